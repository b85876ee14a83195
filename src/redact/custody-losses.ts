import { membershipOf } from "../case-file/membership.ts";
import type { EventBase } from "../events/event-base.ts";
import { accountsIn } from "./accounts-in.ts";
import { type Comparison, comparedEvents } from "./comparison.ts";
import { type CustodyWord, withMembers } from "./custody-words.ts";
import { saidOfTime } from "./said-of-time.ts";
import type { StatusRisks } from "./status-misread.ts";

/** Words on custody, by the ids of their events. */
export type CustodyWords = ReadonlyMap<string, CustodyWord>;

/** Ids of persons and groups: those who lost an end of custody, and those of whose custody something else is gone or another. */
export interface Losses {
  ends: Set<string>;
  others: Set<string>;
}

/** Finds whom an event concerned that says nothing or another thing of custody now, and who is no more in a group. */
export function lossesOf(
  comparison: Comparison,
  words: CustodyWords,
  left: CustodyWords,
  statuses: StatusRisks,
): Losses {
  const losses: Losses = { ends: new Set(), others: new Set() };
  const { names } = comparison;
  for (const { were, are, isApart } of comparedAccounts(comparison)) {
    const was = were.flatMap(({ id }) => words.get(id) ?? []);
    const is = are.flatMap(({ id }) => left.get(id) ?? []);
    if (was.length + is.length === 0) continue;
    const isDoubted = isApart || were.some(({ id }) => statuses.get(id)?.includes("status-depends-on-as-of"));
    const isWhole = were.length === are.length;
    if (!isDoubted && saidBy(was, names, isWhole) === saidBy(is, new Map(), isWhole)) continue;
    const isEnd = was.some(({ effect }) => effect.effect === "ends");
    const isLost = isEnd && countOfPeople(is) < countOfPeople(was);
    for (const { who = [] } of were) for (const id of who) (isLost ? losses.ends : losses.others).add(id);
  }
  addLeavers(losses, comparison, words);
  return losses;
}

/** The accounts of one event, as they were and as they are; apart where matches say no more that they are of one. */
interface ComparedAccounts {
  were: readonly EventBase[];
  are: readonly EventBase[];
  isApart: boolean;
}

function comparedAccounts(comparison: Comparison): ComparedAccounts[] {
  const [accountsBefore, accountsAfter] = [accountsIn(comparison.before), accountsIn(comparison.after)];
  const left = new Map(comparedEvents(comparison).map(({ before, after }) => [before.id, after]));
  const seen = new Set<string>();
  return (comparison.before.events ?? []).flatMap((event) => {
    if (seen.has(event.id)) return [];
    const were = accountsBefore(event);
    for (const { id } of were) seen.add(id);
    const are = were.flatMap(({ id }) => left.get(id) ?? []);
    return { were, are, isApart: are.some((each) => accountsAfter(each).length < are.length) };
  });
}

/** What words say of custody, each thing once; of whose it is, and where they are held, aside. */
function saidBy(words: readonly CustodyWord[], names: ReadonlyMap<string, string>, isWhole: boolean): string {
  const said = words.map(({ effect, carried }) => {
    const { prolongs, replaces, term } = carried ?? {};
    const from = term?.countedFrom?.at === "term-end" ? term.countedFrom.event : undefined;
    // A term that lost its length says less; one that another account gives may be another.
    const length = isWhole ? term !== undefined : term;
    const parts = Object.entries(effect).filter(([key]) => key !== "facility");
    return JSON.stringify(saidOfTime([parts, prolongs, replaces, from, length], names));
  });
  const who = words.flatMap((word) => word.who.map((id) => names.get(id) ?? id));
  return JSON.stringify([[...new Set(said)].sort(), [...new Set(who)].sort()]);
}

function countOfPeople(words: readonly CustodyWord[]): number {
  return new Set(words.flatMap(({ who }) => who)).size;
}

/** Adds who belongs no more to a group of whose custody something is said. */
function addLeavers({ ends, others }: Losses, { before, after, names }: Comparison, words: CustodyWords): void {
  const belonging = new Set(membershipOf(after.groups ?? []).map((pair) => pair.join(" ")));
  const apart = membershipOf(before.groups ?? []).filter(
    ([member, group]) => !belonging.has(`${names.get(member)} ${names.get(group)}`),
  );
  if (apart.length === 0) return;
  const ofGroups = (isEnd: boolean) =>
    withMembers(
      [...words.values()].flatMap(({ effect, who }) => ((effect.effect === "ends") === isEnd ? who : [])),
      before.groups ?? [],
    );
  const [ended, held] = [ofGroups(true), ofGroups(false)];
  for (const [member, group] of apart) {
    if (ended.has(group)) ends.add(member);
    if (held.has(group)) others.add(member);
  }
}

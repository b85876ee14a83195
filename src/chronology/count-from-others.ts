import { areEqual, type Solution } from "../network/index.ts";
import type { CaseNetwork, CountedTerm, EventPoints } from "./case-network.ts";
import { speakingOf } from "./group-accounts.ts";
import { countTerm } from "./statements/state-term.ts";

/** How many ends of one term are kept apart; past that nothing bounds it. */
const mostEndsApart = 16;

/** An instant that a term may count from or end at. Instants that are counted alike from one have one key. */
interface Instant {
  point: number;
  key: number;
}

/**
 * A term counts from an event; where a contradiction drives accounts of that apart, or they give terms that differ, it may
 * end by each of them: it gets an end of its own for each. Which of the accounts is named makes no difference then.
 *
 * @param solution - what the statements come to without those that gave way.
 * @returns whether any term got another end.
 */
export function countFromOthers(caseNetwork: CaseNetwork, solution: Solution, leftOut: ReadonlySet<number>): boolean {
  const { counted, groups, network } = caseNetwork;
  if (counted.size === 0) return false;
  const instants = instantsOf(groups, solution);
  const carriers = new Map([...caseNetwork.events.values()].map((points) => [points.termEnd, points]));
  const groupOf = caseNetwork.groupOf();
  const keys = new Map<string, number>();
  const ends = new Map<EventPoints, readonly Instant[]>();
  const begun = new Set<EventPoints>();
  let isAdded = false;

  const ownEnd = ({ termEnd }: EventPoints): Instant => ({ point: termEnd, key: termEnd });
  const accountsAt = (point: number): readonly EventPoints[] => {
    const named = carriers.get(point);
    return named === undefined ? [] : [...new Set([named, ...speakingOf(groupOf.get(named) ?? [])])];
  };
  const keyOf = ({ duration, clock }: CountedTerm, from: Instant) => {
    const text = `${from.key} ${duration.atLeast} ${duration.atMost} ${clock}`;
    const key = keys.get(text) ?? -1 - keys.size;
    keys.set(text, key);
    return key;
  };
  const countFrom = (points: EventPoints, term: CountedTerm): readonly Instant[] => {
    const accounts = accountsAt(term.from).filter(({ termEnd }) => termEnd !== -1);
    const all =
      accounts.length === 0
        ? (instants.get(term.from)?.() ?? [])
        : accounts.flatMap((one) => ends.get(one) ?? ownEnd(one));
    const [own = { point: term.from, key: term.from }, ...others] = [
      ...new Map(all.map((one) => [one.key, one])).values(),
    ];
    const isFollowed = others.length < mostEndsApart;
    const added = (isFollowed ? others : others.slice(0, 1)).map((from): Instant => {
      const point = network.addPoint();
      if (!isFollowed) return { point, key: point };
      countTerm(network, caseNetwork, { ...term, from: from.point, to: point });
      return { point, key: keyOf(term, from) };
    });
    points.otherTermEnds = added.map(({ point }) => point);
    if (added.length > 0) isAdded = true;
    return [{ point: points.termEnd, key: keyOf(term, own) }, ...added];
  };

  // The ends of what a term counts from come before its own; chains of them may be long.
  const open = [...counted.keys()].reverse();
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const term = counted.get(last);
    const isNew = !begun.has(last) && !ends.has(last) && term !== undefined;
    const before = isNew ? accountsAt(term.from).filter((one) => !ends.has(one) && !begun.has(one)) : [];
    begun.add(last);
    open.push(...before);
    if (before.length > 0) continue;
    open.pop();
    if (ends.has(last)) continue;
    const isCounted = term !== undefined && !leftOut.has(term.statement);
    ends.set(last, isCounted ? countFrom(last, term) : [ownEnd(last)]);
  }
  return isAdded;
}

/** Of each start and end of an account of several: itself, and the same of those that speak for the event, each instant once. */
function instantsOf(groups: readonly EventPoints[][], solution: Solution): Map<number, () => Instant[]> {
  const instants = new Map<number, () => Instant[]>();
  for (const group of groups) {
    if (group.length === 1) continue;
    for (const at of ["start", "end"] as const) {
      const apart: number[] = [];
      const instantOf = (point: number): Instant => {
        const key = apart.find((one) => areEqual(solution, one, point));
        // Of more than are kept apart it makes no difference which are one.
        if (key === undefined && apart.length <= mostEndsApart) apart.push(point);
        return { point, key: key ?? point };
      };
      const others = new Map(speakingOf(group).map((account) => [account[at], instantOf(account[at])]));
      for (const { [at]: own } of group) instants.set(own, () => [instantOf(own), ...others.values()]);
    }
  }
  return instants;
}

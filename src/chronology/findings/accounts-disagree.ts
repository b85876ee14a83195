import type { AnyCaseFile } from "../../case-file/case-file.ts";
import type { JsonValue } from "../../core/json.ts";
import { sameJson } from "../../core/same-json.ts";
import type { EventPoints } from "../case-network.ts";
import type { Entry } from "../entry.ts";
import { reasonOfField } from "../reason.ts";
import type { Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import type { FoundFact } from "./finding.ts";
import { partsOfTerm } from "./parts-of-term.ts";

/** Up to how many different lists of people are compared each with each; more are compared with the first alone. */
const mostCompared = 100;

/** What an account says in a field, part by part; a part that it leaves open is `undefined`, or absent. */
type Parts = Readonly<Record<string, JsonValue | undefined>>;

/** Fields in which matched accounts differ, each with both accounts. An account that is silent on a field does not differ. */
export function findDisagreements({ caseFile, worlds, entries }: CaseInHand): FoundFact[] {
  if (!caseFile.matches?.length) return [];
  const { zone } = worlds.caseNetwork;
  const groups = new Set((caseFile.groups ?? []).map(({ id }) => id));
  return entries.flatMap(({ entry }) => {
    if (entry.accounts.length < 2) return [];
    const accounts = accountsOf(entry, worlds);
    const compared = new Set(accounts.flatMap(({ type }) => type.compared ?? []));
    const disagreements = [...compared].flatMap((field) =>
      disagreementOn(field, accounts, (account) => partsOfField(account, field, zone.name)),
    );
    return [
      ...disagreements,
      ...disagreementOnPeople(accounts, groups),
      ...disagreementOn("count", accounts, (account) => ({ count: countOf(caseFile, account) }), "who"),
    ];
  });
}

function accountsOf({ accounts }: Entry, { caseNetwork }: Worlds): EventPoints[] {
  return accounts.flatMap(({ event }) => caseNetwork.events.get(event) ?? []);
}

function disagreementOn(
  field: string,
  accounts: readonly EventPoints[],
  stated: (account: EventPoints) => Parts,
  statedIn = field,
): FoundFact[] {
  const speaking = accounts.flatMap((account) => {
    const parts = Object.entries(stated(account)).filter(([, value]) => value !== undefined);
    return parts.length === 0 ? [] : [{ account, parts }];
  });
  const first = new Map<string, JsonValue | undefined>();
  let differ = false;
  for (const [part, value] of speaking.flatMap(({ parts }) => parts)) {
    if (!first.has(part)) first.set(part, value);
    else differ ||= !sameJson(value, first.get(part));
  }
  return differ
    ? [
        disagreement(
          field,
          speaking.map(({ account }) => account),
          statedIn,
        ),
      ]
    : [];
}

function disagreement(field: string, accounts: readonly EventPoints[], statedIn = field): FoundFact {
  const ids = accounts.map(({ event }) => event.id);
  return {
    code: "accounts-disagree",
    severity: "warning",
    records: ids,
    statements: accounts.map(({ event }) => reasonOfField(statedIn === "term" ? "term" : "match", event, statedIn)),
    params: { field, accounts: ids },
  };
}

/**
 * Accounts that each name somebody whom another does not name. One that names a group leaves open who is in it; one that
 * names fewer says nothing of the others.
 */
function disagreementOnPeople(accounts: readonly EventPoints[], groups: ReadonlySet<string>): FoundFact[] {
  const naming = accounts.flatMap((account) => {
    const who = new Set(account.event.who);
    return who.size === 0 || [...who].some((id) => groups.has(id)) ? [] : [{ account, who }];
  });
  const named = [...new Map(naming.map(({ who }) => [JSON.stringify([...who].sort()), who])).values()];
  const others = named.length > mostCompared ? named.slice(0, 1) : named;
  const differ = named.some((a) => others.some((b) => !isWithin(a, b) && !isWithin(b, a)));
  return differ
    ? [
        disagreement(
          "who",
          naming.map(({ account }) => account),
        ),
      ]
    : [];
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((id) => b.has(id));
}

function partsOfField({ event, type }: EventPoints, field: string, zone: string): Parts {
  const carried = field === "term" ? type.term?.(event) : undefined;
  if (carried !== undefined) return partsOfTerm(carried.term, zone);
  const value = fieldOf(event, field);
  // What a source does not know it does not say.
  return value === "unknown" ? {} : { [field]: value };
}

function fieldOf(event: object, field: string): JsonValue | undefined {
  const entry = Object.entries(event).find(([key]) => key === field);
  return entry?.[1];
}

/** How many people an account speaks of: the count of its group, where it names one group. */
function countOf({ groups = [] }: AnyCaseFile, { event }: EventPoints): JsonValue | undefined {
  const [only, ...others] = event.who ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const count = groups.find(({ id }) => id === only)?.count;
  if (typeof count !== "object") return count;
  const { atLeast = null, atMost = null } = count;
  return { atLeast, atMost };
}

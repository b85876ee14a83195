import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Match } from "../case-file/match.ts";
import { type Links, mutualLinksOf, reach } from "../core/reach.ts";
import { isFields } from "./fields.ts";
import type { Judge } from "./judge.ts";

/** Other accounts of the events that go. */
export interface GoneAccounts {
  /** Ids of the events that go because they are certainly accounts of one that goes. */
  accounts: ReadonlySet<string>;
  /** Ids of those that stay, and may be accounts of one that goes. */
  retold: ReadonlySet<string>;
}

/**
 * Finds the events that tell again what goes: what a certain match says to be one with an event that goes. One that has a
 * sensitivity of its own by which it may stay does. A match that all its sources deny says nothing.
 */
export function goneAccounts(caseFile: AnyCaseFile, judge: Judge): GoneAccounts {
  const { events = [] } = caseFile;
  const gone = new Set<string>();
  const mayStay = new Set<string>();
  for (const [index, event] of events.entries()) {
    if (judge(event, ["events", index]) !== undefined) gone.add(event.id);
    else if (isFields(event.sensitivity)) mayStay.add(event.id);
  }
  const stated = statedMatches(caseFile);
  const reached = reach(gone, linksOfAccounts(caseFile));
  const accounts = new Set(
    events.flatMap(({ id }) => (reached.has(id) && !gone.has(id) && !mayStay.has(id) ? [id] : [])),
  );
  const isGone = (id: string) => gone.has(id) || accounts.has(id);
  const retold = stated.flatMap((match) => (match.events.some(isGone) ? match.events : []));
  return { accounts, retold: new Set(retold.filter((id) => !isGone(id) && !mayStay.has(id))) };
}

/** Which events and certain matches of them are accounts of which. */
export function linksOfAccounts(caseFile: AnyCaseFile): Links {
  const certain = statedMatches(caseFile).filter(({ confidence }) => confidence === "certain");
  return mutualLinksOf(certain.flatMap(({ id, events: accounts }) => accounts.map((each) => [each, id] as const)));
}

function statedMatches({ matches = [] }: AnyCaseFile): Match[] {
  return matches.filter(
    ({ sources = [] }) => sources.length === 0 || sources.some(({ stance }) => stance !== "denied"),
  );
}

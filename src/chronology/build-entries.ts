import { type Status, statusOf } from "../case-file/status.ts";
import { pushTo } from "../core/push-to.ts";
import { type Bounds, compareBounds } from "../dates/bounds.ts";
import { areEqual, ranksOf } from "../network/index.ts";
import { isNotAfter } from "./bounds-order.ts";
import { buildCaseNetwork } from "./build-case-network.ts";
import { type EventPoints, termEndsOf } from "./case-network.ts";
import type { Account, Entry, EntryPoints } from "./entry.ts";
import { speakingOf } from "./group-accounts.ts";
import { hullOf } from "./hull.ts";
import { orderAccounts } from "./order-accounts.ts";
import type { Reason } from "./reason.ts";
import { areJoined, beforeIn, boundsIn, differenceIn, haveTooManyPairs, solveWorlds, type Worlds } from "./worlds.ts";

/** The worlds that an event's own bounds are read from: a silent event's statements bind only itself. */
export type WorldsOf = (points: EventPoints) => { worlds: Worlds; points: EventPoints };

/** Reads silent events out of a network in which their statements count; it is made when first asked for. */
export function worldsByStatus(worlds: Worlds): WorldsOf {
  let withSilent: Worlds | undefined;
  return (points) => {
    if (!points.isSilent) return { worlds, points };
    const { caseFile, types } = worlds.caseNetwork;
    withSilent ??= solveWorlds(buildCaseNetwork(caseFile, types, { bindSilent: true }));
    const own = withSilent.caseNetwork.events.get(points.event.id);
    return own === undefined ? { worlds, points } : { worlds: withSilent, points: own };
  };
}

/** Makes the entries of a timeline, in order, for the events that `keep` lets through. */
export function buildEntries(
  worlds: Worlds,
  worldsOf: WorldsOf,
  { asOf, keep }: { asOf: Bounds; keep: (accounts: EventPoints[]) => boolean },
): EntryPoints[] {
  const { inexact } = worlds.caseNetwork;
  const leftOut = leftOutByEvent(worlds);
  const groups = orderAccounts(worlds, worlds.caseNetwork.groups.filter(keep), (group) =>
    hullOf(speakingOf(group).map((points) => startOf(points, worldsOf))),
  );
  const starts = groups.map((group) => distinctStarts(worlds, speakingOf(group)));
  const ranks = ranksOf(worlds.certain, starts);
  const solved = worlds.all.every(({ exact }) => exact);
  const unranked = ranks.exact.filter((exact) => exact === 0).length;
  const effort = Math.min(effortPerOrder, effortForOrders / unranked);
  const entries: EntryPoints[] = [];
  groups.forEach((group, index) => {
    const accounts = group.map((points) => accountOf(points, worldsOf));
    const speaking = speakingOf(group);
    // Silent accounts give the entry no bounds where others speak.
    const { start, end, termEnd } = wholeOf(
      speaking === group ? accounts : speaking.map((points) => accountOf(points, worldsOf)),
    );
    const isRanked = ranks.exact[index] === 1;
    const placed = { start, points: starts[index] ?? [] };
    const entry: Entry = {
      event: accounts[0]?.event ?? "",
      accounts,
      status: statusAsOf(statusOfGroup(group), start, asOf),
      start,
      end,
      rank: [ranks.first[index] ?? 1, ranks.last[index] ?? groups.length],
      order: orderAgainst(worlds, entries[index - 1], placed, isRanked ? undefined : effort),
      leftOut: leftOut.size === 0 ? [] : [...new Set(accounts.flatMap(({ event }) => leftOut.get(event) ?? []))],
      exact: solved && isRanked && !(inexact.size > 0 && accounts.some(({ event }) => inexact.has(event))),
    };
    if (termEnd !== undefined) entry.termEnd = termEnd;
    entries.push({ entry, accounts: speaking, points: placed.points });
  });
  return entries;
}

function distinctStarts({ certain }: Worlds, accounts: readonly EventPoints[]): number[] {
  const first = accounts[0]?.start ?? 0;
  if (accounts.length === 1) return [first];
  return accounts.flatMap(({ start }) => (start !== first && areEqual(certain, first, start) ? [] : start));
}

/** The hull of several accounts. */
function wholeOf(accounts: Account[]): Pick<Account, "start" | "end" | "termEnd"> {
  const [only] = accounts;
  if (only !== undefined && accounts.length === 1) return only;
  const termEnds = accounts.flatMap(({ termEnd }) => termEnd ?? []);
  return {
    start: hullOf(accounts.map(({ start }) => start)),
    end: hullOf(accounts.map(({ end }) => end)),
    ...(termEnds.length > 0 && { termEnd: hullOf(termEnds) }),
  };
}

function statusOfGroup(group: readonly EventPoints[]): Status {
  const [first] = group;
  return first !== undefined && group.length === 1 ? first.status : statusOf(group.map(({ event }) => event));
}

function startOf(account: EventPoints, worldsOf: WorldsOf): Bounds {
  const { worlds, points } = worldsOf(account);
  return boundsIn(worlds, points.start);
}

function accountOf(account: EventPoints, worldsOf: WorldsOf): Account {
  const { worlds, points } = worldsOf(account);
  const start = boundsIn(worlds, points.start);
  const end = points.end === points.start ? start : boundsIn(worlds, points.end);
  const event = points.event.id;
  return points.termEnd === -1
    ? { event, start, end }
    : { event, start, end, termEnd: hullOf(termEndsOf(points).map((one) => boundsIn(worlds, one))) };
}

/** What is certainly after the date of the timeline has not been reported yet, whatever a source says. */
function statusAsOf(status: Status, start: Bounds, asOf: Bounds): Status {
  return isNotAfter(asOf, start) && status !== "denied" ? "expected" : status;
}

function leftOutByEvent({ caseNetwork, leftOut }: Worlds): Map<string, Reason[]> {
  const byEvent = new Map<string, Reason[]>();
  const matches = new Map((caseNetwork.caseFile.matches ?? []).map((match) => [match.id, match.events]));
  for (const statement of [...leftOut].sort((a, b) => a - b)) {
    const reason = caseNetwork.statements.reasonOf(statement);
    if (reason === undefined) continue;
    for (const event of matches.get(reason.record) ?? [reason.record]) {
      pushTo(byEvent, event, reason);
    }
  }
  return byEvent;
}

/** How far orders are looked for where more entries hang together than are ranked exactly: each, and all of them together. */
const effortPerOrder = 2000;
const effortForOrders = 10_000_000;

/** What an entry is ordered by. */
interface Placed {
  start: Bounds;
  points: number[];
}

/** @param effort - how far to look; undefined where it is looked for to the end. */
function orderAgainst(
  worlds: Worlds,
  previous: EntryPoints | undefined,
  current: Placed,
  effort: number | undefined,
): Entry["order"] {
  if (previous === undefined) return "certain";
  if (haveTooManyPairs(previous.points, current.points)) return "unordered";
  let order: Entry["order"] = "certain";
  for (const a of previous.points) {
    for (const b of current.points) {
      const answer = areJoined(worlds, a, b) ? "unknown" : beforeIn(worlds, a, b, effort);
      if (answer === "likely") order = "likely";
      if (answer !== "unknown") continue;
      const mayBeSame = compareBounds(previous.entry.start, current.start) === 0;
      return mayBeSame && areSame(worlds, previous.points, current.points, effort === undefined) ? "same" : "unordered";
    }
  }
  return order;
}

/** Whether all starts of two entries are one instant, wherever it is: said outright, or found where that is looked for. */
function areSame(worlds: Worlds, previous: readonly number[], current: readonly number[], exactly: boolean): boolean {
  return previous.every((a) =>
    current.every((b) => {
      if (areJoined(worlds, a, b)) return true;
      if (!exactly) return false;
      const { min, max } = differenceIn(worlds.all, a, b);
      return min === 0 && max === 0;
    }),
  );
}

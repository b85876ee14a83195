import type { Bounds } from "../dates/bounds.ts";
import { isBefore, solve } from "../network/index.ts";
import { statedPoints } from "../network/stated-points.ts";
import { earliestOf, latestOf } from "./bounds-order.ts";
import { buildCaseNetwork } from "./build-case-network.ts";
import type { EventPoints } from "./case-network.ts";
import { isDenied, speakingOf } from "./group-accounts.ts";
import { hullOf, least } from "./hull.ts";
import { boundsIn, type Worlds } from "./worlds.ts";

/** How many pairs are compared to place denied events of which others speak; past that these stand by bounds alone. */
const mostComparisons = 50_000;

/**
 * Sorts groups of accounts, which come in the order of their ids, by earliest start, latest start, id. What is certainly
 * before something else then stands before it, for its bounds are exact; only groups with neither bound need more, and are
 * sorted by how much must lie before them.
 *
 * What a denied event says of itself binds no other, nor the order of others. It stands by its own dates among them, as
 * far as what others say of it leaves it free.
 *
 * @param claimedStart - when a group began, by what it says of itself too where it is denied.
 */
export function orderAccounts(
  worlds: Worlds,
  groups: readonly EventPoints[][],
  claimedStart: (group: EventPoints[]) => Bounds,
): EventPoints[][] {
  const spokenOf = spokenOfThoughDenied(worlds, groups);
  const placed = spokenOf.size * groups.length > mostComparisons ? new Set<EventPoints[]>() : spokenOf;
  const sorted = sortByStart(
    worlds,
    groups.filter((group) => !placed.has(group)),
    (group) => (spokenOf.has(group) ? boundStart(worlds, group) : claimedStart(group)),
  );
  for (const group of placed) sorted.splice(placeFor(worlds, sorted, group, claimedStart), 0, group);
  return sorted;
}

/** Groups all of whose accounts are denied, though what another event says ties them to others. */
function spokenOfThoughDenied(
  { caseNetwork: { network } }: Worlds,
  groups: readonly EventPoints[][],
): ReadonlySet<EventPoints[]> {
  const denied = groups.filter((group) => group.every(isDenied));
  if (denied.length === 0) return new Set();
  const stated = statedPoints(network);
  return new Set(denied.filter((group) => group.some(({ start, end }) => stated[start] === 1 || stated[end] === 1)));
}

/** The start of a group by what binds it: for a denied one, what others say of it. */
function boundStart(worlds: Worlds, group: EventPoints[]): Bounds {
  return hullOf(speakingOf(group).map(({ start }) => boundsIn(worlds, start)));
}

/** Where a group may be put into others that stand in order: after all that is certainly before it, before all that is certainly after it. */
function placeFor(
  { certain }: Worlds,
  others: EventPoints[][],
  group: EventPoints[],
  claimedStart: (group: EventPoints[]) => Bounds,
): number {
  const areBefore = (a: EventPoints[], b: EventPoints[]) =>
    speakingOf(a).every(({ start }) => speakingOf(b).every((other) => isBefore(certain, start, other.start)));
  const own = claimedStart(group);
  let place = 1 + others.findLastIndex((other) => areBefore(other, group));
  const first = others.findIndex((other, index) => index >= place && areBefore(group, other));
  const limit = first === -1 ? others.length : first;
  for (let other = others[place]; other !== undefined && place < limit; other = others[place]) {
    if (isLater(claimedStart(other), own)) break;
    place += 1;
  }
  return place;
}

function isLater(a: Bounds, b: Bounds): boolean {
  const earliest = compareNumbers(earliestOf(a), earliestOf(b));
  return (earliest || compareNumbers(latestOf(a), latestOf(b))) > 0;
}

function sortByStart(
  worlds: Worlds,
  groups: readonly EventPoints[][],
  startOf: (group: EventPoints[]) => Bounds,
): EventPoints[][] {
  // Indices are sorted, not groups: what is compared stays out of the heap.
  const earliest = new Float64Array(groups.length);
  const latest = new Float64Array(groups.length);
  const order = new Uint32Array(groups.length);
  groups.forEach((group, index) => {
    const start = startOf(group);
    earliest[index] = earliestOf(start);
    latest[index] = latestOf(start);
    order[index] = index;
  });
  const isUnbounded = (index: number) => earliest[index] === -Infinity && latest[index] === Infinity;
  const depths = depthsOf(worlds, groups, isUnbounded);
  order.sort(
    (a, b) =>
      compareNumbers(earliest[a] ?? 0, earliest[b] ?? 0) ||
      compareNumbers(latest[a] ?? 0, latest[b] ?? 0) ||
      compareNumbers(depths[a] ?? 0, depths[b] ?? 0) ||
      a - b,
  );
  const ordered: EventPoints[][] = [];
  for (const index of order) {
    const group = groups[index];
    if (group !== undefined) ordered.push(group);
  }
  return ordered;
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Of each group with neither bound, the least instant that it could have if none of them were before the epoch: what has
 * more before it comes later.
 */
function depthsOf(
  { caseNetwork, leftOut }: Worlds,
  groups: readonly EventPoints[][],
  isUnbounded: (index: number) => boolean,
): Float64Array {
  const depths = new Float64Array(groups.length);
  if (!groups.some((_, index) => isUnbounded(index))) return depths;
  const { network } = buildCaseNetwork(caseNetwork.caseFile, caseNetwork.types);
  groups.forEach((group, index) => {
    if (isUnbounded(index))
      for (const { start } of speakingOf(group)) network.restrict(start, { earliest: 0, latest: null });
  });
  const solution = solve(network, { without: (statement) => leftOut.has(statement) });
  if (!solution.consistent) return depths;
  groups.forEach((group, index) => {
    if (!isUnbounded(index)) return;
    depths[index] = least(speakingOf(group).map(({ start }) => solution.bounds(start).earliest ?? 0)) ?? 0;
  });
  return depths;
}

import type { Bounds } from "../dates/bounds.ts";
import { solve } from "../network/index.ts";
import { buildCaseNetwork } from "./build-case-network.ts";
import type { EventPoints } from "./case-network.ts";
import { speakingOf } from "./group-accounts.ts";
import { least } from "./hull.ts";
import type { Worlds } from "./worlds.ts";

/**
 * Sorts groups of accounts, which come in the order of their ids, by earliest start, latest start, id. What is certainly
 * before something else then stands before it, for its bounds are exact; only groups with neither bound need more, and are
 * sorted by how much must lie before them.
 *
 * @param startOf - when the event of a group began.
 */
export function orderAccounts(
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
    earliest[index] = start.earliest ?? Number.NEGATIVE_INFINITY;
    latest[index] = start.latest ?? Number.POSITIVE_INFINITY;
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

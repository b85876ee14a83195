import { solve } from "../network/index.ts";
import { buildCaseNetwork } from "./build-case-network.ts";
import type { Entry } from "./entry.ts";
import { least } from "./hull.ts";
import type { Worlds } from "./worlds.ts";

interface Ordered {
  entry: Pick<Entry, "event" | "start">;
  points: number[];
}

/**
 * Sorts entries, which come in the order of their ids, by earliest start, latest start, id. What is certainly before
 * something else then stands before it, for its bounds are exact; only entries with neither bound need more, and are
 * sorted by how much must lie before them.
 */
export function orderEntries<T extends Ordered>(worlds: Worlds, entries: readonly T[]): T[] {
  // Indices are sorted, not entries: what is compared stays out of the heap.
  const earliest = new Float64Array(entries.length);
  const latest = new Float64Array(entries.length);
  const order = new Uint32Array(entries.length);
  entries.forEach(({ entry: { start } }, index) => {
    earliest[index] = start.earliest ?? Number.NEGATIVE_INFINITY;
    latest[index] = start.latest ?? Number.POSITIVE_INFINITY;
    order[index] = index;
  });
  const depths = depthsOf(worlds, entries);
  order.sort(
    (a, b) =>
      compareNumbers(earliest[a] ?? 0, earliest[b] ?? 0) ||
      compareNumbers(latest[a] ?? 0, latest[b] ?? 0) ||
      compareNumbers(depths[a] ?? 0, depths[b] ?? 0) ||
      a - b,
  );
  const ordered: T[] = [];
  for (const index of order) {
    const entry = entries[index];
    if (entry !== undefined) ordered.push(entry);
  }
  return ordered;
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Of each entry with neither bound, the least instant that it could have if none of them were before the epoch: what has
 * more before it comes later.
 */
function depthsOf({ caseNetwork, leftOut }: Worlds, entries: readonly Ordered[]): Float64Array {
  const depths = new Float64Array(entries.length);
  const unbounded = ({ entry: { start } }: Ordered) => start.earliest === null && start.latest === null;
  if (!entries.some(unbounded)) return depths;
  const { network } = buildCaseNetwork(caseNetwork.caseFile, caseNetwork.types);
  for (const point of entries.filter(unbounded).flatMap(({ points }) => points)) {
    network.restrict(point, { earliest: 0, latest: null });
  }
  const solution = solve(network, { without: (statement) => leftOut.has(statement) });
  if (!solution.consistent) return depths;
  for (const [index, entry] of entries.entries()) {
    if (unbounded(entry)) depths[index] = least(entry.points.map((point) => solution.bounds(point).earliest ?? 0)) ?? 0;
  }
  return depths;
}

import type { Bounds } from "../dates/bounds.ts";
import { solve } from "../network/index.ts";
import { buildCaseNetwork, compareIds } from "./build-case-network.ts";
import type { Worlds } from "./worlds.ts";

interface Ordered {
  id: string;
  start: Bounds;
  points: number[];
}

/**
 * Sorts by earliest start, latest start, id. What is certainly before something else then stands before it, for its
 * bounds are exact; only entries with neither bound need more, and are sorted by how much must lie before them.
 */
export function orderEntries<T extends Ordered>(worlds: Worlds, entries: readonly T[]): T[] {
  const depths = depthsOf(
    worlds,
    entries.filter(({ start }) => start.earliest === null && start.latest === null),
  );
  const depthOf = (entry: T) => depths.get(entry.id) ?? 0;
  return [...entries].sort(
    (a, b) =>
      compareNumbers(a.start.earliest ?? -Infinity, b.start.earliest ?? -Infinity) ||
      compareNumbers(a.start.latest ?? Infinity, b.start.latest ?? Infinity) ||
      depthOf(a) - depthOf(b) ||
      compareIds(a.id, b.id),
  );
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The least instant of each entry if none of them were before the epoch: what has more before it comes later. */
function depthsOf({ caseNetwork, leftOut }: Worlds, unbounded: readonly Ordered[]): Map<string, number> {
  const depths = new Map<string, number>();
  if (unbounded.length === 0) return depths;
  const { network } = buildCaseNetwork(caseNetwork.caseFile, caseNetwork.types);
  for (const point of unbounded.flatMap(({ points }) => points)) network.restrict(point, { earliest: 0, latest: null });
  const solution = solve(network, { without: (statement) => leftOut.has(statement) });
  if (!solution.consistent) return depths;
  for (const { id, points } of unbounded) {
    depths.set(id, Math.min(...points.map((point) => solution.bounds(point).earliest ?? 0)));
  }
  return depths;
}

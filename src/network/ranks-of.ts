import { intAt, realAt } from "./at.ts";
import { chainsOf } from "./chains.ts";
import { partsOf } from "./parts.ts";
import { type PointsBefore, pointsBefore } from "./points-before.ts";
import type { Solution } from "./solve.ts";

/** Where groups of points stand among each other; see {@link ranksOf}. */
export interface Ranks {
  /** Of each group, 1 + the number of groups that are certainly before it. */
  first: Int32Array;
  /** Of each group, the number of groups less those that are certainly after it. */
  last: Int32Array;
  /** Of each group 1, or 0 where its place follows from bounds alone. */
  exact: Uint8Array;
}

/** A part whose groups have more points than this on the whole counts as one of more groups. */
const mostPointsPerGroup = 40;

/** Up to how many groups that hang together are told apart exactly, by default. */
export const defaultRankLimit = 250;

/**
 * The places that groups of points can take in an order. A group is before another if in every solution each of its points
 * is before each of the other's. Groups that hang apart are told apart by their bounds, which is exact; those that hang
 * together exactly if they are at most `limit`, and by their bounds alone if they are more.
 *
 * @param groups - the points of each group; a point is in one group at most.
 *
 * @example
 * const network = createNetwork();
 * const [detention, rally, release] = [network.addPoint(), network.addPoint(), network.addPoint()];
 * network.addGap(detention, rally, { min: 7_200_000, max: 7_200_000 }, 2);
 * ranksOf(solve(network), [[detention], [rally], [release]]).first; // => Int32Array.of(1, 2, 1)
 */
export function ranksOf(
  solution: Solution,
  groups: readonly (readonly number[])[],
  { limit = defaultRankLimit }: { limit?: number } = {},
): Ranks {
  const count = groups.length;
  const { earliest, latest } = solution;
  const owner = new Int32Array(earliest.length).fill(-1);
  const start = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const end = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  groups.forEach((points, group) => {
    for (const point of points) {
      owner[point] = group;
      start[group] = Math.min(realAt(start, group), realAt(earliest, point));
      end[group] = Math.max(realAt(end, group), realAt(latest, point));
    }
  });

  const sortedStarts = start.slice().sort();
  const sortedEnds = end.slice().sort();
  const ranks: Ranks = {
    first: new Int32Array(start.map((instant) => 1 + countBelow(sortedEnds, instant))),
    last: new Int32Array(end.map((instant) => countBelow(sortedStarts, instant + 1))),
    exact: new Uint8Array(count).fill(solution.exact ? 1 : 0),
  };

  const parts = partsOf(solution, count, owner);
  const members = membersOf(parts, groups);
  const walkBack = chainsOf(solution.graph);
  const before = pointsBefore(solution, owner);
  // Neither bounds say that one point is before another, nor does the least or the greatest solution say that it is not.
  const isOpen = (point: number, later: number): boolean =>
    !(Number.isFinite(realAt(earliest, later)) && realAt(earliest, point) >= realAt(earliest, later)) &&
    !(Number.isFinite(realAt(latest, point)) && realAt(latest, point) >= realAt(latest, later));
  let later = 0;
  let isChained = walkBack(later);
  let answer: PointsBefore | undefined;
  const isFound = (point: number): boolean => {
    answer ??= before(later);
    if (!answer.exact) ranks.exact[intAt(owner, later)] = 0;
    return answer.points.has(point);
  };
  const isBefore = (point: number): boolean =>
    realAt(latest, point) < realAt(earliest, later) || isChained(point) || (isOpen(point, later) && isFound(point));
  const isWholeBefore = (group: number): boolean => groups[group]?.every(isBefore) ?? true;
  groups.forEach((points, group) => {
    const part = members.get(intAt(parts, group));
    if (part === undefined || part.groups.length === 1) return;
    if (part.groups.length > limit || part.points > limit * mostPointsPerGroup) {
      ranks.exact[group] = 0;
      return;
    }
    let earlier = part.groups.filter((other) => other !== group && !(realAt(end, other) < realAt(start, group)));
    for (later of points) {
      isChained = walkBack(later);
      answer = undefined;
      earlier = earlier.filter(isWholeBefore);
    }
    for (const other of earlier) {
      ranks.first[group] = intAt(ranks.first, group) + 1;
      ranks.last[other] = intAt(ranks.last, other) - 1;
    }
  });
  return ranks;
}

/** The groups of a part, and how many points they have. */
interface Members {
  groups: number[];
  points: number;
}

function membersOf(parts: Int32Array, groups: readonly (readonly number[])[]): Map<number, Members> {
  const members = new Map<number, Members>();
  groups.forEach(({ length }, group) => {
    const part = intAt(parts, group);
    const known = members.get(part);
    if (known === undefined) members.set(part, { groups: [group], points: length });
    else {
      known.groups.push(group);
      known.points += length;
    }
  });
  return members;
}

/** How many of the ascending numbers lie below a number. */
function countBelow(sorted: Float64Array, number: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (realAt(sorted, middle) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

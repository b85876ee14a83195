import { intAt, realAt } from "./at.ts";
import type { Propagation } from "./follow.ts";
import { isPossible, probeOf, suppose } from "./probe.ts";
import { remoteStart } from "./remote.ts";
import type { Solution } from "./solve.ts";

/** For how many of the given points a point is certainly before, where its bounds alone do not say so. */
export interface PointsBefore {
  counts: Map<number, number>;
  exact: boolean;
}

/**
 * Finds the points in groups that are certainly before given ones.
 *
 * With a point at its earliest, the latest that the others then can be is a solution: what lies at or after it there is not
 * certainly before it. What lies before it is, if gaps in milliseconds alone hold it there; if calendar steps or ranges do, it
 * is asked one by one, except what is before something that is found to be before.
 */
export function pointsBefore(solution: Solution, owner: Int32Array): (points: readonly number[]) => PointsBefore {
  const found = new Map<number, { points: Set<number>; exact: boolean }>();
  const of = (point: number) => {
    const known = found.get(point);
    if (known) return known;
    const answer = before(solution, owner, point, (other) => found.get(other)?.points);
    found.set(point, answer);
    return answer;
  };
  return (points) => {
    const counts = new Map<number, number>();
    let exact = true;
    for (const later of points) {
      const answer = of(later);
      exact = exact && answer.exact;
      for (const point of answer.points) {
        if (realAt(solution.latest, point) < realAt(solution.earliest, later)) continue;
        counts.set(point, (counts.get(point) ?? 0) + 1);
      }
    }
    return { counts, exact };
  };
}

function before(
  solution: Solution,
  owner: Int32Array,
  later: number,
  knownBefore: (point: number) => Set<number> | undefined,
): { points: Set<number>; exact: boolean } {
  const upper = probeOf(solution, "upper");
  const first = realAt(solution.earliest, later);
  const start = Number.isFinite(first) ? first : remoteStart(probeOf(solution, "lower").state.side);
  const certain = new Set<number>();
  const asked: { point: number; instant: number }[] = [];
  let exact = suppose(solution, upper, later, -start, undefined, (state) => {
    const isHeldByGaps = heldByGaps(state, later);
    for (const point of upper.touched) {
      const instant = -realAt(state.values, point);
      if (point === later || intAt(owner, point) < 0 || instant >= start) continue;
      if (realAt(solution.latest, point) < first) continue;
      if (isHeldByGaps(point)) certain.add(point);
      else asked.push({ point, instant });
    }
    return state.exact;
  });
  asked.sort((a, b) => b.instant - a.instant || a.point - b.point);
  for (const { point } of asked) {
    if (certain.has(point)) continue;
    const answer = isPossible(solution, { from: later, to: point, demand: 0 });
    exact = exact && answer.exact;
    if (answer.possible) continue;
    certain.add(point);
    for (const earlier of knownBefore(point) ?? []) certain.add(earlier);
  }
  return { points: certain, exact };
}

/** Tells whether only gaps in milliseconds hold a point where it is, once `moved` was moved. */
function heldByGaps({ parents, side }: Propagation, moved: number): (point: number) => boolean {
  const known = new Map<number, boolean>([[moved, true]]);
  return (point) => {
    const walked: number[] = [];
    let at = point;
    let answer = known.get(at);
    while (answer === undefined) {
      known.set(at, false);
      walked.push(at);
      const edge = intAt(parents, at);
      if (edge < 0 || intAt(side.step, edge) >= 0 || side.separate.has(at)) answer = false;
      else {
        at = intAt(side.tails, edge);
        answer = known.get(at);
      }
    }
    for (const each of walked) known.set(each, answer);
    return answer;
  };
}

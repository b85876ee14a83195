import { intAt, realAt } from "./at.ts";
import type { Propagation } from "./follow.ts";
import { isPossible, probeOf, startOf, suppose } from "./probe.ts";
import type { Solution } from "./solve.ts";

/** The points in groups that are certainly before one point, where their bounds alone do not say so. */
export interface PointsBefore {
  points: ReadonlySet<number>;
  exact: boolean;
}

const none: ReadonlySet<number> = new Set();

/**
 * Finds the points in groups that are certainly before given ones.
 *
 * With a point at its earliest, the latest that the others then can be is a solution: what lies at or after it there is not
 * certainly before it. What lies before it is, if gaps in milliseconds alone hold it there; if calendar steps or ranges do, it
 * is asked one by one, except what is before something that is found to be before.
 */
export function pointsBefore(solution: Solution, owner: Int32Array): (point: number) => PointsBefore {
  const found = new Map<number, PointsBefore>();
  return (point) => {
    const known = found.get(point);
    if (known) return known;
    const answer = before(solution, owner, point, (other) => found.get(other)?.points ?? none);
    found.set(point, answer);
    return answer;
  };
}

interface Asked {
  point: number;
  instant: number;
  held: boolean;
}

function before(
  solution: Solution,
  owner: Int32Array,
  later: number,
  knownBefore: (point: number) => ReadonlySet<number>,
): PointsBefore {
  const upper = probeOf(solution, "upper");
  const first = realAt(solution.earliest, later);
  const start = startOf(probeOf(solution, "lower"), later);
  const moved: Asked[] = [];
  let exact = suppose(solution, upper, later, -start, undefined, (state) => {
    let isHeldByGaps: ReturnType<typeof heldByGaps> | undefined;
    const put = -realAt(state.values, later); // without a first instant it may have to lie earlier than it was put
    for (let at = 0; at < upper.touchedCount; at += 1) {
      const point = intAt(upper.touched, at);
      const instant = -realAt(state.values, point);
      const isOpen = point !== later && intAt(owner, point) >= 0 && instant < put;
      if (!isOpen || realAt(solution.latest, point) < first) continue;
      isHeldByGaps ??= heldByGaps(state, later);
      moved.push({ point, instant, held: isHeldByGaps(point) });
    }
    return state.exact;
  });
  if (moved.length === 0) return { points: none, exact };
  const certain = new Set(moved.filter(({ held }) => held).map(({ point }) => point));
  const asked = moved.filter(({ held }) => !held).sort((a, b) => b.instant - a.instant || a.point - b.point);
  for (const { point } of asked) {
    if (certain.has(point)) continue;
    const answer = isPossible(solution, { from: later, to: point, demand: 0 });
    exact = exact && answer.exact;
    if (answer.possible) continue;
    certain.add(point);
    for (const earlier of knownBefore(point)) {
      if (!(realAt(solution.latest, earlier) < first)) certain.add(earlier);
    }
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

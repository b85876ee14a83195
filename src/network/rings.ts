import { intAt } from "./at.ts";
import { climb } from "./climb.ts";
import type { Propagation } from "./follow.ts";

/**
 * Finds each ring among the edges that last raised one of the points, and climbs it.
 *
 * @param isWithin - where to look: no ring leaves these points.
 * @param seen - a zero for every point of the network; zero again afterwards.
 * @param moved - called with each point of a ring that was climbed.
 * @returns whether a ring went through many turns at once.
 */
export function climbRings(
  state: Propagation,
  points: Iterable<number>,
  isWithin: (point: number) => boolean,
  seen: Int32Array,
  moved: (point: number) => void,
): boolean {
  const { parents, side } = state;
  const walked: number[] = [];
  let walk = 0;
  let leapt = false;
  for (const start of points) {
    walk += 1;
    let point = start;
    while (intAt(seen, point) === 0 && intAt(parents, point) >= 0 && isWithin(point)) {
      seen[point] = walk;
      walked.push(point);
      point = intAt(side.tails, intAt(parents, point));
    }
    if (intAt(seen, point) !== walk) continue;
    const ring = ringAt(state, point);
    if (climb(state, ring)) leapt = true;
    for (const edge of ring) moved(intAt(side.heads, edge));
    if (state.clash >= 0) break;
  }
  for (const point of walked) seen[point] = 0;
  return leapt;
}

/** The edges of the ring that raises this point, in the order they lead on. */
function ringAt({ parents, side }: Propagation, start: number): number[] {
  const ring: number[] = [];
  let point = start;
  do {
    const edge = intAt(parents, point);
    ring.push(edge);
    point = intAt(side.tails, edge);
  } while (point !== start);
  return ring.reverse();
}

import { intAt, realAt } from "./at.ts";
import { demandOf, effortPerStep, type Propagation } from "./follow.ts";
import { settle } from "./graph.ts";
import { calendarPeriod, remotePast } from "./remote.ts";

const day = 86_400_000;

/** No clock is changed and changed back within so short a time. */
const quarter = 900_000;

/**
 * Takes a ring of edges, each of which raises the next point, as far as it goes: to where it comes to rest, or past the end
 * of a domain, which is a clash.
 *
 * Where one turn moves the ring by whole days (or by any time, if none of its steps goes by days) and no clock change, month
 * end or edge of a range lies ahead, the turns that follow move it by as much each, so they are made at once. A ring with
 * nothing ahead of it at all, or that has not rested in a whole period of the calendar past all changes of rules, never will.
 *
 * @param edges - a ring: the edges in the order they lead on; the last leads to where the first begins.
 * @returns whether turns were made at once.
 */
export function climb(state: Propagation, edges: readonly number[]): boolean {
  const { side, values } = state;
  const start = edges.findIndex((edge) => demandOf(state, edge) > realAt(values, intAt(side.heads, edge)));
  if (start < 0) return false;
  const ring = [...edges.slice(start), ...edges.slice(0, start)];
  const first = intAt(side.tails, ring[0] ?? 0);
  const farthest = ring.some((edge) => side.separate.has(intAt(side.heads, edge)))
    ? Number.POSITIVE_INFINITY
    : Math.max(realAt(values, first), -remotePast) + calendarPeriod + day;
  let leapt = false;
  let moved = Number.POSITIVE_INFINITY;
  while (state.effort > 0) {
    const before = realAt(values, first);
    const turn = turnOnce(state, ring, moved < quarter);
    if (state.clash >= 0) return true;
    if (!turn) return leapt;
    moved = realAt(values, first) - before;
    if (realAt(values, first) > farthest) {
      for (const edge of ring) values[intAt(side.heads, edge)] = Number.POSITIVE_INFINITY;
      state.clash = first;
      return true;
    }
    if (turn.goesByDays && moved % day !== 0) continue;
    const turns = turn.room === Number.POSITIVE_INFINITY ? turn.room : Math.floor(turn.room / moved) - 1;
    if (turns < 1) continue;
    leapt = true;
    for (const edge of ring) {
      const head = intAt(side.heads, edge);
      values[head] = realAt(values, head) + turns * moved;
      if (realAt(values, head) > realAt(side.high, head)) state.clash = head;
    }
    if (turns === Number.POSITIVE_INFINITY) state.clash = first;
    if (state.clash >= 0) return true;
  }
  state.exact = false;
  return leapt;
}

/**
 * Follows each edge of a ring once.
 *
 * @param isSlow - whether turns move it so little that it is worth trying out how far its steps keep up.
 * @returns undefined if an edge no longer raises the next point; else how far each may move on, and whether a step goes by days.
 */
function turnOnce(
  state: Propagation,
  ring: readonly number[],
  isSlow: boolean,
): { room: number; goesByDays: boolean } | undefined {
  const { side, values, parents } = state;
  let room = Number.POSITIVE_INFINITY;
  let goesByDays = false;
  for (const edge of ring) {
    const value = realAt(values, intAt(side.tails, edge));
    const step = intAt(side.step, edge);
    const head = intAt(side.heads, edge);
    const demanded = demandOf(state, edge);
    if (!(demanded > realAt(values, head))) return undefined;
    const raised = settle(side, head, demanded);
    values[head] = raised;
    parents[head] = edge;
    if (raised > realAt(side.high, head)) {
      state.clash = head;
      return undefined;
    }
    if (step >= 0) {
      if (side.follow(step, value + 1) !== demanded + 1) goesByDays = true;
      const steady = side.steadyUntil(step, value) - 1 - value;
      room = Math.min(room, isSlow && steady < quarter ? triedRoom(state, step, value, demanded) : steady);
    }
    room = Math.min(room, raised > demanded ? 0 : roomInRange(state, head, raised));
  }
  return { room, goesByDays };
}

/** How far a step, near a clock change, may be moved on so that where it leads moves as much: found by trying. */
function triedRoom(state: Propagation, step: number, value: number, demanded: number): number {
  const isInStep = (ahead: number): boolean => {
    state.effort -= effortPerStep;
    return state.side.follow(step, value + ahead) === demanded + ahead;
  };
  let room = 0;
  while (room < 5 * day && isInStep(room + quarter)) room += quarter;
  for (let ahead = 2 ** 19; ahead >= 1; ahead /= 2) if (isInStep(room + ahead)) room += ahead;
  return room;
}

/** How far a point may move on within the range it is in. */
function roomInRange({ side }: Propagation, point: number, instant: number): number {
  const ranges = side.separate.get(point);
  if (!ranges) return Number.POSITIVE_INFINITY;
  for (let index = 1; index < ranges.length; index += 2) {
    if (realAt(ranges, index) >= instant) return realAt(ranges, index) - instant;
  }
  return 0;
}

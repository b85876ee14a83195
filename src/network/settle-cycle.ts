import { intAt, realAt } from "./at.ts";
import type { Components } from "./components.ts";
import { follow, type Propagation } from "./follow.ts";
import { anchorOf, restsBeforeChange } from "./remote.ts";
import { climbRings } from "./rings.ts";

/** What all cyclic components of a network share while they are settled one by one. */
export interface Sweeping {
  components: Components;
  /** Of each point its place in the order. */
  place: Int32Array;
  /** Of each place 1 if its point was raised since it was last followed. */
  dirty: Uint8Array;
  /** The first and the last dirty place that the sweep under way leaves to the next. */
  low: number;
  high: number;
  /** The farthest place that the sweep under way has to reach. */
  reach: number;
  seen: Int32Array;
}

export function sweepingOf(components: Components): Sweeping {
  const { order, cyclic } = components;
  const points = cyclic.includes(1) ? order.length : 0;
  const place = new Int32Array(points);
  for (let at = 0; at < points; at += 1) place[intAt(order, at)] = at;
  return { components, place, dirty: new Uint8Array(points), low: 0, high: 0, reach: 0, seen: new Int32Array(points) };
}

/** Brings a cyclic component to its fixpoint. One without any bound starts from far off, to see whether it can rest. */
export function settleCycle(state: Propagation, sweeping: Sweeping, component: number): void {
  const { components, dirty } = sweeping;
  const start = intAt(components.starts, component);
  const end = intAt(components.starts, component + 1);
  const members = components.order.subarray(start, end);
  const isUnbounded = members.every((point) => realAt(state.values, point) === Number.NEGATIVE_INFINITY);
  if (isUnbounded) {
    const anchor = anchorOf(state.side, members, components);
    for (const point of members) state.values[point] = anchor;
  }
  dirty.fill(1, start, end);
  sweeping.low = start;
  sweeping.high = end - 1;
  sweepToAndFro(state, sweeping, members);
  if (!isUnbounded || state.clash >= 0 || !restsBeforeChange(state, members)) return;
  for (const point of members) state.values[point] = Number.NEGATIVE_INFINITY;
  for (const point of members) state.parents[point] = -1;
}

/**
 * Sweeps to and fro over the points that were raised since they were last followed. After 1, 2, 4, ... sweeps it looks for
 * points that raise each other in a ring, and takes each such ring as far as it goes at once.
 *
 * @see Yen (1970), "An algorithm for finding shortest routes from all source nodes".
 */
function sweepToAndFro(state: Propagation, sweeping: Sweeping, members: Int32Array): void {
  const of = sweeping.components.component;
  const component = intAt(of, members[0] ?? 0);
  const isWithin = (point: number): boolean => intAt(of, point) === component;
  const leave = (point: number): void => leaveToNext(sweeping, intAt(sweeping.place, point));
  let nextLook = 1;
  let direction = state.side.mirrored ? 1 : -1;
  for (let sweeps = 1; sweeping.low <= sweeping.high; sweeps += 1) {
    sweepOnce(state, sweeping, component, direction);
    direction = -direction;
    if (state.clash < 0 && sweeps >= nextLook && sweeping.low <= sweeping.high) {
      const leapt = climbRings(state, members, isWithin, sweeping.seen, leave);
      nextLook = leapt ? sweeps + 1 : 2 * sweeps;
    }
    if (state.clash >= 0) return;
    if (state.effort < 0) {
      state.exact = false;
      return;
    }
  }
}

function sweepOnce(state: Propagation, sweeping: Sweeping, component: number, direction: number): void {
  const { components, dirty } = sweeping;
  let at = direction > 0 ? sweeping.low : sweeping.high;
  sweeping.reach = direction > 0 ? sweeping.high : sweeping.low;
  sweeping.low = dirty.length;
  sweeping.high = -1;
  for (; (sweeping.reach - at) * direction >= 0; at += direction) {
    if (dirty[at] !== 1) continue;
    dirty[at] = 0;
    followWithin(state, sweeping, component, intAt(components.order, at), direction);
    if (state.clash >= 0 || state.effort < 0) return;
  }
}

/** Follows a point's edges within its component; what they raise is for this sweep where it lies ahead, else for the next. */
function followWithin(
  state: Propagation,
  sweeping: Sweeping,
  component: number,
  point: number,
  direction: number,
): void {
  const { components, place, dirty } = sweeping;
  const { outgoing, heads } = state.side;
  const at = intAt(place, point);
  const end = intAt(outgoing.offsets, point + 1);
  for (let slot = intAt(outgoing.offsets, point); slot < end; slot += 1) {
    const edge = intAt(outgoing.edges, slot);
    const head = intAt(heads, edge);
    if (intAt(components.component, head) !== component || !follow(state, edge)) continue;
    if (state.clash >= 0) return;
    const headAt = intAt(place, head);
    if ((headAt - at) * direction <= 0) leaveToNext(sweeping, headAt);
    else {
      dirty[headAt] = 1;
      if ((headAt - sweeping.reach) * direction > 0) sweeping.reach = headAt;
    }
  }
}

function leaveToNext(sweeping: Sweeping, at: number): void {
  sweeping.dirty[at] = 1;
  if (at < sweeping.low) sweeping.low = at;
  if (at > sweeping.high) sweeping.high = at;
}

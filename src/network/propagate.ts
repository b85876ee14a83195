import { intAt, realAt } from "./at.ts";
import type { Components } from "./components.ts";
import { follow, type Pass, type Propagation } from "./follow.ts";
import type { Side } from "./graph.ts";
import { anchorOf, isRemote } from "./remote.ts";
import { climbRings } from "./rings.ts";

/**
 * How far a pass may go: this much, and this much more for each edge, where following an edge counts 1 and a calendar step
 * 16. Only calendar gaps that chase each other round a cycle for centuries without ever moving in step come near it.
 */
export const effortPerPass = 30_000_000;
export const effortPerEdge = 100;

/**
 * Finds the least instant of every point.
 *
 * The constraints are closed under taking the lesser of two solutions point by point, so the least fixpoint of "raise
 * each point to what an edge demands of it" is itself a solution, unless it passes the end of a domain: then there is none.
 *
 * @see Jeavons, Cooper (1995), "Tractable constraints on ordered domains".
 * @see Yen (1970), "An algorithm for finding shortest routes from all source nodes", for the sweeps to and fro in a cycle.
 */
export function propagate(side: Side, components: Components, beyond?: BeyondClash): Pass {
  const points = side.low.length;
  const state: Propagation = {
    side,
    values: side.low.slice(),
    parents: new Int32Array(points).fill(-1),
    clash: -1,
    exact: true,
    effort: effortPerPass + effortPerEdge * side.outgoing.edges.length,
  };
  const { starts, order, cyclic } = components;
  const count = starts.length - 1;
  const dirty = new Uint8Array(cyclic.includes(1) ? points : 0);
  const place = new Int32Array(dirty.length);
  const seen = new Int32Array(dirty.length);
  for (let at = 0; at < place.length; at += 1) place[intAt(order, at)] = at;
  for (let turn = 0; turn < count; turn += 1) {
    const component = side.mirrored ? turn : count - 1 - turn;
    const start = intAt(starts, component);
    const end = intAt(starts, component + 1);
    if (beyond?.isOver[intAt(order, start)] === 1) continue;
    for (let at = start; at < end; at += 1) checkDomain(state, intAt(order, at));
    if (cyclic[component] === 1 && state.clash < 0) {
      const members = order.subarray(start, end);
      settleCycle(state, { components, component, start, end, place, dirty, seen, members });
    }
    for (let at = start; at < end && state.clash < 0; at += 1)
      followAll(state, intAt(order, at), components, component);
    if (state.clash < 0) continue;
    if (!beyond) break;
    beyond.clashed(state);
    state.clash = -1;
  }
  return state;
}

/** How to go on after a clash, to find those elsewhere. */
export interface BeyondClash {
  /** Of each point 1 if no more is to be found out about it. */
  isOver: Uint8Array;
  /** Called with each clash, to say in `isOver` what it settles. */
  clashed(state: Pass): void;
}

function checkDomain(state: Propagation, point: number): void {
  if (realAt(state.values, point) > realAt(state.side.high, point)) state.clash = point;
}

/** A cyclic component: its places in the order, and which of the points there have yet to be followed. */
interface Cycle {
  components: Components;
  component: number;
  start: number;
  end: number;
  place: Int32Array;
  dirty: Uint8Array;
  seen: Int32Array;
  members: Int32Array;
}

/** What an edge demands of its head. */
export function demandOf({ side, values }: Propagation, edge: number): number {
  const value = realAt(values, intAt(side.tails, edge));
  const step = intAt(side.step, edge);
  return step < 0 ? value + realAt(side.weight, edge) : side.follow(step, value);
}

/** Follows the edges that lead from a point out of its component. */
function followAll(state: Propagation, point: number, { component: of }: Components, component: number): void {
  if (realAt(state.values, point) === Number.NEGATIVE_INFINITY) return;
  const { outgoing, heads } = state.side;
  const end = intAt(outgoing.offsets, point + 1);
  for (let slot = intAt(outgoing.offsets, point); slot < end && state.clash < 0; slot += 1) {
    const edge = intAt(outgoing.edges, slot);
    if (intAt(of, intAt(heads, edge)) !== component) follow(state, edge);
  }
}

/** Brings a cyclic component to its fixpoint. One without any bound starts from far off, to see whether it can rest. */
function settleCycle(state: Propagation, cycle: Cycle): void {
  const { start, end, components, dirty, members } = cycle;
  const unbounded = members.every((point) => realAt(state.values, point) === Number.NEGATIVE_INFINITY);
  if (unbounded) {
    const anchor = anchorOf(state.side, members, components);
    for (const point of members) state.values[point] = anchor;
  }
  dirty.fill(1, start, end);
  sweep(state, cycle);
  if (
    unbounded &&
    state.clash < 0 &&
    members.every((point) => isRemote(state.side, members, realAt(state.values, point)))
  ) {
    for (const point of members) state.values[point] = Number.NEGATIVE_INFINITY;
    for (const point of members) state.parents[point] = -1;
  }
}

/**
 * Sweeps to and fro over the points that were raised since they were last followed. After 1, 2, 4, ... sweeps it looks for
 * points that raise each other in a ring, and takes each such ring as far as it goes at once.
 */
function sweep(state: Propagation, cycle: Cycle): void {
  const { start, end, place, dirty, seen, members } = cycle;
  const isWithin = (point: number): boolean => intAt(cycle.components.component, point) === cycle.component;
  let sweeps = 0;
  let nextLook = 1;
  let pending = true;
  let direction = state.side.mirrored ? 1 : -1;
  while (pending) {
    pending = false;
    for (let index = 0; index < end - start; index += 1) {
      const at = direction > 0 ? start + index : end - 1 - index;
      if (dirty[at] !== 1) continue;
      dirty[at] = 0;
      if (followWithin(state, cycle, at, direction)) pending = true;
      if (state.clash >= 0) return;
      if (state.effort < 0) {
        state.exact = false;
        return;
      }
    }
    sweeps += 1;
    direction = -direction;
    if (!pending || sweeps < nextLook) continue;
    const leapt = climbRings(state, members, isWithin, seen, (point) => {
      dirty[intAt(place, point)] = 1;
    });
    if (state.clash >= 0) return;
    nextLook = leapt ? sweeps + 1 : 2 * sweeps;
  }
}

/** Follows a point's edges within its component; true if that raised a point that this sweep has passed already. */
function followWithin(state: Propagation, cycle: Cycle, at: number, direction: number): boolean {
  const { components, component, place, dirty } = cycle;
  const { outgoing, heads } = state.side;
  const point = intAt(components.order, at);
  const end = intAt(outgoing.offsets, point + 1);
  let passed = false;
  for (let slot = intAt(outgoing.offsets, point); slot < end; slot += 1) {
    const edge = intAt(outgoing.edges, slot);
    const head = intAt(heads, edge);
    if (intAt(components.component, head) !== component || !follow(state, edge)) continue;
    if (state.clash >= 0) return true;
    const headAt = intAt(place, head);
    dirty[headAt] = 1;
    if ((headAt - at) * direction <= 0) passed = true;
  }
  return passed;
}

import { intAt, realAt } from "./at.ts";
import type { Components } from "./components.ts";
import { follow, type Pass, type Propagation } from "./follow.ts";
import type { Side } from "./graph.ts";
import { settleCycle, sweepingOf } from "./settle-cycle.ts";

/**
 * How far a pass may go: this much, and this much more for each edge, where following an edge counts 1 and a calendar step
 * 16. Only calendar gaps that chase each other round a cycle for centuries without ever moving in step come near it.
 */
const effortPerPass = 30_000_000;
const effortPerEdge = 100;

/**
 * Finds the least instant of every point.
 *
 * The constraints are closed under taking the lesser of two solutions point by point, so the least fixpoint of "raise
 * each point to what an edge demands of it" is itself a solution, unless it passes the end of a domain: then there is none.
 *
 * @see Jeavons, Cooper (1995), "Tractable constraints on ordered domains".
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
  const sweeping = sweepingOf(components);
  for (let turn = 0; turn < count; turn += 1) {
    const component = side.mirrored ? turn : count - 1 - turn;
    const start = intAt(starts, component);
    const end = intAt(starts, component + 1);
    if (beyond?.isOver[intAt(order, start)] === 1) continue;
    for (let at = start; at < end; at += 1) checkDomain(state, intAt(order, at));
    if (cyclic[component] === 1 && state.clash < 0) settleCycle(state, sweeping, component);
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

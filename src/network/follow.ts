import { intAt, realAt } from "./at.ts";
import { type Side, settle } from "./graph.ts";

/** What one pass over a side of a network found. */
export interface Pass {
  /** Of each point its least instant; lower bounds of it where the pass was not exact. */
  values: Float64Array;
  /** Of each point the edge that last raised it, or -1 where its own domain did. */
  parents: Int32Array;
  /** A point that no instant is left for, or -1. */
  clash: number;
  /** Whether the pass came to its end within the limit of follows. */
  exact: boolean;
}

/** The state of a pass under way. */
export interface Propagation extends Pass {
  side: Side;
  /** What is left of the pass's effort. */
  effort: number;
}

/** What following a calendar step counts for, where following a gap counts 1. */
export const effortPerStep = 16;

/** What an edge demands of its head. */
export function demandOf(state: Propagation, edge: number): number {
  const { side, values } = state;
  const value = realAt(values, intAt(side.tails, edge));
  const step = intAt(side.step, edge);
  state.effort -= step < 0 ? 1 : effortPerStep;
  return step < 0 ? value + realAt(side.weight, edge) : side.follow(step, value);
}

/** Raises the head of an edge to what the edge demands of it. True if that moved it. */
export function follow(state: Propagation, edge: number): boolean {
  const { side, values, parents } = state;
  const demanded = demandOf(state, edge);
  const head = intAt(side.heads, edge);
  if (!(demanded > realAt(values, head))) return false;
  const raised = side.separate.size > 0 ? settle(side, head, demanded) : demanded;
  values[head] = raised;
  parents[head] = edge;
  if (raised > realAt(side.high, head)) state.clash = head;
  return true;
}

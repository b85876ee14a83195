import type { Graph } from "./graph.ts";
import { joinedRoots, leadsBothWays, rootOf } from "./parts.ts";
import type { Solution } from "./solve.ts";

const rootsOf = new WeakMap<Graph, Int32Array>();

/**
 * Whether anything may tie two points to each other. Where nothing does, each can be anywhere in its bounds wherever the
 * other is. A point that edges only lead to, or only lead from, ties no others; it is itself taken for tied to all.
 */
export function areTied({ graph }: Solution, a: number, b: number): boolean {
  if (!leadsBothWays(graph, a) || !leadsBothWays(graph, b)) return true;
  let roots = rootsOf.get(graph);
  if (roots === undefined) {
    const { length } = graph.lower.low;
    roots = joinedRoots(graph, length, (point) => leadsBothWays(graph, point));
    rootsOf.set(graph, roots);
  }
  return rootOf(roots, a) === rootOf(roots, b);
}

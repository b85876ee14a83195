import { intAt, realAt } from "./at.ts";
import type { Graph } from "./graph.ts";
import { join, rootOf, rootsApart } from "./parts.ts";
import type { Solution } from "./solve.ts";

const rootsOf = new WeakMap<Graph, Int32Array>();

/**
 * Whether gaps of nothing, one after another, say outright that two points are one instant. It is found at once, whatever
 * hangs on the points; a no says nothing.
 *
 * @example
 * const network = createNetwork();
 * const [a, b] = [network.addPoint(), network.addPoint()];
 * network.addGap(a, b, { min: 0, max: 0 });
 * areEqual(solve(network), a, b); // => true
 */
export function areEqual({ graph }: Solution, a: number, b: number): boolean {
  let roots = rootsOf.get(graph);
  if (roots === undefined) {
    roots = equalRoots(graph);
    rootsOf.set(graph, roots);
  }
  return rootOf(roots, a) === rootOf(roots, b);
}

/** A gap puts down its two edges one after the other. */
function equalRoots({ lower }: Graph): Int32Array {
  const { tails, heads, weight, step, outgoing } = lower;
  const roots = rootsApart(lower.low.length);
  const isNothing = (edge: number) => realAt(weight, edge) === 0 && intAt(step, edge) < 0;
  for (let at = 0; at < outgoing.edges.length; at += 1) {
    const edge = intAt(outgoing.edges, at);
    const [tail, head] = [intAt(tails, edge), intAt(heads, edge)];
    if (intAt(tails, edge + 1) !== head || intAt(heads, edge + 1) !== tail) continue;
    if (isNothing(edge) && isNothing(edge + 1)) join(roots, tail, head);
  }
  return roots;
}

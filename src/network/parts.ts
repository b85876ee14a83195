import { intAt, realAt } from "./at.ts";
import type { Graph } from "./graph.ts";
import type { Solution } from "./solve.ts";

/**
 * Which groups of points hang together, as a part number for each.
 *
 * A point that edges only lead to, or only lead from, ties the others to nothing that their bounds do not say already, and
 * neither does one with a single instant left: unless they are in a group themselves, such points join nothing.
 *
 * @param owner - of each point its group, or -1.
 */
export function partsOf({ graph, earliest, latest }: Solution, groups: number, owner: Int32Array): Int32Array {
  const points = earliest.length;
  const roots = new Int32Array(points + groups);
  for (let index = 0; index < roots.length; index += 1) roots[index] = index;
  const join = (a: number, b: number): void => {
    const first = rootOf(roots, a);
    const second = rootOf(roots, b);
    if (first !== second) roots[Math.max(first, second)] = Math.min(first, second);
  };
  const isTie = new Uint8Array(points);
  for (let point = 0; point < points; point += 1) {
    const group = intAt(owner, point);
    if (group >= 0) join(point, points + group);
    if (group >= 0 || leadsBothWays(graph, point)) {
      isTie[point] = realAt(earliest, point) === realAt(latest, point) ? 0 : 1;
    }
  }
  const { tails, heads, outgoing } = graph.lower;
  for (const edge of outgoing.edges) {
    const tail = intAt(tails, edge);
    const head = intAt(heads, edge);
    if (isTie[tail] === 1 && isTie[head] === 1) join(tail, head);
  }
  return Int32Array.from({ length: groups }, (_, group) => rootOf(roots, points + group));
}

function leadsBothWays({ lower, upper }: Graph, point: number): boolean {
  return [lower.outgoing.offsets, upper.outgoing.offsets].every(
    (offsets) => intAt(offsets, point + 1) > intAt(offsets, point),
  );
}

function rootOf(roots: Int32Array, start: number): number {
  let index = start;
  while (intAt(roots, index) !== index) {
    roots[index] = intAt(roots, intAt(roots, index));
    index = intAt(roots, index);
  }
  return index;
}

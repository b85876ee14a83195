import { intAt, realAt } from "./at.ts";
import type { Graph, Side } from "./graph.ts";
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
  const isTie = (point: number): boolean =>
    (intAt(owner, point) >= 0 || leadsBothWays(graph, point)) && realAt(earliest, point) !== realAt(latest, point);
  const roots = joinedRoots(graph, points + groups, isTie);
  for (let point = 0; point < points; point += 1) {
    const group = intAt(owner, point);
    if (group >= 0) join(roots, point, points + group);
  }
  return Int32Array.from({ length: groups }, (_, group) => rootOf(roots, points + group));
}

/** A forest in which the points that edges join have one root; only edges between points that tie count. */
export function joinedRoots({ lower }: Graph, length: number, isTie: (point: number) => boolean): Int32Array {
  const roots = rootsApart(length);
  const { tails, heads, low } = lower;
  const { edges } = lower.outgoing;
  const ties = new Uint8Array(low.length);
  for (let point = 0; point < ties.length; point += 1) ties[point] = isTie(point) ? 1 : 0;
  for (let at = 0; at < edges.length; at += 1) {
    const tail = intAt(tails, intAt(edges, at));
    const head = intAt(heads, intAt(edges, at));
    if (ties[tail] === 1 && ties[head] === 1) join(roots, tail, head);
  }
  return roots;
}

/** A forest of points that nothing joins. */
export function rootsApart(length: number): Int32Array {
  const roots = new Int32Array(length);
  for (let index = 0; index < length; index += 1) roots[index] = index;
  return roots;
}

/** Whether edges lead to a point and from it. */
export function leadsBothWays({ lower, upper }: Graph, point: number): boolean {
  return leadsOn(lower, point) && leadsOn(upper, point);
}

function leadsOn({ outgoing: { offsets } }: Side, point: number): boolean {
  return intAt(offsets, point + 1) > intAt(offsets, point);
}

/** Gives two points one root. */
export function join(roots: Int32Array, a: number, b: number): void {
  const first = rootOf(roots, a);
  const second = rootOf(roots, b);
  if (first !== second) roots[Math.max(first, second)] = Math.min(first, second);
}

/** The root of a point in a forest; the way to it is halved. */
export function rootOf(roots: Int32Array, start: number): number {
  let index = start;
  while (intAt(roots, index) !== index) {
    roots[index] = intAt(roots, intAt(roots, index));
    index = intAt(roots, index);
  }
  return index;
}

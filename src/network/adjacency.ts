import { intAt } from "./at.ts";
import type { Columns } from "./columns.ts";

/** The edges at each point: those of point `p` are `edges[offsets[p]]` up to, not including, `edges[offsets[p + 1]]`. */
export interface Adjacency {
  offsets: Int32Array;
  edges: Int32Array;
}

/**
 * Groups edges by the point at their near end, in an order that does not depend on the order they were added in.
 *
 * @param near - the point at the near end of each edge; `far` the one at the other end.
 * @param isActive - which statements count.
 */
export function adjacencyOf(
  columns: Columns,
  near: Int32Array,
  far: Int32Array,
  isActive: (statement: number) => boolean,
): Adjacency {
  const offsets = new Int32Array(columns.points + 1);
  const active = new Uint8Array(columns.edges);
  for (let edge = 1; edge < columns.edges; edge += 1) {
    if (!isActive(intAt(columns.edgeStatement, edge))) continue;
    active[edge] = 1;
    const point = intAt(near, edge);
    offsets[point + 1] = intAt(offsets, point + 1) + 1;
  }
  for (let point = 0; point < columns.points; point += 1) {
    offsets[point + 1] = intAt(offsets, point + 1) + intAt(offsets, point);
  }
  const edges = new Int32Array(intAt(offsets, columns.points));
  const free = offsets.slice();
  for (let edge = 1; edge < columns.edges; edge += 1) {
    if (active[edge] !== 1) continue;
    const point = intAt(near, edge);
    const slot = intAt(free, point);
    edges[slot] = edge;
    free[point] = slot + 1;
  }
  const { edgeStatement, weight } = columns;
  const compare = (a: number, b: number): number =>
    intAt(edgeStatement, a) - intAt(edgeStatement, b) ||
    intAt(far, a) - intAt(far, b) ||
    (weight[a] ?? 0) - (weight[b] ?? 0);
  for (let point = 0; point < columns.points; point += 1) {
    const start = intAt(offsets, point);
    const end = intAt(offsets, point + 1);
    for (let slot = start + 1; slot < end; slot += 1) {
      if (compare(intAt(edges, slot - 1), intAt(edges, slot)) <= 0) continue;
      edges.subarray(start, end).sort(compare);
      break;
    }
  }
  return { offsets, edges };
}

import type { Adjacency } from "./adjacency.ts";
import { intAt } from "./at.ts";

/**
 * The strongly connected components of a network, sinks first.
 *
 * `order` lists the points component by component, `starts` where each component begins in it (with one more entry for
 * the end). Every edge between components leads from a later to an earlier place in `order`, and so do most of those
 * within one: read backwards it is topological.
 */
export interface Components {
  order: Int32Array;
  starts: Int32Array;
  /** Of each point. */
  component: Int32Array;
  /** Of each component: 1 where an edge leads from one of its points back into it. */
  cyclic: Uint8Array;
}

/** @see Tarjan (1972), "Depth-first search and linear graph algorithms"; without recursion, for chains of any length. */
export function componentsOf(points: number, { offsets, edges }: Adjacency, heads: Int32Array): Components {
  const visited = new Int32Array(points);
  const lowest = new Int32Array(points);
  const component = new Int32Array(points).fill(-1);
  const finished = new Int32Array(points);
  const open = new Int32Array(points);
  const path = new Int32Array(points);
  const next = offsets.slice(0, points);
  const cyclic = new Uint8Array(points);
  let visits = 0;
  let finishes = 0;
  let openCount = 0;
  let components = 0;

  const enter = (point: number): void => {
    visits += 1;
    visited[point] = visits;
    lowest[point] = visits;
    open[openCount] = point;
    openCount += 1;
  };
  const lower = (point: number, value: number): void => {
    if (value < intAt(lowest, point)) lowest[point] = value;
  };
  const leave = (point: number): void => {
    finished[finishes] = point;
    finishes += 1;
    if (intAt(lowest, point) !== intAt(visited, point)) return;
    let member: number;
    do {
      openCount -= 1;
      member = intAt(open, openCount);
      component[member] = components;
      if (member !== point) cyclic[components] = 1;
    } while (member !== point);
    components += 1;
  };

  const selfTied = new Uint8Array(points);
  for (let root = 0; root < points; root += 1) {
    if (intAt(visited, root) > 0) continue;
    let depth = 0;
    path[0] = root;
    enter(root);
    while (depth >= 0) {
      const point = intAt(path, depth);
      const slot = intAt(next, point);
      if (slot < intAt(offsets, point + 1)) {
        next[point] = slot + 1;
        const head = intAt(heads, intAt(edges, slot));
        if (head === point) selfTied[point] = 1;
        if (intAt(visited, head) === 0) {
          depth += 1;
          path[depth] = head;
          enter(head);
        } else if (intAt(component, head) < 0) lower(point, intAt(visited, head));
      } else {
        leave(point);
        depth -= 1;
        if (depth >= 0) lower(intAt(path, depth), intAt(lowest, point));
      }
    }
  }
  for (let point = 0; point < points; point += 1) {
    if (selfTied[point] === 1) cyclic[intAt(component, point)] = 1;
  }

  const starts = new Int32Array(components + 1);
  for (const of of component) starts[of + 1] = intAt(starts, of + 1) + 1;
  for (let index = 0; index < components; index += 1) {
    starts[index + 1] = intAt(starts, index + 1) + intAt(starts, index);
  }
  const order = new Int32Array(points);
  const free = starts.slice();
  for (const point of finished) {
    const of = intAt(component, point);
    const place = intAt(free, of);
    order[place] = point;
    free[of] = place + 1;
  }
  return { order, starts, component, cyclic: cyclic.slice(0, components) };
}

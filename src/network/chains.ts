import { intAt, realAt } from "./at.ts";
import type { Graph } from "./graph.ts";

/** Tells of a point whether a chain puts it before the one that was last walked back from. */
type IsChained = (point: number) => boolean;

/** Walks back from a point, over at most so many edges. Its answer holds until it is called again. */
type WalkBack = (later: number, limit?: number) => IsChained;

const walkers = new WeakMap<Graph, WalkBack>();

/**
 * Finds the points that are before another by what is said outright: gaps in milliseconds, one after another, that lead on by
 * nothing or more, and at least one of them by more. A yes is certain; a no says nothing.
 */
export function chainsOf(graph: Graph): WalkBack {
  const known = walkers.get(graph);
  if (known) return known;
  const walkBack = walkerOf(graph);
  walkers.set(graph, walkBack);
  return walkBack;
}

const seen = 1;
const before = 2;

function walkerOf({ upper: { outgoing, heads, weight, step } }: Graph): WalkBack {
  const { offsets, edges } = outgoing;
  const marks = new Int32Array(offsets.length);
  // A point is marked at most twice: as seen, and then as before.
  const marked = new Int32Array(2 * offsets.length);
  let count = 0;
  const isChained: IsChained = (point) => marks[point] === before;
  const mark = (point: number, as: number): void => {
    if (intAt(marks, point) >= as) return;
    marks[point] = as;
    marked[count] = point;
    count += 1;
  };
  return (later, limit = Number.POSITIVE_INFINITY) => {
    for (let at = 0; at < count; at += 1) marks[intAt(marked, at)] = 0;
    count = 0;
    mark(later, seen);
    let left = limit;
    for (let at = 0; at < count && left > 0; at += 1) {
      const point = intAt(marked, at);
      const end = intAt(offsets, point + 1);
      for (let slot = intAt(offsets, point); slot < end; slot += 1) {
        const edge = intAt(edges, slot);
        left -= 1;
        if (intAt(step, edge) >= 0 || realAt(weight, edge) < 0) continue;
        mark(intAt(heads, edge), realAt(weight, edge) > 0 ? before : intAt(marks, point));
      }
    }
    return isChained;
  };
}

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
  let marked: number[] = [];
  const isChained: IsChained = (point) => marks[point] === before;
  const mark = (point: number, as: number): void => {
    if (intAt(marks, point) >= as) return;
    marks[point] = as;
    marked.push(point);
  };
  return (later, limit = Number.POSITIVE_INFINITY) => {
    for (const point of marked) marks[point] = 0;
    marked = [];
    mark(later, seen);
    let left = limit;
    // What is found to be before after it was only seen is walked from once more.
    for (let at = 0; at < marked.length && left > 0; at += 1) {
      const point = marked[at] ?? later;
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

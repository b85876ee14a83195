import { around } from "./excerpt.ts";
import type { Pass } from "./follow.ts";
import type { Graph } from "./graph.ts";
import { propagate } from "./propagate.ts";
import { reasonsOfClash } from "./reasons.ts";

/** Where a network has no solution: a point that nothing is left for, and statements that are to blame, perhaps with more. */
export interface Clash {
  graph: Graph;
  point: number;
  statements: number[];
}

/**
 * The points that nothing is left for: the first that comes up, or one of each part that hangs together.
 *
 * @returns `exact` is false where the passes came to their limit, so that there may be more.
 */
export function clashesIn(graph: Graph, which: "first" | "all"): { clashes: Clash[]; exact: boolean } {
  const clashes: Clash[] = [];
  const isOver = new Uint8Array(graph.columns.points);
  let exact = true;
  for (const side of [graph.lower, graph.upper]) {
    const clashed = (pass: Pass): void => {
      const statements = [...reasonsOfClash(graph, side, pass)].sort((a, b) => a - b);
      clashes.push({ graph, point: pass.clash, statements });
      if (which === "first") isOver.fill(1);
      else for (const point of around(graph, pass.clash).points) isOver[point] = 1;
    };
    exact = propagate(side, graph.components, { isOver, clashed }).exact;
    if (exact) break; // one side that came to its end has found them all
  }
  return { clashes, exact };
}

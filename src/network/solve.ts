import type { Bounds } from "../dates/bounds.ts";
import { realAt } from "./at.ts";
import { DEFINITION } from "./columns.ts";
import type { Pass } from "./follow.ts";
import { type Graph, graphOf } from "./graph.ts";
import type { Network } from "./network.ts";
import { propagate } from "./propagate.ts";

/** What follows from a network. */
export interface Solution {
  /** Whether all of it can be true at once. */
  consistent: boolean;
  /** False where the search came to its limit: the bounds are then true, but perhaps not the tightest. */
  exact: boolean;
  /** The tightest half-open bounds of a point; without meaning where the network is inconsistent. */
  bounds(point: number): Bounds;
  /** Of each point its least instant, itself possible; `-Infinity` if it has none. */
  earliest: Float64Array;
  /** Of each point its greatest instant, itself possible; `Infinity` if it has none. */
  latest: Float64Array;
  /** @internal The same negated, as the upper side of the network has it. */
  mirroredLatest: Float64Array;
  /** @internal The constraints that it follows from, made ready. */
  graph: Graph;
  /** @internal What is left for all questions together. */
  questions: Network["questions"];
}

/** What to solve of a network. */
export interface SolveOptions {
  /** The statements to leave out. Definitions never are. */
  without?: ((statement: number) => boolean) | undefined;
}

/**
 * Solves a network to the tightest bounds that follow.
 *
 * The bounds are exact: each is the instant of a solution. `exact` is false only where calendar gaps in a cycle came to the
 * limit of a pass, which is 30,000,000 follows of an edge and 100 more for each edge; a calendar step counts as 16.
 *
 * @example
 * const network = createNetwork();
 * const point = network.addPoint();
 * network.restrict(point, { earliest: 0, latest: 10 });
 * solve(network).bounds(point); // => { earliest: 0, latest: 10 }
 */
export function solve(network: Network, { without }: SolveOptions = {}): Solution {
  const graph = graphOf(network.columns, (statement) => statement === DEFINITION || !without?.(statement));
  const lower = propagate(graph.lower, graph.components);
  const upper = lower.clash < 0 ? propagate(graph.upper, graph.components) : lower;
  return solutionOf(graph, lower, upper, network.questions);
}

function solutionOf(graph: Graph, lower: Pass, upper: Pass, questions: Network["questions"]): Solution {
  const earliest = lower.values;
  const latest = upper.values.map((value) => 0 - value);
  return {
    consistent: lower.clash < 0 && upper.clash < 0,
    exact: lower.exact && upper.exact,
    bounds(point) {
      if (!(point in earliest)) throw new RangeError("no such point");
      const first = realAt(earliest, point);
      const last = realAt(latest, point);
      return {
        earliest: first === Number.NEGATIVE_INFINITY ? null : 0 + first,
        latest: last === Number.POSITIVE_INFINITY ? null : last + 1,
      };
    },
    earliest,
    latest,
    mirroredLatest: upper.values,
    graph,
    questions,
  };
}

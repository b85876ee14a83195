import { realAt } from "./at.ts";
import { appendEdge, appendRestriction, type Columns, DEFINITION } from "./columns.ts";
import { around, excerptOf } from "./excerpt.ts";
import { minimalSet } from "./minimal-set.ts";
import { probeOf, type Question, startOf, suppose } from "./probe.ts";
import { reasonsOfClash, reasonsOfValue } from "./reasons.ts";
import type { Solution } from "./solve.ts";

/** How many points and edges may be looked at to explain one thing, all attempts together. */
const effortPerExplanation = 10_000_000;

/**
 * Statements that alone, with the definitions, give a point's earliest bound, ascending; none where it has no such bound or
 * where definitions give it.
 *
 * @example
 * const network = createNetwork();
 * const [detention, rally] = [network.addPoint(), network.addPoint()];
 * network.restrict(detention, { earliest: Date.UTC(2011, 3, 17), latest: Date.UTC(2011, 3, 18) }, 0);
 * network.addGap(detention, rally, { min: 7_200_000, max: 7_200_000 }, 2);
 * explainEarliest(solve(network), rally); // => [0, 2]
 */
export function explainEarliest(solution: Solution, point: number): number[] {
  return explainBound(solution, point, "earliest");
}

/** Statements that alone, with the definitions, give a point's latest bound; as {@link explainEarliest}. */
export function explainLatest(solution: Solution, point: number): number[] {
  return explainBound(solution, point, "latest");
}

/**
 * A minimal set of statements that alone put one point before another; none where it is not before, or definitions say so.
 *
 * @example
 * const network = createNetwork();
 * const [detention, rally] = [network.addPoint(), network.addPoint()];
 * network.addGap(detention, rally, { min: 7_200_000, max: 7_200_000 }, 2);
 * explainBefore(solve(network), detention, rally); // => [2]
 */
export function explainBefore(solution: Solution, a: number, b: number): number[] {
  return explainImpossible(solution, { from: b, to: a, demand: 0 });
}

/** A minimal set of statements that alone keep `b - a` to at most so many milliseconds; as {@link explainBefore}. */
export function explainAtMost(solution: Solution, a: number, b: number, max: number): number[] {
  return explainImpossible(solution, { from: a, to: b, demand: max + 1 });
}

/** A minimal set of statements that alone keep `b - a` to at least so many milliseconds; as {@link explainBefore}. */
export function explainAtLeast(solution: Solution, a: number, b: number, min: number): number[] {
  return explainImpossible(solution, { from: b, to: a, demand: 1 - min });
}

function explainBound(solution: Solution, point: number, end: "earliest" | "latest"): number[] {
  const { graph } = solution;
  const [side, values] = end === "earliest" ? [graph.lower, solution.earliest] : [graph.upper, solution.mirroredLatest];
  const value = realAt(values, point);
  if (value === Number.NEGATIVE_INFINITY) return [];
  const walked = reasonsOfValue(graph, side, values, point);
  if (walked) return [...walked].sort((a, b) => a - b);
  return minimalFor(solution, [], point, (columns, at) => {
    const [low, high] =
      end === "earliest" ? [Number.NEGATIVE_INFINITY, value - 1] : [1 - value, Number.POSITIVE_INFINITY];
    appendRestriction(columns, at(point), low, high, -1, DEFINITION);
  });
}

function explainImpossible(solution: Solution, question: Question & { demand: number }): number[] {
  const { from, to, demand } = question;
  const { graph } = solution;
  const probe = probeOf(solution, "lower");
  const reasons = suppose(solution, probe, from, startOf(probe, from), question, (state) => {
    if (state.clash < 0) return undefined;
    const walked = reasonsOfClash(graph, state.side, state);
    let root = state.clash;
    const seen = new Set<number>();
    for (let edge = state.parents[root] ?? -1; edge >= 0 && !seen.has(root); edge = state.parents[root] ?? -1) {
      seen.add(root);
      root = state.side.tails[edge] ?? root;
    }
    for (const [side, values, point] of [
      [graph.lower, solution.earliest, root],
      [graph.upper, solution.mirroredLatest, state.clash],
    ] as const) {
      for (const statement of reasonsOfValue(graph, side, values, point) ?? []) walked.add(statement);
    }
    return walked;
  });
  if (!reasons) return [];
  return minimalFor(
    solution,
    [...reasons],
    from,
    (columns, at) => {
      appendEdge(columns, at(from), at(to), demand, -1, DEFINITION);
    },
    to,
  );
}

/** A minimal part of the candidates, or else of all statements around, that contradicts what is added. */
function minimalFor(
  { graph }: Solution,
  candidates: readonly number[],
  point: number,
  add: (columns: Columns, at: (point: number) => number) => void,
  other = point,
): number[] {
  const effort = { left: effortPerExplanation };
  for (const statements of [candidates, [...around(graph, point).statements, ...around(graph, other).statements]]) {
    const { columns, pointOf } = excerptOf(graph, new Set(statements), [point, other]);
    add(columns, (point) => pointOf.get(point) ?? 0);
    const found = minimalSet(columns, statements, effort);
    if (found) return found;
  }
  return [];
}

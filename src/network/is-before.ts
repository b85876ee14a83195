import { areTied } from "./are-tied.ts";
import { realAt } from "./at.ts";
import { chainsOf } from "./chains.ts";
import { effortPerQuestion, isPossible } from "./probe.ts";
import type { Solution } from "./solve.ts";

/** How far it looks for what is said outright, before it works out what follows. */
const edgesWalked = 64;

/**
 * Whether one point is before another in every solution. With less `effort` than it takes to find out (it counts the edges
 * that are followed; ten million by default), the answer is no.
 *
 * @example
 * const network = createNetwork();
 * const [detention, rally] = [network.addPoint(), network.addPoint()];
 * network.addGap(detention, rally, { min: 7_200_000, max: 7_200_000 }, 2);
 * isBefore(solve(network), detention, rally); // => true
 */
export function isBefore(
  solution: Solution,
  a: number,
  b: number,
  { effort = effortPerQuestion }: { effort?: number | undefined } = {},
): boolean {
  if (a === b) return false;
  return isAhead(solution, a, b, 1) ?? !isPossible(solution, { from: b, to: a, demand: 0 }, effort).possible;
}

/**
 * Whether one point is before another or at the same instant in every solution. With less `effort` than it takes to find
 * out, the answer is no.
 *
 * @example
 * const network = createNetwork();
 * const [arrest, sanction] = [network.addPoint(), network.addPoint()];
 * network.addGap(arrest, sanction, { min: 0, max: 7_200_000 }, 2);
 * isAtOrBefore(solve(network), arrest, sanction); // => true
 */
export function isAtOrBefore(
  solution: Solution,
  a: number,
  b: number,
  { effort = effortPerQuestion }: { effort?: number | undefined } = {},
): boolean {
  if (a === b) return true;
  return isAhead(solution, a, b, 0) ?? !isPossible(solution, { from: b, to: a, demand: 1 }, effort).possible;
}

/**
 * Whether one point is so many milliseconds or more before another in every solution, as far as their bounds and what is said
 * outright tell. All points at their earliest are a solution, and so are all at their latest.
 */
function isAhead(solution: Solution, a: number, b: number, by: 0 | 1): boolean | undefined {
  const { earliest, latest, graph } = solution;
  if (realAt(latest, a) + by <= realAt(earliest, b)) return true;
  if (Number.isFinite(realAt(earliest, b)) && realAt(earliest, a) + by > realAt(earliest, b)) return false;
  if (Number.isFinite(realAt(latest, a)) && realAt(latest, a) + by > realAt(latest, b)) return false;
  if (!areTied(solution, a, b)) return false;
  if (chainsOf(graph)(b, edgesWalked)(a)) return true;
  return undefined;
}

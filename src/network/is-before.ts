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
  const { earliest, latest } = solution;
  if (realAt(latest, a) < realAt(earliest, b)) return true;
  if (Number.isFinite(realAt(earliest, b)) && realAt(earliest, a) >= realAt(earliest, b)) return false;
  if (Number.isFinite(realAt(latest, a)) && realAt(latest, a) >= realAt(latest, b)) return false;
  if (a === b || !areTied(solution, a, b)) return false;
  if (chainsOf(solution.graph)(b, edgesWalked)(a)) return true;
  return !isPossible(solution, { from: b, to: a, demand: 0 }, effort).possible;
}

import type { Bounds } from "../dates/bounds.ts";
import {
  areEqual,
  dayDifferenceOf,
  differenceOf,
  explainEarliest,
  explainLatest,
  isBefore,
  type Solution,
  solve,
} from "../network/index.ts";
import type { CaseNetwork } from "./case-network.ts";
import { countFromOthers } from "./count-from-others.ts";
import { type CountedEnd, type CountingRule, tryCountingRules } from "./counting-rules.ts";
import { greatest, hullOf, least } from "./hull.ts";
import { type Involvement, involvementOf } from "./involvement.ts";
import { type Contradiction, resolveContradictions } from "./resolve-contradictions.ts";

/**
 * A case file solved: for its firm statements alone (`certain`), and for all of them (`all`: one solution for each
 * counting rule that stands; what it says is the hull over them).
 */
export interface Worlds {
  caseNetwork: CaseNetwork;
  involvement: Involvement;
  contradictions: Contradiction[];
  /** Whether every contradiction is listed. */
  complete: boolean;
  leftOut: ReadonlySet<number>;
  certain: Solution;
  all: Solution[];
  /** The counting rules that stand, where one had to be inferred. */
  standing: CountingRule[];
  /** Term ends by all rules of counting, where none stands for all terms. */
  termEnds: ReadonlyMap<number, CountedEnd>;
}

export function solveWorlds(caseNetwork: CaseNetwork): Worlds {
  const resolved = resolveContradictions(caseNetwork);
  const { contradictions, complete, leftOut } = resolved;
  const isAdded = countFromOthers(caseNetwork, resolved.solution, leftOut);
  const without = (statement: number) => leftOut.has(statement);
  const resolution = isAdded ? { ...resolved, solution: solve(caseNetwork.network, { without }) } : resolved;
  const involvement = involvementOf(caseNetwork);
  const { solutions, standing, termEnds } = tryCountingRules(caseNetwork, involvement, resolution);
  const { network, statements, firstHypothetical } = caseNetwork;
  const certain = !statements.hasSoft(firstHypothetical, leftOut)
    ? resolution.solution
    : solve(network, {
        without: (statement) =>
          leftOut.has(statement) || statement >= firstHypothetical || statements.isSoft(statement),
      });
  return { caseNetwork, involvement, contradictions, complete, leftOut, certain, all: solutions, standing, termEnds };
}

/** Whether no statement is uncertain: what holds in every world is certain then. */
export function isAllCertain({ certain, all }: Worlds): boolean {
  return all.length === 1 && all[0] === certain;
}

/** The solution, where there is but one. */
function onlyOf(solutions: readonly Solution[]): Solution | undefined {
  return solutions.length === 1 ? solutions[0] : undefined;
}

/** The bounds of a point in every world. */
export function boundsIn({ all, termEnds }: Worlds, point: number): Bounds {
  const counted = termEnds.get(point);
  if (counted !== undefined) return counted.bounds;
  const only = onlyOf(all);
  return only ? only.bounds(point) : hullOf(all.map((solution) => solution.bounds(point)));
}

/** The statements that give a bound of a point in every world, each once. */
export function explainIn(worlds: Worlds, point: number, side: "earliest" | "latest"): number[] {
  const { all, termEnds } = worlds;
  const explain = side === "earliest" ? explainEarliest : explainLatest;
  const explainAll = (points: readonly number[]) =>
    all.flatMap((solution) => points.flatMap((one) => explain(solution, one)));
  const counted = termEnds.get(point);
  const isCounted =
    counted !== undefined && all.every((solution) => solution.bounds(point)[side] !== counted.bounds[side]);
  return [...new Set(isCounted ? [counted.statement, ...explainAll(counted.from)] : explainAll([point]))];
}

/** Least and greatest of `to - from` in milliseconds, each within one solution. */
export interface Difference {
  min: number | null;
  max: number | null;
}

/** The difference between two points, as the hull over `solutions`. */
export function differenceIn(solutions: readonly Solution[], from: number, to: number): Difference {
  const only = onlyOf(solutions);
  return only
    ? differenceOf(only, from, to)
    : hullOfDifferences(solutions.map((solution) => differenceOf(solution, from, to)));
}

/** The difference between the local days of two points. */
export function dayDifferenceIn({ all, caseNetwork }: Worlds, from: number, to: number): Difference {
  const { zone } = caseNetwork;
  return hullOfDifferences(
    all.map((solution) => {
      const { earliest, latest } = solution;
      const [first, last] = [earliest[from] ?? -Infinity, latest[to] ?? Infinity];
      const [lastFrom, firstTo] = [latest[from] ?? Infinity, earliest[to] ?? -Infinity];
      const least = zone.dayAt(firstTo) - zone.dayAt(lastFrom);
      const greatest = zone.dayAt(last) - zone.dayAt(first);
      if (least === greatest) return { min: least, max: greatest };
      const { min, max } = differenceOf(solution, from, to);
      // Two points that nothing ties can each be anywhere in their bounds.
      const untied = min === firstTo - lastFrom && max === last - first;
      if (!untied) return dayDifferenceOf(solution, from, to, zone);
      return { min: least, max: greatest };
    }),
  );
}

export function hullOfDifferences(differences: readonly Difference[]): Difference {
  const [only] = differences;
  if (only !== undefined && differences.length === 1) return only;
  return { min: least(differences.map(({ min }) => min)), max: greatest(differences.map(({ max }) => max)) };
}

/** How many pairs of accounts of two events are looked at one by one; only accounts that a contradiction drives apart count. */
const mostPairs = 10_000;

/** Whether two events have more accounts that are not one instant than are told apart: what holds between them is left open. */
export function haveTooManyPairs(a: readonly number[], b: readonly number[]): boolean {
  return a.length * b.length > mostPairs;
}

/** How sure it is that one point is before another. */
export function beforeIn(
  { certain, all }: Worlds,
  a: number,
  b: number,
  effort?: number | undefined,
): "certain" | "likely" | "unknown" {
  if (isBefore(certain, a, b, { effort })) return "certain";
  for (const solution of all) {
    if (solution === certain || !isBefore(solution, a, b, { effort })) return "unknown";
  }
  return "likely";
}

/** Whether two points are one instant in every world, by what is said outright. */
export function areJoined({ all }: Worlds, a: number, b: number): boolean {
  for (const solution of all) if (!areEqual(solution, a, b)) return false;
  return true;
}

import type { Bounds } from "../../dates/bounds.ts";
import { differenceOf, explainEarliest, explainLatest, isBefore, type Solution } from "../../network/index.ts";
import { greatest } from "../hull.ts";
import type { Range } from "../range.ts";
import type { Reason } from "../reason.ts";
import {
  type Difference,
  dayDifferenceIn,
  differenceIn,
  haveTooManyPairs,
  hullOfDifferences,
  type Worlds,
} from "../worlds.ts";
import type { Boundary } from "./trace-custody.ts";
import type { Word } from "./word.ts";

/** Where a stretch of custody ends: at a boundary, or still open at the date of the timeline. */
export type Ending = Boundary | { lastWord: Word; asOf: Bounds };

type Differ = (from: number, to: number) => Difference;

/** The time between two boundaries, in milliseconds. */
export function elapsedBetween(worlds: Worlds, from: Boundary, to: Ending): Range {
  const differ: Differ = (a, b) => differenceIn(worlds.all, a, b);
  return measure(from, to, differ, (earliest, latest) => latest - earliest);
}

/** The local midnights between two boundaries. */
export function nightsBetween(worlds: Worlds, from: Boundary, to: Ending): Range {
  const { zone } = worlds.caseNetwork;
  const differ: Differ = (a, b) => dayDifferenceIn(worlds, a, b);
  return measure(from, to, differ, (earliest, latest) => zone.dayAt(latest) - zone.dayAt(earliest));
}

/** At least from the latest beginning to the earliest end, at most from the earliest beginning to the latest end. */
function measure(
  from: Boundary,
  to: Ending,
  differ: Differ,
  betweenInstants: (earliest: number, latest: number) => number,
): Range {
  const between = (a: Word | undefined, b: Word | undefined): Difference =>
    a === undefined || b === undefined ? { min: null, max: null } : differenceOfWords(a, b, differ);
  const open = "asOf" in to;
  const least = between(from.notAfter, open ? to.lastWord : to.notBefore);
  const min = Math.max(0, least.min ?? 0);
  if (open) {
    const earliest = from.notBefore?.entry.start.earliest ?? null;
    const { latest } = to.asOf;
    if (earliest === null || latest === null) return { min, max: null };
    return { min, max: Math.max(betweenInstants(earliest, latest - 1), min) };
  }
  const sharp = from.notBefore === from.notAfter && to.notBefore === to.notAfter;
  const { max } = sharp ? least : between(from.notBefore, to.notAfter);
  return { min, max: max === null ? null : Math.max(max, min) };
}

function differenceOfWords(a: Word, b: Word, differ: Differ): Difference {
  if (a === b) return { min: 0, max: 0 };
  if (haveTooManyPairs(a.points, b.points)) return { min: null, max: null };
  const [one, other] = [a.points[0], b.points[0]];
  if (one !== undefined && other !== undefined && a.points.length === 1 && b.points.length === 1)
    return differ(one, other);
  return hullOfDifferences(a.points.flatMap((one) => b.points.map((other) => differ(one, other))));
}

/** How sure it is that `later` is not before `earlier`. */
export function orderOfWords(worlds: Worlds, earlier: Word, later: Word): "certain" | "likely" | "unordered" {
  if (areInOrder(worlds.certain, earlier, later)) return "certain";
  for (const solution of worlds.all) {
    if (solution === worlds.certain || !areInOrder(solution, earlier, later)) return "unordered";
  }
  return "likely";
}

function areInOrder(solution: Solution, earlier: Word, later: Word): boolean {
  if (haveTooManyPairs(earlier.points, later.points)) return false;
  for (const a of earlier.points) {
    for (const b of later.points) if (!isNotAfter(solution, a, b)) return false;
  }
  return true;
}

function isNotAfter(solution: Solution, a: number, b: number): boolean {
  return isBefore(solution, a, b) || (differenceOf(solution, a, b).min ?? -1) >= 0;
}

/** The bounds of a boundary. */
export function boundsOfBoundary({ notBefore, notAfter }: Boundary): Bounds {
  return { earliest: notBefore?.entry.start.earliest ?? null, latest: notAfter?.entry.start.latest ?? null };
}

/** The latest of the ends of several terms that are in force together. */
export function termEndOf(terms: readonly Word[]): Bounds | undefined {
  const ends = terms.flatMap(({ entry }) => entry.termEnd ?? []);
  if (ends.length === 0) return undefined;
  const earliest = ends.flatMap((end) => end.earliest ?? []);
  return {
    earliest: earliest.length === 0 ? null : greatest(earliest),
    latest: greatest(ends.map((end) => end.latest)),
  };
}

/** The statements that give the bounds of the words' starts. */
export function reasonsOfWords(worlds: Worlds, words: readonly Word[]): Reason[] {
  const statements = new Set<number>();
  for (const point of words.flatMap(({ points }) => points)) {
    for (const solution of worlds.all) {
      for (const statement of explainEarliest(solution, point)) statements.add(statement);
      for (const statement of explainLatest(solution, point)) statements.add(statement);
    }
  }
  return reasonsOf(worlds, [...statements]);
}

/** The reasons behind statement numbers, each once, in the order of the statements. */
export function reasonsOf({ caseNetwork }: Worlds, statements: readonly number[]): Reason[] {
  const inOrder = [...statements].sort((a, b) => a - b);
  const reasons = inOrder.flatMap((statement) => caseNetwork.statements.reasonOf(statement) ?? []);
  return [...new Map(reasons.map((reason) => [reason.id, reason])).values()];
}

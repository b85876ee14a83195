import { type Bounds, compareBounds } from "../../dates/bounds.ts";
import {
  explainBefore,
  explainEarliest,
  explainLatest,
  isAtOrBefore,
  isBefore,
  type Solution,
} from "../../network/index.ts";
import { isNotAfter } from "../bounds-order.ts";
import { greatest, hullOf } from "../hull.ts";
import type { Range } from "../range.ts";
import type { Reason } from "../reason.ts";
import {
  type Difference,
  dayDifferenceIn,
  differenceIn,
  haveTooManyPairs,
  hullOfDifferences,
  isAllCertain,
  type Worlds,
} from "../worlds.ts";
import type { Boundary, InForce } from "./trace-custody.ts";
import { knownBasis, type Mark, type Word } from "./word.ts";

/** Where a stretch of custody ends: at a boundary, or still open at the date of the timeline. */
export type Ending = Boundary | OpenEnding;

/** An end that is not recorded. */
export interface OpenEnding {
  /** Words that the person is held of which each may be the last. */
  lastWords: readonly Word[];
  asOf: Bounds;
}

/** How many words that may be the last are measured: the last in order. */
const mostLastWords = 100;

/** An end that is not recorded, after these words. Most words are before the last in order by their bounds alone. */
export function openEndingOf(words: readonly Word[], asOf: Bounds): OpenEnding {
  const { earliest } = words.at(-1)?.start ?? { earliest: null };
  const mayBeLast = words.filter(
    ({ start: { latest } }, at) => at === words.length - 1 || earliest === null || latest === null || latest > earliest,
  );
  return { lastWords: mayBeLast.slice(-mostLastWords), asOf };
}

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

/**
 * At least from the latest beginning to the earliest end, at most from the earliest beginning to the latest end. Where no
 * end is recorded, at least to each word that the person is held.
 */
function measure(
  from: Boundary,
  to: Ending,
  differ: Differ,
  betweenInstants: (earliest: number, latest: number) => number,
): Range {
  const between = (a: Mark | undefined, b: Mark | undefined): Difference =>
    a === undefined || b === undefined ? { min: null, max: null } : differenceOfMarks(a, b, differ);
  const open = "asOf" in to;
  const least = between(from.notAfter, open ? undefined : to.notBefore);
  // Where an order says when it ends, that may be before the last word.
  const stated = open || to.stated === undefined ? least : between(from.notAfter, to.stated);
  const lastWords = open ? to.lastWords : [];
  const min = Math.max(
    0,
    Math.min(least.min ?? 0, stated.min ?? 0),
    ...lastWords.map((word) => between(from.notAfter, word).min ?? 0),
  );
  if (open) {
    const { earliest } = boundsOfBoundary(from);
    const { latest } = to.asOf;
    if (earliest === null || latest === null) return { min, max: null };
    return { min, max: Math.max(betweenInstants(earliest, latest - 1), min) };
  }
  const sharp = from.notBefore === from.notAfter && to.notBefore === to.notAfter;
  const { max } = sharp ? least : between(from.stated ?? from.notBefore, to.notAfter);
  return { min, max: max === null ? null : Math.max(max, min) };
}

function differenceOfMarks(a: Mark, b: Mark, differ: Differ): Difference {
  if (a === b) return { min: 0, max: 0 };
  if (haveTooManyPairs(a.points, b.points)) return { min: null, max: null };
  const [one, other] = [a.points[0], b.points[0]];
  if (one !== undefined && other !== undefined && a.points.length === 1 && b.points.length === 1)
    return differ(one, other);
  return hullOfDifferences(a.points.flatMap((one) => b.points.map((other) => differ(one, other))));
}

/** How sure it is that two words come one after the other, as far as that makes a difference. */
export function orderOfWords(worlds: Worlds, earlier: Word, later: Word): "certain" | "likely" | "unordered" {
  if (areInOrder(worlds.certain, earlier, later)) return "certain";
  for (const solution of worlds.all) {
    if (solution === worlds.certain || !areInOrder(solution, earlier, later)) return "unordered";
  }
  return "likely";
}

/**
 * Whether two words at one instant say the same in either order. A release does not, beside any other word; nor does a
 * detention after another word, nor do two bases.
 */
function saySameAtOnce({ effect: earlier }: Word, { effect: later }: Word): boolean {
  if (earlier.effect === "ends" || later.effect === "ends" || later.effect === "begins") return false;
  const [one, other] = [knownBasis(earlier), knownBasis(later)];
  return earlier.effect === "begins" || one === undefined || other === undefined || one === other;
}

function areInOrder(solution: Solution, earlier: Word, later: Word): boolean {
  if (haveTooManyPairs(earlier.points, later.points)) return false;
  for (const a of earlier.points) {
    for (const b of later.points) {
      if (isBefore(solution, a, b)) continue;
      if (!saySameAtOnce(earlier, later) || !isAtOrBefore(solution, a, b)) return false;
    }
  }
  return true;
}

/** Whether it is certain that one word comes before another, as far as that makes a difference. */
export function isCertainlyBefore(worlds: Worlds, a: Word, b: Word): boolean {
  return orderOfWords(worlds, a, b) === "certain";
}

/** Whether one of the words may be between two others. */
export function mayBeBetween(worlds: Worlds, words: readonly Word[], from: Word, to: Word): boolean {
  return words.some(
    (word) =>
      word !== from && word !== to && !isCertainlyBefore(worlds, word, from) && !isCertainlyBefore(worlds, to, word),
  );
}

/** The bounds of a word that are certain: those that need no uncertain statement. */
export function firmBounds(worlds: Worlds, { points, start }: Mark): Bounds {
  return isAllCertain(worlds) ? start : hullOf(points.map((point) => worlds.certain.bounds(point)));
}

/** Whether the bounds of a word need no uncertain statement. */
export function isFirm(worlds: Worlds, word: Mark): boolean {
  return compareBounds(firmBounds(worlds, word), word.start) === 0;
}

/** Whether one instant is before another in every course of events, uncertain statements included. */
export function isBeforeInAll({ all }: Worlds, a: Mark, b: Mark): boolean {
  if (isNotAfter(a.start, b.start)) return true;
  if (haveTooManyPairs(a.points, b.points)) return false;
  return all.every((solution) => a.points.every((one) => b.points.every((other) => isBefore(solution, one, other))));
}

/** Whether one instant is before another by what is certain. */
export function isSurelyBefore({ certain }: Worlds, a: Mark, b: Mark): boolean {
  if (haveTooManyPairs(a.points, b.points)) return false;
  return a.points.every((one) => b.points.every((other) => isBefore(certain, one, other)));
}

/** The bounds of a boundary. */
export function boundsOfBoundary({ notBefore, notAfter, stated }: Boundary): Bounds {
  return stated?.start ?? { earliest: notBefore?.start.earliest ?? null, latest: notAfter?.start.latest ?? null };
}

/** Whether the bounds of a boundary need no uncertain statement. */
export function isBoundaryFirm(worlds: Worlds, { notBefore, notAfter, stated }: Boundary): boolean {
  const isFirm = (side: keyof Bounds, mark: Mark | undefined) =>
    mark === undefined || firmBounds(worlds, mark)[side] === mark.start[side];
  return isFirm("earliest", stated ?? notBefore) && isFirm("latest", stated ?? notAfter);
}

/** The latest of the ends of several terms that are in force together; undefined where none is given, or all were lifted. */
export function termEndOf(terms: readonly InForce[]): Bounds | undefined {
  const given = terms.filter(({ end }) => end !== "lifted");
  const ends = given.flatMap(({ word, end }) => {
    const { termEnd } = word;
    if (termEnd === undefined || end === "not-given" || end === "in-doubt") return [];
    return end === "no-later" ? { ...termEnd, earliest: null } : termEnd;
  });
  if (ends.length === 0) return undefined;
  const earliest = ends.flatMap((end) => end.earliest ?? []);
  const isGiven = ends.length === given.length;
  return {
    earliest: earliest.length === 0 ? null : greatest(earliest),
    latest: isGiven ? greatest(ends.map((end) => end.latest)) : null,
  };
}

/** Whether the least time between two boundaries needs no uncertain statement. */
export function isLeastFirm(worlds: Worlds, from: Boundary, to: Ending, min: number): boolean {
  return elapsedBetween({ ...worlds, all: [worlds.certain] }, from, to).min >= min;
}

/** The statements that put one of two words before the other. */
export function statementsOfOrder({ certain }: Worlds, earlier: Mark, later: Mark): number[] {
  if (haveTooManyPairs(earlier.points, later.points)) return [];
  return earlier.points.flatMap((a) => later.points.flatMap((b) => explainBefore(certain, a, b)));
}

/** The statements that give the bounds of the words' starts, and others that count. */
export function reasonsOfWords(worlds: Worlds, words: readonly Mark[], others: readonly number[] = []): Reason[] {
  const statements = new Set<number>(others);
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

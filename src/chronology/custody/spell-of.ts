import { withLazy } from "../../core/with-lazy.ts";
import { type Bounds, compareBounds } from "../../dates/bounds.ts";
import { greatest } from "../hull.ts";
import type { Range } from "../range.ts";
import type { Worlds } from "../worlds.ts";
import { type Links, leastSure } from "./links.ts";
import {
  boundsOfBoundary,
  type Ending,
  elapsedBetween,
  firmBounds,
  isBoundaryFirm,
  isLeastFirm,
  nightsBetween,
  openEndingOf,
  orderOfWords,
  reasonsOfWords,
  termEndOf,
} from "./measure.ts";
import { beginningOfStretch, isByOrders, isHeldAt, wordsHeld } from "./shown.ts";
import type { Segment, Spell } from "./spell.ts";
import { type Boundary, type Stretch, shownOf, type Trace } from "./trace.ts";
import { isBasisDoubted, isDoubted, type Word } from "./word.ts";

/** A time in custody as the timeline gives it. */
export function spellOf(
  worlds: Worlds,
  trace: Trace,
  { opening, within, closing, among }: Links & { among: Spell["order"] },
  asOf: Bounds,
): Spell {
  const { who, words, until, releasedBy } = trace;
  const from = beginningOf(trace);
  const ending = endingOf(trace, asOf);
  const elapsed = elapsedBetween(worlds, from, ending);
  const nights = nightsBetween(worlds, from, ending);
  const last = "asOf" in ending ? ending.lastWords : [until?.notAfter];
  const ends = [trace.first, ...last, words.at(-1)].filter((word) => word !== undefined);
  const inParts = releasedBy.map((release) => orderOfWords(worlds, trace.first, release));
  const imposing = trace.stretches.flatMap(({ shownBy, imposedBy }) => [shownBy, ...imposedBy]);
  const sureness = [...words, ...releasedBy, ...imposing].map(surenessOf);
  if (trace.mayBeOver.size > 0) sureness.push("unordered");
  const spell = {
    who,
    order: leastSure([...inParts, trace.sides, opening, ...within, closing, among, ...sureness]),
    segments: segmentsOf(worlds, trace, asOf, elapsed),
    open: until === undefined,
    lastWord: lastOfWords(trace, words, ({ start }) => start),
    elapsed,
    calendarDays: { min: isByOrders(trace) ? 0 : nights.min + 1, max: nights.max === null ? null : nights.max + 1 },
    nights,
  };
  // Most spells are never asked.
  return withLazy(spell, "because", () => reasonsOfWords(worlds, ends));
}

/** What follows a word that may be a release may be another custody. */
function surenessOf(word: Word): Spell["order"] {
  if (word.mayEnd) return "unordered";
  return isDoubted(word) || isBasisDoubted(word) ? "likely" : "certain";
}

function beginningOf(trace: Trace): Boundary {
  const [first] = trace.stretches;
  return first === undefined ? { notBefore: undefined, notAfter: undefined } : beginningOfStretch(trace, first, 0);
}

function endingOf(trace: Trace, asOf: Bounds): Ending {
  return trace.until ?? openEndingOf(wordsHeld(trace), asOf);
}

/** When the last of words was: a release that ends custody, those of all members of a group, or the last of all that are said, none of which is later. */
function lastOfWords({ until, releasedBy }: Trace, words: readonly Word[], startOf: (word: Word) => Bounds): Bounds {
  const last = words.at(-1);
  if (until !== undefined && releasedBy.length > 0) return boundsOfBoundary(until);
  if (last !== undefined && last === until?.notAfter) return startOf(last);
  const starts = words.map(startOf);
  const earliest = starts.flatMap((start) => start.earliest ?? []);
  return {
    earliest: earliest.length === 0 ? null : greatest(earliest),
    latest: starts.length === 0 ? null : greatest(starts.map(({ latest }) => latest)),
  };
}

function isHeldAtLast(trace: Trace): boolean {
  const last = trace.words.at(-1);
  return last !== undefined && isHeldAt(trace, last);
}

/** Whether what is said of an open spell is so of what its certain words alone come to. */
export function isSpellFirm(
  worlds: Worlds,
  trace: Trace,
  { elapsed, lastWord }: Spell,
  firm: Trace | undefined,
  asOf: Bounds,
): boolean {
  if (firm === undefined || firm.until !== undefined || !isHeldAtLast(trace) || !isHeldAtLast(firm)) return false;
  const isLastWord = (one: Trace) =>
    compareBounds(
      lastOfWords(one, one.words, (word) => firmBounds(worlds, word)),
      lastWord,
    ) === 0;
  return (
    isLastWord(trace) &&
    isLastWord(firm) &&
    isLeastFirm(worlds, beginningOf(firm), openEndingOf(wordsHeld(firm), asOf), elapsed.min)
  );
}

/** Where a stretch of custody begins and ends. */
export interface Part {
  stretch: Stretch;
  from: Boundary;
  ending: Ending;
}

export function partsOf(trace: Trace, asOf: Bounds): Part[] {
  const { stretches } = trace;
  const begun = stretches.map((stretch, index) => beginningOfStretch(trace, stretch, index));
  return stretches.map((stretch, index) => ({
    stretch,
    from: begun[index] ?? stretch.from,
    ending: begun[index + 1] ?? endingOf(trace, asOf),
  }));
}

/**
 * Whether what is said of a part of a spell is certain: that it was, and when it began and ended; of an open one, up to
 * when there is word of it.
 */
export function isPartCertain(worlds: Worlds, { order }: Spell, { from, ending }: Part): boolean {
  if (order !== "certain" || !isBoundaryFirm(worlds, from)) return false;
  if (!("asOf" in ending)) return isBoundaryFirm(worlds, ending);
  const last = (boundsOf: (word: Word) => Bounds) =>
    Math.max(...ending.lastWords.map((word) => boundsOf(word).earliest ?? Number.NEGATIVE_INFINITY));
  return last((word) => firmBounds(worlds, word)) === last(({ start }) => start);
}

function segmentsOf(worlds: Worlds, trace: Trace, asOf: Bounds, whole: Range): Segment[] {
  const { stretches } = trace;
  const lastWord = lastOfWords(trace, wordsHeld(trace), ({ start }) => start);
  return partsOf(trace, asOf).map(({ stretch, from, ending }) => {
    const { basis, imposedBy } = shownOf(stretch);
    const { facility } = stretch;
    const termEnd = termEndOf(stretch.terms);
    return {
      basis,
      from: boundsOfBoundary(from),
      until: untilOf(from, ending, lastWord),
      ...(termEnd === undefined ? {} : { termEnd }),
      ...(facility === undefined ? {} : { facility }),
      imposedBy: imposedBy.map(({ entry }) => entry.event),
      elapsed: stretches.length === 1 ? whole : atMost(whole, lengthOf(worlds, trace, { from, ending, asOf })),
    };
  });
}

/** How long a part lasted; one whose end no word limits, while nothing ends the whole, up to the date of the timeline. */
function lengthOf(
  worlds: Worlds,
  { until }: Trace,
  { from, ending, asOf }: { from: Boundary; ending: Ending; asOf: Bounds },
): Range {
  const length = elapsedBetween(worlds, from, ending);
  if (until !== undefined || "asOf" in ending || ending.notAfter !== undefined) return length;
  return { ...length, max: elapsedBetween(worlds, from, { lastWords: [], asOf }).max };
}

/** A part lasts no longer than the whole. */
function atMost(whole: Range, { min, max }: Range): Range {
  return { min, max: whole.max === null ? max : Math.min(whole.max, max ?? whole.max) };
}

/** Where a stretch ends. Not before the last word that the person is held, nor before it begins, where no word shows either. */
function untilOf(from: Boundary, ending: Ending, lastWord: Bounds): Bounds {
  const isOpen = "asOf" in ending;
  const until = isOpen ? { earliest: lastWord.earliest, latest: null } : boundsOfBoundary(ending);
  if (!isOpen && from.stated === undefined) return until;
  const { earliest } = boundsOfBoundary(from);
  const isLater = earliest !== null && until.earliest !== null && earliest > until.earliest;
  return isLater ? { ...until, earliest } : until;
}

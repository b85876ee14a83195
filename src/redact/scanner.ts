import { once } from "../core/once.ts";
import { leadingAddresses } from "./addresses-in.ts";
import { automatonOf } from "./automaton.ts";
import { type Endings, endings as endingsOf, longestEnding } from "./endings.ts";
import { FoldedText, foldText, gap } from "./fold.ts";
import { isSmall } from "./is-small.ts";
import { numberRange } from "./number-range.ts";
import type { Range } from "./range.ts";
import { type Words, wordsIn } from "./words-in.ts";

/** Something to find, folded. */
export interface Pattern {
  /** The letters that it begins with, without breaks. */
  head: string;
  /** Letters that may follow, as many as agree: the rest of a long text. */
  tail?: string | undefined;
  /** What may follow in the same word; without it, as many letters as the head allows by its length. */
  endings?: Endings | undefined;
  /** Whether the word must start with a capital, where its script has them; in handles and hashtags none does. */
  capital?: boolean | undefined;
  /** How each further word begins; all must follow. */
  rest?: readonly string[] | undefined;
  /** Whether the head is a single word, which white space splits only where it is long and starts a word. */
  word?: boolean | undefined;
  /** Whether the head is several words written together: nothing but hyphens and the like splits it. */
  together?: boolean | undefined;
  /** Whether the head is the end of a number, whatever figures stand before it. */
  figures?: boolean | undefined;
}

const none: readonly Range[] = [];

/** What stands in the place of what was removed. */
const removedMark = "\u2588\u2588\u2588";

/** From this many letters on a pattern is found inside words too, with any ending. */
const longPattern = 6;
/** The same in handles, hashtags and addresses, which write words together. */
const longInMarked = 4;
/** How many letters an ending may have after a shorter pattern, by the number of its letters. */
const longestEndings = [0, 0, 0, 4, 7, 7];
/** From this many letters on a pattern may have several endings one after the other, or words written before it. */
const shortestInflected = 3;
/** Arabic words of one letter, and the article, as they are written before another word: و ف ب ل ك ال لل. */
const clitic = /^[وف]?(?:[بلك]?(?:ال)?|لل)$/u;
const longestClitic = 4;

/** Finds patterns in texts. */
export interface Scanner {
  /** Whether a text holds one. */
  holds(text: string): boolean;
  /** The text with a mark in the place of each word that holds one. */
  scrub(text: string): string;
}

/**
 * Makes what finds patterns. All are looked for in one pass over a text.
 *
 * @example
 * const { scrub } = scannerOf([{ head: "leyl", word: true }]);
 * scrub("LEYLA's house") // => "███'s house"
 */
export function scannerOf(given: readonly Pattern[]): Scanner {
  const patterns = distinct(given);
  const visitHits = automatonOf(patterns.map(({ head }) => head));
  const known = new Map<string, readonly Range[]>(); // most texts are asked for twice
  const folded = new FoldedText();

  /** Finds the ranges that patterns cover. */
  function rangesIn(text: string): readonly Range[] {
    const before = patterns.length === 0 ? none : known.get(text);
    if (before !== undefined) return before;
    foldText(text, folded);
    const words = once(() => wordsIn(text, folded));
    const ranges: Range[] = [];
    visitHits(folded.codes, folded.length, (index, at) => {
      const pattern = patterns[index];
      const range = pattern && rangeOf(text, folded, words, pattern, at);
      if (range !== undefined) ranges.push(range);
    });
    known.set(text, ranges.length === 0 ? none : ranges);
    return ranges;
  }

  const holds = (text: string) => rangesIn(text).length > 0;
  return {
    holds,
    scrub: (text) => {
      const ranges = rangesIn(text);
      const leading = patterns.length === 0 ? [] : leadingAddresses(text, ranges, holds);
      return replaceRanges(text, [...ranges, ...leading]);
    },
  };
}

/** Each pattern once, and none that a single letter would be enough for; all of one shape, which is read faster. */
function distinct(patterns: readonly Pattern[]): Pattern[] {
  const byKey = new Map<string, Pattern>();
  for (const pattern of patterns) {
    const {
      head,
      tail,
      endings,
      capital = false,
      rest = [],
      word = false,
      together = false,
      figures = false,
    } = pattern;
    if (head.length < 2) continue;
    const key = [head, tail, endings, capital, word, together, figures, ...rest].join("\n");
    byKey.set(key, { head, tail, endings, capital, rest, word, together, figures });
  }
  return [...byKey.values()];
}

/** What a pattern whose head ends at a letter covers of a text, whole words, if it holds there. */
function rangeOf(
  text: string,
  folded: FoldedText,
  words: () => Words,
  pattern: Pattern,
  at: number,
): Range | undefined {
  const { codes, starts, ends } = folded;
  const { head, tail = "", rest = [], word = false, together = false, capital = false } = pattern;
  if (pattern.figures) return numberRange(text, folded, words(), head, at);
  const from = at - head.length + 1;
  // Most that is found of a short head stands within a word, which need not be known for it.
  if (head.length < longInMarked && folded.gaps[from] === gap.none && !isArabic(codes[from])) return undefined;
  const { first, last, isMarked } = words();
  const start = first[from] ?? from;
  const isLong = head.length >= (isMarked[start] === 1 ? longInMarked : longPattern);
  if (start !== from && !isLong && !isClitic(codes, start, from, head)) return undefined;
  if ((together || (word && !(isLong && start === from))) && isSplit(folded.gaps, from, at)) return undefined;
  if (capital && !isCapital(text, starts[start] ?? 0)) return undefined;
  let end = at;
  for (let next = 0; next < tail.length && codes[end + 1] === tail.charCodeAt(next); next++) end++;
  const ending = end + 1;
  end = last[end] ?? end;
  if (!isEnding(pattern, codes, ending, end, isLong)) return undefined;
  if (start !== from && !isLong && end > ending) return undefined;
  for (const stem of rest) {
    for (let next = 0; next < stem.length; next++)
      if (codes[end + 1 + next] !== stem.charCodeAt(next)) return undefined;
    end = last[end + stem.length] ?? end;
  }
  return [starts[start] ?? 0, ends[end] ?? 0];
}

/** Whether white space or a mark stands between two letters. */
function isSplit(gaps: Uint8Array, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at++) if ((gaps[at] ?? 0) >= gap.strong) return true;
  return false;
}

/** Whether the letters from one to another may follow a head in its word. */
function isEnding({ head, endings }: Pattern, codes: Uint16Array, from: number, to: number, isLong: boolean) {
  const length = to + 1 - from;
  if (endings === undefined && (isLong || length <= (longestEndings[head.length] ?? 0))) return true;
  if (length > longestEnding || (endings === undefined && head.length < shortestInflected)) return false;
  return endingsOf[endings ?? "turkic"].test(lettersOf(codes, from, to + 1));
}

/** Whether what stands before a head in its word are the words that Arabic writes together with the next: and, to, the. */
function isClitic(codes: Uint16Array, start: number, from: number, head: string): boolean {
  if (!isArabic(codes[from]) || head.length < shortestInflected || from - start > longestClitic) return false;
  return clitic.test(lettersOf(codes, start, from));
}

function isArabic(code: number | undefined): boolean {
  return code !== undefined && code >= 0x600 && code <= 0x6ff;
}

function lettersOf(codes: Uint16Array, from: number, to: number): string {
  return String.fromCharCode(...codes.slice(from, to));
}

/** Whether a capital stands there, a letter without case, an escape, or the start of a handle or hashtag. */
function isCapital(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return !isSmall(character) || /[@#]/.test(text.slice(Math.max(at - 1, 0), at));
}

/** Ranges with nothing but white space between them are one. */
function replaceRanges(text: string, ranges: Range[]): string {
  if (ranges.length === 0) return text;
  ranges.sort(([a], [b]) => a - b);
  const parts: string[] = [];
  let done = -1;
  for (const [from, to] of ranges) {
    if (done < 0 || (from > done && /\S/u.test(text.slice(done, from))))
      parts.push(text.slice(Math.max(done, 0), from), removedMark);
    done = Math.max(done, to);
  }
  return parts.join("") + text.slice(done);
}

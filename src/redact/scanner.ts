import { once } from "../core/once.ts";
import { leadingAddresses } from "./addresses-in.ts";
import { automatonOf } from "./automaton.ts";
import { type FoldedText, foldText, gap } from "./fold.ts";
import { numberRange } from "./number-range.ts";

/** Something to find, folded. */
export interface Pattern {
  /** The letters that it begins with, without breaks. */
  head: string;
  /** Letters that may follow, as many as agree: the rest of a long text. */
  tail?: string | undefined;
  /** How each further word begins; all must follow. */
  rest?: readonly string[] | undefined;
  /** Whether the head is a single word, which white space splits only where it is long and starts a word. */
  word?: boolean | undefined;
  /** Whether the head is several words written together: nothing but hyphens and the like splits it. */
  together?: boolean | undefined;
  /** Whether the head is the end of a number, whatever figures stand before it. */
  figures?: boolean | undefined;
}

/** What stands in the place of what was removed. */
const removedMark = "\u2588\u2588\u2588";

/** From this many letters on a pattern is found inside words too, with any ending. */
const longPattern = 6;
/** The same in handles, hashtags and addresses, which write words together. */
const longInMarked = 4;
/** How many letters an ending may have after a shorter pattern, by the number of its letters. */
const longestEndings = [0, 0, 0, 4, 7, 7];

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
  const clean = new Set<string>();

  /** Finds the ranges that patterns cover; only the first if no more is asked for. */
  function rangesIn(text: string, most = Number.POSITIVE_INFINITY): Range[] {
    const ranges: Range[] = [];
    if (patterns.length === 0 || clean.has(text)) return ranges;
    const folded = foldText(text);
    const words = once(() => wordsOf(folded));
    visitHits(folded.codes, (index, at) => {
      const pattern = patterns[index];
      const range = pattern && rangeOf(text, folded, words(), pattern, at);
      if (range !== undefined) ranges.push(range);
      return ranges.length >= most;
    });
    if (ranges.length === 0) clean.add(text);
    return ranges;
  }

  const holds = (text: string) => rangesIn(text, 1).length > 0;
  return {
    holds,
    scrub: (text) => {
      const ranges = rangesIn(text);
      const leading = patterns.length === 0 ? [] : leadingAddresses(text, ranges, holds);
      return replaceRanges(text, [...ranges, ...leading]);
    },
  };
}

/** Each pattern once, and none that a single letter would be enough for. */
function distinct(patterns: readonly Pattern[]): Pattern[] {
  const keyOf = ({ head, tail = "", rest = [], word = false, together = false, figures = false }: Pattern) =>
    [head, tail, word, together, figures, ...rest].join("\n");
  const telling = patterns.filter(({ head }) => head.length > 1);
  return [...new Map(telling.map((pattern) => [keyOf(pattern), pattern])).values()];
}

export type Range = [from: number, to: number];

/** Where the word of each letter starts, and where it ends. */
export interface Words {
  first: Int32Array;
  last: Int32Array;
}

function wordsOf({ gaps }: FoldedText): Words {
  const first = new Int32Array(gaps.length);
  const last = new Int32Array(gaps.length);
  for (let at = 0; at < gaps.length; at++) first[at] = gaps[at] === gap.none ? (first[at - 1] ?? 0) : at;
  for (let at = gaps.length - 1; at >= 0; at--) last[at] = gaps[at + 1] === gap.none ? (last[at + 1] ?? at) : at;
  return { first, last };
}

/** What a pattern whose head ends at a letter covers of a text, whole words, if it holds there. */
function rangeOf(text: string, folded: FoldedText, words: Words, pattern: Pattern, at: number): Range | undefined {
  const { codes, starts, ends, gaps } = folded;
  const { head, tail = "", rest = [], word = false, together = false, figures = false } = pattern;
  if (figures) return numberRange(text, folded, words, head, at);
  const first = at - head.length + 1;
  const start = words.first[first] ?? first;
  const long = gaps[start] === gap.mark ? longInMarked : longPattern;
  const isLong = head.length >= long;
  if (start !== first && !isLong) return undefined;
  if ((together || (word && !(isLong && start === first))) && isSplit(gaps, first, at)) return undefined;
  let last = at;
  for (let next = 0; next < tail.length && codes[last + 1] === tail.charCodeAt(next); next++) last++;
  let end = words.last[last] ?? last;
  if (!isLong && end - last > (longestEndings[head.length] ?? 0)) return undefined;
  for (const stem of rest) {
    for (let next = 0; next < stem.length; next++)
      if (codes[end + 1 + next] !== stem.charCodeAt(next)) return undefined;
    end = words.last[end + stem.length] ?? end;
  }
  return [starts[start] ?? 0, ends[end] ?? 0];
}

/** Whether white space or a mark stands between two letters. */
function isSplit(gaps: readonly number[], first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at++) if ((gaps[at] ?? 0) >= gap.strong) return true;
  return false;
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

import { once } from "../core/once.ts";
import { leadingAddresses } from "./addresses-in.ts";
import { automatonOf } from "./automaton.ts";
import { endingsAfter, endings as endingsOf, familyEnding, longestEnding } from "./endings.ts";
import { FoldedText, foldText, gap } from "./fold.ts";
import { handleRange } from "./handles.ts";
import { initialsRange } from "./initials.ts";
import { isSmall } from "./is-small.ts";
import { joinSpaced } from "./join-spaced.ts";
import { mayHoldMarkup } from "./markup-end.ts";
import type { Stem } from "./name-stem.ts";
import { numberRange } from "./number-range.ts";
import type { Range } from "./range.ts";
import { type Words, wordsIn } from "./words-in.ts";

/** Something to find, folded: the letters that it begins with, without breaks, and what may follow in the same word. */
export interface Pattern extends Stem {
  /** Letters that may follow, as many as agree: the rest of a long text. */
  tail?: string | undefined;
  /** Whether any letters may follow in the same word, as many as the head allows by its length. */
  loose?: boolean | undefined;
  /** How each further word may begin; all must follow. */
  rest?: readonly (readonly Stem[])[] | undefined;
  /** Whether the head is a single word, which white space splits only where it is long and starts a word. */
  word?: boolean | undefined;
  /** Whether the head is several words written together: nothing but hyphens and the like splits it. */
  together?: boolean | undefined;
  /** Whether it begins where a word does, and ends where one does but for an ending. */
  bordered?: boolean | undefined;
  /** Whether the head is the end of a number, whatever figures stand before it. */
  figures?: boolean | undefined;
  /** Whether the head are the initials of a name. */
  initials?: boolean | undefined;
  /** Whether the head is a handle, found only where one may stand. */
  handle?: boolean | undefined;
  /** Whether its last letter is written `ي` or `ی`: with `ى` it is a word of everybody's. */
  withYa?: boolean | undefined;
}

const none: readonly Range[] = [];

/** What stands in the place of what was removed. */
const removedMark = "\u2588\u2588\u2588";

/** From this many letters on a pattern is found inside words too, with any ending. */
const longPattern = 6;
/** The same in handles, hashtags and addresses, which write words together. */
const longInMarked = 4;
/** How many letters any ending may have, by the number of letters before it, and after more of them. */
const longestOfAny: readonly number[] = [0, 0, 0, 4];
const longestAny = 7;
/** No ending that makes the name of a family has more letters, but for those that it takes itself. */
const longestFamilyEnding = 8;
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
    const ranges: Range[] = [];
    const search = (letters: FoldedText) => {
      const words = once(() => wordsIn(text, letters));
      visitHits(letters.codes, letters.length, (index, at) => {
        const pattern = patterns[index];
        const range = pattern && rangeOf(text, letters, words, pattern, at);
        if (range !== undefined) ranges.push(range);
      });
    };
    search(foldText(text, folded));
    // What markup says is read above; here are the words that it splits.
    const isSplitByMarkup = mayHoldMarkup(text);
    if (isSplitByMarkup) foldText(text, folded, true);
    if (joinSpaced(text, folded) || isSplitByMarkup) search(folded);
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
    const { head, tail, endings, rest = [] } = pattern;
    if (head.length < 2) continue;
    const { isCut = false, capital = false, loose = false, word = false } = pattern;
    const {
      together = false,
      bordered = false,
      figures = false,
      initials = false,
      handle = false,
      withYa = false,
    } = pattern;
    const flags = { isCut, capital, loose, word, together, bordered, figures, initials, handle, withYa };
    const words = rest.map((stems) => stems.map((stem) => `${stem.head} ${stem.endings} ${stem.isCut}`).join());
    const key = [head, tail, endings, ...Object.values(flags), ...words].join("\n");
    byKey.set(key, { head, tail, endings, rest, ...flags });
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
  const { head, tail = "", rest = [], word = false, together = false, bordered = false, capital = false } = pattern;
  if (pattern.figures) return numberRange(text, folded, words(), head, at);
  if (pattern.initials) return initialsRange(text, folded, head, at);
  if (pattern.handle) return handleRange(text, folded, head, at);
  const from = at - head.length + 1;
  // Most that is found of a short head stands within a word, which need not be known for it.
  if (head.length < longInMarked && folded.gaps[from] === gap.none && !isArabic(codes[from])) return undefined;
  const { first, last, isMarked } = words();
  const start = first[from] ?? from;
  const isInMarked = isMarked[start] === 1;
  const isLong = head.length >= (isInMarked && !bordered ? longInMarked : longPattern);
  const isFree = isLong && (isInMarked || !bordered);
  if (start !== from && !isFree && !isClitic(codes, start, from, head)) return undefined;
  if ((together || (word && !(isLong && start === from))) && isSplit(folded.gaps, from, at)) return undefined;
  if (capital && !isCapital(text, starts[start] ?? 0)) return undefined;
  if (pattern.withYa && text.charAt(starts[at] ?? 0) === "ى") return undefined;
  let end = at;
  for (let next = 0; next < tail.length && codes[end + 1] === tail.charCodeAt(next); next++) end++;
  const ending = end + 1;
  end = last[end] ?? end;
  const isAnothers = word && start === from && !isInMarked && isFamily(pattern, codes, ending, end);
  const isAny = tail !== "" || (isFree && !isAnothers && (pattern.endings === undefined || pattern.isCut === true));
  if (!isAny && !isEnding(pattern, pattern.loose === true, folded, ending, end)) return undefined;
  if (start !== from && !isFree && end > ending) return undefined;
  for (const stems of rest) {
    const next = endOfWord(text, stems, folded, last, end + 1);
    if (next === undefined) return undefined;
    end = next;
  }
  return [starts[start] ?? 0, ends[end] ?? 0];
}

/** Where the word ends that stands at a letter, if it is a form of one of some stems; a single letter is a capital. */
function endOfWord(
  text: string,
  stems: readonly Stem[],
  folded: FoldedText,
  last: Int32Array,
  from: number,
): number | undefined {
  const { codes, starts } = folded;
  for (const stem of stems) {
    const { head } = stem;
    let next = 0;
    while (next < head.length && codes[from + next] === head.charCodeAt(next)) next++;
    if (next < head.length || (head.length === 1 && !isCapital(text, starts[from] ?? 0))) continue;
    const end = last[from + next - 1] ?? from;
    const isLong = head.length >= longPattern && stem.endings === undefined;
    if (isLong || isEnding(stem, false, folded, from + next, end)) return end;
  }
  return undefined;
}

/** Whether white space or a mark stands between two letters. */
function isSplit(gaps: Uint8Array, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at++) if ((gaps[at] ?? 0) >= gap.strong) return true;
  return false;
}

/** Whether the letters from one to another may follow a head in its word. */
function isEnding(stem: Stem, isLoose: boolean, { codes, gaps }: FoldedText, from: number, to: number): boolean {
  const { head, endings, isCut = false } = stem;
  const length = to + 1 - from;
  // The last vowel may stand after a hyphen or on the next line.
  if (length <= 0 && isCut && !isLoose) return gaps[from] === gap.weak;
  if (length <= 0 && (endings === undefined || isCut)) return true;
  const isShort = length <= (longestOfAny[head.length] ?? longestAny);
  if (isLoose && (endings === undefined || isCut) && isShort) return true;
  if (length > longestEnding || (endings === undefined && head.length < shortestInflected)) return false;
  const known = endings === undefined ? endingsAfter(head) : [endings];
  if (known === undefined) return isShort;
  const letters = lettersOf(codes, from, to + 1);
  return known.some((each) => endingsOf[each].test(letters));
}

/** Whether letters that follow the head of a name make the name of a family of it. */
function isFamily({ loose, endings }: Pattern, codes: Uint16Array, from: number, to: number): boolean {
  if (loose === true || endings !== undefined) return false;
  return to >= from && familyEnding.test(lettersOf(codes, from, Math.min(to + 1, from + longestFamilyEnding)));
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

import { type FoldedText, foldText } from "./fold.ts";

/** Something to find, folded. */
export interface Pattern {
  /** The letters that it begins with, without breaks. */
  head: string;
  /** Letters that may follow, as many as agree: the rest of a long text. */
  tail?: string | undefined;
  /** How each further word begins; all must follow. */
  rest?: readonly string[] | undefined;
  /** Whether the head is a single word, which white space splits only where a new word starts. */
  word?: boolean | undefined;
}

/** What stands in the place of what was removed. */
const removedMark = "\u2588\u2588\u2588";

/** From this many letters on a pattern is found inside words too, with any ending. */
const longPattern = 6;
/** How many letters an ending may have after a short pattern. */
const longestEnding = 4;

/**
 * Makes a function that puts a mark in the place of each word that holds one of the patterns. All patterns are found in
 * one pass over the text.
 *
 * @see Aho, Corasick (1975), "Efficient string matching: an aid to bibliographic search".
 * @example
 * const scrub = scannerOf([{ head: "leyl", word: true }]);
 * scrub("LEYLA's house") // => "███'s house"
 */
export function scannerOf(patterns: readonly Pattern[]): (text: string) => string {
  const automaton = automatonOf(patterns.filter(({ head }) => head.length > 1));
  if (automaton === undefined) return (text) => text;
  const seen = new Map<string, string>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const scrubbed = replaceRanges(text, rangesIn(foldText(text), automaton));
    seen.set(text, scrubbed);
    return scrubbed;
  };
}

interface Automaton {
  /** The number of each code unit that patterns hold, from 1; 0 for others. */
  letters: Uint16Array;
  size: number;
  /** Node and letter as one number, with the node that they lead to. */
  next: ReadonlyMap<number, number>;
  fail: readonly number[];
  /** The nearest node with patterns on the way of failures. */
  shorter: readonly number[];
  found: readonly (readonly Pattern[])[];
}

function automatonOf(patterns: readonly Pattern[]): Automaton | undefined {
  if (patterns.length === 0) return undefined;
  const letters = new Uint16Array(0x10000);
  let size = 1;
  for (const { head } of patterns) {
    for (let at = 0; at < head.length; at++) letters[head.charCodeAt(at)] ||= size++;
  }
  const next = new Map<number, number>();
  const children: { letter: number; node: number }[][] = [[]];
  const found: Pattern[][] = [[]];
  for (const pattern of patterns) {
    let node = 0;
    for (let at = 0; at < pattern.head.length; at++) {
      const letter = letters[pattern.head.charCodeAt(at)] ?? 0;
      let child = next.get(node * size + letter);
      if (child === undefined) {
        child = found.length;
        next.set(node * size + letter, child);
        children[node]?.push({ letter, node: child });
        children.push([]);
        found.push([]);
      }
      node = child;
    }
    found[node]?.push(pattern);
  }
  return { letters, size, next, found, ...failuresOf(children, next, found, size) };
}

function failuresOf(
  children: readonly { letter: number; node: number }[][],
  next: ReadonlyMap<number, number>,
  found: readonly (readonly Pattern[])[],
  size: number,
): Pick<Automaton, "fail" | "shorter"> {
  const fail = children.map(() => 0);
  const shorter = children.map(() => 0);
  const queue = [0];
  for (const node of queue) {
    for (const { letter, node: child } of children[node] ?? []) {
      queue.push(child);
      if (node === 0) continue;
      let back = fail[node] ?? 0;
      while (back !== 0 && !next.has(back * size + letter)) back = fail[back] ?? 0;
      const fallback = next.get(back * size + letter) ?? 0;
      fail[child] = fallback;
      shorter[child] = (found[fallback] ?? []).length > 0 ? fallback : (shorter[fallback] ?? 0);
    }
  }
  return { fail, shorter };
}

type Range = [from: number, to: number];

function rangesIn(text: FoldedText, { letters, size, next, fail, shorter, found }: Automaton): Range[] {
  const ranges: Range[] = [];
  let node = 0;
  for (let at = 0; at < text.codes.length; at++) {
    const letter = letters[text.codes[at] ?? 0] ?? 0;
    if (letter === 0) {
      node = 0;
      continue;
    }
    let child = next.get(node * size + letter);
    while (child === undefined && node !== 0) {
      node = fail[node] ?? 0;
      child = next.get(node * size + letter);
    }
    node = child ?? 0;
    for (let hit = node; hit !== 0; hit = shorter[hit] ?? 0) {
      for (const pattern of found[hit] ?? []) {
        const range = rangeOf(text, pattern, at);
        if (range !== undefined) ranges.push(range);
      }
    }
  }
  return ranges;
}

/** The words that a pattern whose head ends at a letter covers, if it holds there. */
function rangeOf(
  text: FoldedText,
  { head, tail = "", rest = [], word = false }: Pattern,
  at: number,
): Range | undefined {
  const first = at - head.length + 1;
  const startsWord = text.breaks[first] !== 0;
  const isLong = head.length >= longPattern;
  if (!startsWord && !isLong) return undefined;
  if (word && !(isLong && startsWord) && isSplit(text, first, at)) return undefined;
  let last = at;
  for (let next = 0; next < tail.length && text.codes[last + 1] === tail.charCodeAt(next); next++) last++;
  let end = wordEnd(text, last);
  if (!isLong && end - last > (head.length > 2 ? longestEnding : 0)) return undefined;
  for (const stem of rest) {
    for (let next = 0; next < stem.length; next++) {
      if (text.codes[end + 1 + next] !== stem.charCodeAt(next)) return undefined;
    }
    end = wordEnd(text, end + stem.length);
  }
  let start = first;
  while (text.breaks[start] === 0) start--;
  return [text.starts[start] ?? 0, text.ends[end] ?? 0];
}

/** Whether white space or a mark stands between two letters. */
function isSplit({ breaks }: FoldedText, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at++) if (breaks[at] === 2) return true;
  return false;
}

function wordEnd({ breaks }: FoldedText, at: number): number {
  let end = at;
  while (breaks[end + 1] === 0) end++;
  return end;
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

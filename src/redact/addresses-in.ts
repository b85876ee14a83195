import { inPunycode, readAddress } from "./escape-at.ts";
import type { Range } from "./range.ts";

/** What no address holds. */
const outside = /[\s<>"«»„“”`|{}]/;
const ofScheme = /[a-z\d+.-]/i;
const ofHost = /[\p{L}\p{N}_.-]/u;
const host = /^(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}$/u;
const email = /^[^@]+@[^@.]+\.[^@]/;
const opening = "([*'‘’";
const closing = ".,:;!?)]*'’…";

/** The words of a text, as addresses and handles are written: without white space and quotation marks; some may be empty. */
export function unbrokenWords(text: string): string[] {
  return text.split(outside);
}

/** Where addresses stand in a word: with a scheme, a host with a path, of e-mail, or in Punycode. */
export function addressesIn(word: string): Range[] {
  const scheme = word.indexOf("://");
  if (scheme > 0) return [trimmed(word, walkBack(word, scheme, ofScheme), word.length)];
  // A question mark that ends a sentence begins no query.
  const [, end] = trimmed(word, 0, word.length);
  const path = word.slice(0, end).search(/[/?#]/);
  const start = path > 0 ? walkBack(word, path, ofHost) : path;
  if (start < path && host.test(word.slice(start, path))) return [trimmed(word, start, word.length)];
  const ranges: Range[] = [];
  let at = 0;
  for (const part of word.split(/[,;()[\]]/)) {
    const range = trimmed(word, at, at + part.length);
    const inner = word.slice(...range);
    if (email.test(inner) || inPunycode.test(inner)) ranges.push(range);
    at += part.length + 1;
  }
  return ranges;
}

/**
 * Where the addresses stand that must go whole: those that ranges reach into, and those that cannot be read or that hold,
 * read to the end, what is looked for.
 */
export function leadingAddresses(text: string, ranges: readonly Range[], holds: (text: string) => boolean): Range[] {
  const leading: Range[] = [];
  const add = (range: Range) => void leading.push(range);
  visitAddresses(
    text,
    ranges.flatMap(([from, to]) => [from, to - 1]),
    add,
  );
  const escapes =
    text.includes("%") || inPunycode.test(text) ? Array.from(text.matchAll(/%|xn--/gi), ({ index }) => index) : [];
  visitAddresses(text, escapes, (range) => {
    const read = readAddress(text.slice(...range));
    if (read === undefined || holds(read)) add(range);
  });
  return leading;
}

/** Visits the addresses in the words that some points of a text lie in. Linear in the length of the text. */
function visitAddresses(text: string, points: number[], visit: (range: Range) => void): void {
  let done = 0;
  for (const point of points.sort((a, b) => a - b)) {
    if (point < done) continue;
    let start = point;
    while (start > done && !outside.test(text.charAt(start - 1))) start--;
    done = point;
    while (done < text.length && !outside.test(text.charAt(done))) done++;
    for (const [from, to] of addressesIn(text.slice(start, done))) visit([start + from, start + to]);
  }
}

function walkBack(word: string, from: number, over: RegExp): number {
  let at = from;
  while (at > 0 && over.test(word.charAt(at - 1))) at--;
  return at;
}

/** A range without the marks of the sentence around it. */
function trimmed(word: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && opening.includes(word.charAt(start))) start++;
  while (end > start && closing.includes(word.charAt(end - 1))) end--;
  return [start, end];
}

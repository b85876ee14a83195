import { decoded } from "./escape-at.ts";
import { type FoldedText, foldedWords, gap } from "./fold.ts";
import { isSmall } from "./is-small.ts";
import type { Range } from "./range.ts";
import type { Pattern } from "./scanner.ts";

/** Letters with full stops, or capitals with spaces. */
const initials = /^(?:\p{L}(?:\.[\s\p{Pd}]{0,2}\p{L})+\.?|\p{Lu}(?:\s\p{Lu})+)$/u;
/** What people write between initials. */
const between = /^[\s.\p{Pd}\p{Cf}]{0,3}$/u;

/** What to look for of a text that is nothing but the initials of a name; undefined for any other. */
export function initialsPattern(text: string): Pattern | undefined {
  if (!initials.test(text.normalize("NFC").trim())) return undefined;
  return { head: foldedWords(text).join(""), initials: true };
}

/**
 * What initials cover of a text, with their full stops, if the last of them stands at a letter: capitals that no other
 * letter touches, with full stops and spaces between or nothing. A script without capitals needs something between.
 *
 * @param head - the initials, folded.
 * @param at - where the last of them stands.
 */
export function initialsRange(
  text: string,
  { gaps, starts, ends }: FoldedText,
  head: string,
  at: number,
): Range | undefined {
  const from = at - head.length + 1;
  if (gaps[from] === gap.none || gaps[at + 1] === gap.none) return undefined;
  let hasStops = false;
  for (let index = from; index <= at; index++) {
    const start = starts[index] ?? 0;
    if (index > from && start === starts[index - 1]) continue;
    const letter = String.fromCodePoint(text.codePointAt(start) ?? 0);
    if (isSmall(letter)) return undefined;
    if (index === from) continue;
    const marks = decoded(text.slice(ends[index - 1], start));
    if (!between.test(marks) || (marks === "" && letter === letter.toLowerCase())) return undefined;
    hasStops ||= marks.includes(".");
  }
  const end = ends[at] ?? 0;
  return [starts[from] ?? 0, hasStops && text.charAt(end) === "." ? end + 1 : end];
}

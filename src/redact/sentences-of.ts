import { decoded } from "./escape-at.ts";
import { isSmall } from "./is-small.ts";

/** Where a sentence ends, in any script; a dot before a small letter or a figure ends none. */
const ends = /[\n\r\u2028\u2029\u2026]|(?!\.)\p{Sentence_Terminal}|\.(?![\p{Ll}\p{N}])/u;
/** Where a clause ends that could be a sentence: a semicolon, or what numbers an item, `1)` or `(a)`. */
const clauseEnds = /[;\u037E\u061B\uFF1B]|(?<!\S)\(?[\p{L}\p{N}]{1,3}\)(?=\s)/u;
/** What follows introduces nothing but itself. */
const colon = /[:\uFF1A](?=\s)/u;
const quotationMarks = /["«»„“”]/u;
const firstLetters = /(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu;

/** From so many words in small letters on what stands in quotation marks is speech, and no name or title. */
const leastOfSpeech = 3;

/**
 * The sentences of a text, without what ends them, and what could be one within them: clauses between semicolons, items
 * of a list, what follows a colon, and speech in quotation marks, which scripts without capitals do not tell from names. Some
 * may be empty.
 */
export function sentencesOf(text: string): string[] {
  return decoded(text)
    .split(ends)
    .flatMap((sentence) => {
      const clauses = sentence.split(clauseEnds);
      const introduced = clauses.flatMap((clause) => clause.split(colon).slice(1));
      const quoted = sentence.split(quotationMarks).filter((_, at) => at % 2 === 1);
      return [sentence, ...(clauses.length > 1 ? clauses : []), ...introduced, ...quoted.filter(isSpeech)];
    });
}

function isSpeech(text: string): boolean {
  const letters = text.match(firstLetters) ?? [];
  return letters.filter(isSmall).length >= leastOfSpeech;
}

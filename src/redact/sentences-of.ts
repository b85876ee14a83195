import { decoded } from "./escape-at.ts";

/** Where a sentence ends, or a clause that could be one, in any script; a dot before a small letter or a figure ends none. */
const ends = /[\n\r\u2028\u2029;\u037E\u061B\uFF1B\u2026]|(?!\.)\p{Sentence_Terminal}|\.(?![\p{Ll}\p{N}])/u;

/** The sentences of a text, without what ends them; some may be empty. */
export function sentencesOf(text: string): string[] {
  return decoded(text).split(ends);
}

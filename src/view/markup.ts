import { showUnseen } from "../core/show-unseen.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML and SVG hold it, between tags and within quoted attributes. Characters that XML cannot hold are shown as
 * U+FFFD, those that nobody sees by their numbers.
 *
 * @example escapeMarkup('<b title="x">'); // => "&lt;b title=&quot;x&quot;&gt;"
 */
export function escapeMarkup(text: string): string {
  const shown = showUnseen(text).replace(unwritable, "\ufffd");
  return shown.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** What XML 1.0 cannot hold (2.2, Char), and other control characters that no reader sees. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text from data within a sentence of the library's: it runs in its own direction, and `sentenceMarkup` knows it again. */
export function inSentence(text: string): string {
  return `\u2068${showUnseen(text)}\u2069`;
}

/** A sentence of the library's as HTML: it runs in the page's direction, what `inSentence` put into it in its own. */
export function sentenceMarkup(sentence: string): string {
  const parts = sentence.split(/\u2068([^\u2068\u2069]*)\u2069/);
  return parts
    .map((part, index) => (index % 2 === 0 ? escapeMarkup(part) : `<bdi>${escapeMarkup(part)}</bdi>`))
    .join("");
}

/** Escaped text that runs in its own direction and leaves that of the text around it alone, whatever it holds. */
export function isolate(text: string): string {
  return `\u2068${escapeMarkup(text)}\u2069`;
}

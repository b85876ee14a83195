import { numberOf, showUnseen } from "../../core/show-unseen.ts";

/** Characters that Markdown, or HTML within it, may take for marks. */
const marks = /[\\`*_{}[\]<>#|~^&$]/g;
/** Control characters and halves of surrogate pairs, which are no text. */
const controls = /[\p{Cc}\p{Cs}]/gu;

/**
 * A text of data as Markdown shows it as it is: on one line, its marks escaped, characters that nobody sees by their
 * numbers. It is put after other text, never at the start of a line.
 *
 * @example escapeText("**not bold** <b>") // => "\\*\\*not bold\\*\\* \\<b\\>"
 * @example escapeText("one\ntwo") // => "one two"
 */
export function escapeText(text: string): string {
  const shown = showUnseen(text).replaceAll(/\s+/g, " ").replaceAll(controls, numberOf);
  return shown.replaceAll(marks, "\\$&");
}

/** An address as Markdown links it. */
export function linkTo(url: string): string {
  return `<${url.replaceAll("<", "%3C").replaceAll(">", "%3E").replaceAll("\\", "%5C")}>`;
}

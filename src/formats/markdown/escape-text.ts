/** Characters that Markdown, or HTML within it, may take for marks. */
const marks = /[\\`*_{}[\]<>#|~^&$]/g;
/** Control characters, those that turn the direction of text, and halves of surrogate pairs: what nobody sees. */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Cs}]/gu;

/**
 * A text of data as Markdown shows it as it is: on one line, its marks escaped, characters that nobody sees by their
 * numbers. It is put after other text, never at the start of a line.
 *
 * @example escapeText("**not bold** <b>") // => "\\*\\*not bold\\*\\* \\<b\\>"
 * @example escapeText("one\ntwo") // => "one two"
 */
export function escapeText(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(marks, "\\$&").replaceAll(unseen, codeOf);
}

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `\\[U+${code}\\]`;
}

/** An address as Markdown links it. */
export function linkTo(url: string): string {
  return `<${url.replaceAll("<", "%3C").replaceAll(">", "%3E").replaceAll("\\", "%5C")}>`;
}

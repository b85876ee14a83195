/** A line as it stands in a page: a paragraph, a heading, a caption, a link of a menu. */
export interface Line {
  /** Its text, white space collapsed; empty only for a picture without a description, and for a blank line. */
  text: string;
  /** What it is, as the markup says, or by its form; absent for texts, headings and names. */
  role?: "headline" | "caption" | "picture" | "label" | "dateline" | "byline" | "note" | "furniture" | undefined;
  /** The address of the picture that the line describes. */
  picture?: string | undefined;
  /** In which line of the saved file it begins, from 1. */
  number: number;
}

/** A page as lines, whatever it was saved as. */
export interface Page {
  lines: Line[];
  /** The address that the page gives as its own. */
  url?: string | undefined;
}

/** Reads a page that was saved as plain text. */
export function readText(page: string): Page {
  const texts = page.split(/\r\n|[\n\r\u2028\u2029]/u);
  return { lines: texts.map((text, index) => ({ text: tidy(text), number: index + 1 })) };
}

/** A text without white space around it, and with one space for each white space in it. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Whether a text ends in a full stop, as paragraphs do and headlines do not. */
export function isParagraph(text: string): boolean {
  return /\.["”»)]?$/u.test(text);
}

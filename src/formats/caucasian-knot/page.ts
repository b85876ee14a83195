/** A line as it stands in a page: a paragraph, a heading, a caption, a link of a menu. */
export interface PageLine {
  /** Its text, white space collapsed; empty only for a picture without a description. */
  text: string;
  /** What it is, as the markup says, or by its form; absent for texts, headings and names. */
  role?: "headline" | "caption" | "picture" | "label" | "dateline" | "byline" | "note" | "furniture" | undefined;
  /** The address of the picture that the line describes. */
  picture?: string | undefined;
}

/** A line of a page that is known by its number. */
export interface Line extends PageLine {
  /** Which of the page's lines that have text or are a picture it is, from 1. */
  number: number;
}

/** A page as lines, whatever it was saved as. */
export interface Page {
  lines: PageLine[];
  /** The address that the page gives as its own. */
  url?: string | undefined;
}

/** Reads a page that was saved as plain text. */
export function readText(page: string): Page {
  const texts = page.split(/[\n\r\u2028\u2029]/u).map(tidy);
  return { lines: texts.filter(Boolean).map((text) => ({ text })) };
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

/** A line of a page: a paragraph, a heading, a caption, a link of a menu. */
export interface Line {
  /** Its text, white space collapsed; never empty. */
  text: string;
  /** Which of the page's lines that have text it is, from 1. */
  number: number;
  /** What the markup says that it is; absent in plain text. */
  role?: "headline" | "caption" | "picture" | undefined;
  /** The address of the picture that the line describes. */
  picture?: string | undefined;
}

/** A page as lines, whatever it was saved as. */
export interface Page {
  lines: Line[];
  /** The address that the page gives as its own. */
  url?: string | undefined;
}

/** Reads a page that was saved as plain text. */
export function readText(text: string): Page {
  const lines: Line[] = [];
  for (const written of text.split(/[\n\r\u2028\u2029]/u)) {
    const line = tidy(written);
    if (line !== "") lines.push({ text: line, number: lines.length + 1 });
  }
  return { lines };
}

/** A text without white space around it, and with one space for each white space in it. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

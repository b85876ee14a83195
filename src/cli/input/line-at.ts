/** A place in a text as people count: lines and columns from 1, columns in UTF-16 units as editors count them. */
export interface LinePlace {
  line: number;
  column: number;
  /** The whole line, without its end. */
  text: string;
}

/**
 * Turns offsets in a text into lines and columns. Reads the text once for all of them.
 *
 * @example
 * linesAt("{\n  1", [4]) // => [{ line: 2, column: 3, text: "  1" }]
 */
export function linesAt(text: string, offsets: readonly number[]): LinePlace[] {
  const places = new Map<number, LinePlace>();
  let line = 1;
  let start = 0;
  let end = endOfLine(text, 0);
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    while (offset > end) {
      start = end + 1;
      end = endOfLine(text, start);
      line++;
    }
    const shown = text.slice(start, end).replace(/\r$/, "");
    places.set(offset, { line, column: offset - start + 1, text: shown });
  }
  return offsets.map((offset) => places.get(offset) ?? { line: 1, column: 1, text: "" });
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

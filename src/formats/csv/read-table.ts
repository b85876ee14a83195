import Papa from "papaparse";
import { unguardFormula } from "../../case-file/guard-formula.ts";
import { issueOf } from "../../core/issue.ts";
import { withLineFeeds } from "../../core/line-feeds.ts";
import type { Result } from "../../core/result.ts";

/** A row of a table, by its number as a spreadsheet shows it: the header is row 1. */
export interface Row {
  number: number;
  cells: string[];
}

/** A table as CSV holds it. */
export interface Table {
  header: string[];
  rows: Row[];
}

/**
 * Reads CSV as a table: with commas, semicolons or tabs between its cells, whichever stands first in the header. Lines
 * may end in any way, each in its own. A first line `sep=;`, which Excel hides, is none of its rows. Cells of white space alone are empty, and rows of such cells are passed over.
 *
 * @returns fails with `not-csv`, or with `wrong-type` for what is no text.
 */
export function readTable(text: string): Result<Table> {
  // Given an object, papaparse would take it for a file or a stream.
  if (typeof text !== "string") return { success: false, issues: [issueOf("wrong-type", "the table is not a text")] };
  const delimiter = /[,;\t]/.exec(text)?.[0] ?? ",";
  const lines = withLineFeeds(text, delimiter).replace(/^sep=.\n/i, "");
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter, newline: "\n" });
  const [names = [], ...rows] = data.map((cells) => cells.map((cell) => (cell.trim() ? unguardFormula(cell) : "")));
  const header = names.map((name) => name.trim());
  if (errors.length > 0 || !header.some(Boolean)) {
    const row = (errors[0]?.row ?? 0) + 1;
    const message = `no header, or row ${row} leaves a quotation mark open`;
    return { success: false, issues: [issueOf("not-csv", message, { path: [row], params: { row } })] };
  }
  const filled = rows.flatMap((cells, index) => (cells.some(Boolean) ? { number: index + 2, cells } : []));
  return { success: true, data: { header, rows: filled }, issues: [] };
}

import Papa from "papaparse";
import { unguardFormula } from "../../case-file/guard-formula.ts";
import { issueOf } from "../../core/issue.ts";
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
 * Reads CSV as a table: with commas, semicolons or tabs between its cells, whichever stands first in the header. Rows
 * without anything in them are passed over.
 *
 * @returns fails with `not-csv`, or with `wrong-type` for what is no text.
 */
export function readTable(text: string): Result<Table> {
  // Given an object, papaparse would take it for a file or a stream.
  if (typeof text !== "string") return { success: false, issues: [issueOf("wrong-type", "the table is not a text")] };
  const delimiter = /[,;\t]/.exec(text)?.[0] ?? ",";
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const [header = [], ...rows] = data.map((cells) => cells.map(unguardFormula));
  if (errors.length > 0 || header.every((name) => name.trim() === "")) {
    const row = (errors[0]?.row ?? 0) + 1;
    const message = `the text is not CSV: row ${row} opens a quotation mark that nothing closes, or there is no header`;
    return { success: false, issues: [issueOf("not-csv", message, { path: [row], params: { row } })] };
  }
  const numbered = rows.map((cells, index) => ({ number: index + 2, cells }));
  const filled = numbered.filter(({ cells }) => cells.some((cell) => cell !== ""));
  return { success: true, data: { header: header.map((name) => name.trim()), rows: filled }, issues: [] };
}

import type { Issue } from "../../core/issue.ts";

/** A cell, as a spreadsheet counts. */
export interface Place {
  /** The header is row 1. */
  row: number;
  /** From 1; 0 where there is no such column. */
  columnNumber: number;
  /** The name of the column; of a field that is missing, that of the column that would hold it. */
  column?: string;
}

/** An issue with the row and the column that it comes from. */
export function placed(issue: Issue, { row, columnNumber, column }: Place): Issue {
  const at = columnNumber || (column ?? "");
  const params = {
    ...issue.params,
    row,
    ...(columnNumber && { columnNumber }),
    ...(column !== undefined && { column }),
  };
  return { ...issue, path: [row, at], message: `row ${row}, column ${at}: ${issue.message}`, params };
}

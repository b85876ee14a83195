import type { CaseFile } from "../../case-file/case-file.ts";
import { caseFileFormat } from "../../case-file/case-file-shape.ts";
import type { CaseFileLimits } from "../../case-file/limits.ts";
import { safeParseCaseFile } from "../../case-file/parse-case-file.ts";
import { type Issue, issueOf } from "../../core/issue.ts";
import { orderIssues } from "../../core/order-issues.ts";
import type { Result } from "../../core/result.ts";
import type { AnyEventType } from "../../events/define-event-type.ts";
import type { EventOf } from "../../events/event-schema.ts";
import { columnName, pathOfColumn } from "./column.ts";
import { type ColumnFinder, columnFinder } from "./column-finder.ts";
import { placed } from "./place.ts";
import { noName, readCells } from "./read-cells.ts";
import { readTable, type Table } from "./read-table.ts";

/** What a table of events does not say itself, and how it is to be read. */
export interface CsvReadOptions<Own extends AnyEventType> {
  /** The IANA time zone of its dates. */
  timeZone: string;
  /** Id of the case file; `csv`, if absent. */
  id?: string | undefined;
  /** Event types of your own, beside the library's. */
  eventTypes?: readonly Own[] | undefined;
  /** How much the case file may hold, as of `parseCaseFile`. */
  limits?: Partial<CaseFileLimits> | undefined;
}

/**
 * Reads a table of events as a case file: a row for each event, a column for each field, named in the first row as
 * the fields are: `type`, `when`, `who`, `sources.1.article`. Never throws.
 *
 * A cell of people, places or articles holds names, with ` | ` between them; the records are made of them. An id in
 * brackets behind a name, `Leyla Example [leyla]`, tells two of one name apart. A row without an `id` is `row-2`.
 *
 * @returns the case file, or its issues: each names the row, as a spreadsheet counts it, and the column.
 * @example
 * const table = "type,when,who,kind\nrelease,2011-05-02,Leyla Example,term-served";
 * const result = fromCsv(table, { timeZone: "Asia/Baku" });
 * result.success && result.data.persons // => [{ id: "leyla-example", names: [{ full: "Leyla Example" }] }]
 * @example
 * const { issues } = fromCsv("id,type,when\nrally,assembly,2011-02-30", { timeZone: "Asia/Baku" });
 * issues.map(({ code, params }) => [code, params.row, params.column]) // => [["date-does-not-exist", 2, "when"]]
 */
export function fromCsv<Own extends AnyEventType = never>(
  text: string,
  options: CsvReadOptions<Own>,
): Result<CaseFile<EventOf<Own>>> {
  const { timeZone, id = "csv", eventTypes = [], limits }: CsvReadOptions<Own> = Object(options);
  const table = readTable(text);
  if (!table.success) return table;
  const columns = columnFinder(eventTypes);
  const unknown = unknownColumns(table.data, columns);
  if (unknown.length > 0) return { success: false, issues: unknown };
  const { lists, events, issues, placeOf } = readCells(table.data, columns);
  const result = safeParseCaseFile({ format: caseFileFormat, id, timeZone, ...lists, events }, { eventTypes, limits });
  const found = [...issues, ...result.issues.map(placeOf)];
  if (result.success && found.length === 0) return result;
  return { success: false, issues: orderIssues(found) };
}

/** What is wrong with the header: a column that no event has, that stands there twice, or that has no name. */
function unknownColumns({ header, rows }: Table, columns: ColumnFinder): Issue[] {
  const names = new Set<string>();
  return header.flatMap((name, index) => {
    const path = pathOfColumn(name);
    const isKnown = columns.has(path) && columnName(path) === name;
    if (name ? isKnown && !names.has(name) : rows.every(({ cells }) => !cells[index])) {
      names.add(name);
      return [];
    }
    const nearest = isKnown ? undefined : columns.nearest(path);
    const suggestion = nearest && columnName(nearest);
    const hint = suggestion ? `; did you mean "${suggestion}"?` : "";
    const fault = isKnown ? "it is there twice" : name ? `no event has this column${hint}` : noName;
    const params = suggestion ? { suggestion } : {};
    return placed(issueOf("unknown-key", fault, { params }), { row: 1, columnNumber: index + 1 });
  });
}

import { type Issue, issueOf } from "../../core/issue.ts";
import type { IssueCode } from "../../core/issue-codes.ts";
import { jsonOr } from "../../core/parse-json-text.ts";
import { setAt } from "../../core/set-at.ts";
import { splitList } from "./cell-text.ts";
import { type Column, columnName, pathOfColumn } from "./column.ts";
import type { ColumnFinder } from "./column-finder.ts";
import { type Place, placed } from "./place.ts";
import type { Row, Table } from "./read-table.ts";
import { type RecordLists, recordCollector } from "./record-collector.ts";
import { readRecord } from "./record-text.ts";

/** What the cells of a table hold. */
export interface CellReading {
  /** The lists of records that its cells name. */
  lists: RecordLists;
  events: unknown[];
  issues: Issue[];
  /** An issue of the case file made of it, with the row and the column that it comes from. */
  placeOf(issue: Issue): Issue;
}

/** A cell that says something of an event. */
interface Cell {
  event: object;
  path: readonly (string | number)[];
  column: Column;
  place: Place;
  text: string;
  /** The texts in it, each of which may name a record; none where it holds JSON. */
  items: string[];
}

/** A column of what an event of the row's type does not have: the case file's own checks say so. */
const textColumn: Column = { kinds: [], takesWords: false, isList: false, isJson: false, isText: false };

/** What is wrong with a column whose cells hold something under no name. */
export const noName = "the column has no name";

/** Reads the cells of a table whose header is in order. */
export function readCells({ header, rows }: Table, columns: ColumnFinder): CellReading {
  const idColumn = header.indexOf("id");
  const typeColumn = header.indexOf("type");
  const paths = header.map(pathOfColumn);
  const events = rows.map(({ number, cells }) => ({ id: cells[idColumn]?.trim() || `row-${number}` }));
  const records = recordCollector(events.map(({ id }) => id));
  const firstPlaces = new Map<string, Place>();
  const issues: Issue[] = [];
  const refuse = (place: Place, code: IssueCode, message: string) => {
    issues.push(placed(issueOf(code, message), place));
  };

  const cellsOf = ({ number, cells }: Row, index: number): Cell[] =>
    cells.flatMap((written, position) => {
      const [event, path, name = ""] = [events[index], paths[position], header[position]];
      if (event === undefined || written === "" || position === idColumn) return [];
      const place = { row: number, column: name, columnNumber: position + 1 };
      if (path === undefined || name === "") {
        refuse(place, "unknown-key", noName);
        return [];
      }
      const column = columns.at(cells[typeColumn]?.trim(), path) ?? textColumn;
      // Before a name with an id, spaces are the name's: so it comes back as it was written.
      const trimmed = (each: string) => (column.isText ? each : column.kinds.length > 0 ? each.trimEnd() : each.trim());
      const text = trimmed(written);
      const items = column.isJson ? [] : column.isList ? splitList(text).map(trimmed) : [text];
      return { event, path, column, place, text, items };
    });
  const refer = (id: string, place: Place): string => {
    if (!firstPlaces.has(id)) firstPlaces.set(id, place);
    return id;
  };
  /** The value of a text in a cell, the id of the record that it names where it names one. */
  const valueIn = (text: string, { kinds, takesWords }: Column, place: Place): unknown => {
    const [kind] = kinds;
    const marked = readRecord(text, kinds);
    if (marked) return refer(marked.id, place);
    if (kind === undefined || kind === "event" || kind === "provision") return text;
    if (takesWords) return { text: text.trim() };
    return refer(records.idFor(kind, text.trim()), place);
  };

  const filled = rows.flatMap(cellsOf);
  // Ids in brackets come first, so that names without an id find the records that bear them.
  for (const { items, column, place } of filled) {
    for (const item of items) {
      const marked = readRecord(item, column.kinds);
      if (marked && !records.note(marked)) {
        refuse(place, "names-differ", "the id has another name in an earlier cell");
      }
    }
  }
  for (const { event, path, column, place, text, items } of filled) {
    const values = items.map((item) => valueIn(item, column, place));
    const value = column.isJson ? readJson(text) : column.isList ? values : values[0];
    if (!setAt(event, path, value)) {
      refuse(place, "wrong-type", "the row gives the field already");
    }
  }

  const placeOf = (issue: Issue): Issue => {
    const [list, index, ...rest] = issue.path;
    if (list !== "events" || typeof index !== "number") {
      const place = firstPlaces.get(issue.recordIds[0] ?? "");
      return place ? placed(issue, place) : issue;
    }
    const name = columnName(rest);
    const position = header.findLastIndex((one) => one !== "" && `${name}.`.startsWith(`${one}.`));
    const row = rows[index]?.number ?? 0;
    return placed(issue, { row, column: header[position] ?? name, columnNumber: position + 1 });
  };
  return { lists: records.lists(), events: events.map(compact), issues, placeOf };
}

/** The JSON of a cell; a text that is none as it is. Excel writes true and false in capitals. */
function readJson(text: string): unknown {
  return jsonOr(/^(true|false)$/i.test(text) ? text.toLowerCase() : text, text);
}

/** A value whose lists have no empty places: `sources.2` may be filled where `sources.1` is not. */
function compact(value: unknown): unknown {
  // Of a list that somebody numbered from a million on, only what is there is looked at.
  if (Array.isArray(value)) return Object.values(value).map(compact);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === "extra" ? inner : compact(inner)]),
  );
}

import type { RecordKind } from "../../core/id.ts";
import { type Issue, issueOf } from "../../core/issue.ts";
import type { IssueCode } from "../../core/issue-codes.ts";
import { parseJsonText } from "../../core/parse-json-text.ts";
import { splitList } from "./cell-text.ts";
import { type Column, columnName, pathOfColumn } from "./column.ts";
import type { ColumnFinder } from "./column-finder.ts";
import type { Table } from "./read-table.ts";
import { type RecordLists, recordCollector } from "./record-collector.ts";
import { kindMeant, readRecord } from "./record-text.ts";

/** What the cells of a table hold. */
export interface CellReading {
  /** The lists of records that its cells name. */
  lists: RecordLists;
  events: unknown[];
  issues: Issue[];
  /** An issue of the case file made of it, with the row and the column that it comes from. */
  placeOf(issue: Issue): Issue;
}

/** A cell, for messages. */
interface Place {
  row: number;
  /** The name of the column; of a field that is missing, that of the column that would hold it. */
  column: string;
  /** From 1; 0 where there is no such column. */
  columnNumber: number;
}

/** Reads the cells of a table whose header is in order. */
export function readCells({ header, rows }: Table, columns: ColumnFinder): CellReading {
  const at = (name: string) => header.indexOf(name);
  const paths = header.map(pathOfColumn);
  const ids = rows.map(({ number, cells }) => cells[at("id")]?.trim() || `row-${number}`);
  const records = recordCollector(new Set(ids));
  const firstPlaces = new Map<string, Place>();
  const issues: Issue[] = [];
  // Names are looked up once all ids in brackets are known, so that they find the records that bear them.
  const later: (() => void)[] = [];

  const readName = (text: string, column: Column, place: Place, put: (value: unknown) => void) => {
    const { kinds = [] } = column;
    const [first] = kinds;
    const marked = first && readRecord(text);
    const kind = marked && (kindMeant(kinds, marked.word) ?? first);
    if (marked && kind) return note(kind, marked, place, put);
    if (first === undefined || first === "event" || first === "provision") return put(text);
    const name = text.trim();
    if (column.takesWords) return put({ text: name });
    later.push(() => putId(records.idFor(first, name), place, put));
  };
  const putId = (id: string, place: Place, put: (value: unknown) => void) => {
    if (!firstPlaces.has(id)) firstPlaces.set(id, place);
    put(id);
  };
  const note = (kind: RecordKind, record: { id: string }, place: Place, put: (value: unknown) => void) => {
    putId(record.id, place, put);
    if (records.note(kind, record)) return;
    issues.push(issueIn(place, "names-differ", "an id stands with another name than in an earlier cell"));
  };
  const readCell = (text: string, column: Column | undefined, place: Place, put: (value: unknown) => void) => {
    if (column?.isJson) {
      // Excel writes true and false in capitals.
      const json = parseJsonText(/^(true|false)$/i.test(text) ? text.toLowerCase() : text);
      put(json.success ? json.data : text);
    } else if (column?.isList) {
      const items = splitList(text);
      const list: unknown[] = items.map(() => undefined);
      put(list);
      for (const [index, item] of items.entries())
        readName(item, column, place, (value) => list.splice(index, 1, value));
    } else if (column === undefined) put(text);
    else readName(text, column, place, put);
  };

  const events = rows.map(({ number, cells }, index) => {
    const event = { id: ids[index] };
    const type = cells[at("type")]?.trim() ?? "";
    for (const [position, text] of cells.entries()) {
      const name = header[position] ?? "";
      const path = paths[position];
      if (text === "" || name === "id") continue;
      const place = { row: number, column: name, columnNumber: position + 1 };
      if (path === undefined || name === "") {
        issues.push(issueIn(place, "unknown-key", "the cell stands in a column without a name"));
        continue;
      }
      readCell(text, columns.at(type, path), place, (value) => {
        if (setAt(event, path, value)) return;
        issues.push(
          issueIn(place, "wrong-type", "another cell of the row gives the field already, as a whole or in part"),
        );
      });
    }
    return event;
  });
  for (const look of later) look();

  const lists = records.lists();
  const placeOf = (issue: Issue): Issue => {
    const [list, index, ...rest] = issue.path;
    if (list !== "events" || typeof index !== "number") {
      const place = firstPlaces.get(lists[String(list)]?.[Number(index)]?.id ?? "");
      return place === undefined ? issue : placed(issue, place);
    }
    const name = columnName(rest);
    const position = header.findLastIndex((one) => one !== "" && (name === one || name.startsWith(`${one}.`)));
    const row = rows[index]?.number ?? 0;
    return placed(issue, { row, column: header[position] ?? name, columnNumber: position + 1 });
  };
  return { lists, events: events.map(compact), issues, placeOf };
}

/** Puts a value where a path leads, making the objects and lists on the way; false where something else stands there. */
function setAt(target: object, [key = "", next, ...rest]: readonly (string | number)[], value: unknown): boolean {
  const known: unknown = Reflect.get(target, key);
  if (next === undefined) return known === undefined && Reflect.set(target, key, value);
  if (known !== undefined && typeof known !== "object") return false;
  const inner = known ?? (typeof next === "number" ? [] : {});
  return Reflect.set(target, key, inner) && setAt(inner, [next, ...rest], value);
}

/** A value whose lists have no empty places: `sources.2` may be filled where `sources.1` is not. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(compact);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === "extra" ? inner : compact(inner)]),
  );
}

function issueIn(place: Place, code: IssueCode, message: string): Issue {
  return placed(issueOf(code, message), place);
}

function placed(issue: Issue, { row, column, columnNumber }: Place): Issue {
  const params = { ...issue.params, row, column, ...(columnNumber > 0 && { columnNumber }) };
  const at = columnNumber || column;
  return { ...issue, path: [row, at], message: `row ${row}, column ${at}: ${issue.message}`, params };
}

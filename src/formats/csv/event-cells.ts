import { guardFormula } from "../../case-file/guard-formula.ts";
import type { RecordKind } from "../../core/id.ts";
import type { EventBase } from "../../events/event-base.ts";
import { joinList } from "./cell-text.ts";
import { columnName } from "./column.ts";
import type { ColumnFinder } from "./column-finder.ts";
import { type RecordText, writeRecord } from "./record-text.ts";

/** What the cells of an event need to know. */
export interface CellWriter {
  columns: ColumnFinder;
  /** How each record is named, by id. */
  records: ReadonlyMap<string, RecordText>;
  /** Takes the id of each record that a cell names. */
  named(id: string): void;
  /** Ids of the events that the table leaves out. */
  missing: ReadonlySet<unknown>;
  /** Takes each part of an event that points at one of them and so has no cell. */
  left(event: string, field: string): void;
}

/**
 * The cells of an event, by the names of their columns. What points at an event that is not in the table could not be read
 * again and has none: of a list of ids the id alone, of a relation and the like all of it.
 */
export function eventCells(
  event: EventBase,
  { columns, records, named, missing, left }: CellWriter,
): Map<string, string> {
  const cells = new Map<string, string>();
  /** Whether a value points at an event that is left out, and then notes that what stands at `whole` is too. */
  const isLeft = (value: unknown, path: (string | number)[], whole = path): boolean => {
    if (!missing.has(value) || !columns.at(event.type, path)?.kinds.includes("event")) return false;
    left(event.id, whole.join("."));
    return true;
  };
  const textOf = (value: unknown, kinds: readonly RecordKind[] = []): string => {
    const record = typeof value === "string" && kinds.length > 0 ? records.get(value) : undefined;
    if (record === undefined) return String(value);
    named(record.id);
    return writeRecord(record);
  };
  const write = (value: unknown, path: (string | number)[]) => {
    if (value === undefined) return;
    const column = columns.at(event.type, path);
    const put = (text: string) => cells.set(columnName(path), guardFormula(text));
    if (column?.kinds[0] === "provision" || isLeft(value, path)) return;
    if (column?.isJson) put(JSON.stringify(value));
    else if (column?.isList && Array.isArray(value)) {
      const items = value.filter((item, index) => !isLeft(item, path, [...path, index]));
      put(joinList(items.map((item) => textOf(item, column.kinds))));
    } else if (typeof value !== "object" || value === null) put(textOf(value, column?.kinds));
    else {
      const isList = Array.isArray(value);
      const parts = Object.entries(value).map(([key, inner]) => ({ inner, at: [...path, isList ? Number(key) : key] }));
      if (parts.some(({ inner, at }) => isLeft(inner, at, path))) return;
      for (const { inner, at } of parts) write(inner, at);
    }
  };
  for (const [key, value] of Object.entries(event)) write(value, [key]);
  return cells;
}

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
}

/** The cells of an event, by the names of their columns. */
export function eventCells(event: EventBase, { columns, records, named }: CellWriter): Map<string, string> {
  const cells = new Map<string, string>();
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
    if (column?.kinds[0] === "provision") return;
    if (column?.isJson) put(JSON.stringify(value));
    else if (column?.isList && Array.isArray(value)) put(joinList(value.map((item) => textOf(item, column.kinds))));
    else if (typeof value !== "object" || value === null) put(textOf(value, column?.kinds));
    else {
      const isList = Array.isArray(value);
      for (const [key, inner] of Object.entries(value)) write(inner, [...path, isList ? Number(key) : key]);
    }
  };
  for (const [key, value] of Object.entries(event)) write(value, [key]);
  return cells;
}

import { nearestPath } from "../../core/nearest-path.ts";
import type { AnyEventType } from "../../events/define-event-type.ts";
import { EventBase } from "../../events/event-base.ts";
import { eventTypesByName } from "../../events/event-types.ts";
import { type Column, columnAt, columnName } from "./column.ts";

/** Finds what the columns of a table of events are. */
export interface ColumnFinder {
  /** What a column holds in the rows of a type; of a type that is not known, what it holds for every event. */
  at(type: string | undefined, path: readonly (string | number)[]): Column | undefined;
  /** Whether a column holds something in the rows of some type. */
  has(path: readonly (string | number)[]): boolean;
  /** The column that was most likely meant by one that holds nothing; undefined where none is near. */
  nearest(path: readonly (string | number)[]): readonly (string | number)[] | undefined;
  /** The fields of all types, in their order. */
  fields: readonly string[];
}

/** The columns of events of the library's types and of others. Each is looked up once: a table has many rows. */
export function columnFinder(ownTypes: readonly AnyEventType[]): ColumnFinder {
  const types = eventTypesByName(ownTypes);
  const known = new Map<string, Column | undefined>();
  const at: ColumnFinder["at"] = (type, path) => {
    const key = `${type} ${columnName(path)}`;
    if (!known.has(key)) known.set(key, columnAt(types.get(type ?? "")?.schema ?? EventBase, path));
    return known.get(key);
  };
  const has: ColumnFinder["has"] = (path) => [...types.keys()].some((type) => at(type, path) !== undefined);
  const schemas = [...types.values()].map(({ schema }) => schema);
  return {
    at,
    has,
    nearest: nearestPath(schemas, has),
    fields: [...new Set(schemas.flatMap(({ shape }) => Object.keys(shape)))],
  };
}

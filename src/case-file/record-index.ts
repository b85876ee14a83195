import type { RecordKind } from "../core/id.ts";
import { collectionNames, collections } from "./case-records.ts";

/** What an id points at. */
export interface RecordPlace {
  kind: RecordKind;
  /** Index in its list; of a provision, that of its legal text. */
  index: number;
}

/** The ids of a case file, also those of records whose shape does not hold. */
export interface RecordIndex {
  /** By id; of several records with one id, the first. */
  places: ReadonlyMap<string, RecordPlace>;
  /** Where an id stands that another record has already. */
  duplicates: (string | number)[][];
  /** Kinds whose list cannot be read, so that nothing can be said of ids that point there. */
  unreadable: ReadonlySet<RecordKind>;
}

/** Reads the ids of a case file, whatever its shape. */
export function indexRecords(data: unknown): RecordIndex {
  const places = new Map<string, RecordPlace>();
  const duplicates: (string | number)[][] = [];
  const unreadable = new Set<RecordKind>();
  const add = (id: unknown, place: RecordPlace, path: () => (string | number)[]) => {
    if (typeof id !== "string") return;
    if (places.has(id)) duplicates.push(path());
    else places.set(id, place);
  };
  for (const collection of collectionNames) {
    const kind = collections[collection];
    const list = fieldOf(data, collection);
    if (list === undefined) continue;
    if (!Array.isArray(list)) {
      unreadable.add(kind);
      continue;
    }
    for (const [index, record] of list.entries()) {
      add(fieldOf(record, "id"), { kind, index }, () => [collection, index, "id"]);
      if (kind !== "legal-text") continue;
      const provisions = fieldOf(record, "provisions");
      if (!Array.isArray(provisions)) continue;
      for (const [at, provision] of provisions.entries()) {
        const path = () => [collection, index, "provisions", at, "id"];
        add(fieldOf(provision, "id"), { kind: "provision", index }, path);
      }
    }
  }
  if (unreadable.has("legal-text")) unreadable.add("provision");
  return { places, duplicates, unreadable };
}

/** The id of the record that a path leads into. */
export function idAt(data: unknown, [collection, index]: readonly (string | number)[]): string[] {
  const id = fieldOf(fieldOf(fieldOf(data, collection), index), "id");
  return typeof id === "string" ? [id] : [];
}

function fieldOf(value: unknown, key: string | number | undefined): unknown {
  return typeof value === "object" && value !== null && key !== undefined && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

import { type RecordKind, recordKinds } from "../core/id.ts";
import { collectionNames, collections } from "./case-records.ts";

/** What an id points at. */
export interface RecordPlace {
  kind: RecordKind;
  /** Index in its list; of a provision, that of its legal text. */
  index: number;
}

/** The ids of a case file, also those of records whose shape does not hold. */
export interface RecordIndex {
  /** By id, each as a number that `placeOf` reads; of several records with one id, the first. */
  places: ReadonlyMap<string, number>;
  /** Where an id stands that another record has already. */
  duplicates: (string | number)[][];
  /** Kinds whose list cannot be read, so that nothing can be said of ids that point there. */
  unreadable: ReadonlySet<RecordKind>;
}

// An object for each of 100,000 records would cost as much as all else here: a place is one number.

/** The kind of record that an id points at, if it is that of one. */
export function kindOf({ places }: RecordIndex, id: string): RecordKind | undefined {
  const number = places.get(id);
  return number === undefined ? undefined : recordKinds[number % recordKinds.length];
}

/** What an id points at, if it is that of a record. */
export function placeOf(index: RecordIndex, id: string): RecordPlace | undefined {
  const kind = kindOf(index, id);
  if (kind === undefined) return undefined;
  return { kind, index: Math.floor((index.places.get(id) ?? 0) / recordKinds.length) };
}

/** Kind and index as one number. */
function numberOf(kind: RecordKind, index: number): number {
  return index * recordKinds.length + recordKinds.indexOf(kind);
}

/** Reads the ids of a case file, whatever its shape. */
export function indexRecords(data: unknown): RecordIndex {
  const places = new Map<string, number>();
  const duplicates: (string | number)[][] = [];
  const unreadable = new Set<RecordKind>();
  for (const collection of collectionNames) {
    const kind = collections[collection];
    const list = fieldOf(data, collection);
    if (list === undefined) continue;
    if (!Array.isArray(list)) {
      unreadable.add(kind);
      if (kind === "legal-text") unreadable.add("provision");
      continue;
    }
    for (let index = 0; index < list.length; index++) {
      const record: unknown = list[index];
      if (!place(places, record, numberOf(kind, index))) duplicates.push([collection, index, "id"]);
      if (kind !== "legal-text") continue;
      for (const at of placeProvisions(places, record, index)) {
        duplicates.push([collection, index, "provisions", at, "id"]);
      }
    }
  }
  return { places, duplicates, unreadable };
}

/** Notes where a record's id leads; false where another record has it already. */
function place(places: Map<string, number>, record: unknown, at: number): boolean {
  const id = fieldOf(record, "id");
  if (typeof id !== "string") return true;
  if (places.has(id)) return false;
  places.set(id, at);
  return true;
}

/** Notes the ids of a legal text's provisions; gives the indices of those whose id another record has already. */
function placeProvisions(places: Map<string, number>, text: unknown, index: number): number[] {
  const provisions = fieldOf(text, "provisions");
  if (!Array.isArray(provisions)) return [];
  return provisions.flatMap((provision, at) => (place(places, provision, numberOf("provision", index)) ? [] : at));
}

/** The id of the record that a path leads into. */
export function idAt(data: unknown, [collection, index]: readonly (string | number)[]): string[] {
  const id = fieldOf(fieldOf(fieldOf(data, collection), index), "id");
  return typeof id === "string" ? [id] : [];
}

/** A field of a value of any shape, or an item of a list, if it has that itself. */
export function fieldOf(value: unknown, key: string | number | undefined): unknown {
  return isFields(value) && key !== undefined && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isFields(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

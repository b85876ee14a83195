import { type RecordKind, recordKinds } from "../core/id.ts";
import { type Collection, collectionNames, collections } from "./case-records.ts";

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

/** Where a record stands; of a provision, where its legal text does, and where it is in that. */
type Visit = (id: string, collection: Collection, index: number, provision?: number) => void;

/** Reads the ids of a case file, whatever its shape. */
export function indexRecords(data: unknown): RecordIndex {
  const places = new Map<string, number>();
  const put: Visit = (id, collection, index, provision) => {
    const kind = provision === undefined ? collections[collection] : "provision";
    places.set(id, index * recordKinds.length + recordKinds.indexOf(kind));
  };
  let count = 0;
  const unreadable = visitIds(data, (id, collection, index, provision) => {
    count += 1;
    put(id, collection, index, provision);
  });
  const duplicates: (string | number)[][] = [];
  if (places.size === count) return { places, duplicates, unreadable };
  // Few case files have an id twice: only in those each is looked for before it is put there.
  places.clear();
  visitIds(data, (id, collection, index, provision) => {
    if (!places.has(id)) put(id, collection, index, provision);
    else duplicates.push([collection, index, ...(provision === undefined ? [] : ["provisions", provision]), "id"]);
  });
  return { places, duplicates, unreadable };
}

/** Goes through all records that have an id; gives the kinds whose list cannot be read. */
function visitIds(data: unknown, visit: Visit): Set<RecordKind> {
  const unreadable = new Set<RecordKind>();
  for (const collection of collectionNames) {
    const list = fieldOf(data, collection);
    if (list === undefined) continue;
    if (!Array.isArray(list)) {
      unreadable.add(collections[collection]);
      if (collection === "legalTexts") unreadable.add("provision");
      continue;
    }
    for (let index = 0; index < list.length; index++) {
      const record: unknown = list[index];
      const id = fieldOf(record, "id");
      if (typeof id === "string") visit(id, collection, index);
      if (collection !== "legalTexts") continue;
      const provisions = fieldOf(record, "provisions");
      if (!Array.isArray(provisions)) continue;
      for (const [at, provision] of provisions.entries()) {
        const id = fieldOf(provision, "id");
        if (typeof id === "string") visit(id, collection, index, at);
      }
    }
  }
  return unreadable;
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

import type * as z from "zod";
import { type FieldVisitor, fieldFinder, type MarkOf } from "../../core/field-finder.ts";
import { recordSchemas } from "../case-file-shape.ts";
import type { CheckContext } from "../check-records.ts";

/** Visits the fields with a mark in data of a schema. */
export type VisitFields<M> = (schema: z.core.$ZodType, data: unknown, visit: FieldVisitor<M>) => void;

/** Where a field stands. */
export interface Site {
  record: object;
  /** Path in the record; reused: copy it to keep it. */
  inner: readonly (string | number)[];
  /** The path from the case file on, newly made. */
  path(): (string | number)[];
}

/** Visits the fields that a mark is found on, each schema read once. */
export function visitMarked<M>(markOf: MarkOf<M>): VisitFields<M> {
  const finders = new WeakMap<z.core.$ZodType, ReturnType<typeof fieldFinder<M>>>();
  return (schema, data, visit) => {
    let find = finders.get(schema);
    if (find === undefined) {
      find = fieldFinder(schema, markOf);
      finders.set(schema, find);
    }
    find(data, visit);
  };
}

/** Visits the fields of every record whose shape holds, each event's as its type has them. */
export function visitRecords<M>(
  { records, types }: Pick<CheckContext, "records" | "types">,
  visitFields: VisitFields<M>,
  visit: (value: unknown, mark: M, site: Site) => void,
): void {
  const visitRecord = (schema: z.core.$ZodType | undefined, record: object, collection: string, index: number) => {
    if (schema === undefined) return;
    visitFields(schema, record, (value, inner, mark) =>
      visit(value, mark, { record, inner, path: () => [collection, index, ...inner] }),
    );
  };
  for (const collection of plainCollections) {
    for (const [index, record] of records[collection].entries()) {
      if (record !== undefined) visitRecord(recordSchemas[collection], record, collection, index);
    }
  }
  for (const [index, event] of records.events.entries()) {
    if (event !== undefined) visitRecord(types.get(event.type)?.schema, event, "events", index);
  }
}

/** The lists whose records all have one schema. */
const plainCollections = ["articles", "persons", "groups", "organizations", "places", "legalTexts", "matches"] as const;

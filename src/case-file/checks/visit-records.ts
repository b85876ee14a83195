import type * as z from "zod";
import { type FieldVisitor, fieldFinder, type MarkOf } from "../../core/field-finder.ts";
import { recordSchemas } from "../case-file-shape.ts";
import { type Collection, collectionNames } from "../case-records.ts";
import type { CheckContext } from "../check-records.ts";

/** Visits the fields with a mark in data of a schema. */
export type VisitFields<M> = (schema: z.core.$ZodType, data: unknown, visit: FieldVisitor<M>) => void;

/** Where a field stands. One and the same object is used for all fields. */
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
  // Many records go through here: nothing is made anew for each.
  let collection: Collection = "articles";
  let index = 0;
  const site: Site = { record: {}, inner: [], path: () => [collection, index, ...site.inner] };
  const visitAt: FieldVisitor<M> = (value, inner, mark) => {
    site.inner = inner;
    visit(value, mark, site);
  };
  for (collection of collectionNames) {
    const list = records[collection];
    for (index = 0; index < list.length; index++) {
      const record = list[index];
      if (record === undefined) continue;
      const schema = "type" in record ? types.get(record.type)?.schema : schemaOfList(collection);
      if (schema === undefined) continue;
      site.record = record;
      visitFields(schema, record, visitAt);
    }
  }
}

/** The schema of a list's records where all have one; events have one for each type. */
function schemaOfList(collection: Collection): z.core.$ZodType | undefined {
  return collection === "events" ? undefined : recordSchemas[collection];
}

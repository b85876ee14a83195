import * as z from "zod";
import { type FieldVisitor, fieldFinder } from "../core/field-finder.ts";

type Visit = (data: unknown, visit: FieldVisitor<true>) => void;

/** The finder of each schema's dates, made when it is first asked for. */
const finders = new WeakMap<z.core.$ZodType, Visit>();

/** Visits each field of data that holds a `When`, wherever the data's schema has one. */
export function visitDates(schema: z.core.$ZodType, data: unknown, visit: FieldVisitor<true>): void {
  let find = finders.get(schema);
  if (find === undefined) {
    find = fieldFinder(schema, holdsWhen);
    finders.set(schema, find);
  }
  find(data, visit);
}

/** Whether a field of a schema holds a `When`. */
export function holdsWhen(schema: z.core.$ZodType): true | undefined {
  return z.globalRegistry.get(schema)?.holds === "when" || undefined;
}

import * as z from "zod";
import { type FieldVisitor, fieldFinder } from "../core/field-finder.ts";
import type { Issue } from "../core/issue.ts";
import type { Place } from "../core/place-in.ts";
import { safeParseWhen } from "../dates/when.ts";

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

/** What is wrong with the dates of a record where they are meant in a zone: clock changes that skip them above all. */
export function checkDates(
  schema: z.core.$ZodType,
  data: unknown,
  { zone, place }: { zone: string; place: Place },
): Issue[] {
  const issues: Issue[] = [];
  visitDates(schema, data, (when, path) => {
    for (const issue of safeParseWhen(when, { zone }).issues) {
      const where = [...path, ...issue.path];
      issues.push({ ...issue, path: where, message: `${place(where)}: ${issue.message}` });
    }
  });
  return issues;
}

function holdsWhen(schema: z.core.$ZodType): true | undefined {
  return z.globalRegistry.get(schema)?.holds === "when" || undefined;
}

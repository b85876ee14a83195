import type * as z from "zod";
import { meantBy } from "../../core/meant-by.ts";
import { fieldsOf, schemasAt } from "../../core/schema-parts.ts";
import type { FieldCheck } from "./check-fields.ts";

/** A source supports fields that are there: those of what its list of sources stands on. */
export const checkSupports: FieldCheck =
  (_context, report) =>
  (sources, { record, schema, inner, path }) => {
    if (!Array.isArray(sources)) return;
    let fields: ReadonlySet<string> | undefined; // most sources name none
    let allowed: string[] | undefined;
    for (let index = 0; index < sources.length; index++) {
      const supports: unknown = sources[index]?.supports;
      if (!Array.isArray(supports)) continue;
      fields ??= new Set(fieldsAt(record, inner.slice(0, -1)));
      for (const [at, field] of supports.entries()) {
        if (fields.has(field)) continue;
        allowed ??= knownAmong(fields, schemasAt(schema, inner.slice(0, -1)));
        const { hint = "", params } = meantBy(field, allowed);
        report({
          code: "supports-absent-field",
          path: [...path(), index, "supports", at],
          message: `names a field that is not there${hint}`,
          params: { allowed, ...params },
        });
      }
    }
  };

/** The fields that a source can support: all that are there, but for those that state no fact. */
function fieldsAt(record: object, path: readonly (string | number)[]): string[] {
  let holder: unknown = record;
  for (const key of path) holder = typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
  if (typeof holder !== "object" || holder === null) return [];
  return Object.keys(holder).filter((key) => !stateNothing.has(key));
}

/** The fields that schemas name. One that they do not know is the data's own, and is not repeated. */
function knownAmong(fields: ReadonlySet<string>, schemas: readonly z.core.$ZodType[]): string[] {
  const known = new Set(schemas.flatMap((each) => Object.keys(fieldsOf(each) ?? {})));
  return [...fields].filter((each) => known.has(each));
}

const stateNothing: ReadonlySet<string> = new Set(["id", "sources", "extra", "note", "sensitivity"]);

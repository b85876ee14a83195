import { meantBy } from "../../core/meant-by.ts";
import { fieldsOf as fieldsIn, schemasAt } from "../../core/schema-parts.ts";
import type { FieldCheck } from "./check-fields.ts";

/** A source supports fields that are there: those of what its list of sources stands on. */
export const checkSupports: FieldCheck =
  (_context, report) =>
  (sources, { record, schema, inner, path }) => {
    if (!Array.isArray(sources)) return;
    for (let index = 0; index < sources.length; index++) {
      const supports: unknown = sources[index]?.supports;
      if (!Array.isArray(supports)) continue;
      const fields = fieldsOf(record, inner.slice(0, -1));
      for (const [at, field] of supports.entries()) {
        if (fields.includes(field)) continue;
        // A field that the schema does not know is the data's own, and is not repeated.
        const known = new Set(
          schemasAt(schema, inner.slice(0, -1)).flatMap((each) => Object.keys(fieldsIn(each) ?? {})),
        );
        const allowed = fields.filter((each) => known.has(each));
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
function fieldsOf(record: object, path: readonly (string | number)[]): string[] {
  let holder: unknown = record;
  for (const key of path) holder = typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
  if (typeof holder !== "object" || holder === null) return [];
  return Object.keys(holder).filter((key) => !stateNothing.has(key));
}

const stateNothing: ReadonlySet<string> = new Set(["id", "sources", "extra", "note", "sensitivity"]);

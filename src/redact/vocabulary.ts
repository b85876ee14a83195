import * as z from "zod";
import { recordSchemas } from "../case-file/case-file-shape.ts";
import { once } from "../core/once.ts";
import { fieldsOf, itemOf, variantsOf } from "../core/schema-parts.ts";
import { eventTypes } from "../events/event-types.ts";
import { foldedWords } from "./fold.ts";

/**
 * The words of the library's own schemas, folded and without gaps: `detention`, `housearrest`, `witness`. Every case file
 * and export holds them, so that they tell nothing of anybody.
 */
export const vocabulary = /* @__PURE__ */ once((): ReadonlySet<string> => {
  const words = new Set<string>();
  const collect = (schema: z.core.$ZodType): void => {
    for (const variant of variantsOf(schema)) {
      const values = variant instanceof z.core.$ZodEnum ? Object.values(variant._zod.def.entries) : literalsOf(variant);
      for (const value of values) if (typeof value === "string") words.add(foldedWords(value).join(""));
      const item = itemOf(variant);
      if (item !== undefined) collect(item);
      for (const field of Object.values(fieldsOf(variant) ?? {})) collect(field);
    }
  };
  for (const schema of Object.values(recordSchemas)) collect(schema);
  for (const { schema } of eventTypes) collect(schema);
  return words;
});

function literalsOf(schema: z.core.$ZodType): readonly unknown[] {
  return schema instanceof z.core.$ZodLiteral ? schema._zod.def.values : [];
}

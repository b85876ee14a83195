import type * as z from "zod";
import { schemasAt } from "./schema-parts.ts";

/** Says in words where a path leads, such as `events[3].measure`. */
export type Place = (path: readonly PropertyKey[]) => string;

/**
 * Words for places in data of a schema. A key that the schema does not name is the data's own and is not repeated:
 * the words end before it.
 *
 * @param root - what to call the whole; the places inside go without it.
 * @example
 * placeIn(Article, "the article")(["byline", 0, "role"]) // => "byline[0].role"
 */
export function placeIn(schema: z.core.$ZodType, root: string): Place {
  return (path) => {
    let words = "";
    let schemas = [schema];
    for (const key of path) {
      schemas = schemas.flatMap((outer) => schemasAt(outer, [key]));
      if (schemas.length === 0) break;
      if (typeof key === "number") words += `[${key}]`;
      else words += words === "" ? String(key) : `.${String(key)}`;
    }
    return words === "" ? root : words;
  };
}

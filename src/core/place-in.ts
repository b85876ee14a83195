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
  const start: Step = { schemas: [schema], next: new Map() };
  return (path) => {
    let words = "";
    let step = start;
    for (const key of path) {
      step = stepTo(step, key);
      if (step.schemas.length === 0) break;
      if (typeof key === "number") words += `[${key}]`;
      else words += words === "" ? String(key) : `.${String(key)}`;
    }
    return words === "" ? root : words;
  };
}

/** What may stand at a place, and the places within that were asked for: many issues stand at like places. */
interface Step {
  schemas: z.core.$ZodType[];
  next: Map<PropertyKey, Step>;
}

function stepTo({ schemas, next }: Step, key: PropertyKey): Step {
  const like = typeof key === "number" ? 0 : key; // all items of a list have one schema
  const known = next.get(like);
  if (known !== undefined) return known;
  const step: Step = { schemas: [...new Set(schemas.flatMap((outer) => schemasAt(outer, [key])))], next: new Map() };
  if (step.schemas.length > 0) next.set(like, step);
  return step;
}

import * as z from "zod";
import { visitMarked } from "../core/field-finder.ts";

/** Visits each field of data that holds a `When`, wherever the data's schema has one. */
export const visitDates = /* @__PURE__ */ visitMarked(holdsWhen);

/** Whether a field of a schema holds a `When`. */
export function holdsWhen(schema: z.core.$ZodType): true | undefined {
  return z.globalRegistry.get(schema)?.holds === "when" || undefined;
}

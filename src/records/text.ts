import * as z from "zod";

/** A text that says something: at least one character that is not white space. */
export function textOf(description: string) {
  return z.string().min(1).regex(/\S/u, "is blank").describe(description);
}

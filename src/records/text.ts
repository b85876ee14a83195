import * as z from "zod";
import { findingOf } from "../core/finding.ts";

/** A text that says something: it has at least one character that is not white space. */
export function textOf(description: string) {
  return z
    .string()
    .refine((text) => /\S/u.test(text), { error: "A text must not be blank.", params: findingOf("empty") })
    .meta({ description, pattern: "\\S" });
}

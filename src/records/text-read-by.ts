import * as z from "zod";
import { findingOf } from "../core/finding.ts";
import type { Result } from "../core/result.ts";

/** The schema of a text that `read` can read: what it finds wrong is what the schema finds wrong. The text stays a text. */
export function textReadBy(read: (text: string) => Result<unknown>) {
  return z.string().superRefine((text, context) => {
    for (const { code, message, params } of read(text).issues) {
      context.addIssue({ code: "custom", message, params: findingOf(code, params) });
    }
  });
}

import * as z from "zod";
import { findingOf } from "../core/finding.ts";
import { schemaOf } from "../core/schema-of.ts";

/** How many people: a number, or what the sources say at least and at most. */
export type Count = z.output<typeof Count>;
export const Count = /* @__PURE__ */ schemaOf(() => {
  const whole = z.int().min(0);
  return z
    .union([
      whole,
      z
        .strictObject({
          atLeast: whole.optional().describe("No fewer than this many."),
          atMost: whole.optional().describe("No more than this many."),
        })
        .refine(({ atLeast = 0, atMost = Number.POSITIVE_INFINITY }) => atLeast <= atMost, {
          error: "atLeast is greater than atMost.",
          params: findingOf("range-backwards"),
        }),
    ])
    .describe("How many people there were.");
});

import * as z from "zod";
import { findingOf } from "../core/finding.ts";
import { schemaOf } from "../core/schema-of.ts";
import { safeParseWhen } from "../dates/when.ts";

/**
 * When something was, as a source gave it: an EDTF text, or one with its own time zone, tolerance and words.
 * Clock changes go unchecked here unless it names its zone; who knows the zone that holds checks them.
 *
 * @example
 * When.parse("2011-04-17T15:00") // => "2011-04-17T15:00"
 */
export type When = z.output<typeof When>;
export const When = /* @__PURE__ */ schemaOf(() =>
  z
    .union([
      z.string(),
      z.strictObject({
        edtf: z.string().describe("The date in EDTF, such as 2011-04-17T15:00, 2011-04 or 2011-04-17~."),
        zone: z.string().optional().describe("The IANA time zone that it is meant in; the case file's, if absent."),
        tolerance: z.string().optional().describe("How far it may be off on either side: an ISO 8601 duration."),
        text: z.string().optional().describe("The words of the source."),
      }),
    ])
    .superRefine((when, context) => {
      const result = safeParseWhen(when);
      if (result.success) return;
      for (const { code, path, message, params } of result.issues) {
        context.addIssue({ code: "custom", path, message, params: findingOf(code, params) });
      }
    })
    .meta({ holds: "when", description: "A date or a time in EDTF." }),
);

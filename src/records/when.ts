import * as z from "zod";
import { findingOf } from "../core/finding.ts";
import { schemaOf } from "../core/schema-of.ts";
import { parseDuration } from "../dates/duration.ts";
import { isZoneName, zoneNameRule } from "../dates/is-zone-name.ts";
import { maximumEdtfLength, readEdtf } from "../dates/read-edtf.ts";
import { textReadBy } from "./text-read-by.ts";

/**
 * When something was, as a source gave it: an EDTF text, or one with its own time zone, tolerance and words.
 * Whether the zone's clock skips it goes unchecked here, be the zone its own: the checks of an event and of a case file
 * do that, and functions that take a date refuse one that was skipped.
 *
 * @example
 * When.parse("2011-04-17T15:00") // => "2011-04-17T15:00"
 */
export type When = z.output<typeof When>;
export const When = /* @__PURE__ */ schemaOf(() => {
  const edtf = textReadBy(readEdtf).meta({ maxLength: maximumEdtfLength });
  return z
    .union([
      edtf,
      z.strictObject({
        edtf: edtf.describe("The date in EDTF, such as 2011-04-17T15:00, 2011-04 or 2011-04-17~."),
        zone: z
          .string()
          .refine(isZoneName, { error: zoneNameRule, params: findingOf("unknown-time-zone") })
          .optional()
          .describe("The IANA time zone that it is meant in; the case file's, if absent."),
        tolerance: textReadBy(parseDuration)
          .optional()
          .describe("How far it may be off on either side: an ISO 8601 duration."),
        text: z.string().optional().describe("The words of the source."),
      }),
    ])
    .meta({ holds: "when", description: "A date or a time in EDTF." });
});

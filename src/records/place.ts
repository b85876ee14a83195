import * as z from "zod";
import { findingOf } from "../core/finding.ts";
import { Id, idOf } from "../core/id.ts";
import { type Result, unwrap } from "../core/result.ts";
import type { ParseOptions } from "../core/safe-parse.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Extra } from "./extra.ts";
import { Identifiers } from "./identifier.ts";
import { Name } from "./name.ts";
import { safeParseRecord } from "./parse-record.ts";
import { Sensitivity } from "./sensitivity.ts";
import { Sources } from "./source.ts";

/** Somewhere on earth that the case speaks of. */
export interface Place extends z.output<typeof Place> {}
export const Place = /* @__PURE__ */ schemaOf(() =>
  z
    .strictObject({
      id: Id,
      names: z.array(Name).min(1).describe("The place's names; at least one."),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/, "is not the code of a country such as AZ or GE")
        .optional()
        .describe("The country that it lies in, as an ISO 3166-1 alpha-2 code."),
      within: idOf("place").optional().describe("The larger place that it lies in."),
      latitude: z.number().min(-90).max(90).optional().describe("Degrees north of the equator, in WGS 84."),
      longitude: z.number().min(-180).max(180).optional().describe("Degrees east of Greenwich, in WGS 84."),
      identifiers: Identifiers.optional(),
      sources: Sources.optional(),
      sensitivity: Sensitivity.optional().describe("What is sensitive about the place."),
      extra: Extra.optional(),
    })
    .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
      error: "A latitude and a longitude must be given together.",
      params: findingOf("half-a-position"),
    })
    .meta({
      description: "Somewhere on earth that the case speaks of.",
      dependentRequired: { latitude: ["longitude"], longitude: ["latitude"] },
    }),
);

/**
 * Checks an untrusted input as a place. Never throws.
 *
 * @example
 * safeParsePlace({ id: "baku", names: [{ full: "Baku" }], country: "AZ" }).success // => true
 */
export function safeParsePlace(input: unknown, options?: ParseOptions): Result<Place> {
  return safeParseRecord(Place, input, "the place", options);
}

/**
 * Reads an untrusted input as a place.
 *
 * @throws ChronologyError with the issues of `safeParsePlace`.
 * @example
 * parsePlace({ id: "baku", names: [{ full: "Baku" }], latitude: 40.4, longitude: 49.9 }).latitude // => 40.4
 */
export function parsePlace(input: unknown, options?: ParseOptions): Place {
  return unwrap(safeParsePlace(input, options));
}

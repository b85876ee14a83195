import * as z from "zod";
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

/** What an organization is. */
export const organizationKinds = [
  "court",
  "police",
  "prosecutor",
  "prison",
  "detention-centre",
  "ngo",
  "party",
  "government",
  "company",
  "media",
  "other",
] as const;

/** A body that acts in the case, or where people are held. */
export interface Organization extends z.output<typeof Organization> {}
export const Organization = /* @__PURE__ */ schemaOf(() =>
  z
    .strictObject({
      id: Id,
      names: z.array(Name).min(1).describe("The organization's names; at least one."),
      kind: z.enum(organizationKinds).optional().describe("What the organization is."),
      place: idOf("place").optional().describe("Where it is."),
      identifiers: Identifiers.optional(),
      sources: Sources.optional(),
      sensitivity: Sensitivity.optional().describe("What is sensitive about the organization."),
      extra: Extra.optional(),
    })
    .describe("A body that acts in the case, or where people are held."),
);

/**
 * Checks an untrusted input as an organization. Never throws.
 *
 * @example
 * safeParseOrganization({ id: "o1", names: [{ full: "District Court" }], kind: "court" }).success // => true
 */
export function safeParseOrganization(input: unknown, options?: ParseOptions): Result<Organization> {
  return safeParseRecord(Organization, input, "the organization", options);
}

/**
 * Reads an untrusted input as an organization.
 *
 * @throws ChronologyError with the issues of `safeParseOrganization`.
 * @example
 * parseOrganization({ id: "o1", names: [{ full: "District Court" }], kind: "court" }).kind // => "court"
 */
export function parseOrganization(input: unknown, options?: ParseOptions): Organization {
  return unwrap(safeParseOrganization(input, options));
}

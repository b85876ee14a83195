import * as z from "zod";
import { schemaOf } from "./schema-of.ts";

/** What an id can point at. */
export const recordKinds = [
  "article",
  "person",
  "group",
  "organization",
  "place",
  "legal-text",
  "provision",
  "event",
  "match",
] as const;
/** A kind of record that an id may point at. */
export type RecordKind = (typeof recordKinds)[number];

/** The id of a record: any text without white space, control characters or lone surrogates, unique in its case file. */
export type Id = z.output<typeof Id>;
export const Id = /* @__PURE__ */ schemaOf(() =>
  z
    .string()
    .min(1)
    .max(200)
    .regex(
      /^[^\s\p{Cc}\uD800-\uDFFF]*$/u,
      "is not an id: an id has no white space, control characters or lone surrogates",
    )
    .describe("The record's id, unique in the case file."),
);

/**
 * The schema of a field that holds the id of another record. What kinds of record it may point at stands in the
 * schema's metadata as `refersTo`: checks across records, redaction and the JSON Schema read it there.
 *
 * @param kinds - the kinds of record that the id may point at.
 * @example
 * idOf("place", "organization").optional().describe("Where the person was moved from.")
 */
export function idOf(...kinds: [RecordKind, ...RecordKind[]]) {
  return Id.meta({ refersTo: kinds, description: `The id of a record: ${kinds.join(", ")}.` });
}

/**
 * What kinds of record a field's schema may point at, or undefined where it does not hold an id of another record.
 * Reads the schema itself, not what it may be wrapped in.
 */
export function kindsReferredTo(schema: z.core.$ZodType): readonly RecordKind[] | undefined {
  const refersTo = z.globalRegistry.get(schema)?.refersTo;
  return Array.isArray(refersTo) ? refersTo.filter(isRecordKind) : undefined;
}

function isRecordKind(value: unknown): value is RecordKind {
  return recordKinds.some((kind) => kind === value);
}

import type * as z from "zod";
import type { JsonValue } from "../core/json.ts";
import { safeParse } from "../core/safe-parse.ts";
import type { EventBase } from "../events/event-base.ts";
import { recordSchemas } from "./case-file-shape.ts";
import type { CaseRecords, Held } from "./case-records.ts";

/** The parts of a case file that records stand in. */
type Lists = { [Key in Exclude<keyof CaseRecords, "timeZone">]?: CaseRecords[Key] | undefined };

/** The records of a case file whose shape holds as a whole. */
export function recordsOf({ timeZone, ...lists }: Lists & { timeZone: string }): CaseRecords {
  return {
    timeZone,
    articles: lists.articles ?? [],
    persons: lists.persons ?? [],
    groups: lists.groups ?? [],
    organizations: lists.organizations ?? [],
    places: lists.places ?? [],
    legalTexts: lists.legalTexts ?? [],
    events: lists.events ?? [],
    matches: lists.matches ?? [],
  };
}

/**
 * Of a case file whose shape does not hold, the records whose own shape does. A field of an unknown name does not keep a
 * record from being checked further.
 */
export function readRecords(data: JsonValue | undefined, eventSchema: z.ZodType<EventBase>): CaseRecords {
  const fields = typeof data === "object" && data !== null && !Array.isArray(data) ? data : {};
  const { timeZone } = fields;
  return {
    timeZone: typeof timeZone === "string" ? timeZone : undefined,
    articles: heldIn(fields.articles, recordSchemas.articles),
    persons: heldIn(fields.persons, recordSchemas.persons),
    groups: heldIn(fields.groups, recordSchemas.groups),
    organizations: heldIn(fields.organizations, recordSchemas.organizations),
    places: heldIn(fields.places, recordSchemas.places),
    legalTexts: heldIn(fields.legalTexts, recordSchemas.legalTexts),
    events: heldIn(fields.events, eventSchema),
    matches: heldIn(fields.matches, recordSchemas.matches),
  };
}

function heldIn<T>(list: JsonValue | undefined, schema: z.ZodType<T>): Held<T> {
  if (!Array.isArray(list)) return [];
  return list.map((record) => {
    const result = safeParse(schema, record, "the record", { unknownKeys: "keep" });
    return result.success ? result.data : undefined;
  });
}

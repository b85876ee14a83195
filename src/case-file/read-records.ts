import type * as z from "zod";
import type { JsonValue } from "../core/json.ts";
import { restOf } from "../core/rest-of.ts";
import { safeParse } from "../core/safe-parse.ts";
import type { EventBase } from "../events/event-base.ts";
import { recordSchemas } from "./case-file-shape.ts";
import type { CaseRecords, Collection, Held } from "./case-records.ts";

/** The parts of a case file that records stand in. */
type Lists = { [Key in Exclude<keyof CaseRecords, "timeZone" | "rests">]?: CaseRecords[Key] | undefined };

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
 * Of a case file whose shape does not hold, the records whose own shape does, and of the others the fields that hold. A
 * field of an unknown name does not keep a record from being checked further.
 */
export function readRecords(data: JsonValue | undefined, eventSchema: z.ZodType<EventBase>): CaseRecords {
  const fields = typeof data === "object" && data !== null && !Array.isArray(data) ? data : {};
  const { timeZone } = fields;
  const rests: Partial<Record<Collection, (object | undefined)[]>> = {};
  const heldIn = <T>(collection: Collection, schema: z.ZodType<T>): Held<T> => {
    const list = fields[collection];
    if (!Array.isArray(list)) return [];
    const restsOfList: (object | undefined)[] = [];
    rests[collection] = restsOfList;
    return list.map((record, index) => {
      const result = safeParse(schema, record, "the record", { unknownKeys: "keep" });
      if (result.success) return result.data;
      if (typeof record === "object" && record !== null) restsOfList[index] = restOf(record, result.issues);
      return undefined;
    });
  };
  return {
    timeZone: typeof timeZone === "string" ? timeZone : undefined,
    articles: heldIn("articles", recordSchemas.articles),
    persons: heldIn("persons", recordSchemas.persons),
    groups: heldIn("groups", recordSchemas.groups),
    organizations: heldIn("organizations", recordSchemas.organizations),
    places: heldIn("places", recordSchemas.places),
    legalTexts: heldIn("legalTexts", recordSchemas.legalTexts),
    events: heldIn("events", eventSchema),
    matches: heldIn("matches", recordSchemas.matches),
    rests,
  };
}

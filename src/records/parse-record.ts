import type * as z from "zod";
import type { Issue } from "../core/issue.ts";
import type { JsonValue } from "../core/json.ts";
import { type Place, placeIn } from "../core/place-in.ts";
import { type JsonReading, readJson } from "../core/read-json.ts";
import type { Result } from "../core/result.ts";
import { checkShape, type ParseOptions } from "../core/safe-parse.ts";

/**
 * Checks an untrusted input against a record's schema. Never throws. Whether the records that it points at are there,
 * and whether the clock of the case's time zone skips its dates, only a case file can tell.
 *
 * @param root - what to call the record as a whole in messages, such as "the article".
 */
export function safeParseRecord<S extends z.ZodType>(
  schema: S,
  input: unknown,
  root: string,
  options?: ParseOptions,
): Result<z.output<S>> {
  const place = placeIn(schema, root);
  return safeParseRecordOf(schema, readJson(input, place), place, options);
}

/** Checks what was read of an untrusted input against a record's schema, as `safeParseRecord` does. */
export function safeParseRecordOf<S extends z.ZodType>(
  schema: S,
  reading: JsonReading,
  place: Place,
  options?: ParseOptions,
): Result<z.output<S>> {
  const result = checkShape(schema, reading, place, options);
  return { ...result, issues: result.issues.map((issue) => ofRecord(issue, reading.value)) };
}

/** An issue, with the id of the record that it was found in. */
function ofRecord(issue: Issue, data: JsonValue | undefined): Issue {
  const id: unknown = Object(data).id;
  return typeof id === "string" ? { ...issue, recordIds: [id] } : issue;
}

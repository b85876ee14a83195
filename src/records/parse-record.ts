import type * as z from "zod";
import type { Issue } from "../core/issue.ts";
import type { JsonValue } from "../core/json.ts";
import type { Result } from "../core/result.ts";
import { type ParseOptions, readShape } from "../core/safe-parse.ts";
import { checkDates } from "./dates-of.ts";

/** How a single record is to be read. */
export interface RecordOptions extends ParseOptions {
  /** The IANA time zone of dates that name none. Without it, whether a clock change skips their times goes unchecked. */
  zone?: string | undefined;
}

/**
 * Checks an untrusted input against a record's schema, and its dates in their zone. Never throws. Whether the records
 * that it points at are there, only a case file can tell.
 *
 * @param root - what to call the record as a whole in messages, such as "the article".
 */
export function safeParseRecord<S extends z.ZodType>(
  schema: S,
  input: unknown,
  root: string,
  { zone, ...options }: RecordOptions = {},
): Result<z.output<S>> {
  const { result, data, place } = readShape(schema, input, root, options);
  const found = result.success && zone !== undefined ? checkDates(schema, data, { zone, place }) : result.issues;
  const issues = found.map((issue) => ofRecord(issue, data));
  if (result.success && issues.every(({ severity }) => severity === "warning")) return { ...result, issues };
  return { success: false, issues };
}

/** An issue, with the id of the record that it was found in. */
function ofRecord(issue: Issue, data: JsonValue | undefined): Issue {
  if (typeof data !== "object" || data === null || Array.isArray(data) || typeof data.id !== "string") return issue;
  return { ...issue, recordIds: [data.id] };
}

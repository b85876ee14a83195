import type * as z from "zod";
import type { Issue } from "../core/issue.ts";
import type { JsonValue } from "../core/json.ts";
import type { Result } from "../core/result.ts";
import { type ParseOptions, readShape } from "../core/safe-parse.ts";

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
  const { result, data } = readShape(schema, input, root, options);
  return { ...result, issues: result.issues.map((issue) => ofRecord(issue, data)) };
}

/** An issue, with the id of the record that it was found in. */
function ofRecord(issue: Issue, data: JsonValue | undefined): Issue {
  if (typeof data !== "object" || data === null || Array.isArray(data) || typeof data.id !== "string") return issue;
  return { ...issue, recordIds: [data.id] };
}

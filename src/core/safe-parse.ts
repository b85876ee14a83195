import type * as z from "zod";
import { issuesFromZod } from "./from-zod.ts";
import type { Issue } from "./issue.ts";
import type { JsonValue } from "./json.ts";
import { orderIssues } from "./order-issues.ts";
import { type Place, placeIn } from "./place-in.ts";
import { type JsonReading, readJson } from "./read-json.ts";
import { refuseOptions } from "./refuse-options.ts";
import type { Result } from "./result.ts";
import { detachKeys, reattachKeys } from "./unknown-keys.ts";

/** How a single record, or a whole case file, is to be read. */
export interface ParseOptions {
  /** What to do with fields that the format does not know: an error, or keep them for a file of a later minor version. */
  unknownKeys?: "error" | "keep" | undefined;
}

/**
 * Checks an untrusted input against a schema. Never throws, whatever the input is: what is wrong is all in the
 * result's issues, in the order of the places they speak of. Messages repeat nothing of the input.
 *
 * @param root - what to call the input as a whole in messages, such as "the article".
 */
export function safeParse<S extends z.ZodType>(
  schema: S,
  input: unknown,
  root: string,
  options?: ParseOptions,
): Result<z.output<S>> {
  const place = placeIn(schema, root);
  return checkShape(schema, readJson(input, place), place, options);
}

/** Checks what was read of an untrusted input against a schema, as `safeParse` does. */
export function checkShape<S extends z.ZodType>(
  schema: S,
  { value: data, issues: unread }: JsonReading,
  place: Place,
  options: ParseOptions = {},
): Result<z.output<S>> {
  const failure = refuseOptions(options);
  if (failure !== undefined) return failure;
  const { unknownKeys = "error" } = options;
  if (data === undefined && unread.length > 0) return { success: false, issues: unread };
  const parsed = unknownKeys === "keep" ? parseKeeping(schema, data) : schema.safeParse(data);
  if (parsed.success && unread.length === 0) return { success: true, data: parsed.data, issues: [] };
  const refused = parsed.success ? [] : issuesFromZod(parsed.error.issues, { schema, data, place });
  return { success: false, issues: orderIssues([...unread, ...withoutRepeats(refused, unread)]) };
}

/** Parses without the fields that the schema does not know, and puts them back into what comes out. */
function parseKeeping<S extends z.ZodType>(schema: S, data: JsonValue | undefined): z.ZodSafeParseResult<z.output<S>> {
  const first = schema.safeParse(data);
  if (first.success) return first;
  const detached = detachKeys(data, first.error.issues);
  const second = schema.safeParse(data);
  reattachKeys(data, detached);
  if (second.success) reattachKeys(second.data, detached);
  return second;
}

/** What could not be read is missing from the copy too: that is not said a second time. */
function withoutRepeats(issues: Issue[], unread: readonly Issue[]): Issue[] {
  if (unread.length === 0) return issues;
  const places = new Set(unread.map(({ path }) => JSON.stringify(path)));
  return issues.filter(({ path }) => !path.some((_, depth) => places.has(JSON.stringify(path.slice(0, depth + 1)))));
}

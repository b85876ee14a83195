import { issueOf } from "./issue.ts";
import type { Result } from "./result.ts";

/**
 * Reads a text as JSON, with or without a byte order mark before it. Never throws.
 *
 * @returns fails with `not-json-text`.
 * @example
 * parseJsonText("[1, 2").issues.map(({ code }) => code) // => ["not-json-text"]
 */
export function parseJsonText(text: string): Result<unknown> {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return { success: true, data, issues: [] };
  } catch {
    return { success: false, issues: [issueOf("not-json-text", "the text is not JSON")] };
  }
}

/** What a text says as JSON; something else where it is none. */
export function jsonOr(text: string, otherwise: unknown): unknown {
  const json = parseJsonText(text);
  return json.success ? json.data : otherwise;
}

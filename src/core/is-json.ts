import type { JsonValue } from "./json.ts";
import { readJson } from "./read-json.ts";

/** Whether a value is plain JSON within the limits on input. Never throws. */
export function isJson(value: unknown): value is JsonValue {
  return readJson(value, () => "").issues.length === 0;
}

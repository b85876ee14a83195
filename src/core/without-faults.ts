import type { Issue } from "./issue.ts";
import type { JsonValue } from "./json.ts";

/** A field that does not hold; of a list, which of its items does not. */
export interface Fault {
  field: string;
  index: number;
}

/**
 * A record without what its issues speak of: of a list the items, else the field; and what that was, each once. A list
 * that is empty then is gone too.
 *
 * @example
 * const issues = [issueOf("wrong-format", "it is no address", { path: ["urls", 1] })];
 * withoutFaults({ id: "a", urls: ["https://example.org/1", "/2"] }, issues)
 * // => { kept: { id: "a", urls: ["https://example.org/1"] }, faults: [{ field: "urls", index: 1 }] }
 */
export function withoutFaults(
  record: Readonly<Record<string, JsonValue>>,
  issues: readonly Issue[],
): { kept: Record<string, JsonValue>; faults: Fault[] } {
  const faults = new Map<string, Fault>();
  for (const issue of issues) {
    const [field, at] = issue.path;
    const index = Array.isArray(record[String(field)]) ? Number(at) || 0 : 0;
    faults.set(`${field}.${index}`, { field: String(field), index });
  }
  const kept: Record<string, JsonValue> = {};
  for (const [field, value] of Object.entries(record)) {
    const left = [value].flat().filter((_, index) => !faults.has(`${field}.${index}`));
    if (left.length > 0) kept[field] = Array.isArray(value) ? left : value;
  }
  return { kept, faults: [...faults.values()] };
}

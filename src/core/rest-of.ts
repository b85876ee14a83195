import type { Issue } from "./issue.ts";
import { valueAt } from "./value-at.ts";

/**
 * What is left of a record without the fields that issues speak of: its own, and those of the items of its lists. They
 * stand there as undefined, so that a field that is wrong can be told from one that is absent.
 *
 * @example
 * const issues = [issueOf("not-edtf", "it is no date", { path: ["when", "edtf"] })];
 * restOf({ id: "e", when: { edtf: "yesterday" }, who: ["p"] }, issues) // => { id: "e", when: undefined, who: ["p"] }
 */
export function restOf(record: object, issues: readonly Pick<Issue, "path" | "code">[]): object {
  const rest = structuredClone(record);
  for (const { path, code } of issues) {
    const field = path.slice(0, path.findLastIndex((key) => typeof key === "number") + 2);
    const [key] = field.splice(-1);
    const holder = Object(valueAt(rest, field));
    if (key !== undefined && code !== "unknown-key" && Object.hasOwn(holder, key)) holder[key] = undefined;
  }
  return rest;
}

import { type Issue, issueOf } from "./issue.ts";

/** What is wrong with options that are none: types forbid it, and JavaScript lets it through. */
export function checkOptions(options: unknown): Issue[] {
  if (typeof options === "object" && options !== null) return [];
  return [issueOf("wrong-type", "options is not an object; leave it out, or give an object", { path: ["options"] })];
}

import { issueOf } from "./issue.ts";
import type { Result } from "./result.ts";
import { unknownKey } from "./unknown-key.ts";

/** Refuses options that are none: types forbid it, and JavaScript lets it through. */
export function refuseOptions(options: unknown): Result<never> | undefined {
  if (typeof options === "object" && options !== null) return undefined;
  return { success: false, issues: [issueOf("wrong-type", "options is not an object", { path: ["options"] })] };
}

/** Refuses options that are none, and options that a function does not have. What is undefined is absent. */
export function refuseUnknownOptions(options: unknown, allowed: readonly string[]): Result<never> | undefined {
  const refused = refuseOptions(options);
  if (refused !== undefined) return refused;
  const issues = Object.entries(Object(options))
    .filter(([key, value]) => value !== undefined && !allowed.includes(key))
    .map(([key]) => unknownKey("options", key, allowed));
  return issues.length === 0 ? undefined : { success: false, issues };
}

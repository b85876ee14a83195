import { issueOf } from "./issue.ts";
import type { Result } from "./result.ts";
import { unknownKey } from "./unknown-key.ts";

/**
 * Refuses options that are none, and options that a function does not have: types forbid both, and JavaScript lets them
 * through. What is undefined is absent.
 */
export function refuseOptions(options: unknown, allowed: readonly string[]): Result<never> | undefined {
  if (typeof options !== "object" || options === null) {
    return { success: false, issues: [issueOf("wrong-type", "options is not an object", { path: ["options"] })] };
  }
  const issues = Object.entries(options)
    .filter(([key, value]) => value !== undefined && !allowed.includes(key))
    .map(([key]) => unknownKey("options", key, allowed));
  return issues.length === 0 ? undefined : { success: false, issues };
}

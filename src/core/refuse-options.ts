import { issueOf } from "./issue.ts";
import type { Result } from "./result.ts";
import { unknownKey } from "./unknown-key.ts";

/** Refuses options that are none: types forbid it, and JavaScript lets it through. */
export function refuseOptions(options: unknown): Result<never> | undefined {
  if (typeof options === "object" && options !== null) return undefined;
  return { success: false, issues: [issueOf("wrong-type", "options is not an object", { path: ["options"] })] };
}

/**
 * Refuses options that are none, options that a function does not have, and those of its own that are inherited: a
 * prototype, which anything in a process may have changed, gives no options. What is undefined is absent.
 */
export function refuseUnknownOptions(options: unknown, allowed: readonly string[]): Result<never> | undefined {
  const refused = refuseOptions(options);
  if (refused !== undefined) return refused;
  const issues = Object.entries(Object(options))
    .filter(([key, value]) => value !== undefined && !allowed.includes(key))
    .map(([key]) => unknownKey("options", key, allowed));
  for (const key of allowed) {
    if (Object.hasOwn(Object(options), key) || Reflect.get(Object(options), key) === undefined) continue;
    const message = `options.${key} is inherited; give it as a field of the options themselves`;
    issues.push(issueOf("wrong-value", message, { path: ["options", key] }));
  }
  return issues.length === 0 ? undefined : { success: false, issues };
}

import { issueOf } from "./issue.ts";
import type { Result } from "./result.ts";

/** Refuses options that are none: types forbid it, and JavaScript lets it through. */
export function refuseOptions(options: unknown): Result<never> | undefined {
  if (typeof options === "object" && options !== null) return undefined;
  return { success: false, issues: [issueOf("wrong-type", "options is not an object", { path: ["options"] })] };
}

import { issueOf } from "../core/issue.ts";
import type { Result } from "../core/result.ts";
import type { Edtf } from "./edtf-tree.ts";
import { backwardsIssue, isBackwards } from "./is-backwards.ts";
import { intervalsOf } from "./points-of.ts";
import { readEdtf } from "./read-edtf.ts";

/**
 * Reads an EDTF string (ISO 8601-2:2019 / EDTF, levels 0, 1 and 2, and times to the minute, the second or a fraction of it)
 * in one pass. Whether a clock shows a time is not checked here: that takes a zone, see `safeParseWhen`.
 *
 * @returns the tree, or one issue: `not-edtf` with the position, `date-does-not-exist`, `interval-backwards`, `too-long`;
 * `wrong-type` for what is no text.
 * @example
 * const result = parseEdtf("2011-04-17~");
 * result.success && result.data.kind; // => "date"
 */
export function parseEdtf(text: string): Result<Edtf> {
  if (typeof text !== "string") return { success: false, issues: [issueOf("wrong-type", "A date must be a text.")] };
  const result = readEdtf(text);
  if (!result.success || !intervalsOf(result.data).some((interval) => isBackwards(interval, undefined))) return result;
  return { success: false, issues: [backwardsIssue()] };
}

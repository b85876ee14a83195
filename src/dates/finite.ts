import { issueOf } from "../core/issue.ts";
import { ChronologyError } from "../core/result.ts";

/**
 * A number of milliseconds that is one.
 *
 * @throws ChronologyError (`wrong-type`) for what is no finite number.
 */
export function finite(milliseconds: unknown): number {
  if (Number.isFinite(milliseconds)) return Number(milliseconds);
  throw new ChronologyError([issueOf("wrong-type", "Milliseconds must be a finite number.")]);
}

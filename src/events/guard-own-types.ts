import { issueOf } from "../core/issue.ts";
import type { Result } from "../core/result.ts";

/**
 * Does what may run code of event types of the user's own: rules of their schemas, what they say of custody and terms.
 * Where that throws, or a rule of a schema is asynchronous, the data is refused.
 */
export function guardOwnTypes<T>(ownTypes: readonly unknown[], work: () => Result<T>): Result<T> {
  if (ownTypes.length === 0) return work();
  try {
    return work();
  } catch {
    const message = "An event type of your own throws on the data, or has an asynchronous rule; it must do neither.";
    return { success: false, issues: [issueOf("event-type-throws", message)] };
  }
}

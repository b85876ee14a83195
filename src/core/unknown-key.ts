import { type Issue, issueOf } from "./issue.ts";
import { meantBy } from "./meant-by.ts";

/** The issue of a key that something does not have, with what it has and the key that was perhaps meant. */
export function unknownKey(what: string, key: string, allowed: readonly string[]): Issue {
  const { hint = ".", params } = meantBy(key, allowed);
  const message = `${what} has the fields ${allowed.join(", ")} and no others${hint}`;
  return issueOf("unknown-key", message, { path: [key], params: { allowed: [...allowed], ...params } });
}

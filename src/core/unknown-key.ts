import { type Issue, issueOf } from "./issue.ts";
import { suggest } from "./suggest.ts";

/** The issue of a key that something does not have, with what it has and the key that was perhaps meant. */
export function unknownKey(what: string, key: string, allowed: readonly string[]): Issue {
  const meant = suggest(key, allowed);
  const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
  const params = { allowed: [...allowed], ...(meant !== undefined && { suggestion: meant }) };
  const message = `${what} has the fields ${allowed.join(", ")} and no others.${hint}`;
  return issueOf("unknown-key", message, { path: [key], params });
}

import type { RecordKind } from "../core/id.ts";
import { legalTextKinds } from "../records/legal-text.ts";
import { organizationKinds } from "../records/organization.ts";

/**
 * Whether a word says that a record is of a kind: it is the kind's own, or that of a kind of organization or legal text.
 *
 * @example
 * saysKind("court", "organization") // => true
 * saysKind("court", "place") // => false
 */
export function saysKind(word: string, kind: RecordKind): boolean {
  const words: { [Kind in RecordKind]?: readonly string[] } = {
    organization: organizationKinds,
    "legal-text": legalTextKinds,
  };
  return word === kind || (words[kind] ?? []).includes(word);
}

import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Collection } from "../case-file/case-records.ts";

/** What a case file, which is itself a redacted copy, holds of the redaction before. */
export interface FormerPseudonyms {
  /** Whether a text holds one. */
  isIn(text: string): boolean;
  /** A text with the new pseudonyms of the records in the place of the former ones. */
  renewed(text: string): string;
  /** The records that have nothing but their pseudonym for a name, a headline or a description: they were removed then. */
  removed: ReadonlyMap<string, Collection>;
}

/** What a pseudonym looks like: a kind and twenty hexadecimal digits. */
const anyPseudonym =
  /(?:person|group|organization|place|article|legal-text|provision|event|match|case-file)-[\da-f]{20}/g;

/**
 * Finds the pseudonyms that a former redaction gave, under whatever key: ids of the case file, which name a kind. In texts
 * they would tell which records of another copy those of the new one are.
 *
 * @param kinds - the kinds of records, by their ids.
 * @param pseudonym - gives an id its new pseudonym.
 */
export function formerPseudonyms(
  caseFile: AnyCaseFile,
  kinds: ReadonlyMap<string, string>,
  pseudonym: (kind: string, id: string) => string,
): FormerPseudonyms {
  const renewals = new Map<string, string>();
  for (const [id, kind] of [...kinds, [caseFile.id, "case-file"] as const]) {
    const isPseudonym = id.startsWith(`${kind}-`) && id.match(anyPseudonym)?.[0] === id;
    if (isPseudonym) renewals.set(id, pseudonym(kind, id));
  }
  const renewed = (text: string) =>
    renewals.size === 0 ? text : text.replace(anyPseudonym, (each) => renewals.get(each) ?? each);
  return { isIn: (text) => renewed(text) !== text, renewed, removed: namedByPseudonym(caseFile, renewals) };
}

/** The records of which nothing but a pseudonym says who or what they are, with their lists. */
function namedByPseudonym(caseFile: AnyCaseFile, former: ReadonlyMap<string, string>): Map<string, Collection> {
  const { persons = [], groups = [], articles = [] } = caseFile;
  const removed = new Map<string, Collection>();
  const note = (id: string, said: string | undefined, list: Collection) => {
    if (said === id && former.has(id)) removed.set(id, list);
  };
  for (const { id, names } of persons) note(id, names[0]?.full, "persons");
  for (const { id, description } of groups) note(id, description, "groups");
  for (const { id, headline } of articles) note(id, headline, "articles");
  return removed;
}

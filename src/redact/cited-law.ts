import { fieldIn } from "./fields.ts";

const fieldsOfCitation = new Set(["text", "legalText", "provision", "path"]);

/**
 * The id of the legal text that a citation is of, as a whole or by a part.
 *
 * @param lawOf - the legal text of each provision, by its id.
 * @returns undefined for a citation of none, and for what is no citation.
 */
export function citedLaw(value: object, lawOf: ReadonlyMap<string, string>): string | undefined {
  const isCitation =
    fieldIn(value, "text") !== undefined && Object.keys(value).every((key) => fieldsOfCitation.has(key));
  if (!isCitation) return undefined;
  const law = fieldIn(value, "legalText");
  return typeof law === "string" ? law : lawOf.get(String(fieldIn(value, "provision")));
}

/**
 * Leaves only a pseudonym of what a citation says of a law: which part of it is cited tells which law it is.
 *
 * @returns whether it gave that part by its numbers.
 */
export function hideCitedLaw(citation: Record<string, unknown>, pseudonym: string): boolean {
  const hasPath = citation.path !== undefined;
  citation.text = pseudonym;
  delete citation.path;
  return hasPath;
}

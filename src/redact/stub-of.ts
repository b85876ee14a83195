import type { Collection } from "../case-file/case-records.ts";

/**
 * What stands in the place of a record that is removed, so that what refers to it still holds; none for events and matches.
 *
 * @param id - its pseudonym.
 * @param derivedFrom - the pseudonym of the article that it repeats, where that is removed too: a copy stays no second voice.
 */
export function stubOf(collection: Collection, id: string, derivedFrom?: string): Record<string, unknown> | undefined {
  switch (collection) {
    case "persons":
    case "organizations":
    case "places":
      return { id, names: [{ full: id }] };
    case "groups":
      return { id, description: id };
    case "articles":
      return { id, headline: id, ...(derivedFrom !== undefined && { derivedFrom }) };
    case "legalTexts":
      return { id, title: id, kind: "other" };
    default:
      return undefined;
  }
}

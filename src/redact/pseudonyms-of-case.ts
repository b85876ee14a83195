import type { AnyCaseFile } from "../case-file/case-file.ts";
import { collectionNames, collections } from "../case-file/case-records.ts";

/** What the ids of a case file stand for, and the pseudonyms that stand for them. */
export interface CasePseudonyms {
  /** The kinds of records, by their ids; provisions among them. */
  kinds: ReadonlyMap<string, string>;
  /** The legal text of each provision, by its id. */
  lawOf: ReadonlyMap<string, string>;
  pseudonymOf(id: string): string;
  /** The id that a pseudonym stands for; undefined where it is none of the case file. */
  originalOf(pseudonym: string): string | undefined;
}

export function pseudonymsOfCase(
  caseFile: AnyCaseFile,
  pseudonym: (kind: string, id: string) => string,
): CasePseudonyms {
  const kinds = new Map<string, string>();
  const originals = new Map<string, string>();
  const lawOf = new Map<string, string>();
  const note = (id: string, kind: string) => {
    kinds.set(id, kind);
    originals.set(pseudonym(kind, id), id);
  };
  for (const collection of collectionNames) {
    for (const record of caseFile[collection] ?? []) note(record.id, collections[collection]);
  }
  for (const { id: law, provisions = [] } of caseFile.legalTexts ?? []) {
    for (const { id } of provisions) {
      note(id, "provision");
      lawOf.set(id, law);
    }
  }
  return {
    kinds,
    lawOf,
    pseudonymOf: (id) => pseudonym(kinds.get(id) ?? "record", id),
    originalOf: (each) => originals.get(each),
  };
}

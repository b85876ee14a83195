import type { AnyCaseFile } from "../case-file/case-file.ts";
import { type Collection, collectionNames } from "../case-file/case-records.ts";
import { pushTo } from "../core/push-to.ts";
import { visitTexts } from "./fields.ts";

/** A record that refers to another. */
interface Referrer {
  id: string;
  collection: Collection;
  index: number;
}

/** Which records of a case file refer to which. */
export interface References {
  /** The records that refer to one, or to a part of it that has an id. */
  to(id: string): readonly Referrer[];
  /** How many references a record holds. */
  countIn(id: string): number;
}

/** Finds references by what they are, ids of records; any text that is one is taken for one. */
export function referencesIn(caseFile: AnyCaseFile): References {
  const owners = new Map<string, string>();
  for (const collection of collectionNames) for (const { id } of caseFile[collection] ?? []) owners.set(id, id);
  for (const { id, provisions = [] } of caseFile.legalTexts ?? [])
    for (const provision of provisions) owners.set(provision.id, id);
  const referrers = new Map<string, Referrer[]>();
  const counts = new Map<string, number>();
  for (const collection of collectionNames) {
    for (const [index, record] of (caseFile[collection] ?? []).entries()) {
      const { id } = record;
      const found = new Set<string>();
      visitTexts(record, (text) => {
        const owner = owners.get(text);
        if (owner !== undefined && owner !== id) found.add(owner);
      });
      counts.set(id, found.size);
      for (const owner of found) pushTo(referrers, owner, { id, collection, index });
    }
  }
  return { to: (id) => referrers.get(id) ?? [], countIn: (id) => counts.get(id) ?? 0 };
}

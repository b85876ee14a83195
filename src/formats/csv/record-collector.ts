import { collectionNames, collections } from "../../case-file/case-records.ts";
import { distinctIds } from "../../core/distinct-ids.ts";
import type { RecordKind } from "../../core/id.ts";
import { plainName } from "../../core/plain-name.ts";
import { isWebAddress } from "../../records/web-address.ts";
import type { RecordText } from "./record-text.ts";

/** Records as a case file has them, by the names of its lists. */
export type RecordLists = Record<string, { id: string; [field: string]: unknown }[]>;

/** Gathers the records that the cells of a table name, each once. */
export interface RecordCollector {
  /** Notes a record whose id a cell gives; false where the id is of another kind, or bears another name, already. */
  note(record: RecordText): boolean;
  /** The id of the record of a kind that bears a name, one made of the name where there is none yet. */
  idFor(kind: RecordKind, name: string): string;
  /** The lists of a case file that hold the records; that of events has only ids, for a table has the events in its rows. */
  lists(): RecordLists;
}

/** @param taken - ids that other records have, such as those of the events. */
export function recordCollector(taken: readonly string[]): RecordCollector {
  const records = new Map<string, RecordText>();
  const idsByName = new Map<string, string>();
  const ids = distinctIds();
  for (const id of taken) ids.keep(id);
  const add = (record: RecordText) => {
    records.set(record.id, record);
    const name = `${record.kind} ${plainName(record.name ?? record.url)}`;
    idsByName.set(name, idsByName.get(name) ?? record.id);
  };
  return {
    note: (record) => {
      const known = records.get(record.id);
      if (known) return compared.every((field) => plainName(known[field]) === plainName(record[field]));
      ids.keep(record.id);
      add(record);
      return true;
    },
    idFor: (kind, name) => {
      const known = idsByName.get(`${kind} ${plainName(name)}`);
      if (known !== undefined) return known;
      const id = ids.from(name);
      add({ id, kind, [kind === "article" && isWebAddress(name) ? "url" : "name"]: name });
      return id;
    },
    lists: () => {
      const lists: RecordLists = {};
      for (const name of collectionNames) {
        const found = [...records.values()].filter(({ kind }) => kind === collections[name]);
        if (found.length > 0) lists[name] = found.map(recordOf);
      }
      return lists;
    },
  };
}

/** In what two cells have to agree that name one record. */
const compared = ["kind", "name", "word", "url"] as const;

/** A record as far as a cell gives it. One that is known by its id alone is called by it. */
function recordOf({ id, kind, word, name, url }: RecordText): RecordLists[string][number] {
  const called = name ?? id;
  if (kind === "article") return { id, headline: url ? name : called, url };
  if (kind === "group") return { id, description: called };
  if (kind === "legal-text") return { id, title: called, kind: word };
  return { id, names: [{ full: called }], kind: kind === "organization" && word !== kind ? word : undefined };
}

import type { RecordKind } from "../../core/id.ts";
import type { RecordText } from "./record-text.ts";

/** Records as a case file has them, by the names of its lists. */
export type RecordLists = Record<string, { id: string; [field: string]: unknown }[]>;

/** Gathers the records that the cells of a table name, each once. */
export interface RecordCollector {
  /** Notes a record whose id a cell gives; false where the id is of another kind, or bears another name, already. */
  note(kind: RecordKind, record: RecordText): boolean;
  /** The id of the record of a kind that bears a name, one made of the name where there is none yet. */
  idFor(kind: RecordKind, name: string): string;
  /** The lists of a case file that hold the records. */
  lists(): RecordLists;
}

const listNames: Partial<Record<RecordKind, string>> = {
  article: "articles",
  person: "persons",
  group: "groups",
  organization: "organizations",
  place: "places",
  "legal-text": "legalTexts",
};

/** @param taken - ids that other records have, such as those of the events. */
export function recordCollector(taken: ReadonlySet<string>): RecordCollector {
  const records = new Map<string, { kind: RecordKind; record: RecordText }>();
  const idsByName = new Map<string, string>();
  const add = (kind: RecordKind, record: RecordText) => {
    records.set(record.id, { kind, record });
    const name = `${kind} ${record.name ?? record.url ?? ""}`;
    if (!idsByName.has(name)) idsByName.set(name, record.id);
  };
  return {
    note: (kind, record) => {
      const known = records.get(record.id);
      if (known === undefined) add(kind, record);
      return known === undefined || (known.kind === kind && isSame(known.record, record));
    },
    idFor: (kind, name) => {
      const known = idsByName.get(`${kind} ${name}`);
      if (known !== undefined) return known;
      const id = newId(name, (one) => records.has(one) || taken.has(one));
      const isAddress = kind === "article" && /^https?:\/\/\S+$/iu.test(name);
      add(kind, isAddress ? { id, url: name } : { id, name });
      return id;
    },
    lists: () => {
      const lists: RecordLists = {};
      for (const { kind, record } of records.values()) {
        const list = listNames[kind];
        if (list === undefined) continue;
        lists[list] ??= [];
        lists[list].push(recordOf(kind, record));
      }
      return lists;
    },
  };
}

function isSame(a: RecordText, b: RecordText): boolean {
  return a.name === b.name && a.word === b.word && a.url === b.url;
}

/** An id made of a name: its words with hyphens between, and a number where another record has it. */
function newId(name: string, isTaken: (id: string) => boolean): string {
  const words = name
    .trim()
    .replaceAll(/[\s\p{Cc}]+/gu, "-")
    .slice(0, 180);
  let id = words;
  for (let count = 2; isTaken(id); count++) id = `${words}-${count}`;
  return id;
}

/** A record as far as a cell gives it. One that is known by its id alone is called by it. */
function recordOf(kind: RecordKind, { id, word, name, url }: RecordText): RecordLists[string][number] {
  if (kind === "article") return url === undefined ? { id, headline: name ?? id } : { id, headline: name, url };
  if (kind === "group") return { id, description: name ?? id };
  if (kind === "legal-text") return { id, title: name ?? id, kind: word };
  const isOfKind = kind === "organization" && word !== kind;
  return { id, names: [{ full: name ?? id }], kind: isOfKind ? word : undefined };
}

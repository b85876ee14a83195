import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Collection } from "../case-file/case-records.ts";
import { once } from "../core/once.ts";
import { reach } from "../core/reach.ts";
import { commonWordsOf, type FieldText } from "./common-words.ts";
import { familySpellings } from "./family-spellings.ts";
import { fieldIn, visitTexts } from "./fields.ts";
import { visitFreeTexts } from "./free-texts.ts";
import { goneAccounts } from "./gone-accounts.ts";
import { copiesAmong, goneArticles } from "./gone-articles.ts";
import { type Judge, visitRemoved } from "./judge.ts";
import { leadField, patternsOf } from "./patterns-of.ts";
import type { PlaceChange } from "./place-change.ts";
import { isOnWhereabouts } from "./postal-addresses.ts";
import type { SchemaOfRecord } from "./record-schema.ts";
import type { RemovedText } from "./removed-text.ts";
import { type Scanner, scannerOf } from "./scanner.ts";
import { type Tellers, tellersOf } from "./tellers.ts";
import { type Telling, tellingRecords } from "./telling-records.ts";
import { sentencesOfEmptied, wordsOfGone } from "./told-words.ts";
import { visitRecords } from "./visit-records.ts";
import { visitSources } from "./visit-sources.ts";

/** What has to go from a case file, before any of it is rewritten. */
export interface Removal extends Scanner {
  /** Ids of the records that go, with their lists. */
  records: ReadonlyMap<string, Collection>;
  /** Ids of the articles and the legal texts that tell of what goes. */
  telling: ReadonlyMap<string, Telling>;
  /** Ids of the articles and events that go because they repeat one that goes. */
  copies: ReadonlySet<string>;
  /** Ids of the events that stay and may tell again what goes. */
  retold: ReadonlySet<string>;
  /** Whether anything is looked for. */
  isSearched: boolean;
}

/** What goes by itself, before it is looked for elsewhere. */
interface Taken {
  records: Map<string, Collection>;
  texts: RemovedText[];
  /** Ids of the articles that are the sources of it. */
  tellFacts: Set<string>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Finds what has to go: records, the words to look for elsewhere, and the articles that tell of it.
 *
 * @param alsoRemoved - ids of records that go whatever the judge says.
 */
export function removalOf(
  caseFile: AnyCaseFile,
  schemaOf: SchemaOfRecord,
  judge: Judge,
  alsoRemoved: ReadonlySet<string>,
  places: PlaceChange,
): Removal {
  const links = copiesAmong(caseFile);
  const gone = goneArticles(caseFile, judge, alsoRemoved, links);
  const { accounts, retold } = goneAccounts(caseFile, judge);
  const copies = new Set([...gone.copies, ...accounts]);
  const tellers = tellersOf(caseFile);
  const ids = new Set<string>();
  visitRecords(caseFile, (_record, id) => ids.add(id));
  const isId = (text: string) => ids.has(text);
  const ground = { caseFile, schemaOf, judge, alsoRemoved, places, copies, silent: gone.silent, tellers, isId };
  const { records, texts: taken, tellFacts } = takenFrom(ground);
  const all = textsOf(caseFile);
  const common = once(() => commonWordsOf(all, taken));
  const texts = [...taken, ...familySpellings(caseFile, taken, (id) => records.has(id), common)];
  const first = once(() => scannerFor(texts, all));
  const told = [
    ...wordsOfGone(
      caseFile,
      (id) => records.has(id),
      (text) => first().holds(text),
    ),
    ...sentencesOfEmptied(caseFile, new Set([...reach(tellFacts, links)].filter((id) => !records.has(id)))),
  ];
  const looked = [...texts, ...told];
  const scanner = told.length === 0 ? first() : scannerFor(looked, all);
  const going = { records, coarsened: places.coarsened, tellFacts };
  const telling = tellingRecords(going, { caseFile, schemaOf, tellers, links, scanner, isId });
  const leads = leadingTexts(caseFile, telling, records);
  const { holds, scrub } = leads.length === 0 ? scanner : scannerFor([...looked, ...leads], all);
  return { records, telling, copies, retold, isSearched: looked.length > 0, holds, scrub };
}

/** What the taking goes by. */
interface Ground {
  caseFile: AnyCaseFile;
  schemaOf: SchemaOfRecord;
  judge: Judge;
  alsoRemoved: ReadonlySet<string>;
  places: PlaceChange;
  copies: ReadonlySet<string>;
  silent: ReadonlySet<string>;
  tellers: Tellers;
  isId: (text: string) => boolean;
}

function takenFrom({ caseFile, schemaOf, judge, alsoRemoved, places, copies, silent, tellers, isId }: Ground): Taken {
  const taken: Taken = { records: new Map(), texts: [], tellFacts: new Set() };
  for (const key of ["title", "extra"] as const) {
    visitRemoved(caseFile[key], [key], judge, (value) => {
      visitTexts(value, (text) => taken.texts.push({ text, field: key, ofPerson: false }));
    });
  }
  const takeWords = ({ quote, speaker }: Fields) => {
    const words = { "sources.quote": quote, "sources.speaker.text": fieldIn(speaker, "text") };
    for (const [field, text] of Object.entries(words))
      if (typeof text === "string") taken.texts.push({ text, field, ofPerson: false });
  };
  visitRecords(caseFile, (record, id, collection, index) => {
    const schema = schemaOf(collection, record);
    const start = [collection, index];
    const takeAway = (value: unknown, path: readonly (string | number)[]) => {
      const inner = path.slice(start.length);
      const ofPerson = collection === "persons";
      visitFreeTexts(value, inner, schema, isId, (text, field, holder) => {
        const hasAddresses = collection === "places" || isOnWhereabouts(holder);
        taken.texts.push({ text, field, ofPerson, hasAddresses });
      });
      const articles = tellers.articlesIn(value);
      // A part that names no source rests on those of its record.
      const sources = articles.length > 0 ? articles : tellers.articlesIn(record.sources);
      for (const each of [...sources, ...tellers.judgmentsIn(value)]) taken.tellFacts.add(each);
    };
    if (!alsoRemoved.has(id) && !copies.has(id) && judge(record, start) === undefined) {
      if (silent.size > 0) visitSources(record, (source, article) => silent.has(article) && takeWords(source));
      return visitRemoved(record, start, judge, takeAway);
    }
    taken.records.set(id, collection);
    if (!places.coarsened.has(id)) return takeAway(record, start);
    visitFreeTexts(record, [], schema, isId, (text, field) => {
      if (!places.bears(text)) taken.texts.push({ text, field, ofPerson: false });
    });
  });
  return taken;
}

/** The texts of all records, with the fields that lead to them. */
function textsOf(caseFile: AnyCaseFile): FieldText[] {
  const all: FieldText[] = [];
  visitRecords(caseFile, (record) => {
    visitTexts(record, (text, keys) => all.push({ text, field: keys.filter((key) => !/^\d+$/.test(key)).join(".") }));
  });
  return all;
}

/** Finds texts wherever they stand, but for what those that stay share with them. */
function scannerFor(texts: readonly RemovedText[], all: readonly FieldText[]): Scanner {
  const common = commonWordsOf(all, texts);
  return scannerOf(
    texts.flatMap(({ text, field, ofPerson, hasAddresses }) => patternsOf(text, field, ofPerson, common, hasAddresses)),
  );
}

/** What leads to the articles and judgments that tell, and goes from them: elsewhere it would lead there too. */
function leadingTexts(
  { articles = [], legalTexts = [] }: AnyCaseFile,
  telling: ReadonlyMap<string, Telling>,
  removed: ReadonlyMap<string, Collection>,
): RemovedText[] {
  const heads = [
    ...articles.map((article) => ({ ...article, head: article.headline })),
    ...legalTexts.map((text) => ({ ...text, head: text.title, archivedUrls: [] })),
  ];
  return heads.flatMap(({ id, head, url, archivedUrls = [], identifiers = [], images = [] }) => {
    const told = telling.get(id);
    if (told === undefined || removed.has(id)) return [];
    const texts = [
      { field: "headline", text: told === "facts" ? head : undefined },
      ...[url, ...archivedUrls, ...images.map((image) => image.url)].map((text) => ({ field: leadField, text })),
      ...identifiers.map(({ value }) => ({ field: "identifiers.value", text: value })),
    ];
    return texts.flatMap(({ field, text }) => (text === undefined ? [] : { field, text, ofPerson: false }));
  });
}

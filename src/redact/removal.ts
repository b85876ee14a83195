import type { AnyCaseFile } from "../case-file/case-file.ts";
import { type Collection, collectionNames } from "../case-file/case-records.ts";
import { type Links, reach } from "../core/reach.ts";
import { commonWordsOf, type FieldText } from "./common-words.ts";
import { fieldIn, isFields, visitTexts } from "./fields.ts";
import { visitFreeTexts } from "./free-texts.ts";
import { copiesAmong, type GoneArticles, goneArticles } from "./gone-articles.ts";
import { type Judge, visitRemoved } from "./judge.ts";
import { leadField, patternsOf } from "./patterns-of.ts";
import type { SchemaOfRecord } from "./record-schema.ts";
import { type Scanner, scannerOf } from "./scanner.ts";
import { visitSources } from "./visit-sources.ts";

/** How much an article gives away: what was removed itself, or only who it is about. */
type Telling = "facts" | "names";

/** What has to go from a case file, before any of it is rewritten. */
export interface Removal extends Scanner {
  /** Ids of the records that go, with their lists. */
  records: ReadonlyMap<string, Collection>;
  /** Ids of the articles that tell of what goes. */
  articles: ReadonlyMap<string, Telling>;
  /** Ids of the articles that go because they repeat one that goes. */
  copies: ReadonlySet<string>;
  /** Whether anything is looked for. */
  isSearched: boolean;
}

/** A text that goes. */
interface RemovedText extends FieldText {
  /** Whether it goes with a person. */
  ofPerson: boolean;
}

/** What goes by itself, before it is looked for elsewhere. */
interface Taken {
  records: Map<string, Collection>;
  texts: RemovedText[];
  /** Ids of the articles that are the sources of it. */
  tellFacts: Set<string>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Visits the records of a case file. */
function visitRecords(
  caseFile: unknown,
  visit: (record: Fields, id: string, collection: Collection, index: number) => void,
): void {
  for (const collection of collectionNames) {
    const list = fieldIn(caseFile, collection);
    if (!Array.isArray(list)) continue;
    for (const [index, record] of list.entries()) {
      if (isFields(record) && typeof record.id === "string") visit(record, record.id, collection, index);
    }
  }
}

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
): Removal {
  const links = copiesAmong(caseFile);
  const gone = goneArticles(caseFile, judge, alsoRemoved, links);
  const { records, texts, tellFacts } = takenFrom(caseFile, schemaOf, judge, alsoRemoved, gone);
  const scanner = scannerFor(texts, caseFile);
  const articles = tellingArticles(caseFile, records, tellFacts, scanner, links);
  const leads = leadingTexts(caseFile, articles, records);
  const { holds, scrub } = leads.length === 0 ? scanner : scannerFor([...texts, ...leads], caseFile);
  return { records, articles, copies: gone.copies, isSearched: texts.length > 0, holds, scrub };
}

function takenFrom(
  caseFile: AnyCaseFile,
  schemaOf: SchemaOfRecord,
  judge: Judge,
  alsoRemoved: ReadonlySet<string>,
  { copies, silent }: GoneArticles,
): Taken {
  const ids = new Set<string>();
  visitRecords(caseFile, (_record, id) => ids.add(id));
  const taken: Taken = { records: new Map(), texts: [], tellFacts: new Set() };
  const isId = (text: string) => ids.has(text);
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
      visitFreeTexts(value, inner, schema, isId, (text, field) => taken.texts.push({ text, field, ofPerson }));
      const articles = articlesIn(value);
      // A part that names no source rests on those of its record.
      for (const article of articles.length > 0 ? articles : articlesIn(record.sources)) taken.tellFacts.add(article);
    };
    if (!alsoRemoved.has(id) && !copies.has(id) && judge(record, start) === undefined) {
      if (silent.size > 0) visitSources(record, (source, article) => silent.has(article) && takeWords(source));
      return visitRemoved(record, start, judge, takeAway);
    }
    taken.records.set(id, collection);
    takeAway(record, start);
  });
  return taken;
}

/** Finds texts wherever they stand, but for what those that stay share with them. */
function scannerFor(texts: readonly RemovedText[], caseFile: AnyCaseFile): Scanner {
  const all: FieldText[] = [];
  visitRecords(caseFile, (record) => {
    visitTexts(record, (text, keys) => all.push({ text, field: keys.filter((key) => !/^\d+$/.test(key)).join(".") }));
  });
  const common = commonWordsOf(all, texts);
  return scannerOf(texts.flatMap(({ text, field, ofPerson }) => patternsOf(text, field, ofPerson, common)));
}

/** Ids of the articles that sources in a value point at. */
function articlesIn(value: unknown): string[] {
  const ids: string[] = [];
  visitTexts(value, (text, keys) => {
    if (keys.at(-1) === "article") ids.push(text);
  });
  return ids;
}

function tellingArticles(
  caseFile: AnyCaseFile,
  removed: ReadonlyMap<string, Collection>,
  tellFacts: ReadonlySet<string>,
  { holds }: Scanner,
  links: Links,
): Map<string, Telling> {
  const telling = new Set<string>();
  visitRecords(caseFile, (record, id, collection) => {
    const isArticle = collection === "articles";
    let tells = false;
    visitTexts(record, (text, keys) => {
      // That one source goes says nothing of the others.
      const refers = removed.has(text) && keys.at(-1) !== "article";
      tells ||= refers || (isArticle && holds(text));
    });
    if (tells) for (const article of isArticle ? [id] : articlesIn(record)) telling.add(article);
  });
  // A copy tells what its original tells, and the other way round.
  const names = [...reach(telling, links)].map((id) => [id, "names"] as const);
  const facts = [...reach(tellFacts, links)].map((id) => [id, "facts"] as const);
  return new Map<string, Telling>([...names, ...facts]);
}

/** What leads to the articles that tell, and goes from them: elsewhere it would lead there too. */
function leadingTexts(
  { articles = [] }: AnyCaseFile,
  telling: ReadonlyMap<string, Telling>,
  removed: ReadonlyMap<string, Collection>,
): RemovedText[] {
  return articles.flatMap(({ id, headline, url, archivedUrls = [], identifiers = [], images = [] }) => {
    const told = telling.get(id);
    if (told === undefined || removed.has(id)) return [];
    const texts = [
      { field: "headline", text: told === "facts" ? headline : undefined },
      ...[url, ...archivedUrls, ...images.map((image) => image.url)].map((text) => ({ field: leadField, text })),
      ...identifiers.map(({ value }) => ({ field: "identifiers.value", text: value })),
    ];
    return texts.flatMap(({ field, text }) => (text === undefined ? [] : { field, text, ofPerson: false }));
  });
}

import { type Collection, collectionNames } from "../case-file/case-records.ts";
import { fieldIn, isFields, visitTexts } from "./fields.ts";
import { type Judge, visitRemoved } from "./judge.ts";
import { patternsOf } from "./patterns-of.ts";
import { type Pattern, scannerOf } from "./scanner.ts";

/** How much an article gives away: what was removed itself, or only who it is about. */
type Telling = "facts" | "names";

/** What has to go from a case file, before any of it is rewritten. */
export interface Removal {
  /** Ids of the records that go, with their lists. */
  records: ReadonlyMap<string, Collection>;
  /** Ids of the articles that tell of what goes. */
  articles: ReadonlyMap<string, Telling>;
  /** Puts a mark in the place of what goes. */
  scrub(text: string): string;
}

/** Visits the records of a case file. */
function visitRecords(
  caseFile: unknown,
  visit: (record: Readonly<Record<string, unknown>>, id: string, collection: Collection, index: number) => void,
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
export function removalOf(caseFile: unknown, judge: Judge, alsoRemoved: ReadonlySet<string>): Removal {
  const ids = new Set<string>();
  visitRecords(caseFile, (_record, id) => ids.add(id));
  const records = new Map<string, Collection>();
  const patterns: Pattern[] = [];
  const tellFacts = new Set<string>();
  const takeAway = (value: unknown, path: readonly (string | number)[]) => {
    patterns.push(...patternsOf(value, path, ids));
    for (const article of articlesIn(value)) tellFacts.add(article);
  };
  visitRemoved(fieldIn(caseFile, "title"), ["title"], judge, takeAway);
  visitRecords(caseFile, (record, id, collection, index) => {
    const path = [collection, index];
    if (alsoRemoved.has(id) || judge(record, path) !== undefined) {
      records.set(id, collection);
      takeAway(record, path);
    } else {
      visitRemoved(record, path, judge, (value, at) => {
        takeAway(value, at);
        // A part that names no source rests on those of its record.
        if (articlesIn(value).length === 0) for (const article of articlesIn(record.sources)) tellFacts.add(article);
      });
    }
  });
  const scrub = scannerOf(patterns);
  return { records, articles: tellingArticles(caseFile, records, tellFacts, scrub), scrub };
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
  caseFile: unknown,
  removed: ReadonlyMap<string, Collection>,
  tellFacts: ReadonlySet<string>,
  scrub: (text: string) => string,
): Map<string, Telling> {
  const telling = new Map<string, Telling>();
  const copies: [string, string][] = [];
  visitRecords(caseFile, (record, id, collection) => {
    let tells = false;
    visitTexts(record, (text, keys) => {
      const refers = keys.at(-1) !== "article" && removed.has(text) && keys.at(-1) !== "id";
      if (refers || (collection === "articles" && scrub(text) !== text)) tells = true;
    });
    if (tells)
      for (const article of collection === "articles" ? [id] : articlesIn(record)) telling.set(article, "names");
    if (collection === "articles" && typeof record.derivedFrom === "string") copies.push([id, record.derivedFrom]);
  });
  for (const article of tellFacts) telling.set(article, "facts");
  // A copy tells what its original tells, and the other way round.
  for (let changed = true; changed; ) {
    changed = false;
    for (const [one, other] of [...copies, ...copies.map(([a, b]) => [b, a] as const)]) {
      const told = telling.get(one);
      if (told === undefined || telling.get(other) === told || telling.get(other) === "facts") continue;
      telling.set(other, told);
      changed = true;
    }
  }
  return telling;
}

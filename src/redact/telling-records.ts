import * as z from "zod";
import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Collection } from "../case-file/case-records.ts";
import { type Links, reach } from "../core/reach.ts";
import { schemasAt } from "../core/schema-parts.ts";
import { fieldIn, isFields } from "./fields.ts";
import { visitFreeTexts } from "./free-texts.ts";
import type { SchemaOfRecord } from "./record-schema.ts";
import type { Scanner } from "./scanner.ts";
import type { Tellers } from "./tellers.ts";
import { circlesOf, theirEvents } from "./their-events.ts";
import { visitRecords } from "./visit-records.ts";

/** How much an article or a judgment gives away: what was removed itself, or only who it is about. */
export type Telling = "facts" | "names";

/** What goes, as far as it makes others tell of it. */
export interface Told {
  /** Ids of the records that go, with their lists. */
  records: ReadonlyMap<string, Collection>;
  /** Ids of the places among them that go only since a larger one stands for each: what lies there tells nothing more. */
  coarsened: ReadonlySet<string>;
  /** Ids of the articles and judgments that are the sources of what goes. */
  tellFacts: ReadonlySet<string>;
}

type Path = (string | number)[];

/** What the reading of records goes by. */
interface Ground {
  caseFile: AnyCaseFile;
  schemaOf: SchemaOfRecord;
  tellers: Tellers;
  /** Which articles are copies of which. */
  links: Links;
  scanner: Scanner;
  isId: (text: string) => boolean;
}

/**
 * Finds the articles and the legal texts that tell of what goes: those that it comes from, those that repeat it or point
 * at it, and those that records which do so come from. To point at a group is to point at its members, and what happened
 * to somebody who goes tells of them in each account of it. Of a record, a part with sources of its own comes from these
 * alone, and a quote from its article.
 */
export function tellingRecords(
  { records, coarsened, tellFacts }: Told,
  { caseFile, schemaOf, tellers, links, scanner, isId }: Ground,
): Map<string, Telling> {
  const telling = new Set<string>();
  const circles = circlesOf(caseFile, records);
  const theirs = theirEvents(caseFile, circles);
  visitRecords(caseFile, (record, id, collection) => {
    const isText = collection === "articles" || collection === "legalTexts";
    if (records.has(id) && collection !== "articles") return;
    const own = isText ? [id] : [];
    const from = (value: unknown) =>
      collection === "articles" ? own : [...own, ...tellers.articlesIn(value), ...tellers.judgmentsIn(value)];
    const tells = (text: string, path: Path) => {
      // That one source goes says nothing of the others.
      if (records.has(text) && !coarsened.has(text) && path.at(-1) !== "article") return true;
      if (theirs.has(text) || (circles.has(text) && collection !== "groups")) return true;
      // What those who stay are called says nothing of what their articles tell.
      return (isText || path[0] !== "names") && scanner.holds(text) && isFree(text, path);
    };
    const isFree = (text: string, path: Path) => {
      const schema = schemaOf(collection, record);
      let isFound = false;
      if (!isOfDate(schema, path)) visitFreeTexts(text, path, schema, isId, () => (isFound = true));
      return isFound;
    };
    const path: Path = [];
    // What is known to tell, or is nothing, needs no further look.
    const known = new Set<readonly string[]>();
    const follow = (value: unknown, tellingIt: readonly string[]) => {
      if (typeof value === "string") {
        if (known.has(tellingIt) || !tells(value, path)) return;
        known.add(tellingIt);
        for (const each of tellingIt) telling.add(each);
      } else if (typeof value === "object" && value !== null) {
        const inner = tellingOf(value, from) ?? tellingIt;
        if (inner.length === 0) known.add(inner);
        for (const [key, member] of Object.entries(value)) {
          path.push(Array.isArray(value) ? Number(key) : key);
          follow(member, inner);
          path.pop();
        }
      }
    };
    const all = from(record);
    if (all.length === 0) return;
    for (const [key, member] of Object.entries(record)) {
      path.push(key);
      follow(member, all);
      path.pop();
    }
  });
  // A copy tells what its original tells, and the other way round.
  const names = [...reach(telling, links)].map((id) => [id, "names"] as const);
  const facts = [...reach(tellFacts, links)].map((id) => [id, "facts"] as const);
  return new Map<string, Telling>([...names, ...facts]);
}

/** What a part of a record comes from where it says so itself. */
function tellingOf(value: object, from: (value: unknown) => string[]): string[] | undefined {
  if (!isFields(value)) return undefined;
  if (typeof value.article === "string") return from({ article: value.article });
  const sources = fieldIn(value, "sources");
  return Array.isArray(sources) && sources.length > 0 ? from(value) : undefined;
}

/** Whether a path leads to a part of a date other than its words. */
function isOfDate(schema: z.core.$ZodType, path: Path): boolean {
  const outer = schemasAt(schema, path.slice(0, -1));
  return path.at(-1) !== "text" && outer.some((each) => z.globalRegistry.get(each)?.holds === "when");
}

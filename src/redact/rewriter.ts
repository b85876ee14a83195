import type { AnyCaseFile } from "../case-file/case-file.ts";
import { type Collection, collectionNames, collections } from "../case-file/case-records.ts";
import { membershipOf } from "../case-file/membership.ts";
import { linksOf, reach } from "../core/reach.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { readAddress } from "./escape-at.ts";
import { fieldIn, isFields } from "./fields.ts";
import type { Traces } from "./find-risks.ts";
import type { Judge } from "./judge.ts";
import { loosenTerm } from "./loosen-term.ts";
import type { Profile } from "./profile.ts";
import type { Rewriting } from "./rebuild.ts";
import type { Removal } from "./removal.ts";
import type { Change } from "./report.ts";
import { rewriteDate } from "./rewrite-date.ts";
import { saysMore } from "./says-more.ts";
import { sourceWordsOf } from "./source-words.ts";
import { startAlone } from "./start-alone.ts";
import { supersededOrders } from "./superseded-orders.ts";

/** What a rewriting goes by. */
interface Ground {
  caseFile: AnyCaseFile;
  profile: Profile;
  judge: Judge;
  removal: Removal;
  /** The larger place that stands for each; empty where places stay as they are. */
  regions: ReadonlyMap<string, string | undefined>;
  pseudonym: (kind: string, id: string) => string;
  /** Whether events of a type happen at one point in time. */
  isMoment: (type: unknown) => boolean;
  typeNamed: (name: unknown) => AnyEventType | undefined;
  /** Filled as the rewriting goes along. */
  changes: Change[];
}

/** The rewriting of one case file. */
export interface Rewriter extends Rewriting {
  name(kind: string, id: string): string;
  isRemoved(id: string): boolean;
  /** Treats a record as removed from now on. */
  lose(id: string): void;
  /** Whether a larger place stands for a record. */
  isReplaced(id: string): boolean;
  caseField(key: string, value: unknown, rewrite: (value: unknown) => unknown): unknown;
  /** A record without the fields that lead to what was removed. */
  shorn(collection: Collection, record: object): object;
  /** Keeps what is left of an article's text: quotes stay only where they stand in it. */
  rememberBody(article: string, body: unknown): void;
  /** The ids that pseudonyms stand for. */
  originalsOf(pseudonyms: readonly string[]): string[];
  traces(): Traces;
}

/** What is left of an article whose text tells what was removed: when and by whom it was published. */
const keptOfTelling = new Set(["id", "publisher", "publishedAt", "language", "derivedFrom", "sensitivity"]);
/** What leads to an article whose text names somebody who was removed. */
const leadingToArticle = new Set(["url", "archivedUrls", "identifiers", "images"]);

/** Positions, telephone numbers; counts and sums of money are shorter. */
const longNumber = /\d{7}|\.\d{4}/;

export function rewriterOf(ground: Ground): Rewriter {
  const { caseFile, profile, judge, removal, regions, pseudonym, typeNamed, changes } = ground;
  const kinds = new Map<string, string>();
  const originals = new Map<string, string>();
  const sourceWords = sourceWordsOf(caseFile, removal, (id) => isRemoved(id));
  const note = (id: string, kind: string) => {
    kinds.set(id, kind);
    originals.set(pseudonym(kind, id), id);
  };
  for (const collection of collectionNames) {
    for (const record of caseFile[collection] ?? []) note(record.id, collections[collection]);
  }
  const lawOf = new Map<string, string>();
  for (const { id: law, provisions = [] } of caseFile.legalTexts ?? []) {
    for (const { id } of provisions) {
      note(id, "provision");
      lawOf.set(id, law);
    }
  }
  const lost = new Set<string>();
  const isRemoved = (id: string) => removal.records.has(id) || lost.has(id);
  const stubless = new Set<string>(["event", "match"]);
  const gone = (id: string) => isRemoved(lawOf.get(id) ?? id) && (lawOf.has(id) || stubless.has(kinds.get(id) ?? ""));
  const timeWent =
    profile.dates !== undefined ||
    (profile.rules ?? []).length > 0 ||
    [...removal.records.values()].some((collection) => collection === "events");

  const superseded = supersededOrders(caseFile, (id) => removal.records.has(id), typeNamed);

  const path: (string | number)[] = [];
  const report: Rewriting["report"] = (reason, action) => void changes.push({ path: [...path], action, reason });
  const reportAt = (key: string, reason: Change["reason"]) =>
    void changes.push({ path: [...path, key], action: "removed", reason });

  const goes: Rewriting["goes"] = (value) => {
    const reason = judge(value, path);
    if (reason !== undefined) return reason;
    const isCopy = path.length === 2 && path[0] === "articles" && removal.copies.has(String(fieldIn(value, "id")));
    if (isCopy) return "leads-to-removed";
    // Kin and friends give away who somebody is.
    const isKin = path.at(-2) === "relationships" && isRemoved(String(fieldIn(value, "person")));
    return isKin ? "leads-to-removed" : undefined;
  };
  const scrubAll = (value: unknown): unknown => {
    if (typeof value === "string") return removal.scrub(value);
    if (typeof value === "number" && removal.holds(String(value))) return removal.scrub(String(value));
    if (Array.isArray(value)) return value.map(scrubAll);
    if (!isFields(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (!removal.holds(key) ? [[key, scrubAll(inner)]] : [])),
    );
  };
  const extra: Rewriting["extra"] = (value) => {
    const allowed = Object.entries(isFields(value) ? value : {}).filter(([key]) => profile.extra?.includes(key));
    if (allowed.length === Object.keys(Object(value)).length) return scrubAll(value);
    report("not-judged", "removed");
    return allowed.length === 0 ? undefined : scrubAll(Object.fromEntries(allowed));
  };

  return {
    path,
    goes,
    report,
    extra,
    name: pseudonym,
    isRemoved,
    lose: (id) => void lost.add(id),
    isReplaced: (id) => (regions.get(id) ?? id) !== id,
    ownId: (id) => pseudonym(kinds.get(id) ?? "record", id),
    reference: (id) => {
      const region = regions.get(id) ?? id;
      const kind = kinds.get(region);
      if (region !== id) report("coarsened", "replaced");
      if (kind !== undefined && !gone(region)) return pseudonym(kind, region);
      report("leads-to-removed", "removed");
      return undefined;
    },
    date: (value) => rewriteDate(value, { ...ground, path, report }),
    text: removal.scrub,
    // Positions of places that stay are their own: many lie on one parallel.
    keepsNumber: (value) => path[0] === "places" || !longNumber.test(String(value)) || !removal.holds(String(value)),
    address: (value) => {
      if (!removal.isSearched) return value;
      const read = readAddress(value);
      if (read !== undefined && !removal.holds(value) && !removal.holds(read)) return value;
      report(read === undefined ? "not-judged" : "repeats-removed", "removed");
      return undefined;
    },
    caseField: (key, value, rewrite) => {
      path.splice(0, path.length, key);
      const reason = judge(value, path);
      const stays = reason === undefined ? rewrite(value) : undefined;
      if (reason !== undefined) report(reason, "removed");
      else if (typeof value === "string" && stays !== value) report("repeats-removed", "replaced");
      path.length = 0;
      return stays;
    },
    shorn: (collection, record) => {
      const told = collection === "articles" ? removal.articles.get(String(fieldIn(record, "id"))) : undefined;
      if (collection === "places" && profile.places === "region") return withoutPosition(record);
      const bornOfMinor = collection === "persons" && losesDetail(record, "minor", path, judge);
      if (told === undefined && !bornOfMinor) return record;
      return Object.fromEntries(
        Object.entries(record).filter(([key, value]) => {
          const stays =
            told === "facts" ? keptOfTelling.has(key) : told === "names" ? !leadingToArticle.has(key) : key !== "born";
          if (!stays && value !== undefined) reportAt(key, "leads-to-removed");
          return stays;
        }),
      );
    },
    finish: (before, after) => {
      if (saysMore(before, after, path.length > 2 ? recordAt(path) : undefined)) {
        report("leads-to-removed", "removed");
        return undefined;
      }
      if (typeof before.article === "string") {
        for (const key of sourceWords.lostOf(before, after, before.article, path)) {
          delete after[key];
          reportAt(key, "leads-to-removed");
        }
      }
      if (path.length === 2) finishRecord(before, after);
      return finishSources(before, after);
    },
    rememberBody: sourceWords.rememberBody,
    originalsOf: (pseudonyms) => pseudonyms.flatMap((each) => originals.get(each) ?? []),
    traces: () => ({
      persons: pseudonymsOfSome(removedOf("persons")),
      circles: pseudonymsOfSome(
        reach([...removedOf("persons"), ...removedOf("groups")], linksOf(membershipOf(caseFile.groups ?? []))),
      ),
      articles: new Set(
        [...removal.articles.keys()].flatMap((id) => (removal.records.has(id) ? [] : pseudonym("article", id))),
      ),
    }),
  };

  /** The record that a path leads into. */
  function recordAt([list, index]: readonly (string | number)[]): unknown {
    const records = fieldIn(caseFile, String(list));
    return Array.isArray(records) ? records[Number(index)] : undefined;
  }

  function removedOf(list: Collection): string[] {
    return [...removal.records].flatMap(([id, each]) => (each === list ? [id] : []));
  }

  function pseudonymsOfSome(ids: Iterable<string>): Set<string> {
    return new Set([...ids].map((id) => pseudonym(kinds.get(id) ?? "record", id)));
  }

  /** A region has no position; it lies where it lay. */
  function withoutPosition(place: object): object {
    const stays = ([key]: [string, unknown]) => key !== "latitude" && key !== "longitude" && key !== "within";
    return Object.fromEntries(Object.entries(place).filter(stays));
  }

  function finishRecord(before: Readonly<Record<string, unknown>>, after: Record<string, unknown>): void {
    const [collection] = path;
    if (collection === "events") {
      const isSuperseded = superseded.has(String(before.id));
      if (loosenTerm(before, after, { timeWent, isSuperseded })) reportAt("term", "leads-to-removed");
      if (before.until !== undefined && after.until === undefined) keepStartAlone(after);
    }
    const isBare = after.headline === undefined && after.url === undefined && after.body === undefined;
    if (collection === "articles" && isBare) after.headline = after.id;
  }

  function keepStartAlone(after: Record<string, unknown>): void {
    const when = startAlone(after.when);
    if (when === after.when) return;
    reportAt("when", "leads-to-removed");
    if (when === undefined) delete after.when;
    else after.when = when;
  }

  /** Sources support what is left. One that supported only what is gone goes; so does a fact that no source is left of. */
  function finishSources(before: Readonly<Record<string, unknown>>, after: Record<string, unknown>): unknown {
    const { sources } = after;
    if (!Array.isArray(sources) || sources.length === 0) return after;
    const kept = sources.flatMap((source: unknown) => {
      const supports = fieldIn(source, "supports");
      if (!isFields(source) || !Array.isArray(supports) || supports.length === 0) return [source];
      const left = supports.filter((field) => Object.hasOwn(after, field) || !Object.hasOwn(before, field));
      return left.length === 0 ? [] : [{ ...source, supports: left }];
    });
    return kept.length === 0 ? undefined : { ...after, sources: kept };
  }
}

/** Whether a person loses a detail of a category. */
function losesDetail(person: object, category: string, path: readonly (string | number)[], judge: Judge): boolean {
  const details = fieldIn(person, "details");
  if (!Array.isArray(details)) return false;
  return details.some(
    (detail, index) =>
      fieldIn(detail, "category") === category && judge(detail, [...path, "details", index]) !== undefined,
  );
}

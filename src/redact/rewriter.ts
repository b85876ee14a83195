import type { AnyCaseFile } from "../case-file/case-file.ts";
import { type Collection, collectionNames } from "../case-file/case-records.ts";
import { once } from "../core/once.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { citedLaw, hideCitedLaw } from "./cited-law.ts";
import { coarsenRelation } from "./coarsen-relation.ts";
import { articlesDatedElsewhere } from "./dated-elsewhere.ts";
import { readAddress } from "./escape-at.ts";
import { fieldIn } from "./fields.ts";
import type { Traces } from "./find-risks.ts";
import { formerPseudonyms } from "./former-pseudonyms.ts";
import { hiddenPlacesOf } from "./hidden-places.ts";
import type { Judge } from "./judge.ts";
import { loosenTerm } from "./loosen-term.ts";
import { losesPlace } from "./loses-place.ts";
import type { Profile } from "./profile.ts";
import { pseudonymsOfCase } from "./pseudonyms-of-case.ts";
import type { Rewriting } from "./rebuild.ts";
import type { Removal } from "./removal.ts";
import type { Change } from "./report.ts";
import { mayTellZone, rewriteDate } from "./rewrite-date.ts";
import { extraRewriterOf } from "./rewrite-extra.ts";
import { saysMore } from "./says-more.ts";
import { shornRecord } from "./shorn-record.ts";
import { sortIds } from "./sort-ids.ts";
import { sourceWordsOf } from "./source-words.ts";
import { startAlone } from "./start-alone.ts";
import { supersededOrders } from "./superseded-orders.ts";
import { withSupportedSources } from "./supported-sources.ts";
import { circlesOf } from "./their-events.ts";
import { tracesOf } from "./traces-of.ts";

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

/** Kinds of records that are somewhere. */
const whereabouts = new Set<string | undefined>(["person", "group", "organization", "place"]);

/** Positions, telephone numbers; counts and sums of money are shorter. */
const longNumber = /\d{7}|\.\d{4}/;

/** How a time of a schema of the user's own ends that is of another clock than that of its case file, or of UTC. */
const offset = /[+-]\d\d:?\d\d$/;

export function rewriterOf(ground: Ground): Rewriter {
  const { caseFile, profile, judge, removal, regions, pseudonym, typeNamed, changes } = ground;
  const { kinds, lawOf, pseudonymOf, originalOf } = pseudonymsOfCase(caseFile, pseudonym);
  const former = formerPseudonyms(caseFile, kinds, pseudonym);
  const holds = (text: string) => former.isIn(text) || removal.holds(text);
  const scrub = (text: string) => removal.scrub(former.renewed(text));
  const sourceWords = sourceWordsOf(caseFile, removal, (id) => isRemoved(id));
  const lost = new Set<string>();
  const isRemoved = (id: string) => removal.records.has(id) || lost.has(id);
  const isReplaced = (id: string) => (regions.get(id) ?? id) !== id;
  const circles = circlesOf(caseFile, removal.records);
  const hidden = hiddenPlacesOf(caseFile.places ?? [], (id) => isRemoved(id) && !isReplaced(id));
  const stubless = new Set<string>(["event", "match"]);
  const gone = (id: string) => isRemoved(lawOf.get(id) ?? id) && (lawOf.has(id) || stubless.has(kinds.get(id) ?? ""));
  const timeWent = once(
    () =>
      profile.dates !== undefined ||
      (profile.rules ?? []).length > 0 ||
      [...removal.records.values()].some((collection) => collection === "events") ||
      caseFile.events?.some(
        (event, at) => [event.when, event.until].some(mayTellZone) && isPlaceLost(event, ["events", at]),
      ) === true,
  );
  const datedElsewhere = once(() => articlesDatedElsewhere(caseFile));
  const superseded = supersededOrders(caseFile, (id) => removal.records.has(id), typeNamed);

  const path: (string | number)[] = [];
  const report: Rewriting["report"] = (reason, action) => void changes.push({ path: [...path], action, reason });
  const reportAt = (key: string, reason: Change["reason"], action: Change["action"] = "removed") =>
    void changes.push({ path: [...path, key], action, reason });

  const goes: Rewriting["goes"] = (value) => {
    const reason = judge(value, path);
    if (reason !== undefined) return reason;
    const isCopy = path.length === 2 && removal.copies.has(String(fieldIn(value, "id")));
    if (isCopy) return "leads-to-removed";
    // Kin and friends give away who somebody is.
    const isKin = path.at(-2) === "relationships" && isRemoved(String(fieldIn(value, "person")));
    return isKin ? "leads-to-removed" : undefined;
  };
  const extra = extraRewriterOf({ profile, judge, removal: { holds, scrub }, path, report });

  return {
    path,
    goes,
    report,
    extra,
    name: pseudonym,
    isRemoved,
    lose: (id) => void lost.add(id),
    isReplaced,
    ownId: pseudonymOf,
    reference: (id) => {
      const region = regions.get(id) ?? id;
      const kind = kinds.get(region);
      if (region !== id) report("coarsened", "replaced");
      if (kind !== undefined && !gone(region)) return pseudonym(kind, region);
      report("leads-to-removed", "removed");
      return undefined;
    },
    date: (value) => rewriteDate(value, { ...ground, removal: { holds, scrub }, path, report, hidesZone }),
    text: scrub,
    keepsIsoDate: (value) => {
      const tellsZone = offset.test(value) && hidesZone();
      if (profile.dates === undefined && !tellsZone) return true;
      report(tellsZone ? "leads-to-removed" : "coarsened", "removed");
      return false;
    },
    // Positions of places that stay are their own: many lie on one parallel.
    keepsNumber: (value) => path[0] === "places" || !longNumber.test(String(value)) || !removal.holds(String(value)),
    address: (value) => {
      if (!removal.isSearched && !former.isIn(value)) return value;
      const read = readAddress(value);
      if (read !== undefined && !holds(value) && !holds(read)) return value;
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
    shorn: (collection, record) =>
      shornRecord(collection, record, {
        telling: removal.telling,
        hasRegions: profile.places === "region",
        hidden,
        judge,
        path,
        lead: (key) => reportAt(key, "leads-to-removed"),
      }),
    finish: (before, rewritten) => {
      if (saysMore(before, rewritten, path.length > 2 ? recordAt(path) : undefined)) {
        report("leads-to-removed", "removed");
        return undefined;
      }
      const after = coarsenedRelation(rewritten, before.to);
      if (after === undefined) return undefined;
      if (typeof before.article === "string") {
        for (const key of sourceWords.lostOf(before, after, before.article, path)) {
          delete after[key];
          reportAt(key, "leads-to-removed");
        }
      }
      const law = citedLaw(before, lawOf);
      if (law !== undefined && isRemoved(law)) {
        reportAt("text", "leads-to-removed", "replaced");
        if (hideCitedLaw(after, pseudonym("legal-text", law))) reportAt("path", "leads-to-removed");
      }
      if (path.length === 2) finishRecord(before, after);
      return withSupportedSources(before, after);
    },
    rememberBody: sourceWords.rememberBody,
    originalsOf: (pseudonyms) => pseudonyms.flatMap((each) => originalOf(each) ?? []),
    traces: () => tracesOf({ caseFile, removal, former: former.removed, pseudonymOf }),
  };

  /** The record that a path leads into. */
  function recordAt([list, index]: readonly (string | number)[]): unknown {
    const records = fieldIn(caseFile, String(list));
    return Array.isArray(records) ? records[Number(index)] : undefined;
  }

  function hidesZone(): boolean {
    const [list, index] = path;
    const collection = collectionNames.find((each) => each === list);
    return collection !== undefined && isPlaceLost(caseFile[collection]?.[Number(index)], path.slice(0, 2));
  }

  /** Whether a record loses somebody, be it as one of a group, or some place, or has a larger one in its place. */
  function isPlaceLost(record: unknown, start: readonly (string | number)[]): boolean {
    const isSuch = (id: string) => whereabouts.has(kinds.get(id));
    return losesPlace(record, start, judge, (id) => (isSuch(id) && isRemoved(id)) || circles.has(id), isSuch);
  }

  function finishRecord(before: Readonly<Record<string, unknown>>, after: Record<string, unknown>): void {
    const [collection] = path;
    sortIds(String(collection), after);
    if (collection === "events") {
      const isSuperseded = superseded.has(String(before.id));
      if (loosenTerm(before, after, { timeWent, isSuperseded })) reportAt("term", "leads-to-removed");
      if (before.until !== undefined && after.until === undefined) keepStartAlone(after);
    }
    const isBare = after.headline === undefined && after.url === undefined && after.body === undefined;
    if (collection === "articles" && isBare) after.headline = after.id;
    if (collection === "legalTexts" && removal.telling.get(String(before.id)) === "facts") {
      after.title = after.id;
      reportAt("title", "leads-to-removed");
    }
  }

  /** A relation of an event without what is finer than the dates that stay; anything else as it is. */
  function coarsenedRelation(value: Record<string, unknown>, other: unknown): Record<string, unknown> | undefined {
    const [collection, index, list] = path;
    if (profile.dates === undefined || collection !== "events" || list !== "relations" || path.length !== 4)
      return value;
    const isMoment = ground.isMoment(caseFile.events?.[Number(index)]?.type);
    const isElsewhere = datedElsewhere().has(other);
    const relation = coarsenRelation(value, { to: profile.dates, isMoment, isElsewhere });
    if (relation !== value) report("coarsened", relation === undefined ? "removed" : "replaced");
    return relation;
  }

  function keepStartAlone(after: Record<string, unknown>): void {
    const when = startAlone(after.when);
    if (when === after.when) return;
    reportAt("when", "leads-to-removed");
    if (when === undefined) delete after.when;
    else after.when = when;
  }
}

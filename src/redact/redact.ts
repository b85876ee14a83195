import type { AnyCaseFile, CaseFile } from "../case-file/case-file.ts";
import { collectionNames, collections } from "../case-file/case-records.ts";
import { safeParseCaseFile } from "../case-file/parse-case-file.ts";
import { type Issue, issueOf } from "../core/issue.ts";
import { ChronologyError } from "../core/result.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import type { EventOf } from "../events/event-schema.ts";
import { checkRules } from "./check-rules.ts";
import { fieldIn } from "./fields.ts";
import { findRisks } from "./find-risks.ts";
import { judgeOf } from "./judge.ts";
import type { Profile } from "./profile.ts";
import { pseudonymsOf } from "./pseudonyms.ts";
import { rebuildOf } from "./rebuild.ts";
import { isMomentOf, recordSchemaOf, type SchemaOfRecord, typeFinder } from "./record-schema.ts";
import { regionsOf } from "./regions-of.ts";
import { removalOf } from "./removal.ts";
import type { Change, RedactionReport } from "./report.ts";
import { type Rewriter, rewriterOf } from "./rewriter.ts";
import { stubOf } from "./stub-of.ts";

/** How a case file is to be redacted. */
export interface RedactOptions<Own extends AnyEventType> {
  /** What pseudonyms are made with: at least 16 secret bytes. The same key gives the same pseudonyms. */
  key: string | Uint8Array;
  /** The event types of your own that the case file was parsed with. */
  eventTypes?: readonly Own[] | undefined;
}

/** A redacted case file and what was done. */
export interface Redaction<Own extends AnyEventType> {
  /** The case file that may leave; a valid one. */
  caseFile: CaseFile<EventOf<Own>>;
  /** What was done, and what may still tell who is meant. */
  report: RedactionReport;
}

/**
 * A copy of a case file in which only what a profile lets stay is left. What is removed goes everywhere: records, facts,
 * and the names and texts in them wherever they are repeated. All ids become pseudonyms. What cannot be judged goes.
 *
 * @throws ChronologyError: `key-too-short`; `rule-names-nothing` where a rule of the profile has a path that no case file
 * has; `not-redactable` where the input is no valid case file.
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   timeZone: "Asia/Baku",
 *   persons: [{ id: "leyla", names: [{ full: "Leyla Example" }], sensitivity: { category: "minor" } }],
 *   events: [{ id: "e1", type: "release", kind: "unknown", who: ["leyla"], note: "LEYLA's brother came." }],
 * });
 * const redacted = redact(caseFile, publish, { key: "sixteen bytes or more" });
 * redacted.caseFile.events?.[0]?.note // => "███'s brother came."
 */
export function redact<Own extends AnyEventType = never>(
  caseFile: AnyCaseFile,
  profile: Profile,
  { key, eventTypes = [] }: RedactOptions<Own>,
): Redaction<Own> {
  const pseudonym = pseudonymsOf(key);
  const schemaOf = recordSchemaOf(eventTypes);
  checkRules(profile, eventTypes);
  const isMoment = isMomentOf(eventTypes);
  const typeNamed = typeFinder(eventTypes);
  const judge = judgeOf(profile);
  const regions = profile.places === "region" ? regionsOf(caseFile.places ?? []) : new Map<string, undefined>();
  const kept = new Set<string | undefined>(regions.values());
  const alsoRemoved = new Set([...regions.keys()].filter((id) => !kept.has(id)));
  let issues: readonly Issue[] = [];
  // Each round takes away records that the one before left invalid.
  for (let before = -1; alsoRemoved.size > before; ) {
    before = alsoRemoved.size;
    const removal = removalOf(caseFile, schemaOf, judge, alsoRemoved);
    const changes: Change[] = [];
    const rewriter = rewriterOf({
      caseFile,
      profile,
      judge,
      removal,
      regions,
      pseudonym,
      isMoment,
      typeNamed,
      changes,
    });
    const { data, failed } = rebuildCase(caseFile, rewriter, schemaOf);
    for (const id of failed) alsoRemoved.add(id);
    if (failed.length > 0) continue;
    const parsed = safeParseCaseFile(data, { eventTypes });
    if (parsed.success) {
      const risks = findRisks(parsed.data, rewriter.traces(), typeNamed);
      return { caseFile: parsed.data, report: { profile: profile.name, changes, risks } };
    }
    issues = parsed.issues;
    for (const id of rewriter.originalsOf(issues.flatMap(({ recordIds }) => recordIds))) alsoRemoved.add(id);
  }
  const message = "What is left of the case file is not valid; check it with parseCaseFile first.";
  throw new ChronologyError([
    issueOf("not-redactable", message, { params: { codes: issues.map(({ code }) => code) } }),
  ]);
}

interface Rebuilt {
  data: Record<string, unknown>;
  /** Ids of records that have to stay whole or go, and could not stay whole. */
  failed: string[];
}

function rebuildCase(caseFile: AnyCaseFile, by: Rewriter, schemaOf: SchemaOfRecord): Rebuilt {
  const failed: string[] = [];
  const { format, id, title, timeZone, extra } = caseFile;
  const data: Record<string, unknown> = { format, id: by.name("case-file", id), timeZone };
  by.path.length = 0;
  if (title !== undefined) data.title = by.caseField("title", title, (value) => by.text(String(value)));
  if (extra !== undefined) data.extra = by.caseField("extra", extra, (value) => by.extra(value));
  for (const collection of collectionNames) {
    const records = caseFile[collection];
    if (records === undefined) continue;
    const kept: unknown[] = [];
    for (const [index, record] of records.entries()) {
      by.path.length = 0;
      by.path.push(collection, index);
      if (by.isRemoved(record.id)) {
        by.report(by.goes(record) ?? "not-judged", "removed");
        if (by.isReplaced(record.id)) continue;
        const stub = stubOf(collection, by.name(collections[collection], record.id));
        if (stub !== undefined) kept.push(stub);
        continue;
      }
      const stays = rebuildOf(schemaOf(collection, record))(by.shorn(collection, record), by);
      if (stays === undefined) failed.push(record.id);
      else kept.push(stays);
      by.rememberBody(record.id, fieldIn(stays, "body"));
    }
    data[collection] = kept;
  }
  return { data, failed };
}

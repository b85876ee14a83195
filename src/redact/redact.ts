import type { AnyCaseFile, CaseFile } from "../case-file/case-file.ts";
import { safeParseCaseFile } from "../case-file/parse-case-file.ts";
import { type Issue, issueOf } from "../core/issue.ts";
import type { IssueCode } from "../core/issue-codes.ts";
import { once } from "../core/once.ts";
import { refuseUnknownOptions } from "../core/refuse-options.ts";
import { ChronologyError, unwrap } from "../core/result.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import type { EventOf } from "../events/event-schema.ts";
import { ownEventTypes } from "../events/event-types.ts";
import { checkRules } from "./check-rules.ts";
import { namesOf } from "./comparison.ts";
import { findMisreadings } from "./find-misreadings.ts";
import { findRisks } from "./find-risks.ts";
import { judgeOf } from "./judge.ts";
import { placeChangeOf } from "./place-change.ts";
import { checkProfile, type Profile } from "./profile.ts";
import { pseudonymsOf } from "./pseudonyms.ts";
import { rebuildCase, spreadFailures } from "./rebuild-case.ts";
import { isMomentOf, recordSchemaOf, typeFinder } from "./record-schema.ts";
import { referencesIn } from "./references.ts";
import { removalOf } from "./removal.ts";
import type { Change, RedactionReport } from "./report.ts";
import { rewriterOf } from "./rewriter.ts";

/** How a case file is to be redacted. */
export interface RedactOptions<Own extends AnyEventType> {
  /**
   * What pseudonyms are made with, beside the id of the case file: at least 16 secret bytes. The same key gives the same
   * pseudonyms for each copy of one case file.
   */
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
 * has, `unknown-value` and `unknown-key` where the profile has a word that there is not; `not-redactable` where the input is
 * no valid case file.
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
  chosen: Profile,
  options: RedactOptions<Own>,
): Redaction<Own> {
  // Types forbid it, and JavaScript lets it through.
  const { key, eventTypes = [] }: Partial<RedactOptions<Own>> = Object(options);
  const refused = refuseUnknownOptions(Object(options), ["key", "eventTypes"]);
  if (refused !== undefined) throw new ChronologyError(refused.issues);
  const pseudonymsIn = pseudonymsOf(key);
  unwrap(ownEventTypes(eventTypes));
  const schemaOf = recordSchemaOf(eventTypes);
  const profile = checkProfile(chosen);
  checkRules(profile, eventTypes);
  checkCaseFile(caseFile, eventTypes);
  const pseudonym = pseudonymsIn(caseFile.id);
  const isMoment = isMomentOf(eventTypes);
  const typeNamed = typeFinder(eventTypes);
  const judge = judgeOf(profile);
  const places = placeChangeOf(caseFile.places ?? [], profile, judge);
  const alsoRemoved = new Set(places.coarsened);
  const references = once(() => referencesIn(caseFile));
  let issues: readonly Issue[] = [];
  // Each round takes away records that the one before left invalid.
  for (let before = -1; alsoRemoved.size > before; ) {
    before = alsoRemoved.size;
    const removal = removalOf(caseFile, schemaOf, judge, alsoRemoved, places);
    const changes: Change[] = [];
    const rewriter = rewriterOf({
      caseFile,
      profile,
      judge,
      removal,
      regions: places.regions,
      pseudonym,
      isMoment,
      typeNamed,
      changes,
    });
    const { data, failed } = rebuildCase(caseFile, rewriter, schemaOf);
    if (failed.size > 0) {
      spreadFailures(failed, caseFile, rewriter, schemaOf, references());
      for (const id of failed) alsoRemoved.add(id);
      continue;
    }
    const parsed = safeParseCaseFile(data, { eventTypes, limits: unlimited });
    if (parsed.success) {
      const names = namesOf(caseFile, rewriter.ownId);
      const comparison = { before: caseFile, after: parsed.data, names, typeNamed };
      const risks = [...findRisks(parsed.data, rewriter.traces()), ...findMisreadings(comparison)];
      return { caseFile: parsed.data, report: { profile: profile.name, changes, risks } };
    }
    issues = parsed.issues;
    for (const id of rewriter.originalsOf(issues.flatMap(({ recordIds }) => recordIds))) alsoRemoved.add(id);
  }
  throw notRedactable("What is left of the case file is not valid", issues);
}

/** Whoever parsed the case file has set its limits. */
const unlimited = { events: Infinity, text: Infinity, statements: Infinity };

/** What is wrong with the shape of data. What is wrong within it makes single records go: they cannot be judged. */
const faultsOfShape: ReadonlySet<IssueCode> = new Set([
  ...(["wrong-type", "missing-field", "not-json", "forbidden-key"] as const),
  ...(["unreadable", "cyclic", "too-deep", "too-large"] as const),
]);

/**
 * Refuses what has not the shape of a case file, which redaction takes for granted.
 *
 * @throws ChronologyError (`not-redactable`).
 */
function checkCaseFile(caseFile: AnyCaseFile, eventTypes: readonly AnyEventType[]): void {
  const { issues } = safeParseCaseFile(caseFile, { eventTypes, unknownKeys: "keep", limits: unlimited });
  if (issues.some(({ code }) => faultsOfShape.has(code))) throw notRedactable("The case file is not valid", issues);
}

function notRedactable(what: string, issues: readonly Issue[]): ChronologyError {
  const params = { codes: [...new Set(issues.map(({ code }) => code))] };
  return new ChronologyError([
    issueOf("not-redactable", `${what}; check it with parseCaseFile first.`, { path: ["caseFile"], params }),
  ]);
}

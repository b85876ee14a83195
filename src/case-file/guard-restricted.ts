import { issueOf } from "../core/issue.ts";
import { meantBy } from "../core/meant-by.ts";
import { refuseUnknownOptions } from "../core/refuse-options.ts";
import { ChronologyError } from "../core/result.ts";
import { type Sensitivity, type SensitivityLevel, sensitivityLevels } from "../records/sensitivity.ts";
import type { AnyCaseFile } from "./case-file.ts";
import { collectionNames } from "./case-records.ts";
import { isWithin, sensitivityIn } from "./sensitivity-in.ts";

/** How far the facts of an export may go. */
export interface ExportLevel {
  /** The highest level that may leave; `public` by default. */
  level?: SensitivityLevel | undefined;
  /** Lets everything leave, sealed facts too; no `level` goes with it. */
  unredacted?: boolean | undefined;
}

/** What a guard asks of a timeline: whether it is one of a case file. */
interface OfCaseFile {
  isOf(caseFile: AnyCaseFile): boolean;
}

/**
 * Refuses what may not leave together. Every exporter and view passes through here before it reads anything.
 *
 * A timeline names what its case file holds: the one of the original would tell what a redacted copy keeps back.
 *
 * @param own - the options that the exporter has beside how far the facts may go.
 * @throws ChronologyError: `wrong-type` where one of them is none at all; `unknown-key` where an option is none of these;
 * `restricted-facts`; `timeline-of-other-case` where the timeline was not built from this case file.
 */
export function guardExport(
  caseFile: AnyCaseFile,
  timeline: OfCaseFile,
  options: ExportLevel,
  own: readonly string[] = [],
): void {
  guardRestricted(caseFile, options, own);
  if (!isObject(timeline) || typeof timeline.isOf !== "function") refuse("timeline", "a timeline; use buildTimeline");
  if (timeline.isOf(caseFile)) return;
  const message = "timeline is not that of this case file; build it with buildTimeline from what is to leave";
  throw new ChronologyError([issueOf("timeline-of-other-case", message, { path: ["timeline"] })]);
}

/**
 * Refuses a case file that holds facts above the level that an export may carry.
 *
 * @param own - the options that there are beside how far the facts may go.
 * @throws ChronologyError (`restricted-facts`) with the number and categories of the facts, and where they stand; never
 * the facts; `wrong-type` where there is no case file, there are no options, or `unredacted` is neither true nor false;
 * `unknown-key` where there is no such option; `unknown-value` where there is no such level; `wrong-value` where a level is given and everything is to leave.
 */
export function guardRestricted(caseFile: AnyCaseFile, options: ExportLevel, own: readonly string[] = []): void {
  guardCaseFile(caseFile);
  const refused = refuseUnknownOptions(options, ["level", "unredacted", ...own]);
  if (refused !== undefined) throw new ChronologyError(refused.issues);
  checkLevel(options);
  const { level = "public", unredacted = false } = options;
  if (unredacted) return;
  const held = sensitiveFacts(caseFile).filter(({ sensitivity }) => !isWithin(sensitivity, level));
  if (held.length === 0) return;
  const categories = [
    ...new Set(held.map(({ sensitivity: each }) => (each === "unknown" ? each : each.category))),
  ].sort();
  const message =
    `The case file holds ${held.length} ${held.length === 1 ? "fact" : "facts"} above the level "${level}" ` +
    `(${categories.join(", ")}). Redact it, say how far it may go with "level", or export it with "unredacted: true".`;
  const params = { count: held.length, categories, level };
  throw new ChronologyError([
    issueOf("restricted-facts", message, {
      recordIds: [...new Set(held.flatMap(({ record }) => record ?? []))],
      params,
    }),
  ]);
}

/** Refuses what types forbid, and JavaScript lets through: a word such as `"false"` would let everything out. */
function checkLevel({ level, unredacted }: ExportLevel): void {
  if (unredacted !== undefined && typeof unredacted !== "boolean") refuse("options.unredacted", "true or false");
  if (level === undefined) return;
  const path = ["options", "level"];
  if (!sensitivityLevels.includes(level)) {
    const allowed = sensitivityLevels.map((each) => `"${each}"`).join(", ");
    const { hint = `; it may be ${allowed}` } = meantBy(level, sensitivityLevels);
    throw new ChronologyError([issueOf("unknown-value", `options.level is not a level${hint}`, { path })]);
  }
  if (unredacted) {
    const message = 'options.level is of no use with "unredacted: true", which lets everything out; give one of them';
    throw new ChronologyError([issueOf("wrong-value", message, { path })]);
  }
}

/**
 * Refuses what is no case file, such as the result of `safeParseCaseFile` itself.
 *
 * @throws ChronologyError (`wrong-type`).
 */
export function guardCaseFile(caseFile: AnyCaseFile): void {
  if (!isRecord(caseFile) || !collectionNames.every((name) => isList(caseFile[name])))
    refuse("caseFile", "a case file; use parseCaseFile, or the data of a result of safeParseCaseFile");
}

/** What types forbid, and JavaScript lets through. */
function refuse(field: string, right: string): never {
  throw new ChronologyError([issueOf("wrong-type", `${field} is not ${right}`, { path: [field] })]);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isRecord(value: unknown): boolean {
  return isObject(value) && "id" in value && typeof value.id === "string";
}

function isList(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isRecord));
}

interface SensitiveFact {
  /** Undefined for what stands on the case file itself. */
  record: string | undefined;
  sensitivity: Sensitivity | "unknown";
}

/** Everything in a case file that is sensitive, in data of the user's own too: what is marked, and details by their kind. */
function sensitiveFacts(caseFile: AnyCaseFile): SensitiveFact[] {
  const facts: SensitiveFact[] = [];
  collect(facts, undefined, caseFile.extra, ["extra"]);
  for (const collection of collectionNames) {
    for (const record of caseFile[collection] ?? []) collect(facts, record.id, record, []);
  }
  return facts;
}

function collect(facts: SensitiveFact[], record: string | undefined, value: unknown, path: (string | number)[]): void {
  if (typeof value !== "object" || value === null) return;
  const sensitivity = sensitivityIn(value, path);
  if (sensitivity !== undefined) facts.push({ record, sensitivity });
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== "object" || inner === null) continue;
    path.push(key);
    collect(facts, record, inner, path);
    path.pop();
  }
}

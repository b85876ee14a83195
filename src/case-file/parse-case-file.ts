import { issueFromFlaw } from "../core/flaw.ts";
import type { Issue } from "../core/issue.ts";
import { orderIssues } from "../core/order-issues.ts";
import { placeIn } from "../core/place-in.ts";
import { readJson } from "../core/read-json.ts";
import { refuseUnknownOptions } from "../core/refuse-options.ts";
import { type Result, unwrap } from "../core/result.ts";
import { checkShape, type ParseOptions } from "../core/safe-parse.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { type EventOf, eventSchemaOf } from "../events/event-schema.ts";
import { ownEventTypes } from "../events/event-types.ts";
import { guardOwnTypes } from "../events/guard-own-types.ts";
import type { CaseFile } from "./case-file.ts";
import { caseFileShapeOf } from "./case-file-shape.ts";
import { contextOf } from "./check-context.ts";
import { checkRecords } from "./check-records.ts";
import { currentVersion, newerFormat, versionOf } from "./format-version.ts";
import { type CaseFileLimits, overLimits, refuseLimits } from "./limits.ts";
import { readRecords, recordsOf } from "./read-records.ts";
import { idAt } from "./record-index.ts";

/** How a case file is to be read. */
export interface CaseFileOptions<Own extends AnyEventType> extends ParseOptions {
  /** Event types of your own, beside the library's, which are always there. */
  eventTypes?: readonly Own[] | undefined;
  /** How much it may hold; what is left out is limited by default to 500,000 events, 100,000,000 characters, 2,000,000 statements. */
  limits?: Partial<CaseFileLimits> | undefined;
}

/**
 * Checks an untrusted input as a case file: the shape of each record, and what the records say of each other, all at
 * once. Never throws.
 *
 * @returns the case file, or every issue, ordered by path. `unknownKeys: "keep"` keeps fields that the format does not
 * know, for files of a later minor version. What exceeds `limits` is `limit-exceeded`, found before anything else is
 * checked.
 * @example
 * const result = safeParseCaseFile({
 *   format: "case-chronology/1",
 *   id: "rally",
 *   timeZone: "Asia/Baku",
 *   events: [{ id: "rally", type: "assembly", when: "2011-04-17", place: "square" }],
 * });
 * result.issues.map(({ code, path }) => [code, path.join(".")]); // => [["dangling-reference", "events.0.place"]]
 * @example
 * const { issues } = safeParseCaseFile({ events: [{}, {}, {}] }, { limits: { events: 2 } });
 * issues.map(({ code, params }) => [code, params]) // => [["limit-exceeded", { limit: "events", allowed: 2, found: 3 }]]
 */
export function safeParseCaseFile<Own extends AnyEventType = never>(
  input: unknown,
  options: CaseFileOptions<Own> = {},
): Result<CaseFile<EventOf<Own>>> {
  const refused =
    refuseUnknownOptions(options, ["eventTypes", "limits", "unknownKeys"]) ?? refuseLimits(options.limits);
  if (refused !== undefined) return refused;
  const { eventTypes = [], limits, ...parsing } = options;
  const types = ownEventTypes(eventTypes);
  if (!types.success) return types;
  return guardOwnTypes(types.data, () => parseWith(types.data, input, limits, parsing));
}

function parseWith<Own extends AnyEventType>(
  ownTypes: readonly Own[],
  input: unknown,
  limits: Partial<CaseFileLimits> | undefined,
  options: ParseOptions,
): Result<CaseFile<EventOf<Own>>> {
  const shape = caseFileShapeOf(ownTypes);
  const place = placeIn(shape, "the case file");
  const reading = readJson(input, place);
  const data = reading.value;
  const exceeded = overLimits(reading, limits);
  if (exceeded.length > 0) return { success: false, issues: exceeded };
  const version = versionOf(data) ?? currentVersion;
  if (version > currentVersion) return { success: false, issues: [newerFormat(version)] };

  const result = checkShape(shape, reading, place, options);
  const issues: Issue[] = result.issues.map((issue) => ({ ...issue, recordIds: idAt(data, issue.path) }));
  const records = result.success ? recordsOf(result.data) : readRecords(data, eventSchemaOf(ownTypes));
  checkRecords(contextOf(records, data, ownTypes), (flaw) => {
    issues.push(issueFromFlaw({ recordIds: idAt(data, flaw.path), ...flaw }, place));
  });
  orderIssues(issues);
  if (!result.success || issues.length > 0) return { success: false, issues };
  return { success: true, data: result.data, issues };
}

/**
 * Reads an untrusted input as a case file.
 *
 * @throws ChronologyError with the issues of `safeParseCaseFile`.
 * @example
 * const { events } = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "rally",
 *   timeZone: "Asia/Baku",
 *   events: [{ id: "rally", type: "assembly", when: "2011-04-17" }],
 * });
 * events?.[0]?.type; // => "assembly"
 */
export function parseCaseFile<Own extends AnyEventType = never>(
  input: unknown,
  options?: CaseFileOptions<Own>,
): CaseFile<EventOf<Own>> {
  return unwrap(safeParseCaseFile(input, options));
}

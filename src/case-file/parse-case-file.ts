import { issueFromFlaw } from "../core/flaw.ts";
import { type Issue, issueOf } from "../core/issue.ts";
import type { JsonValue } from "../core/json.ts";
import { orderIssues } from "../core/order-issues.ts";
import { type Result, unwrap } from "../core/result.ts";
import { type ParseOptions, readShape } from "../core/safe-parse.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { type EventOf, eventSchemaOf } from "../events/event-schema.ts";
import { ownEventTypes } from "../events/event-types.ts";
import type { CaseFile } from "./case-file.ts";
import { caseFileFormat, caseFileShapeOf } from "./case-file-shape.ts";
import { contextOf } from "./check-context.ts";
import { checkRecords } from "./check-records.ts";
import { readRecords, recordsOf } from "./read-records.ts";
import { idAt } from "./record-index.ts";

/** How a case file is to be read. */
export interface CaseFileOptions<Own extends AnyEventType> extends ParseOptions {
  /** Event types of your own, beside the library's, which are always there. */
  eventTypes?: readonly Own[] | undefined;
}

/**
 * Checks an untrusted input as a case file: the shape of each record, and what the records say of each other, all at
 * once. Never throws.
 *
 * @returns the case file, or every issue, ordered by path. `unknownKeys: "keep"` keeps fields that the format does not
 * know, for files of a later minor version.
 * @example
 * const result = safeParseCaseFile({
 *   format: "case-chronology/1",
 *   id: "rally",
 *   timeZone: "Asia/Baku",
 *   events: [{ id: "rally", type: "assembly", when: "2011-04-17", place: "square" }],
 * });
 * result.issues.map(({ code, path }) => [code, path.join(".")]); // => [["dangling-reference", "events.0.place"]]
 */
export function safeParseCaseFile<Own extends AnyEventType = never>(
  input: unknown,
  { eventTypes = [], ...options }: CaseFileOptions<Own> = {},
): Result<CaseFile<EventOf<Own>>> {
  const types = ownEventTypes(eventTypes);
  if (!types.success) return types;
  const { result, data, place } = readShape(caseFileShapeOf(types.data), input, "the case file", options);
  if (isOfNewerFormat(data)) return { success: false, issues: [newerFormat()] };

  const issues: Issue[] = result.issues.map((issue) => ({ ...issue, recordIds: idAt(data, issue.path) }));
  const records = result.success ? recordsOf(result.data) : readRecords(data, eventSchemaOf(types.data));
  checkRecords(contextOf(records, data, types.data), (flaw) => {
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

/** Whether data names a later version of the format. */
function isOfNewerFormat(data: JsonValue | undefined): boolean {
  if (typeof data !== "object" || data === null || Array.isArray(data) || typeof data.format !== "string") return false;
  const version = /^case-chronology\/(\d{1,9})$/.exec(data.format)?.[1];
  return version !== undefined && Number(version) > 1;
}

function newerFormat(): Issue {
  const message = `format is of a later version than ${caseFileFormat}; a newer version of the library reads it`;
  return issueOf("newer-format", message, { path: ["format"], params: { supported: [caseFileFormat] } });
}

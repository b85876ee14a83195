/**
 * Case files as JSON text: all that a case file holds, its fields always in one order.
 *
 * @module
 */
import { type AnyCaseFile, CaseFile } from "../case-file/case-file.ts";
import { type ExportLevel, guardExport } from "../case-file/guard-restricted.ts";
import { type CaseFileOptions, safeParseCaseFile } from "../case-file/parse-case-file.ts";
import type { Timeline } from "../chronology/timeline.ts";
import { inKeyOrder } from "../core/key-order.ts";
import type { Export } from "../core/loss.ts";
import { parseJsonText } from "../core/parse-json-text.ts";
import type { Result } from "../core/result.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import type { EventOf } from "../events/event-schema.ts";

/** How a case file is to be written as JSON. */
export interface CaseFileJsonOptions extends ExportLevel {
  /** How far each level is indented, in spaces; 2 by default, 0 for one line. */
  indent?: number | undefined;
}

/**
 * Writes a case file as JSON text that ends with a line break. Nothing is lost; equal case files give equal texts,
 * whatever order their fields were made in.
 *
 * @throws ChronologyError (`restricted-facts`) where it holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another.
 * @example
 * const caseFile = parseCaseFile({ timeZone: "Asia/Baku", id: "case", format: "case-chronology/1" });
 * toCaseFileJson(caseFile, buildTimeline(caseFile), { indent: 0 }).output
 * // => '{"format":"case-chronology/1","id":"case","timeZone":"Asia/Baku"}\n'
 */
export function toCaseFileJson(
  caseFile: AnyCaseFile,
  timeline: Timeline,
  options: CaseFileJsonOptions = {},
): Export<string> {
  guardExport(caseFile, timeline, options, ["indent"]);
  const { indent = 2 } = options;
  return { output: `${JSON.stringify(inKeyOrder(CaseFile, caseFile), null, indent)}\n`, losses: [] };
}

/**
 * Reads JSON text as a case file. Never throws.
 *
 * @returns the case file, or the issues of `safeParseCaseFile`; `not-json-text` where it is not JSON.
 * @example
 * const result = fromCaseFileJson('{ "format": "case-chronology/1", "id": "case", "timeZone": "Asia/Baku" }');
 * result.success && result.data.id // => "case"
 */
export function fromCaseFileJson<Own extends AnyEventType = never>(
  text: string,
  options?: CaseFileOptions<Own>,
): Result<CaseFile<EventOf<Own>>> {
  const json = parseJsonText(text);
  return json.success ? safeParseCaseFile(json.data, options) : json;
}

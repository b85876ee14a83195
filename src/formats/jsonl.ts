/**
 * Streams of case files as JSON Lines: one case file a line.
 *
 * @module
 */
import { type AnyCaseFile, CaseFile } from "../case-file/case-file.ts";
import { type ExportLevel, guardRestricted } from "../case-file/guard-restricted.ts";
import { type CaseFileOptions, safeParseCaseFile } from "../case-file/parse-case-file.ts";
import { inKeyOrder } from "../core/key-order.ts";
import { parseJsonText } from "../core/parse-json-text.ts";
import type { Result } from "../core/result.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import type { EventOf } from "../events/event-schema.ts";
import { linesOf } from "./jsonl/lines-of.ts";

/** What came of one line of a stream. */
export interface CaseFileLine<Data> {
  /** The line's number, from 1. */
  line: number;
  /** The case file, or what is wrong with the line. */
  result: Result<Data>;
}

/**
 * Writes a case file as one line of JSON, its line break included. Nothing is lost; equal case files give equal lines.
 *
 * @throws ChronologyError (`restricted-facts`) where it holds facts above the level that may leave.
 * @example
 * const caseFile = parseCaseFile({ timeZone: "UTC", id: "case", format: "case-chronology/1" });
 * toJsonLine(caseFile) // => '{"format":"case-chronology/1","id":"case","timeZone":"UTC"}\n'
 */
export function toJsonLine(caseFile: AnyCaseFile, level: ExportLevel = {}): string {
  guardRestricted(caseFile, level);
  return `${JSON.stringify(inKeyOrder(CaseFile, caseFile))}\n`;
}

/**
 * Writes a stream of case files, a line each, as they come.
 *
 * @throws ChronologyError (`restricted-facts`) at the first that holds facts above the level that may leave.
 * @example
 * const caseFile = parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "UTC" });
 * const lines = [];
 * for await (const line of toJsonl([caseFile, caseFile])) lines.push(line);
 * lines.length // => 2
 */
export async function* toJsonl(
  caseFiles: Iterable<AnyCaseFile> | AsyncIterable<AnyCaseFile>,
  level?: ExportLevel,
): AsyncGenerator<string, void> {
  for await (const caseFile of caseFiles) yield toJsonLine(caseFile, level);
}

/**
 * Reads a stream of case files, one at a time: memory holds no more than the longest line. A line that is wrong has its
 * issues, with its number in their `params`, and the rest is read all the same. Lines without anything are passed over.
 *
 * @param chunks - the text in pieces of any length, or its UTF-8 bytes, such as a file's `createReadStream`.
 * @example
 * const text = '{"format":"case-chronology/1","id":"case","timeZone":"UTC"}\nnot JSON\n';
 * const read = [];
 * for await (const { line, result } of fromJsonl([text])) read.push([line, result.success]);
 * read // => [[1, true], [2, false]]
 */
export async function* fromJsonl<Own extends AnyEventType = never>(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  options?: CaseFileOptions<Own>,
): AsyncGenerator<CaseFileLine<CaseFile<EventOf<Own>>>, void> {
  for await (const { line, text } of linesOf(chunks)) {
    const json = parseJsonText(text);
    const result = json.success ? safeParseCaseFile(json.data, options) : json;
    const issues = result.issues.map((issue) => ({
      ...issue,
      message: `line ${line}: ${issue.message}`,
      params: { ...issue.params, line },
    }));
    yield { line, result: { ...result, issues } };
  }
}

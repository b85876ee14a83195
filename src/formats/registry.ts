import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { ExportLevel } from "../case-file/guard-restricted.ts";
import type { Timeline } from "../chronology/timeline.ts";
import type { Export } from "../core/loss.ts";
import type { Result } from "../core/result.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { fromCaseFileJson, toCaseFileJson } from "./case-file.ts";
import { fromCsv, toCsv } from "./csv.ts";
import { toFollowTheMoney } from "./follow-the-money.ts";
import { toIcalendar } from "./icalendar.ts";
import { toJsonLine } from "./jsonl.ts";
import { toMarkdown } from "./markdown.ts";
import { toSchemaOrg } from "./schema-org.ts";
import { toTimelinejs } from "./timelinejs.ts";
import { toUwaziCsv } from "./uwazi-csv.ts";

/** How a text is to be read as a case file. What a format has no use for it passes over. */
interface ReadOptions {
  /** The IANA time zone of its dates, for formats that do not say it themselves: without it, they are refused. */
  timeZone?: string | undefined;
  /** Event types of your own, beside the library's. */
  eventTypes?: readonly AnyEventType[] | undefined;
}

/** A format that case files can be written in, read from, or both. */
export interface Format {
  /** Its name, which is also that of its subpath: `case-chronology/formats/<name>`. */
  readonly name: string;
  readonly mediaType: string;
  /** The ending of its files' names, without a dot. */
  readonly extension: string;
  /** Another ending that it is read by. */
  readonly otherExtension?: string;
  readonly to?: (caseFile: AnyCaseFile, timeline: Timeline, options?: ExportLevel) => Export<string>;
  /**
   * What of a call makes a difference to what is written: whom alone the timeline is about, the date that it is known by,
   * the language of dates, the zone of times. Where the person is not among it, all that the case file holds is written, whatever the timeline shows.
   */
  readonly heeds?: readonly ("person" | "as-of" | "locale" | "zone")[];
  /** Whether its dates are in a time zone that only whoever reads it can tell. */
  readonly needsZone?: true;
  readonly from?: (text: string, options?: ReadOptions) => Result<AnyCaseFile>;
}

/** Every format, for the command line and the contract suite. A format is added by its file and an entry here. */
export const formats: readonly Format[] = [
  {
    name: "case-file",
    mediaType: "application/json",
    extension: "json",
    to: toCaseFileJson,
    from: (text, { eventTypes } = {}) => fromCaseFileJson(text, { eventTypes }),
  },
  {
    name: "csv",
    mediaType: "text/csv",
    extension: "csv",
    otherExtension: "tsv",
    heeds: ["person"],
    to: toCsv,
    needsZone: true,
    from: (text, { timeZone = "", eventTypes } = {}) => fromCsv(text, { timeZone, eventTypes }),
  },
  {
    name: "jsonl",
    mediaType: "application/jsonl",
    extension: "jsonl",
    to: (caseFile, _timeline, level) => ({ output: toJsonLine(caseFile, level), losses: [] }),
  },
  {
    name: "markdown",
    mediaType: "text/markdown",
    extension: "md",
    heeds: ["person", "as-of", "locale", "zone"],
    to: toMarkdown,
  },
  { name: "uwazi-csv", mediaType: "text/csv", extension: "csv", heeds: ["person", "as-of"], to: toUwaziCsv },
  {
    name: "icalendar",
    mediaType: "text/calendar",
    extension: "ics",
    heeds: ["person", "as-of", "locale"],
    to: toIcalendar,
  },
  {
    name: "timelinejs",
    mediaType: "application/json",
    extension: "json",
    heeds: ["person", "as-of", "locale"],
    to: (caseFile, timeline, options) => asJson(toTimelinejs(caseFile, timeline, options)),
  },
  {
    name: "follow-the-money",
    mediaType: "application/x-ndjson",
    extension: "ftm.json",
    heeds: ["as-of"],
    to: (caseFile, timeline, options) => asJsonLines(toFollowTheMoney(caseFile, timeline, options)),
  },
  {
    name: "schema-org",
    mediaType: "application/ld+json",
    extension: "jsonld",
    heeds: ["as-of"],
    to: (caseFile, timeline, options) => forScript(asJson(toSchemaOrg(caseFile, timeline, options))),
  },
];

/** The same as JSON text. */
function asJson({ output, losses }: Export<unknown>): Export<string> {
  return { output: `${JSON.stringify(output, null, 2)}\n`, losses };
}

/** JSON text that no tag can end, so that it may stand in a page's `<script>`; read as JSON, it is the same. */
function forScript({ output, losses }: Export<string>): Export<string> {
  return { output: output.replaceAll("<", "\\u003c"), losses };
}

/** The same as JSON texts, one a line. */
function asJsonLines({ output, losses }: Export<readonly unknown[]>): Export<string> {
  return { output: output.map((item) => `${JSON.stringify(item)}\n`).join(""), losses };
}

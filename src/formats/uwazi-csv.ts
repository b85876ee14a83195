/**
 * Events as CSV for the importer of Uwazi, HURIDOCS' database of human rights cases.
 *
 * papaparse writes the CSV itself.
 *
 * @module
 */
import Papa from "papaparse";
import type { AnyCaseFile } from "../case-file/case-file.ts";
import { type Carried, findLosses } from "../case-file/find-losses.ts";
import { guardFormula } from "../case-file/guard-formula.ts";
import { type ExportLevel, guardExport } from "../case-file/guard-restricted.ts";
import { carriedByNames } from "../case-file/record-names.ts";
import type { Timeline } from "../chronology/timeline.ts";
import type { Export } from "../core/loss.ts";
import { columnNames, type EventRow, rowWriter } from "./uwazi-csv/row.ts";

/** How events are to be written for Uwazi. */
export interface UwaziCsvOptions extends ExportLevel {
  /** The language of `date_as_stated`, as a BCP 47 tag; English by default. */
  locale?: string | undefined;
}

const carried: Carried = {
  ...carriedByNames,
  articles: ["headline", "url"],
  places: ["names.shown.full", "latitude", "longitude"],
  events: [
    ...["title", "type", "when", "until", "who", "by", "place", "legalBasis", "measure", "note"],
    ...["sources.*.article", "sources.*.quote", "sources.*.stance"],
  ],
};

/**
 * Writes the events of a timeline as CSV for Uwazi's importer: a row for each, to be imported into a template with
 * these properties: `event_id`, `date_as_stated`, `sources` and `note` (text), `type`, `place`, `legal_basis` and
 * `measure` (select), `people` and `done_by` (multiselect or relationship), `date` (date range), `location`
 * (geolocation), `link` (link).
 *
 * `date` holds the local days within which the event lies, from the first to the last that it can have, so that a
 * search by date finds it; Uwazi knows days only, and `date_as_stated` says what the sources said, and `(not certain)`
 * where the event or its time is in doubt. `sources` says the stance of each, and the status of what is disputed or expected.
 *
 * @returns losses: all that has no column, and events that every source denies; `|` and `::` in names, which the importer would take for separators, become
 * `/`, and are a loss each.
 * @throws ChronologyError (`restricted-facts`) where the case file holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another.
 * @see https://docs.uwazi.io/docs/reference/csv-import/
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   timeZone: "Asia/Baku",
 *   events: [{ id: "rally", type: "assembly", when: "2011-04" }],
 * });
 * const [, row] = toUwaziCsv(caseFile, buildTimeline(caseFile)).output.split("\r\n");
 * row?.slice(0, 66) // => '"Assembly","rally","assembly","2011/04/01:2011/04/30","April 2011"'
 */
export function toUwaziCsv(caseFile: AnyCaseFile, timeline: Timeline, options: UwaziCsvOptions = {}): Export<string> {
  guardExport(caseFile, timeline, options, ["locale"]);
  const { locale = "en" } = options;
  const events = new Map(caseFile.events?.map((event) => [event.id, event]));
  const writer = rowWriter(caseFile, timeline, locale);
  const rows = timeline.entries.flatMap((entry) =>
    entry.accounts.flatMap((account): EventRow[] => {
      const event = events.get(account.event);
      return event === undefined || entry.status === "denied" ? [] : [writer.rowOf(event, account, entry)];
    }),
  );
  const table = rows.map((row) => columnNames.map((name) => guardFormula(row[name] ?? "")));
  const text = Papa.unparse([[...columnNames], ...table], { quotes: true, newline: "\r\n" });
  const lost = findLosses(caseFile, "A table for Uwazi", carried, writer.isWritten);
  return { output: `${text}\r\n`, losses: [...lost, ...writer.losses()] };
}

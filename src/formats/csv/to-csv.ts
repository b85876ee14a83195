import Papa from "papaparse";
import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { eventsInOrder } from "../../case-file/events-in-order.ts";
import { type Carried, findLosses } from "../../case-file/find-losses.ts";
import { type ExportLevel, guardExport } from "../../case-file/guard-restricted.ts";
import { carriedByNames } from "../../case-file/record-names.ts";
import type { Timeline } from "../../chronology/timeline.ts";
import type { Export, Loss } from "../../core/loss.ts";
import type { AnyEventType } from "../../events/define-event-type.ts";
import { columnFinder } from "./column-finder.ts";
import { compareColumns } from "./compare-columns.ts";
import { type CellWriter, eventCells } from "./event-cells.ts";
import { recordTexts } from "./record-texts.ts";

/** How events are to be written as CSV. */
export interface CsvOptions extends ExportLevel {
  /** Whether the text starts with a byte order mark, without which Excel misreads all but English; true by default. */
  byteOrderMark?: boolean | undefined;
  /** Event types of your own, as given to `parseCaseFile`. */
  eventTypes?: readonly AnyEventType[] | undefined;
}

/** Of records other than events, a cell holds the name and what they are. */
const carried: Carried = {
  ...carriedByNames,
  articles: ["headline", "url"],
  organizations: ["names.shown.full", "kind"],
  legalTexts: ["title", "kind"],
  events: ["*", "citations.*.text", "citations.*.legalText", "citations.*.path"],
};

/**
 * Writes the events of a timeline as CSV (RFC 4180), in its order: a row for each, a column for each field that any
 * has. Other records stand in its cells by name and id. What a spreadsheet would take for a
 * formula gets an apostrophe before it.
 *
 * @returns losses: the time zone and title of the case file, matches, records that no event names, all that records hold
 * beyond their names, and what leads to an event that the timeline does not have.
 * @throws ChronologyError (`restricted-facts`) where the case file holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another.
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   timeZone: "Asia/Baku",
 *   persons: [{ id: "leyla", names: [{ full: "Leyla Example" }] }],
 *   events: [{ id: "release", type: "release", when: "2011-05-02", who: ["leyla"], kind: "term-served" }],
 * });
 * toCsv(caseFile, buildTimeline(caseFile), { byteOrderMark: false }).output.split("\r\n")
 * // => ['"id","type","when","who","kind"', '"release","release","2011-05-02","Leyla Example [leyla]","term-served"', ""]
 */
export function toCsv(caseFile: AnyCaseFile, timeline: Timeline, options: CsvOptions = {}): Export<string> {
  guardExport(caseFile, timeline, options, ["byteOrderMark", "eventTypes"]);
  const { byteOrderMark = true, eventTypes = [] } = options;
  const columns = columnFinder(eventTypes);
  const events = eventsInOrder(caseFile, timeline);
  const written = new Set(events.map(({ id }) => id));
  const left: Loss[] = [];
  const message = "The table leaves out the event that this leads to.";
  const writer: CellWriter = {
    columns,
    records: recordTexts(caseFile),
    named: (id) => written.add(id),
    missing: new Set(caseFile.events?.flatMap(({ id }) => (written.has(id) ? [] : [id]))),
    left: (record, field) => left.push({ record, field, message }),
  };
  const rows = events.map((event) => eventCells(event, writer));
  const names = new Set(["id", "type", ...rows.flatMap((cells) => [...cells.keys()])]);
  const header = [...names].sort(compareColumns(columns.fields));
  const table = rows.map((cells) => header.map((name) => cells.get(name) ?? ""));
  const text = Papa.unparse([header, ...table], { quotes: true, newline: "\r\n" });
  return {
    output: `${byteOrderMark ? "\uFEFF" : ""}${text}\r\n`,
    losses: [...findLosses(caseFile, "A table of events", carried, (id) => written.has(id)), ...left],
  };
}

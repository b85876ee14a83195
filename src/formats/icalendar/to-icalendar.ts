import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { eventLines, fieldsInLines } from "../../case-file/event-lines.ts";
import { type Carried, findLosses } from "../../case-file/find-losses.ts";
import { type ExportLevel, guardExport } from "../../case-file/guard-restricted.ts";
import { isTentative } from "../../case-file/is-tentative.ts";
import { carriedByNames, recordNames } from "../../case-file/record-names.ts";
import type { Timeline } from "../../chronology/timeline.ts";
import type { Export } from "../../core/loss.ts";
import { requireZone } from "../../dates/zone.ts";
import { levelOf, type SensitivityLevel } from "../../records/sensitivity.ts";
import { contentLine, shownValue, textValue } from "./content-line.ts";
import { eventTime } from "./event-time.ts";
import { isWritable, utcValue } from "./time-value.ts";
import { timeZoneComponent } from "./time-zone.ts";

/** How a case file is to be written as a calendar. */
export interface IcalendarOptions extends ExportLevel {
  /** The language of dates in descriptions, as a BCP 47 tag; English by default. */
  locale?: string | undefined;
}

const carried: Carried = {
  caseFile: ["title", "timeZone"],
  ...carriedByNames,
  events: ["type", "title", "sensitivity.level", ...fieldsInLines],
};

const classes = {
  public: "PUBLIC",
  restricted: "PRIVATE",
  confidential: "CONFIDENTIAL",
  sealed: "CONFIDENTIAL",
} satisfies Record<SensitivityLevel, string>;

/**
 * Writes the dated events of a case file as an iCalendar file (RFC 5545), a VEVENT for each account. An event takes up
 * all the time within which it may have been, and its description says in words how far that is known. Events that are
 * in doubt, or whose time is in doubt or not known to the day, are `TENTATIVE`.
 *
 * @returns losses: among others all events of which only one side of their time is known, or that every source denies.
 * @throws ChronologyError (`restricted-facts`) where the case file holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   timeZone: "Asia/Baku",
 *   events: [{ id: "release", type: "release", when: "2011-05-02", kind: "term-served" }],
 * });
 * toIcalendar(caseFile, buildTimeline(caseFile)).output.includes("DTSTART;VALUE=DATE:20110502") // => true
 */
export function toIcalendar(caseFile: AnyCaseFile, timeline: Timeline, options: IcalendarOptions = {}): Export<string> {
  guardExport(caseFile, timeline, options, ["locale"]);
  const { locale = "en" } = options;
  const zone = requireZone(caseFile.timeZone);
  const { nameOf, isNamed } = recordNames(caseFile);
  const events = new Map((caseFile.events ?? []).map((event) => [event.id, event]));
  const { asOf } = timeline;
  const stamp = utcValue([asOf.earliest, asOf.latest].find((time) => time !== null && isWritable(time)) ?? 0);
  const local: number[] = [];
  const components = timeline.entries.flatMap((entry) =>
    entry.accounts.flatMap((account) => {
      const event = events.get(account.event);
      const time = eventTime(account, zone);
      if (event === undefined || time === undefined || entry.status === "denied") return [];
      for (const instant of time.local) local.push(instant);
      const { sensitivity } = event;
      return [
        contentLine("BEGIN", "VEVENT"),
        contentLine("UID", textValue(`${event.id}@${caseFile.id}`)),
        contentLine("DTSTAMP", stamp),
        ...time.lines,
        contentLine("SUMMARY", shownValue(nameOf(event.id))),
        contentLine("CATEGORIES", textValue(event.type)),
        contentLine("STATUS", isTentative(event, entry, account, { zone, timeline }) ? "TENTATIVE" : "CONFIRMED"),
        ...(sensitivity === undefined ? [] : [contentLine("CLASS", classes[levelOf(sensitivity)])]),
        ...(event.place === undefined ? [] : [contentLine("LOCATION", shownValue(nameOf(event.place)))]),
        contentLine(
          "DESCRIPTION",
          shownValue(eventLines(event, account, { nameOf, locale, timeZone: zone.name }).join("\n")),
        ),
        contentLine("END", "VEVENT"),
      ];
    }),
  );
  const { title } = caseFile;
  const range = local.reduce(([least, most], each) => [Math.min(least, each), Math.max(most, each)] as const, none);
  const output = [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//case-chronology//case-chronology//EN"),
    ...(title === undefined ? [] : ["NAME", "X-WR-CALNAME"].map((name) => contentLine(name, shownValue(title)))),
    ...(local.length === 0 ? [] : [timeZoneComponent(zone, ...range)]),
    ...components,
    contentLine("END", "VCALENDAR"),
  ].join("");
  return { output, losses: findLosses(caseFile, "A calendar", carried, isNamed) };
}

const none: readonly [least: number, most: number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

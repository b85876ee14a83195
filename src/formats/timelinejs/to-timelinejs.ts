import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { eventLines, fieldsInLines } from "../../case-file/event-lines.ts";
import { type Carried, findLosses } from "../../case-file/find-losses.ts";
import { type ExportLevel, guardExport } from "../../case-file/guard-restricted.ts";
import { isTentative } from "../../case-file/is-tentative.ts";
import { carriedByNames, recordNames } from "../../case-file/record-names.ts";
import type { Account } from "../../chronology/entry.ts";
import type { Timeline } from "../../chronology/timeline.ts";
import type { Export } from "../../core/loss.ts";
import { showUnseen } from "../../core/show-unseen.ts";
import { formatBounds } from "../../dates/format-bounds.ts";
import { requireZone } from "../../dates/zone.ts";
import { slideTime, type TimelinejsDate } from "./slide-time.ts";

/** How a case file is to be written for TimelineJS. */
export interface TimelinejsOptions extends ExportLevel {
  /** The language of dates, as a BCP 47 tag; English by default. */
  locale?: string | undefined;
}

/** Texts of a slide, as HTML. */
export interface TimelinejsText {
  /** What is said in large letters. */
  headline: string;
  /** What is said below. */
  text: string;
}

/** An event as a slide. */
export interface TimelinejsSlide {
  /** The id of the event. */
  unique_id: string;
  /** When it stands, or from when on. */
  start_date: TimelinejsDate;
  /** Up to when it stands. */
  end_date?: TimelinejsDate;
  /** What is shown in the dates' place: how far the time is known, in words. */
  display_date: string;
  /** The type of the event. */
  group: string;
  /** The event's title or type, and what is known of it, a paragraph each. */
  text: TimelinejsText;
}

/** What TimelineJS3 reads. */
export interface TimelinejsDocument {
  /** The first slide: the title of the case file, where it has one. */
  title?: {
    /** What it says. */
    text: Pick<TimelinejsText, "headline">;
  };
  /** The slides, in the order of the timeline. */
  events: TimelinejsSlide[];
}

const carried: Carried = {
  caseFile: ["title", "timeZone"],
  ...carriedByNames,
  events: ["type", "title", ...fieldsInLines],
};

/**
 * Writes the dated events of a case file as TimelineJS3 reads them, a slide for each account, in the order of the
 * timeline. A slide stands where the event may have been; how far its time is known is said in words. All texts are
 * escaped as HTML.
 *
 * @returns losses: among others all events of which only one side of their time is known, or that every source denies.
 * @throws ChronologyError (`restricted-facts`) where the case file holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another.
 * @see https://timeline.knightlab.com/docs/json-format.html
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   timeZone: "Asia/Baku",
 *   events: [{ id: "release", type: "release", when: "2011-05", kind: "term-served" }],
 * });
 * const [slide] = toTimelinejs(caseFile, buildTimeline(caseFile)).output.events;
 * slide?.start_date // => { year: 2011, month: 5 }
 * slide?.display_date // => "May 2011 (not certain)"
 */
export function toTimelinejs(
  caseFile: AnyCaseFile,
  timeline: Timeline,
  options: TimelinejsOptions = {},
): Export<TimelinejsDocument> {
  guardExport(caseFile, timeline, options, ["locale"]);
  const { locale = "en" } = options;
  const { title, timeZone } = caseFile;
  const zone = requireZone(timeZone);
  const { nameOf, isNamed } = recordNames(caseFile);
  const records = new Map((caseFile.events ?? []).map((event) => [event.id, event]));
  const slides = timeline.entries.flatMap((entry) =>
    entry.accounts.flatMap((account): TimelinejsSlide[] => {
      const event = records.get(account.event);
      const time = slideTime(account, zone);
      if (event === undefined || time === undefined || entry.status === "denied") return [];
      const doubt = isTentative(event, entry, account, { zone, timeline }) ? " (not certain)" : "";
      const status = entry.status === "reported" ? [] : [`Status: ${entry.status}`];
      const lines = [...status, ...eventLines(event, account, { nameOf, locale, timeZone })];
      return [
        {
          unique_id: event.id,
          ...time,
          display_date: `${timesText(account, { zone: timeZone, locale })}${doubt}`,
          group: escapeHtml(event.type.replaceAll("-", " ")),
          text: {
            headline: escapeHtml(nameOf(event.id)),
            text: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(""),
          },
        },
      ];
    }),
  );
  const output = {
    ...(title !== undefined && { title: { text: { headline: escapeHtml(title) } } }),
    events: slides,
  };
  return { output, losses: findLosses(caseFile, "TimelineJS", carried, isNamed) };
}

/** When an event was, in words: its start and, where it is another time, its end, as far as that is known. */
function timesText({ start, end }: Pick<Account, "start" | "end">, options: { zone: string; locale: string }): string {
  return [...new Set([start, end].map((bounds) => formatBounds(bounds, options)))].join(" – ");
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** A text as HTML; characters that nobody sees are shown by their numbers. */
function escapeHtml(text: string): string {
  return showUnseen(text).replaceAll(/[&<>"']/g, (character) => entities.get(character) ?? character);
}

import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { toIcalendar } from "../../src/formats/icalendar.ts";
import { toTimelinejs } from "../../src/formats/timelinejs.ts";
import { buildTimeline, type CaseFile } from "../../src/index.ts";
import { caseOf, type EventInput } from "../chronology/case-of.ts";
import { randomCase } from "../chronology/random-case.ts";

const rally: EventInput = { id: "rally", type: "assembly", title: "Rally", when: "2011-04-17T17:00" };
const search = (relation: "before" | "after", when: string, to = "rally"): EventInput => ({
  id: "search",
  type: "search",
  when,
  relations: [{ relation, to, at: "start" }],
});

describe("a time that ends a little before a second or begins a little after one is rounded outwards", () => {
  const day = { year: 2011, month: 4, day: 17 };
  test.each<[string, EventInput[], string[], object[]]>([
    [
      "before an hour",
      [rally, search("before", "2011-04-17")],
      ["DTSTART;TZID=Asia/Baku:20110417T000000", "DTEND;TZID=Asia/Baku:20110417T170100"],
      [day, { ...day, hour: 17, minute: 1 }],
    ],
    [
      "after an hour",
      [rally, search("after", "2011-04-17")],
      ["DTSTART;TZID=Asia/Baku:20110417T170000", "DTEND;TZID=Asia/Baku:20110418T000000"],
      [{ ...day, hour: 17, minute: 0 }, day],
    ],
    [
      "before another time of its day",
      [{ ...rally, when: "2011-04-17", type: "search" }, search("before", "2011-04-17")],
      ["DTSTART;VALUE=DATE:20110417", "DTEND;VALUE=DATE:20110418"],
      [day],
    ],
    [
      "before another time of its month",
      [{ ...rally, when: "2011-04", type: "search" }, search("before", "2011-04")],
      ["DTSTART;VALUE=DATE:20110401", "DTEND;VALUE=DATE:20110501"],
      [{ year: 2011, month: 4 }],
    ],
    [
      "after a second, in the minute",
      [{ ...rally, when: "2011-04-17T17:00:30", type: "search" }, search("after", "2011-04-17T17:00")],
      ["DTSTART;TZID=Asia/Baku:20110417T170030"],
      [{ ...day, hour: 17, minute: 0, second: 30 }],
    ],
  ])("%s", (_, events, lines, dates) => {
    const caseFile = caseOf({ events });
    const timeline = buildTimeline(caseFile);
    const [, ofSearch = ""] = toIcalendar(caseFile, timeline).output.split("UID:search@");
    const text = ofSearch.split("END:VEVENT")[0] ?? "";
    expect(text.split("\r\n").filter((line) => line.startsWith("DT") && !line.startsWith("DTSTAMP"))).toEqual(lines);
    const slide = toTimelinejs(caseFile, timeline).output.events.find(({ unique_id }) => unique_id === "search");
    expect([slide?.start_date, slide?.end_date].flatMap((date) => date ?? [])).toEqual(dates);
  });
});

test("an event of a calendar takes up all the time within which it may have been, but for the rest of a known minute", () => {
  const timesIn = (caseFile: CaseFile) => {
    const calendar = new ICAL.Component(ICAL.parse(toIcalendar(caseFile, buildTimeline(caseFile)).output));
    const component = calendar.getFirstSubcomponent("vtimezone");
    const zone = component ? new ICAL.Timezone(component) : ICAL.Timezone.utcTimezone;
    return new Map(
      calendar.getAllSubcomponents("vevent").map((each) => {
        const { uid, startDate, endDate } = new ICAL.Event(each);
        const [start = 0, end = 0] = [startDate, endDate].map((time) => {
          if (time.zone !== ICAL.Timezone.utcTimezone) time.zone = zone;
          return time.toUnixTime() * 1000;
        });
        return [uid, { start, end, isDate: startDate.isDate }] as const;
      }),
    );
  };
  fc.assert(
    fc.property(randomCase({ events: { min: 1, max: 4 }, relations: 2 }), (caseFile) => {
      const times = timesIn(caseFile);
      for (const { accounts } of buildTimeline(caseFile).entries) {
        for (const { event, start, end } of accounts) {
          const time = times.get(`${event}@${caseFile.id}`);
          if (time === undefined || time.isDate) continue;
          expect(time.start).toBeLessThanOrEqual(start.earliest ?? Number.POSITIVE_INFINITY);
          const last = end.latest ?? start.latest ?? Number.NEGATIVE_INFINITY;
          const isMinute = end.earliest !== null && last - end.earliest <= 60_000;
          expect(time.end + (isMinute ? 61_000 : 0)).toBeGreaterThanOrEqual(last);
        }
      }
    }),
    { numRuns: 50 },
  );
});

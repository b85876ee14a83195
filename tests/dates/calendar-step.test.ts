import { describe, expect, it, test } from "vitest";
import {
  type CalendarStep,
  calendarTerm,
  daysAfter,
  monthsAfter,
  wholeDaysTerm,
} from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";

const baku = requireZone("Asia/Baku");
const newYork = requireZone("America/New_York");
const apia = requireZone("Pacific/Apia");
const utc = requireZone("UTC");

/** The instant of a local time; where it is repeated, the first. */
function at(zone: typeof baku, text: string): number {
  return zone.instantsOf(Date.parse(`${text}Z`))[0] ?? expect.fail(text);
}

describe("a step leads to", () => {
  test.each<[string, typeof baku, CalendarStep, string, string, string]>([
    ["the same day", baku, daysAfter(baku, 0), "2011-04-17T17:00", "2011-04-17T00:00", "2011-04-17T23:59:59.999"],
    ["the following day", baku, daysAfter(baku, 1), "2011-04-17T00:00", "2011-04-18T00:00", "2011-04-18T23:59:59.999"],
    ["the day before", baku, daysAfter(baku, -1), "2011-04-17T23:59", "2011-04-16T00:00", "2011-04-16T23:59:59.999"],
    ["eight days after", baku, daysAfter(baku, 8), "2011-03-20T12:00", "2011-03-28T00:00", "2011-03-28T23:59:59.999"],
    [
      "the day after one that is skipped",
      apia,
      daysAfter(apia, 2),
      "2011-12-29T12:00",
      "2011-12-31T00:00",
      "2011-12-31T23:59:59.999",
    ],
    [
      "the day a month after the 31st",
      baku,
      monthsAfter(baku, 1, 0),
      "2011-01-31T12:00",
      "2011-02-28T00:00",
      "2011-02-28T23:59:59.999",
    ],
    [
      "a month and a day after",
      baku,
      monthsAfter(baku, 1, 1),
      "2011-01-31T12:00",
      "2011-03-01T00:00",
      "2011-03-01T23:59:59.999",
    ],
    [
      "15 days on, on the calendar",
      baku,
      calendarTerm(baku, 0, 15),
      "2011-03-20T17:00",
      "2011-04-04T17:00",
      "2011-04-04T17:00",
    ],
    ["15 whole days on", baku, wholeDaysTerm(baku, 0, 15), "2011-03-20T17:00", "2011-04-04T00:00", "2011-04-04T00:00"],
    [
      "one whole day: this one",
      baku,
      wholeDaysTerm(baku, 0, 1),
      "2011-04-17T00:00",
      "2011-04-18T00:00",
      "2011-04-18T00:00",
    ],
    ["two whole months on", utc, wholeDaysTerm(utc, 2, 0), "2011-03-20T17:00", "2011-05-20T00:00", "2011-05-20T00:00"],
    ["a calendar month on", utc, calendarTerm(utc, 1, 0), "2011-03-20T17:00", "2011-04-20T17:00", "2011-04-20T17:00"],
    [
      "a time that is skipped",
      baku,
      calendarTerm(baku, 0, 7),
      "2011-03-20T04:30",
      "2011-03-27T05:00",
      "2011-03-27T05:00",
    ],
    ["no time on", newYork, calendarTerm(newYork, 0, 0), "2011-06-01T12:00", "2011-06-01T12:00", "2011-06-01T12:00"],
  ])("%s", (_, zone, step, from, least, greatest) => {
    expect(step.least(at(zone, from))).toBe(at(zone, least));
    expect(step.greatest(at(zone, from))).toBe(at(zone, greatest));
  });

  it("either pass of a repeated hour", () => {
    const step = calendarTerm(baku, 0, 7);
    const from = at(baku, "2011-10-23T04:30");
    expect([step.least(from), step.greatest(from)]).toEqual([
      Date.UTC(2011, 9, 29, 23, 30),
      Date.UTC(2011, 9, 30, 0, 30),
    ]);
  });

  it("the hull of what a repeated hour leads to", () => {
    const step = calendarTerm(baku, 0, 7);
    const [first = 0, second = 0] = baku.instantsOf(Date.UTC(2011, 9, 30, 4, 30));
    expect([step.least(first), step.greatest(first)]).toEqual([
      at(baku, "2011-11-06T04:00"),
      at(baku, "2011-11-06T04:30"),
    ]);
    expect([step.least(second), step.greatest(second)]).toEqual([
      at(baku, "2011-11-06T04:30"),
      at(baku, "2011-11-06T04:59:59.999"),
    ]);
  });

  it("a clock change from any time that it skips", () => {
    const step = calendarTerm(baku, 0, 15);
    const change = Date.UTC(2011, 2, 27);
    expect(step.greatestInverse(change)).toBe(at(baku, "2011-03-12T04:00"));
    expect(step.leastInverse(change)).toBe(at(baku, "2011-03-12T05:00"));
  });

  it("the hull of what the last days of a month lead to", () => {
    const step = calendarTerm(utc, 1, 0);
    const from = at(utc, "2011-01-30T12:00");
    expect([step.least(from), step.greatest(from)]).toEqual([
      at(utc, "2011-02-28T00:00"),
      at(utc, "2011-02-28T23:59:59.999"),
    ]);
  });

  it("no instant of a day that is skipped", () => {
    const step = daysAfter(apia, 1);
    const from = at(apia, "2011-12-29T12:00");
    expect(step.least(from)).toBeGreaterThan(step.greatest(from));
  });
});

describe("a step is steady", () => {
  test.each<[string, CalendarStep, string, string | null, string | null]>([
    [
      "until two days before the next clock change",
      daysAfter(baku, 0),
      "2011-06-01T00:00",
      "2011-10-28T00:00",
      "2011-03-29T00:00",
    ],
    [
      "until it leads to the next clock change",
      daysAfter(baku, 15),
      "2011-06-01T00:00",
      "2011-10-13T00:00",
      "2011-04-13T00:00",
    ],
    ["for ever where no clock changes", daysAfter(utc, 15), "2011-06-01T00:00", null, null],
    ["until a month may end", monthsAfter(utc, 1, 0), "2011-06-10T00:00", "2011-06-28T00:00", "2011-06-01T00:00"],
    [
      "no time at all once it may end",
      monthsAfter(utc, 1, 0),
      "2011-06-28T00:00",
      "2011-06-28T00:00:00.001",
      "2011-06-28T00:00",
    ],
    [
      "until the month that it counts from may end",
      monthsAfter(utc, 1, 10),
      "2011-06-15T00:00",
      "2011-06-28T00:00",
      "2011-06-11T00:00",
    ],
  ])("%s", (_, step, from, until, since) => {
    const instant = Date.parse(`${from}Z`);
    expect(step.steadyUntil(instant)).toBe(until === null ? Number.POSITIVE_INFINITY : Date.parse(`${until}Z`));
    expect(step.steadySince(instant)).toBe(since === null ? Number.NEGATIVE_INFINITY : Date.parse(`${since}Z`));
  });
});

test("a step that starts where no date can be written leads anywhere beyond", () => {
  for (const make of [monthsAfter, calendarTerm, wholeDaysTerm]) {
    const { least, greatest } = make(baku, 1200, 0);
    const century = 100 * 365.2425 * 86_400_000;
    expect(Math.abs(least(8.9e15) - 8.64e15)).toBeLessThan(2 * 86_400_000);
    expect(greatest(8.9e15)).toBe(Number.POSITIVE_INFINITY);
    expect(least(-8.9e15)).toBe(Number.NEGATIVE_INFINITY);
    expect(Math.abs(greatest(-8.9e15) - (-8.64e15 + century))).toBeLessThan(2 * 86_400_000);
  }
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  calendarParts,
  clockMilliseconds,
  type Duration,
  formatDuration,
  isCalendarDuration,
  isClockDuration,
  parseDuration,
} from "../../src/dates/duration.ts";

const none: Duration = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

function durationOf(text: string): Duration {
  const result = parseDuration(text);
  return result.success ? result.data : expect.fail(text);
}

describe("parseDuration", () => {
  test.each<[string, string, Partial<Duration>]>([
    ["days", "P15D", { days: 15 }],
    ["weeks", "P2W", { weeks: 2 }],
    ["years and months", "P1Y2M", { years: 1, months: 2 }],
    ["hours", "PT2H", { hours: 2 }],
    ["minutes, that months are not", "PT30M", { minutes: 30 }],
    ["months, that minutes are not", "P30M", { months: 30 }],
    ["a fraction of seconds", "PT1.5S", { seconds: 1.5 }],
    ["a fraction after a comma", "PT0,001S", { seconds: 0.001 }],
    [
      "all units",
      "P1Y2M3W4DT5H6M7.125S",
      { years: 1, months: 2, weeks: 3, days: 4, hours: 5, minutes: 6, seconds: 7.125 },
    ],
    ["more than the next unit holds", "PT48H", { hours: 48 }],
    ["leading zeros", "P015D", { days: 15 }],
    ["no time", "PT0S", {}],
    ["the longest", "P10000Y120000M", { years: 10_000, months: 120_000 }],
    ["as many digits as any may have", `P${"0".repeat(97)}1D`, { days: 1 }],
  ])("reads %s: %s", (_, text, expected) => {
    expect(parseDuration(text)).toEqual({ success: true, data: { ...none, ...expected }, issues: [] });
  });

  test.each([
    ["nothing", ""],
    ["no unit", "P"],
    ["no unit of time", "P1DT"],
    ["no unit of time alone", "PT"],
    ["a number alone", "15"],
    ["no P", "15D"],
    ["small letters", "p15d"],
    ["a negative number", "-P15D"],
    ["a negative unit", "P-15D"],
    ["units out of order", "P1D2M"],
    ["hours without T", "P2H"],
    ["days after T", "PT2D"],
    ["a unit twice", "P1D2D"],
    ["a fraction of days", "P1.5D"],
    ["a fraction of hours", "PT1.5H"],
    ["less than a millisecond", "PT1.0001S"],
    ["a fraction without digits", "PT1.S"],
    ["white space", "P15D "],
    ["a line break after it", "P15D\n"],
    ["other digits", "P１５D"],
    ["a digit more than that", `P${"0".repeat(98)}1D`],
    ["a megabyte of digits", `P${"9".repeat(1_000_000)}D`],
    ["a number that is no text", 15],
    ["null", null],
    ["an object", { toString: () => "P15D" }],
    ["a symbol", Symbol("P15D")],
  ])("refuses %s", (_, text) => {
    const result = parseDuration(text);
    expect(result).toMatchObject({ success: false, issues: [{ code: "not-a-duration", severity: "error", path: [] }] });
    expect(result.issues[0]?.message).toMatch(/^A duration is written P/);
  });

  test.each(["P10001Y", "P120001M", "P521776W", "P3652426D", "PT87658201H", "PT99999999999M", "PT999999999999S"])(
    "refuses more than 10,000 years: %s",
    (text) => {
      expect(parseDuration(text)).toMatchObject({
        success: false,
        issues: [
          {
            code: "duration-too-long",
            message: "A duration may measure at most 10000 years in each unit.",
            params: { years: 10_000, days: 3_652_425 },
          },
        ],
      });
    },
  );

  it("measures the longest of all in exact milliseconds", () => {
    const longest = durationOf("PT87658200H5259492000M315569520000S");
    expect(clockMilliseconds(longest)).toBe(3 * 3_652_425 * 86_400_000);
    expect(Number.isSafeInteger(clockMilliseconds(longest))).toBe(true);
  });
});

describe("formatDuration", () => {
  test.each([
    ["P15D", "P15D"],
    ["P0Y15D", "P15D"],
    ["P0D", "PT0S"],
    ["PT0,500S", "PT0.5S"],
    ["P1Y2M3W4DT5H6M7.125S", "P1Y2M3W4DT5H6M7.125S"],
  ])("writes %s as %s", (text, written) => {
    expect(formatDuration(durationOf(text))).toBe(written);
  });

  it("gives back what was read", () => {
    const unit = fc.nat(10_000);
    const duration = fc.record({
      years: unit,
      months: unit,
      weeks: unit,
      days: unit,
      hours: unit,
      minutes: unit,
      seconds: fc.nat(1e9).map((milliseconds) => milliseconds / 1000),
    });
    fc.assert(
      fc.property(duration, (duration) => {
        expect(durationOf(formatDuration(duration))).toEqual(duration);
      }),
    );
  });
});

test.each([
  ["P15D", true, false, 0, { months: 0, days: 15 }],
  ["P1Y2M2W1D", true, false, 0, { months: 14, days: 15 }],
  ["PT1H2M3.004S", false, true, 3_723_004, { months: 0, days: 0 }],
  ["P1DT1S", false, false, 1000, { months: 0, days: 1 }],
  ["P1MT1M", false, false, 60_000, { months: 1, days: 0 }],
  ["PT0S", true, true, 0, { months: 0, days: 0 }],
  ["P1Y", true, false, 0, { months: 12, days: 0 }],
  ["P1M", true, false, 0, { months: 1, days: 0 }],
  ["P1W", true, false, 0, { months: 0, days: 7 }],
  ["PT1H", false, true, 3_600_000, { months: 0, days: 0 }],
  ["PT1M", false, true, 60_000, { months: 0, days: 0 }],
])("%s: calendar units %s, clock units %s", (text, isCalendar, isClock, milliseconds, parts) => {
  const duration = durationOf(text);
  expect(isCalendarDuration(duration)).toBe(isCalendar);
  expect(isClockDuration(duration)).toBe(isClock);
  expect(clockMilliseconds(duration)).toBe(milliseconds);
  expect(calendarParts(duration)).toEqual(parts);
});

import { describe, expect, it, test } from "vitest";
import { addMonths, dateOfDay, dayOfDate, daysInMonth } from "../../src/dates/civil.ts";

describe("dayOfDate and dateOfDay", () => {
  test.each([
    ["the epoch", 1970, 1, 1, 0],
    ["the day before it", 1969, 12, 31, -1],
    ["a leap day", 2012, 2, 29, 15_399],
    ["the day after it", 2012, 3, 1, 15_400],
    ["a century that is no leap year", 1900, 3, 1, -25_508],
    ["a century that is one", 2000, 2, 29, 11_016],
    ["the first day of 1 AD", 1, 1, 1, -719_162],
    ["the last day of 1 BC", 0, 12, 31, -719_163],
    ["the leap day of 1 BC", 0, 2, 29, -719_469],
    ["the first day that Date can hold", -271_821, 4, 20, -100_000_000],
    ["the last day that Date can hold", 275_760, 9, 13, 100_000_000],
  ])("%s", (_, year, month, day, number) => {
    expect(dayOfDate(year, month, day)).toBe(number);
    expect(dateOfDay(number)).toEqual({ year, month, day });
  });

  it("agrees with Date on each day of 400 years, and on years far off", () => {
    for (const from of [dayOfDate(1800, 1, 1), dayOfDate(-200_001, 1, 1), dayOfDate(200_000, 1, 1)]) {
      for (let number = from; number < from + 146_097; number += 1) {
        const date = new Date(number * 86_400_000);
        const { year, month, day } = dateOfDay(number);
        if (year !== date.getUTCFullYear() || month !== date.getUTCMonth() + 1 || day !== date.getUTCDate()) {
          expect.fail(`day ${number}`);
        }
        if (dayOfDate(year, month, day) !== number) expect.fail(`date of day ${number}`);
      }
    }
  });

  it("counts on past a month's ends", () => {
    expect(dayOfDate(2011, 3, 0)).toBe(dayOfDate(2011, 2, 28));
    expect(dayOfDate(2011, 4, 31)).toBe(dayOfDate(2011, 5, 1));
  });
});

describe("daysInMonth", () => {
  test.each([
    [2011, 1, 31],
    [2011, 2, 28],
    [2012, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [0, 2, 29],
    [-100, 2, 28],
    [2011, 4, 30],
    [2011, 12, 31],
  ])("%i-%i has %i days", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe("addMonths", () => {
  test.each([
    ["a month on", "2011-04-17", 1, "2011-05-17"],
    ["a month that lacks the day", "2011-01-31", 1, "2011-02-28"],
    ["in a leap year", "2012-01-31", 1, "2012-02-29"],
    ["back over a year's start", "2011-01-31", -2, "2010-11-30"],
    ["a year on from a leap day", "2012-02-29", 12, "2013-02-28"],
    ["no month", "2012-02-29", 0, "2012-02-29"],
    ["before year 0", "0000-01-31", -2, "-000001-11-30"],
  ])("%s", (_, from, months, to) => {
    expect(addMonths(Date.parse(from) / 86_400_000, months)).toBe(Date.parse(to) / 86_400_000);
  });

  it("leaves endless time alone", () => {
    expect(addMonths(Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(addMonths(Number.NEGATIVE_INFINITY, 1)).toBe(Number.NEGATIVE_INFINITY);
  });
});

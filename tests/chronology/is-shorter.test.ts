import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isShorter } from "../../src/chronology/findings/is-shorter.ts";
import { unwrap } from "../../src/core/result.ts";
import { addMonths, dayOfDate } from "../../src/dates/civil.ts";
import { parseDuration } from "../../src/dates/duration.ts";

const read = (text: string) => unwrap(parseDuration(text));
const on = (year: number, month: number, day: number) => dayOfDate(year, month, day);

describe("one duration is certainly shorter than another", () => {
  test.each([
    ["P14D", "P15D", true],
    ["P15D", "P15D", false],
    ["P2W", "P15D", true],
    ["P31D", "P1M", false],
    ["P27D", "P1M", true],
    ["P1M", "P31D", false],
    ["P1M", "P32D", true],
    ["P3M", "P100D", true],
    ["P3M", "P93D", true],
    ["P3M", "P92D", false],
    ["P6M", "P185D", true],
    ["P6M", "P184D", false],
    ["P12M", "P366D", false],
    ["P1Y", "P367D", true],
    ["P364D", "P1Y", true],
    ["P365D", "P1Y", false],
    ["P13M", "P398D", true],
    ["P13M", "P397D", false],
    ["P11M", "P1Y", true],
    ["P1M5D", "P1M6D", true],
    ["PT48H", "P2D", false],
    ["PT45H", "P2D", true],
    ["P2D", "PT51H", true],
    ["P2D", "PT50H", false],
    ["P1DT4H", "P1DT5H", true],
    ["PT1.5S", "PT2S", true],
  ])("%s than %s, whenever they count: %s", (a, b, expected) => {
    expect(isShorter(read(a), read(b))).toBe(expected);
  });

  test.each([
    ["P1M", "P31D", on(2017, 4, 1), on(2017, 4, 30), true],
    ["P1M", "P31D", on(2017, 4, 1), on(2017, 5, 1), false],
    ["P1M", "P29D", on(2017, 2, 1), on(2017, 2, 28), true],
    ["P1M", "P29D", on(2017, 1, 31), on(2017, 1, 31), true],
    ["P1M", "P30D", on(2017, 1, 30), on(2017, 1, 30), true],
    ["P1Y", "P366D", on(2017, 1, 1), on(2018, 12, 31), true],
    ["P1Y", "P366D", on(2017, 1, 1), on(2019, 12, 31), false],
    ["P1Y", "P366D", on(1897, 1, 1), on(1903, 1, 1), false],
  ])("%s than %s, from day %i to %i: %s", (a, b, first, last, expected) => {
    expect(isShorter(read(a), read(b), { first, last })).toBe(expected);
  });

  test("whenever they count, months are as long as their calendar allows, and no longer", () => {
    const starts = Array.from({ length: 8 * 366 }, (_, at) => on(2016, 1, 1) + at);
    for (let months = 1; months < 36; months += 1) {
      const lengths = starts.map((day) => addMonths(day, months) - day);
      const [fewest, most] = [Math.min(...lengths), Math.max(...lengths)];
      const isMoreThan = (days: number) => isShorter(read(`P${days}D`), read(`P${months}M`));
      const isLessThan = (days: number) => isShorter(read(`P${months}M`), read(`P${days}D`));
      expect([isMoreThan(fewest - 1), isMoreThan(fewest)]).toEqual([true, false]);
      expect([isLessThan(most), isLessThan(most + 1)]).toEqual([false, true]);
    }
  });

  test("whenever they count only if from each day", () => {
    const duration = fc
      .record({ months: fc.nat(40), days: fc.nat(1300) })
      .map(({ months, days }) => read(`P${months}M${days}D`));
    fc.assert(
      fc.property(duration, duration, fc.integer({ min: -100_000, max: 100_000 }), (a, b, day) => {
        const isFromDay = addMonths(day, a.months) + a.days < addMonths(day, b.months) + b.days;
        expect(isShorter(a, b, { first: day, last: day })).toBe(isFromDay);
        if (isShorter(a, b)) expect(isFromDay).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

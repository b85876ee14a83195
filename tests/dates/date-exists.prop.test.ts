import fc from "fast-check";
import { expect, test } from "vitest";
import { dateExists } from "../../src/dates/date-exists.ts";
import { dayRangesOf } from "../../src/dates/day-ranges.ts";
import { runs } from "../runs.ts";

const digit = fc.constantFrom(..."0123456789X");
const pattern = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(""));
const centuries = fc.tuple(pattern(2), fc.constantFrom("00", "0X", "X0")).map(([century, last]) => century + last);
const year = fc.tuple(fc.constantFrom("", "-"), fc.oneof(pattern(4), centuries)).map(([sign, digits]) => sign + digits);
const month = fc.oneof({ weight: 3, arbitrary: fc.constant("02") }, pattern(2), fc.constantFrom("02", "0X", "XX"));
const day = fc.oneof(
  { weight: 3, arbitrary: fc.constant("29") },
  pattern(2),
  fc.constantFrom("29", "2X", "30", "3X", "31", "XX"),
);

test("a date exists where it has days", () => {
  fc.assert(
    fc.property(year, month, day, (year, month, day) => {
      fc.pre(year !== "-0000");
      const date = { kind: "date", year: { digits: year }, month: { digits: month }, day: { digits: day } } as const;
      fc.pre([year, month, day].some((digits) => digits.includes("X")));
      expect(dateExists(date)).toBe(dayRangesOf(date, "forward").next().done !== true);
    }),
    { numRuns: runs(2000) },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf } from "../../src/dates/bounds.ts";
import { formatBounds } from "../../src/dates/format-bounds.ts";
import { formatWhen } from "../../src/dates/format-when.ts";
import { safeParseWhen } from "../../src/dates/when.ts";
import { runs } from "../runs.ts";

const languages = ["en", "ru", "az", "hy", "ka", "tr"];
const locale = fc.constantFrom(...languages);
const date = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-30"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const point = fc.oneof(
  date,
  date.map((date) => date.slice(0, 7)),
  date.map((date) => date.slice(0, 4)),
  date.map((date) => `${date}T12:30`),
  fc.tuple(date, fc.integer({ min: 21, max: 41 })).map(([date, code]) => `${date.slice(0, 4)}-${code}`),
  fc
    .tuple(date, fc.nat(9))
    .map(([date, at]) => (date[at] === "-" ? date : `${date.slice(0, at)}X${date.slice(at + 1)}`)),
);
const qualified = fc.tuple(point, fc.constantFrom("", "~", "?", "%")).map((parts) => parts.join(""));
const edtf = fc
  .oneof(
    qualified,
    fc.tuple(qualified, qualified).map((ends) => ends.sort().join("/")),
    fc.array(qualified, { minLength: 1, maxLength: 4 }).map((members) => `[${members.join(",")}]`),
  )
  .filter((edtf) => safeParseWhen(edtf).success);

describe("words", () => {
  it("are there for every date, in plain spaces and without gaps", () => {
    fc.assert(
      fc.property(edtf, locale, (edtf, locale) => {
        const text = formatWhen(edtf, { locale });
        expect(text).not.toMatch(/[\u00a0\u202f\u2009\u200e\u200f]|undefined|NaN| {2}|^ | $/);
        expect(text.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("are the same for a day, a month or a year as for its bounds", () => {
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10), locale, (date, length, locale) => {
        const edtf = date.slice(0, length);
        for (const zone of ["UTC", "Asia/Baku", "America/New_York"]) {
          expect(formatBounds(boundsOf(edtf, { zone }), { zone, locale })).toBe(formatWhen(edtf, { locale }));
        }
      }),
    );
  });

  it("of bounds claim no less than the bounds, to the second", () => {
    const months = "January February March April May June July August September October November December".split(" ");
    const read = (date: string, time: string) => {
      const [day, month = "", year] = date.split(" ");
      const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
      return Date.UTC(Number(year), months.indexOf(month), Number(day), hours, minutes, seconds);
    };
    const instant = fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2011, 0, 3) });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 100_000_000 }), (earliest, length) => {
        const text = formatBounds({ earliest, latest: earliest + length }, { zone: "UTC" });
        const sameDay = /^(.+), between (\S+) and (\S+)$/.exec(text);
        const twoDays = /^between (.+), (\S+) and (.+), (\S+)$/.exec(text);
        const [, startDate = "", startTime = "", endDate = startDate, endTime = ""] = twoDays ??
          (sameDay && ["", sameDay[1], sameDay[2], sameDay[1], sameDay[3]]) ?? ["", ...text.split(", ")];
        const start = read(startDate, startTime);
        const end = endTime === "" ? start + (startTime.length > 5 ? 1000 : 60_000) : read(endDate, endTime);
        expect(start).toBeLessThanOrEqual(earliest);
        expect(start).toBeGreaterThan(earliest - 1000);
        expect(end).toBeGreaterThanOrEqual(earliest + length);
        expect(end).toBeLessThan(earliest + length + 1000);
      }),
      { numRuns: runs(1000) },
    );
  });
});

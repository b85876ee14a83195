import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bounds, coversBounds } from "../../src/dates/index.ts";
import { buildTimeline, type CaseFile, safeParseCaseFile } from "../../src/index.ts";
import { coarsenDate } from "../../src/redact/coarsen-date.ts";
import { defineProfile, redact } from "../../src/redact/index.ts";
import { edtfText } from "../dates/edtf-arbitrary.ts";
import { runs } from "../runs.ts";

const zone = "Asia/Baku";
const key = "a key of sixteen bytes or more";

test.each<[string, string, string | undefined, string | undefined]>([
  ["that begins in a winter", "2011-24/", undefined, "2011-24/"],
  ["that begins in one and ends", "2011-24/2013", undefined, "2011-24/2013"],
  ["that ends in one", "2011/2011-24", undefined, "2011/2011-24"],
  ["that begins in the summer of the south", "2011-30/..", undefined, "2011-30/.."],
  ["that begins in another season", "2011-22/", "2011/", "2011-22/"],
  ["of several", "{2011-24/2012-05}", undefined, undefined],
])("an interval %s, to the year and to the month", (_, input, year, month) => {
  expect(coarsenDate(input, { to: "year", zone })).toBe(year);
  expect(coarsenDate(input, { to: "month", zone })).toBe(month);
});

/** Parts of a year by their codes; 24 and 30 end in the next. */
const code = fc.oneof(fc.constantFrom(24, 30), fc.integer({ min: 21, max: 41 }));
const season = fc.tuple(fc.integer({ min: 2010, max: 2012 }), code).map((each) => each.join("-"));
const point = fc.oneof(
  season,
  fc.constantFrom("2011-12-31", "2012-01", "2011-12-31T23:30", "2011-12-31T23:30Z", "2012-01-01T00:00", "201X", "2011"),
);
const interval = fc
  .tuple(fc.oneof(point, fc.constantFrom("", "..")), fc.oneof(point, fc.constantFrom("", "..")))
  .map((ends) => ends.join("/"));

test("a timeline says no more of when something began and ended than before", () => {
  const types = fc.constantFrom("assembly", "hunger-strike", "search");
  const dates = fc.oneof(point, interval, edtfText);
  fc.assert(
    fc.property(types, dates, fc.option(point), fc.constantFrom("month", "year"), (type, when, until, to) => {
      const event = { id: "e1", type, when, ...(until !== null && type !== "search" && { until }) };
      const read = safeParseCaseFile({ format: "case-chronology/1", id: "case", timeZone: zone, events: [event] });
      if (!read.success) return;
      const { caseFile: left } = redact(read.data, defineProfile({ name: "tried", level: "public", dates: to }), {
        key,
      });
      const [before, after] = [read.data, left].map(boundsIn);
      if (before === undefined || after === undefined) throw new Error("an event that is not marked stays");
      if (before.isContradicted) return;
      expect(coversBounds(after.start, before.start), "start").toBe(true);
      expect(coversBounds(after.end, before.end), "end").toBe(true);
    }),
    { numRuns: runs(400) },
  );
});

function boundsIn(caseFile: CaseFile): { start: Bounds; end: Bounds; isContradicted: boolean } | undefined {
  const { entries, findings } = buildTimeline(caseFile);
  const isContradicted = findings.some(({ code }) => code === "contradiction");
  return entries[0] && { ...entries[0], isContradicted: isContradicted || entries[0].leftOut.length > 0 };
}

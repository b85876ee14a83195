import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../src/dates/parse-edtf.ts";
import { readEdtf } from "../../src/dates/read-edtf.ts";
import { runs } from "../runs.ts";
import { edtfText } from "./edtf-arbitrary.ts";

describe("readEdtf", () => {
  it.each([
    ["days in turn", "2011-05-01/2011-05-02", true],
    ["one day", "2011-05-01/2011-05-01", true],
    ["a day before", "2011-05-02/2011-05-01", false],
    ["a month and its last day", "2011-05/2011-05-31", true],
    ["a day and its month", "2011-05-31/2011-05", true],
    ["a day and the month before", "2011-05-01/2011-04", false],
    ["the year before", "2011/2010-12-31", false],
    ["the year before, long ago", "-2010/-2011", false],
    ["times two days apart", "2011-05-03T15:00/2011-05-01T15:00", true],
    ["times three days apart", "2011-05-04T15:00/2011-05-01T15:00", false],
    ["a time and a day two days before", "2011-05-03T15:00/2011-05-01", true],
    ["a day and a time two days before", "2011-05-03/2011-05-01T15:00", true],
    ["a time and a day three days before", "2011-05-04T15:00/2011-05-01", false],
    ["an interval of a set", "[2011-05-02..2011-05-01]", false],
    ["X, which instants tell", "201X/2005", true],
    ["a season, which instants tell", "2011-24/2011-21", true],
  ])("of %s: %s", (_, text, success) => {
    expect(readEdtf(text).success).toBe(success);
  });

  it("refuses nothing that parseEdtf reads, and gives the same tree", () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const parsed = parseEdtf(text);
        if (parsed.success) expect(readEdtf(text)).toEqual(parsed);
        else if (parsed.issues[0]?.code !== "interval-backwards") expect(readEdtf(text)).toEqual(parsed);
      }),
      { numRuns: runs(2000) },
    );
  });
});

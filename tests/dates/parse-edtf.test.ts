import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../src/dates/index.ts";

describe("parseEdtf", () => {
  it.each([
    ["2011-04-17", { kind: "date", year: { digits: "2011" }, month: { digits: "04" }, day: { digits: "17" } }],
    ["?2004-06~", { kind: "date", year: { digits: "2004", before: "?" }, month: { digits: "06", after: "~" } }],
    ["-0044-03%", { kind: "date", year: { digits: "-0044" }, month: { digits: "03", after: "%" } }],
    ["2011-~24?", { kind: "season", year: { digits: "2011" }, code: { digits: "24", before: "~", after: "?" } }],
    ["~Y17E7S2?", { kind: "year", digits: "17", exponent: 7, significant: 2, before: "~", after: "?" }],
    ["1950S2", { kind: "year", digits: "1950", significant: 2 }],
    ["0950S3", { kind: "year", digits: "0950", significant: 3 }],
    ["1950S000000003", { kind: "year", digits: "1950", significant: 3 }],
    ["1985/", { kind: "interval", start: { kind: "date", year: { digits: "1985" } }, end: { kind: "unknown" } }],
    ["../1985", { kind: "interval", start: { kind: "open" }, end: { kind: "date", year: { digits: "1985" } } }],
    [
      "[1985, ..1984]",
      {
        kind: "one-of",
        members: [
          { kind: "date", year: { digits: "1985" } },
          { kind: "interval", start: { kind: "open" }, end: { kind: "date", year: { digits: "1984" } } },
        ],
      },
    ],
    [
      "{1985..}",
      {
        kind: "all-of",
        members: [{ kind: "interval", start: { kind: "date", year: { digits: "1985" } }, end: { kind: "open" } }],
      },
    ],
  ])("reads %s as a tree", (text, tree) => {
    expect(parseEdtf(text)).toStrictEqual({ success: true, data: tree, issues: [] });
  });

  it.each([
    ["T15:00", { hour: 15, minute: 0 }],
    ["T15:00:30.04", { hour: 15, minute: 0, second: 30, fraction: "04" }],
    ["T15:00:30", { hour: 15, minute: 0, second: 30 }],
    ["T15:00Z", { hour: 15, minute: 0, offset: 0 }],
    ["T15:00+00:00", { hour: 15, minute: 0, offset: 0 }],
    ["T15:00-00", { hour: 15, minute: 0, offset: 0 }],
    ["T15:00+04", { hour: 15, minute: 0, offset: 240 }],
    ["T15:00-03:30~", { hour: 15, minute: 0, offset: -210, after: "~" }],
    ["T15:00+23:59", { hour: 15, minute: 0, offset: 1439 }],
  ])("reads the time %s", (time, clock) => {
    const date = {
      kind: "date",
      year: { digits: "2011" },
      month: { digits: "05" },
      day: { digits: "02", before: "?" },
    };
    expect(parseEdtf(`2011-05-?02${time}`)).toStrictEqual({
      success: true,
      data: { kind: "time", date, ...clock },
      issues: [],
    });
  });

  it.each([
    ["nothing", "", 1],
    ["words", "yesterday", 1],
    ["white space", " 2011", 1],
    ["a year of two digits", "11", 1],
    ["a year of five digits", "20111", 5],
    ["a plus sign", "+2011", 1],
    ["a month of one digit", "2011-4-17", 6],
    ["a day of one digit", "2011-04-7", 9],
    ["a basic date", "20110417", 5],
    ["a slashed date", "2011/04", 6],
    ["a dotted date", "17.04.2011", 1],
    ["small letters", "201x", 1],
    ["the draft's u", "201u", 1],
    ["a dash at the end", "2011-", 6],
    ["two qualifiers at one place", "2011?~", 6],
    ["a day after a season", "2011-21-01", 8],
    ["a space before the time", "2011-05-02 15:00", 11],
    ["an hour alone", "2011-05-02T15", 14],
    ["an hour of one digit", "2011-05-02T5:00", 12],
    ["a second of one digit", "2011-05-02T15:00:5", 18],
    ["a fraction finer than a millisecond", "2011-05-02T15:00:00.0000Z", 24],
    ["a fraction without digits", "2011-05-02T15:00:00.Z", 21],
    ["a fraction of a minute", "2011-05-02T15:00.5", 17],
    ["an offset of one digit", "2011-05-02T15:00+4", 18],
    ["an offset of 24 hours", "2011-05-02T15:00+24:00", 23],
    ["an offset of 60 minutes", "2011-05-02T15:00+04:60", 23],
    ["an exponent of ten digits", "Y1E9999999999", 14],
    ["white space before a set's first date", "[ 1667]", 2],
    ["a time after a month", "2011-05T15:00", 8],
    ["a time after unspecified digits", "2011-05-XXT15:00", 12],
    ["Y before four digits", "Y2011", 2],
    ["Y before zeros", "Y012345", 2],
    ["an exponent without digits", "Y17E", 5],
    ["an exponent alone", "YE5", 2],
    ["no significant digit", "1950S0", 6],
    ["more significant digits than there are", "1950S5", 6],
    ["more significant digits than there are after the zeros", "0950S4", 6],
    ["ten digits for how many are significant", "1950S0000000003", 6],
    ["significant digits of X", "195XS2", 6],
    ["a slash alone", "/", 2],
    ["two dots alone", "..", 3],
    ["an interval of three", "2010/2011/2012", 10],
    ["an empty set", "[]", 2],
    ["a set of two dots alone", "[..]", 4],
    ["two dots alone in a set", "[..,1667]", 4],
    ["a set without its end", "[1667", 6],
    ["a set with another end", "[1667}", 6],
    ["a comma at the end of a set", "[1667,]", 7],
    ["an interval with a slash in a set", "[1667/1668]", 6],
    ["a set of sets", "[[1667]]", 2],
    ["a set in an interval", "[1667]/1668", 7],
    ["something after a set", "{1667}~", 7],
    ["a NUL", "2011\u0000", 5],
    ["digits of another script", "٢٠١١", 1],
  ])("refuses %s, and says where", (_, text, position) => {
    const result = parseEdtf(text);
    expect(result).toMatchObject({ success: false, issues: [{ code: "not-edtf", params: { position } }] });
    const { message, params } = result.issues[0] ?? expect.fail();
    expect(params.expected).toMatch(/^\w.{5,}/);
    expect(message).toBe(`At character ${position} there should be ${params.expected}.`);
  });

  it.each([
    ["2011-02-29", "date-does-not-exist"],
    ["1900-02-29", "date-does-not-exist"],
    ["2011-04-31", "date-does-not-exist"],
    ["2011-00", "date-does-not-exist"],
    ["2011-13", "date-does-not-exist"],
    ["2011-20", "date-does-not-exist"],
    ["2011-42", "date-does-not-exist"],
    ["2011-2X", "date-does-not-exist"],
    ["2011-04-00", "date-does-not-exist"],
    ["2011-04-32", "date-does-not-exist"],
    ["XXXX-02-30", "date-does-not-exist"],
    ["XXXX-02-3X", "date-does-not-exist"],
    ["2X11-02-29", "date-does-not-exist"],
    ["X100-02-29", "date-does-not-exist"],
    ["-X100-02-29", "date-does-not-exist"],
    ["2011-02-29T15:00", "date-does-not-exist"],
    ["-0000", "date-does-not-exist"],
    ["2011-05-02T24:00", "date-does-not-exist"],
    ["2011-05-02T15:60", "date-does-not-exist"],
    ["2016-12-31T23:59:60Z", "date-does-not-exist"],
    ["2012/2011", "interval-backwards"],
    ["2011-05/2011-04", "interval-backwards"],
    ["2011-04-17/2011-04-16", "interval-backwards"],
    ["2011-05-02T15:00Z/2011-05-02T14:59Z", "interval-backwards"],
    ["2011-05-04T15:00/2011-05-01", "interval-backwards"],
    ["[1672..1670]", "interval-backwards"],
    ["{2011-05-02T15:00Z..2011-05-02T14:59Z}", "interval-backwards"],
    ["201X/2009-12-31", "interval-backwards"],
    ["Y20000/2011", "interval-backwards"],
    [`[${"1667,".repeat(400)}1668]`, "too-long"],
  ])("refuses %s: %s", (text, code) => {
    const result = parseEdtf(text);
    expect(result.success).toBe(false);
    expect(result.issues.map((issue) => issue.code)).toEqual([code]);
    expect(result.issues[0]?.message).toMatch(/^[A-Z].+\.$/);
  });

  it.each([
    "2012-02-29",
    "[2011-05-02T15:00:00..2011-05-03]",
    "0000-02-29",
    "XXXX-02-29",
    "X200-02-29",
    "2011-04-17/2011-04-17",
    "2011-04/2011-04-17",
    "2011-04-17/2011",
    "2011-05-02T15:00/2011-05-02T15:00",
    "201X/2011",
    "../..",
    "/..",
    "2011-05-02T02:00Z/2011-05-02T01:00", // in America/New_York, 01:00 is 05:00Z
  ])("takes %s", (text) => {
    expect(parseEdtf(text).success).toBe(true);
  });

  it.each([
    ["11", "a year of four digits, such as 2011 or 201X"],
    ["2011-4", "a month of two digits, 01 to 12, or a season, 21 to 41"],
    ["2011-04-7", "a day of two digits, 01 to 31"],
    ["2011-05-02T5", "an hour of two digits, 00 to 23"],
    ["2011-05-02T15", "a colon and two digits for the minute, 00 to 59"],
    ["2011-05-02T15:00:5", "two digits for the second, 00 to 59"],
    ["2011-05-02T15:00:00.0000", "one to three digits for a fraction of a second"],
    ["2011-05-02T15:00+4", "an offset from UTC such as +04:00, or Z"],
    ["2011-05-02T15:00+04:6", "an offset from UTC such as +04:00, or Z"],
    ["2011-XXT15:00", "T, -, /, ?, ~, % or the end"],
    ["2011-05-02 15:00", "T, -, /, ?, ~, % or the end"],
    ["2011-04-XXT15:00", "the end: no time after X"],
    ["..", "a date, or a slash and an end"],
    ["[1667", "a comma, or ] at the end"],
    ["{1667", "a comma, or } at the end"],
  ])("says what %s lacks: %s", (text, expected) => {
    expect(parseEdtf(text).issues).toMatchObject([{ params: { expected } }]);
  });

  it("reads 2,000 characters and no more", () => {
    const longest = `[1667,${" ".repeat(4)}${"1668,".repeat(397)}1669]`;
    expect(longest).toHaveLength(2000);
    expect(parseEdtf(longest).success).toBe(true);
    expect(parseEdtf(longest.replace(" ", "  ")).issues).toMatchObject([
      { code: "too-long", message: "A date has at most 2000 characters.", params: { atMost: 2000 } },
    ]);
  });

  it.each([2011, null, undefined, ["2011"], { length: 4 }])("refuses what is no text: %s", (input) => {
    expect(Reflect.apply(parseEdtf, undefined, [input])).toMatchObject({
      success: false,
      issues: [{ code: "wrong-type", message: "A date must be a text." }],
    });
  });

  it("refuses a text of a megabyte", () => {
    for (const piece of ["X", "2", "-", "?", "[", "1667,", "/", "Y1E", " "]) {
      expect(parseEdtf(piece.repeat(1_000_000 / piece.length)).success).toBe(false);
    }
  });
});

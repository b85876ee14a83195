import { describe, expect, test } from "vitest";
import { isChronologyError } from "../../src/core/result.ts";
import * as dates from "../../src/dates/index.ts";

/** What becomes of a call as JavaScript may make it. */
function outcomeOf(work: (...given: never[]) => unknown, ...given: unknown[]): unknown {
  try {
    return Reflect.apply(work, undefined, given);
  } catch (error) {
    return error;
  }
}

const { boundsOf, rangesOf, extentOf, isSoftWhen, precisionOf, formatWhen } = dates;
const functions = Object.entries({ boundsOf, rangesOf, extentOf, isSoftWhen, precisionOf, formatWhen });
const year = { digits: "2011" };

describe.each(functions)("%s throws a ChronologyError for", (_, work) => {
  test.each<[string, unknown]>([
    ["an empty field", { edtf: null }],
    ["a tree without a kind", { edtf: {} }],
    ["a tree of an unknown kind", { edtf: { kind: "day" } }],
    ["a date without a year", { edtf: { kind: "date" } }],
    ["a date whose month is a number", { edtf: { kind: "date", year, month: 4 } }],
    ["a season without a code", { edtf: { kind: "season", year } }],
    ["a time of no date", { edtf: { kind: "time", hour: 1, minute: 2 } }],
    ["a time of a time", { edtf: { kind: "time", date: { kind: "time" }, hour: 1, minute: 2 } }],
    ["a time without an hour", { edtf: { kind: "time", date: { kind: "date", year } } }],
    ["an interval without ends", { edtf: { kind: "interval" } }],
    ["a set without members", { edtf: { kind: "one-of" } }],
    ["a set of what is none", { edtf: { kind: "all-of", members: [null] } }],
    ["a tolerance that is none", { edtf: { kind: "date", year }, tolerance: {} }],
    ["a zone that is none", { edtf: { kind: "date", year }, zone: 5 }],
    ["nothing", null],
    ["a number", 2011],
  ])("%s", (_name, when) => {
    expect(outcomeOf(work, when)).toSatisfy(isChronologyError);
  });
});

test("a tree that was made by hand is read as it is", () => {
  expect(boundsOf({ edtf: { kind: "date", year } })).toEqual(boundsOf("2011"));
});

test.each<[string, unknown]>([
  ["not a number", { earliest: Number.NaN, latest: null }],
  ["endless", { earliest: null, latest: Number.POSITIVE_INFINITY }],
  ["texts", { earliest: "2011", latest: "2012" }],
  ["absent", {}],
  ["nothing", null],
])("bounds that are %s are said in no words", (_, bounds) => {
  expect(outcomeOf(dates.formatBounds, bounds)).toSatisfy(isChronologyError);
});

test.each<[string, unknown]>([
  ["not a number", Number.NaN],
  ["endless", Number.POSITIVE_INFINITY],
  ["at most no number", { min: 0, max: Number.NaN }],
  ["at least no number", { min: Number.NaN, max: null }],
  ["a text", "1 h"],
  ["nothing", null],
])("a time that is %s is said in no words", (_, elapsed) => {
  expect(outcomeOf(dates.formatElapsed, elapsed)).toSatisfy(isChronologyError);
});

test.each([undefined, null, 5, {}])("no zone is found by what is no name: %s", (name) => {
  expect(outcomeOf(dates.findZone, name)).toBeUndefined();
});

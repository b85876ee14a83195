import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf, coversBounds, isSoftWhen, parseWhen, safeParseWhen } from "../../src/dates/index.ts";
import { buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";
import { coarsenDate } from "../../src/redact/coarsen-date.ts";
import { publish } from "../../src/redact/index.ts";
import { edtfText } from "../dates/edtf-arbitrary.ts";
import { redact } from "./redact-in-order.ts";

const zone = "Asia/Baku";
const key = "a key of sixteen bytes or more";

test.each([
  ["a day", "2011-04-17", "2011-04", "2011"],
  ["an uncertain day", "2011-04-17?", "2011-04?", "2011?"],
  ["a part that is approximate", "2011-04-~17", "2011-04~", "2011~"],
  ["a time", "2011-04-17T15:00", "2011-04", "2011"],
  ["a time with an offset", "2011-12-31T23:00Z", "2012-01", "2012"],
  ["an interval", "2011-04-17/2011-05-02", "2011-04/2011-05", "2011/2011"],
  ["an open end", "2011-04-17/..", "2011-04/..", "2011/.."],
  ["one of several", "[2011-04-17,2011-05-02]", "[2011-04,2011-05]", "[2011,2011]"],
  ["a year", "2011", "2011", "2011"],
])("%s", (_, input, month, year) => {
  expect(coarsenDate(input, { to: "month", zone })).toBe(month);
  expect(coarsenDate(input, { to: "year", zone })).toBe(year);
});

test.each<[string, unknown, unknown, unknown]>([
  ["a month", "2011-04", "2011-04", "2011"],
  ["a season", "2011-21", "2011-21", "2011"],
  ["a year of many digits", "Y12011", "Y12011", "Y12011"],
  ["a day approximate and uncertain", "2011-04-17%", "2011-04%", "2011%"],
  ["one soft in two ways", "2011?-04-~17", "2011-04%", "2011%"],
  ["a time that is uncertain, in another year at home", "-0001-12-31T23:00Z", "0000-01", "0000"],
  ["a time with an offset in a year of few digits", "0099-12-31T23:00Z", "0100-01", "0100"],
  ["a year before Christ", "-0043-03-15T23:00-12:00", "-0043-03", "-0043"],
  ["all of several", "{2011-04-17,2012-05-02..2012-06-03}", "{2011-04,2012-05..2012-06}", "{2011,2012..2012}"],
  ["a time by another zone's clock", { edtf: "2011-04-30T23:00Z", zone: "UTC" }, { edtf: "2011-05" }, { edtf: "2011" }],
  ["the case's zone where none is named", { edtf: "2011-04-30T23:00Z" }, { edtf: "2011-05" }, { edtf: "2011" }],
  [
    "what is said in words goes with the day",
    { edtf: "2011-04-17", tolerance: "P1D", text: "on Sunday" },
    { edtf: "2011-04" },
    { edtf: "2011" },
  ],
  [
    "and with what is as coarse already, of which it may say the day",
    { edtf: "2011", text: "that year, on a Sunday" },
    { edtf: "2011" },
    { edtf: "2011" },
  ],
  ["what is no date", "Sunday", undefined, undefined],
])("%s", (_, input, month, year) => {
  expect(coarsenDate(input, { to: "month", zone })).toEqual(month);
  expect(coarsenDate(input, { to: "year", zone })).toEqual(year);
});

test.each<[string, string, string | undefined]>([
  ["a time", "2011-04-30T23:00", "2011-04/"],
  ["a day", "2011-04-30", "2011-04"],
  ["an interval", "2011-04-17/2011-05-02", "2011-04/2011-05"],
  ["one of several", "[2011-04-17,2011-05-02]", undefined],
  ["all of several", "{2011-04-17,2011-05-02}", undefined],
])("what lasts keeps its end unknown where only its start had a time: %s", (_, input, expected) => {
  expect(coarsenDate(input, { to: "month", zone, startOnly: true })).toBe(expected);
});

test("a zone that is not known leaves the date where it stood", () => {
  expect(coarsenDate("2011-04-30T23:00", { to: "month", zone: "Nowhere/Else" })).toBeUndefined();
});

test("a date is only ever wider, and as soft as before", () => {
  fc.assert(
    fc.property(edtfText, fc.constantFrom("month", "year"), (input, to) => {
      if (!safeParseWhen(input, { zone }).success) return;
      const wider = coarsenDate(input, { to, zone });
      if (wider === undefined) return;
      expect(coversBounds(boundsOf(parseWhen(wider), { zone }), boundsOf(input, { zone }))).toBe(true);
      expect(isSoftWhen(parseWhen(wider))).toBe(isSoftWhen(parseWhen(input)));
      expect(JSON.stringify(wider)).not.toMatch(/\d{4}-\d\d-\d\d|T\d\d/);
    }),
    { numRuns: 500 },
  );
});

describe("what events say of their distance", () => {
  const timelineOf = (each: CaseFile) => buildTimeline(each).entries.map(({ start, end }) => [start, end]);
  const base = { format: "case-chronology/1", id: "case", timeZone: zone };
  const detention = { id: "e1", type: "detention", legalBasis: "unknown", when: "2011-04-01" };
  const release = { id: "e2", type: "release", kind: "unknown", when: "2011-04-30" };
  const next = { relation: "day-after", to: "e1" };

  test.each<[string, object, object, object]>([
    [
      "a gap of days",
      { relation: "after", to: "e1", gap: { exactly: "P29D" } },
      { relation: "after" },
      { relation: "after" },
    ],
    [
      "one within limits, keeping that it is approximate",
      { relation: "after", to: "e1", gap: { atLeast: "P2W", atMost: "P1M" }, approximate: true },
      { relation: "after", approximate: true },
      { relation: "after", approximate: true },
    ],
    [
      "one of hours",
      { relation: "before", to: "e1", gap: { atMost: "PT2H" } },
      { relation: "before" },
      { relation: "before" },
    ],
    [
      "one of months",
      { relation: "after", to: "e1", gap: { exactly: "P1M" } },
      { relation: "after", gap: { exactly: "P1M" } },
      { relation: "after" },
    ],
    [
      "one of years",
      { relation: "after", to: "e1", gap: { exactly: "P1Y" } },
      { relation: "after", gap: { exactly: "P1Y" } },
      { relation: "after", gap: { exactly: "P1Y" } },
    ],
    ["no gap", { relation: "same-day", to: "e1" }, { relation: "same-day" }, { relation: "same-day" }],
    ["the day after", next, { relation: "after", at: "start" }, { relation: "after", at: "start" }],
    [
      "the day after an end",
      { ...next, at: "end" },
      { relation: "after", at: "end" },
      { relation: "after", at: "end" },
    ],
    ["the day before", { relation: "day-before", to: "e1" }, { relation: "before" }, { relation: "before" }],
  ])("%s", (_, relation, month, year) => {
    const given = parseCaseFile({ ...base, events: [detention, { ...release, when: "2011", relations: [relation] }] });
    for (const [dates, expected] of [
      ["month", month],
      ["year", year],
    ] as const) {
      const { caseFile: left, report } = redact(given, { ...publish, dates }, { key });
      expect(left.events?.[1]?.relations).toEqual([{ ...expected, to: left.events?.[0]?.id }]);
      const { to: _, ...before } = Object(relation);
      const isChanged = JSON.stringify(before) !== JSON.stringify(expected);
      const change = { path: ["events", 1, "relations", 0], action: "replaced", reason: "coarsened" };
      if (isChanged) expect(report.changes).toContainEqual(change);
      else expect(report.changes).not.toContainEqual(change);
    }
    expect(redact(given, publish, { key }).caseFile.events?.[1]?.relations).toMatchObject([
      { ...relation, to: expect.any(String) },
    ]);
  });

  test("the day before what lasts goes: its end may be later", () => {
    const trial = { id: "e2", type: "trial", when: "2011-04", relations: [{ relation: "day-before", to: "e1" }] };
    const given = parseCaseFile({ ...base, events: [detention, trial] });
    const { caseFile: left, report } = redact(given, { ...publish, dates: "month" }, { key });
    expect(left.events?.[1]?.relations).toBeUndefined();
    expect(report.changes).toContainEqual({
      path: ["events", 1, "relations", 0],
      action: "removed",
      reason: "coarsened",
    });
  });

  test.each<[string, string, object]>([
    ["by a gap", "2011-04-30", { relation: "after", to: "e1", gap: { exactly: "P29D" } }],
    ["over the end of a month", "2011-04-02", next],
    ["to the day before", "2011-03-31", { relation: "day-before", to: "e1" }],
  ])("no day is given back: %s", (_, when, relation) => {
    const given = parseCaseFile({ ...base, events: [detention, { ...release, when, relations: [relation] }] });
    const { caseFile: left } = redact(given, { ...publish, dates: "month" }, { key });
    const dayMs = 86_400_000;
    for (const [at, bounds] of timelineOf(left).entries())
      for (const [side, { earliest, latest }] of bounds.entries()) {
        expect((latest ?? Number.POSITIVE_INFINITY) - (earliest ?? 0)).toBeGreaterThan(28 * dayMs);
        expect(
          coversBounds({ earliest, latest }, timelineOf(given)[at]?.[side] ?? { earliest: null, latest: null }),
        ).toBe(true);
      }
  });
});

describe("places to the region", () => {
  const place = (id: string, within?: string) => ({
    id,
    names: [{ full: `Name-of-${id}` }],
    ...(within && { within }),
  });
  const caseFile: CaseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: zone,
    places: [
      place("country"),
      { ...place("region", "country"), latitude: 40, longitude: 49 },
      place("town", "region"),
      place("street", "town"),
      place("alone"),
    ],
    events: ["street", "town", "region", "alone"].map((id) => ({
      id: `in-${id}`,
      type: "other",
      title: "In Name-of-street",
      place: id,
    })),
  });
  const { caseFile: left } = redact(caseFile, { ...publish, places: "region" }, { key });
  const names = new Map(left.places?.map(({ id, names: [name] }) => [id, name?.full]));
  const isPseudonym = expect.stringMatching(/^place-[0-9a-f]{20}$/);

  test("each place is a larger one, or nothing but a pseudonym", () => {
    const at = left.events?.map(({ place: id = "" }) => names.get(id));
    expect(at).toEqual(["Name-of-region", "Name-of-region", "Name-of-country", isPseudonym]);
    expect([...names.values()]).toEqual(["Name-of-country", "Name-of-region", isPseudonym]);
  });

  test("positions and names of smaller places go", () => {
    expect(JSON.stringify(left)).not.toMatch(/latitude|Name-of-street/);
  });
});

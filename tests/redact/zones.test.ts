import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf, coversBounds, isSoftWhen, parseWhen, safeParseWhen } from "../../src/dates/index.ts";
import { buildTimeline, type CaseFile, parseCaseFile, safeParseCaseFile } from "../../src/index.ts";
import { inZone } from "../../src/redact/in-zone.ts";
import { defineProfile, type Profile, publish } from "../../src/redact/index.ts";
import { edtfText } from "../dates/edtf-arbitrary.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const zone = "Asia/Baku";
const vilnius = "Europe/Vilnius";
const rulesOf = (...paths: string[]) =>
  defineProfile({ ...publish, rules: paths.map((path) => ({ path, level: "sealed" as const })) });

test.each<[string, unknown, unknown]>([
  ["a time of another zone", { edtf: "2011-04-17T10:00", zone: vilnius }, "2011-04-17T12:00"],
  ["over midnight", { edtf: "2011-12-31T23:30:15", zone: vilnius }, "2012-01-01T01:30:15"],
  ["a time with an offset", "2011-04-17T10:00+03:00", "2011-04-17T12:00"],
  ["of UTC, uncertain", "2011-04-17T10:00Z?", "2011-04-17T15:00?"],
  [
    "with a zone, words and a tolerance",
    { edtf: "2011-04-17T10:00", zone: vilnius, tolerance: "PT1H", text: "at ten" },
    { edtf: "2011-04-17T12:00", tolerance: "PT1H", text: "at ten" },
  ],
  [
    "times from one to another",
    { edtf: "2011-04-17T10:00/2011-04-18T23:00", zone: vilnius },
    "2011-04-17T12:00/2011-04-19T01:00",
  ],
  [
    "one of several times",
    "[2011-04-17T10:00Z,2011-04-17T11:00Z..2011-04-17T12:00Z]",
    "[2011-04-17T15:00,2011-04-17T16:00..2011-04-17T17:00]",
  ],
  ["a day of another zone", { edtf: "2011-04-17", zone: vilnius }, { edtf: "2011-04-17", tolerance: "P1D" }],
  ["a month", { edtf: "2011-04", zone: vilnius, text: "April" }, { edtf: "2011-04", tolerance: "P1D", text: "April" }],
  ["an open end", { edtf: "2011-04-17/..", zone: vilnius }, { edtf: "2011-04-17/..", tolerance: "P1D" }],
  ["the zone itself", { edtf: "2011-04-17T10:00", zone }, "2011-04-17T10:00"],
  ["neither", "2011-04-17T10:00", "2011-04-17T10:00"],
  ["a day", "2011-04-17", "2011-04-17"],
  ["what is no date", "on Sunday", undefined],
])("%s", (_, input, expected) => {
  expect(inZone(input, zone)).toEqual(expected);
});

test("a date is only ever wider, as soft as before, and tells no zone", () => {
  const zones = fc.constantFrom(undefined, vilnius, "America/New_York", "Pacific/Kiritimati", zone);
  fc.assert(
    fc.property(edtfText, zones, (edtf, own) => {
      const input = own === undefined ? edtf : { edtf, zone: own };
      if (!safeParseWhen(input, { zone }).success) return;
      const placed = inZone(input, zone);
      if (placed === undefined) return;
      const read = parseWhen(placed, { zone });
      expect(coversBounds(boundsOf(read, { zone }), boundsOf(parseWhen(input, { zone }), { zone }))).toBe(true);
      expect(isSoftWhen(read)).toBe(isSoftWhen(parseWhen(input, { zone })));
      expect(JSON.stringify(placed)).not.toMatch(/zone|T[\d:.]+(?:Z|[+-])/);
    }),
    { numRuns: 500 },
  );
});

describe("dates tell no zone where what they are of loses its place or its person", () => {
  const sealed = { sensitivity: { category: "location", level: "sealed" } };
  const lists = {
    persons: [
      { id: "p1", names: [{ full: "Leyla Sadiqova" }], sensitivity: { category: "minor" } },
      { id: "p2", names: [{ full: "Samir Other" }] },
    ],
    places: [
      { id: "house", names: [{ full: "Villa Rosa" }], ...sealed },
      { id: "land", names: [{ full: "Ruritania" }] },
      { id: "town", names: [{ full: "Strelsau" }], within: "land" },
    ],
    organizations: [{ id: "office", names: [{ full: "Office" }], ...sealed }],
  };
  const event = { id: "e1", type: "other", title: "Call" };
  const when = { edtf: "2011-04-17T10:00", zone: vilnius };
  const left = (given: object, profile: Profile = publish) => {
    const events = [{ ...event, when, ...given }];
    const caseFile: CaseFile = parseCaseFile({
      format: "case-chronology/1",
      id: "case",
      timeZone: zone,
      ...lists,
      events,
    });
    const redacted = redact(caseFile, profile, { key });
    expect(safeParseCaseFile(redacted.caseFile).issues).toEqual([]);
    const startOf = (each: CaseFile) => buildTimeline(each).entries[0]?.start;
    const [start, before] = [startOf(redacted.caseFile), startOf(caseFile)];
    if (start !== undefined && before !== undefined) expect(coversBounds(start, before)).toBe(true);
    return redacted;
  };

  test.each<[string, object, Profile, unknown]>([
    ["a place", { place: "house" }, publish, "2011-04-17T12:00"],
    ["a place, with an offset", { place: "house", when: "2011-04-17T10:00+03:00" }, publish, "2011-04-17T12:00"],
    ["a person", { who: ["p1"] }, publish, "2011-04-17T12:00"],
    ["an organization", { by: ["office"] }, publish, "2011-04-17T12:00"],
    ["a place that a rule takes", { place: "land" }, rulesOf("events.*.place"), "2011-04-17T12:00"],
    ["a place that a larger one stands for", { place: "town" }, { ...publish, places: "region" }, "2011-04-17T12:00"],
    ["a place, by the month", { place: "house" }, { ...publish, dates: "month" }, "2011-04"],
    ["a place that stays", { place: "land", who: ["p2"] }, publish, when],
    ["nothing but its title", { place: "land" }, publish, when],
  ])("%s", (_, given, profile, expected) => {
    const { caseFile, report } = left(given, profile);
    expect(caseFile.events?.[0]?.when).toEqual(expected);
    const change = { path: ["events", 0, "when"], action: "replaced", reason: "leads-to-removed" };
    if (expected === when) expect(report.changes).not.toContainEqual(change);
    else expect(report.changes).toContainEqual(change);
  });

  test("a term that is counted by inference loses its length where a date may have become wider", () => {
    const arrest = { type: "court-sanction", measure: "administrative-arrest", term: { duration: "P15D" } };
    expect(left({ ...arrest, title: undefined, place: "house" }).caseFile.events?.[0]).not.toHaveProperty(
      "term.duration",
    );
    expect(left({ ...arrest, title: undefined, place: "land" }).caseFile.events?.[0]).toHaveProperty("term.duration");
  });

  test("where no wider date can be written, it goes", () => {
    const { caseFile, report } = left({
      place: "house",
      when: { edtf: "2011-04-17", zone: vilnius, tolerance: "PT1H" },
    });
    expect(caseFile.events?.[0]).not.toHaveProperty("when");
    expect(report.changes).toContainEqual({
      path: ["events", 0, "when"],
      action: "removed",
      reason: "leads-to-removed",
    });
  });
});

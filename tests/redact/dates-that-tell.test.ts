import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWhen, safeParseWhen } from "../../src/dates/index.ts";
import { parseCaseFile } from "../../src/index.ts";
import { coarsenDate } from "../../src/redact/coarsen-date.ts";
import { coarsenRelation, isFiner } from "../../src/redact/coarsen-relation.ts";
import { inZone } from "../../src/redact/in-zone.ts";
import type { Profile } from "../../src/redact/index.ts";
import { mayTellZone } from "../../src/redact/rewrite-date.ts";
import { saysMore } from "../../src/redact/says-more.ts";
import { startAlone } from "../../src/redact/start-alone.ts";
import { withSupportedSources } from "../../src/redact/supported-sources.ts";
import { edtfText } from "../dates/edtf-arbitrary.ts";
import { redact } from "./redact-in-order.ts";

const zone = "Asia/Baku";
const vilnius = "Europe/Vilnius";

describe("a date by the clock of a zone", () => {
  test.each<[string, unknown, unknown]>([
    ["a time with an end that is not known", { edtf: "2011-04-17T10:00/", zone: vilnius }, "2011-04-17T12:00/"],
    ["a time with an open end", { edtf: "2011-04-17T10:00/..", zone: vilnius }, "2011-04-17T12:00/.."],
    ["a time with an open start", { edtf: "../2011-04-17T10:00", zone: vilnius }, "../2011-04-17T12:00"],
    ["all of several times", "{2011-04-17T10:00Z,2011-04-17T11:00Z}", "{2011-04-17T15:00,2011-04-17T16:00}"],
    [
      "all of several days",
      { edtf: "{2011-04-17,2011-04-19}", zone: vilnius },
      { edtf: "{2011-04-17,2011-04-19}", tolerance: "P1D" },
    ],
    [
      "a time with its words alone",
      { edtf: "2011-04-17T10:00Z", text: "at ten" },
      { edtf: "2011-04-17T15:00", text: "at ten" },
    ],
    [
      "a time with its tolerance alone",
      { edtf: "2011-04-17T10:00Z", tolerance: "PT1H" },
      { edtf: "2011-04-17T15:00", tolerance: "PT1H" },
    ],
    [
      "the zone itself, with words",
      { edtf: "2011-04-17", zone, text: "Sunday" },
      { edtf: "2011-04-17", text: "Sunday" },
    ],
    ["the zone itself, of a day", { edtf: "2011-04-17", zone }, "2011-04-17"],
    ["what is nothing", null, undefined],
  ])("%s", (_, input, expected) => {
    expect(inZone(input, zone)).toEqual(expected);
  });

  test.each([
    ["0999-12-31T23:00-03:00", "1000-01-01T02:00"],
    ["0000-01-01T01:00+03:00", "-0001-12-31T22:00"],
    ["-0043-03-15T10:00+03:00", "-0043-03-15T07:00"],
    ["0044-03-15T10:00+03:00", "0044-03-15T07:00"],
  ])("of long ago: %s", (input, expected) => {
    expect(inZone(input, "UTC")).toBe(expected);
  });

  test("is the very same where it has neither a zone nor an offset", () => {
    fc.assert(
      fc.property(edtfText, fc.boolean(), (edtf, isObject) => {
        const input = isObject ? { edtf, text: "then" } : edtf;
        if (!safeParseWhen(input, { zone }).success || /T[\d:.]+(?:Z|[+-])/.test(edtf)) return;
        expect(inZone(input, zone)).toBe(input);
      }),
      { numRuns: 150 },
    );
  });

  test("is the same date whichever way the zone that it is in is given", () => {
    fc.assert(
      fc.property(edtfText, (edtf) => {
        if (!safeParseWhen(edtf, { zone }).success || /T[\d:.]+(?:Z|[+-])/.test(edtf)) return;
        const placed = inZone({ edtf, zone }, zone);
        expect(placed === undefined || parseWhen(placed, { zone })).toEqual(parseWhen(edtf, { zone }));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a coarser date", () => {
  test.each<[string, unknown, unknown, unknown]>([
    ["a winter, which ends in the next year", "2011-24", "2011-24", undefined],
    ["an interval that begins with one", "2011-24/2012-05", "2011-24/2012-05", undefined],
    ["one of several of which one is", "[2011-24,2012-05]", "[2011-24,2012-05]", undefined],
    ["all of several of which one is", "{2011-24,2012-05}", "{2011-24,2012-05}", undefined],
    [
      "one of several intervals",
      "[2011-04-17..2011-05-02,2012-06-03]",
      "[2011-04..2011-05,2012-06]",
      "[2011..2011,2012]",
    ],
    ["an end that is not known", "2011-04-17/", "2011-04/", "2011/"],
    ["a start that is not known", "/2011-04-17", "/2011-04", "/2011"],
    ["an open start", "../2011-04-17", "../2011-04", "../2011"],
    ["a time of the zone itself", { edtf: "2011-04-30T23:50", zone }, { edtf: "2011-04" }, { edtf: "2011" }],
    [
      "a time of another, in the next month there",
      { edtf: "2011-04-30T23:50", zone: vilnius },
      { edtf: "2011-05" },
      { edtf: "2011" },
    ],
    [
      "a time of another, in the same",
      { edtf: "2011-04-30T20:50", zone: vilnius },
      { edtf: "2011-04" },
      { edtf: "2011" },
    ],
    [
      "a day of another zone at the end of a month",
      { edtf: "2011-04-30", zone: vilnius },
      { edtf: "2011" },
      { edtf: "2011" },
    ],
    [
      "a tolerance of months",
      { edtf: "2011-04-17", tolerance: "P1M" },
      { edtf: "2011-04", tolerance: "P1M" },
      { edtf: "2011" },
    ],
    [
      "a tolerance of years",
      { edtf: "2011-04-17", tolerance: "P1Y" },
      { edtf: "2011-04", tolerance: "P1Y" },
      { edtf: "2011", tolerance: "P1Y" },
    ],
    ["a month that has one of days", { edtf: "2011-04", tolerance: "P2D" }, { edtf: "2011" }, { edtf: "2011" }],
    [
      "a month that keeps all it has but its words",
      { edtf: "2011-04", tolerance: "P1M", text: "April" },
      { edtf: "2011-04", tolerance: "P1M" },
      { edtf: "2011" },
    ],
    ["a decade", "201X", "201X", "201X"],
    ["what is no date", { edtf: "on Sunday" }, undefined, undefined],
  ])("of %s", (_, input, month, year) => {
    expect([coarsenDate(input, { to: "month", zone }), coarsenDate(input, { to: "year", zone })]).toEqual([
      month,
      year,
    ]);
  });

  test.each<[string, unknown, unknown]>([
    ["a time", "2011-04-17T15:00", "2011-04/"],
    ["a day", "2011-04-17", "2011-04"],
    ["an interval", "2011-04-17T15:00/2011-05-02", "2011-04/2011-05"],
    ["one of several", "[2011-04-17,2011-05-02]", undefined],
    ["all of several", "{2011-04-17,2011-05-02}", undefined],
  ])("of the start of what lasts: %s", (_, input, expected) => {
    expect(coarsenDate(input, { to: "month", zone, startOnly: true })).toEqual(expected);
  });
});

describe("a relation that gives no day", () => {
  const relation = (more: object) => ({ to: "e1", ...more });
  const gap = (given: object) => relation({ relation: "after", gap: given });
  const moment = { to: "month", isMoment: true } as const;
  test.each<[string, Record<string, unknown>, Record<string, unknown> | undefined]>([
    ["the day before", relation({ relation: "day-before" }), relation({ relation: "before" })],
    ["the day after", relation({ relation: "day-after" }), relation({ at: "start", relation: "after" })],
    [
      "the day after the end",
      relation({ relation: "day-after", at: "end" }),
      relation({ at: "end", relation: "after" }),
    ],
    ["the same day", relation({ relation: "same-day" }), relation({ relation: "same-day" })],
    ["before", relation({ relation: "before" }), relation({ relation: "before" })],
    ["a gap of months", gap({ exactly: "P2M" }), gap({ exactly: "P2M" })],
    ["a gap of days", gap({ exactly: "P2D" }), relation({ relation: "after" })],
    ["a gap of which one end counts days", gap({ atLeast: "P1M", atMost: "P40D" }), relation({ relation: "after" })],
    ["a gap that cannot be read", gap({ exactly: "soon" }), relation({ relation: "after" })],
    ["a gap that is none", relation({ relation: "after", gap: "P2D" }), relation({ relation: "after", gap: "P2D" })],
  ])("%s", (_, given, expected) => {
    expect(coarsenRelation(given, moment)).toEqual(expected);
  });

  test.each<[string, Record<string, unknown>, object, unknown]>([
    ["the day before what lasts", relation({ relation: "day-before" }), { isMoment: false }, undefined],
    ["the same day by another clock", relation({ relation: "same-day" }), { isElsewhere: true }, undefined],
    [
      "a gap of months by another clock",
      gap({ exactly: "P2M" }),
      { isElsewhere: true },
      relation({ relation: "after" }),
    ],
    ["a gap of months where years stay", gap({ exactly: "P2M" }), { to: "year" }, relation({ relation: "after" })],
    ["a gap of years where years stay", gap({ exactly: "P2Y" }), { to: "year" }, gap({ exactly: "P2Y" })],
  ])("%s", (_, given, options, expected) => {
    expect(coarsenRelation(given, { ...moment, ...options })).toEqual(expected);
  });

  test.each<[unknown, boolean, boolean]>([
    ["P1Y", false, false],
    ["P2M", false, true],
    ["P1Y2M", false, true],
    ["P1D", true, true],
    ["P1M1D", true, true],
    ["PT5M", true, true],
    ["P0D", false, false],
    ["soon", true, true],
    [undefined, true, true],
  ])("%s is finer than a month: %s, than a year: %s", (duration, month, year) => {
    expect([isFiner(duration, "month"), isFiner(duration, "year")]).toEqual([month, year]);
  });
});

test.each<[unknown, unknown]>([
  ["2011-04-17", "2011-04-17/"],
  ["2011", "2011/"],
  ["2011-04-17T10:00", "2011-04-17T10:00"],
  ["2011-04-17/2011-04-18", "2011-04-17/2011-04-18"],
  ["[2011-04-17,2011-04-18]", undefined],
  ["{2011-04-17,2011-04-18}", undefined],
  [
    { edtf: "2011-04-17", text: "Sunday" },
    { edtf: "2011-04-17/", text: "Sunday" },
  ],
  ["on Sunday", undefined],
])("the start alone of %j is %j", (date, expected) => {
  expect(startAlone(date)).toEqual(expected);
});

test.each<[unknown, boolean]>([
  ["2011-04-17", false],
  ["2011-04-17T10:00", true],
  [{ edtf: "2011-04-17" }, false],
  [{ edtf: "2011-04-17T10:00" }, true],
  [{ edtf: "2011-04-17", zone: vilnius }, true],
  [undefined, false],
  [7, false],
])("whether %j may tell a zone", (date, may) => {
  expect(mayTellZone(date)).toBe(may);
});

describe("what is left says more", () => {
  const reported = { article: "a1" };
  const denied = { article: "a2", stance: "denied" };
  test.each<[string, object, object, unknown, boolean]>([
    ["without its stance", { stance: "alleged" }, {}, undefined, true],
    ["without that it is approximate", { approximate: true, to: "e1" }, { to: "e1" }, undefined, true],
    ["without a denial", { sources: [reported, denied] }, { sources: [reported] }, undefined, true],
    ["not without a report", { sources: [reported, denied] }, { sources: [denied] }, undefined, false],
    [
      "not with all of it",
      { stance: "alleged", sources: [denied] },
      { stance: "alleged", sources: [denied] },
      undefined,
      false,
    ],
    ["without sources, in a record that has some", { sources: [reported] }, {}, { sources: [denied] }, true],
    ["not in one that has none", { sources: [reported] }, {}, { sources: [] }, false],
    ["not where it had none", {}, {}, { sources: [denied] }, false],
    ["not without a note", { note: "x" }, {}, { sources: [denied] }, false],
  ])("%s", (_, before, after, record, isMore) => {
    expect(saysMore(before, after, record)).toBe(isMore);
  });
});

describe("sources support what is left", () => {
  const source = (...supports: string[]) => ({ article: "a1", supports });
  test.each<[string, Record<string, unknown>, Record<string, unknown>, unknown]>([
    [
      "all of it",
      { a: 1, b: 2, sources: [source("a", "b")] },
      { a: 1, b: 2, sources: [source("a", "b")] },
      [source("a", "b")],
    ],
    [
      "not what is gone",
      { a: 1, b: 2, sources: [source("a", "b")] },
      { a: 1, sources: [source("a", "b")] },
      [source("a")],
    ],
    [
      "none that supported only that",
      { a: 1, b: 2, sources: [source("a"), source("b")] },
      { a: 1, sources: [source("a"), source("b")] },
      [source("a")],
    ],
    ["what was never there", { a: 1, sources: [source("c")] }, { a: 1, sources: [source("c")] }, [source("c")]],
    [
      "everything, where they say nothing",
      { b: 2, sources: [{ article: "a1" }, source()] },
      { sources: [{ article: "a1" }, source()] },
      [{ article: "a1" }, source()],
    ],
    ["nothing of what has none", { b: 2 }, {}, undefined],
    ["nothing of what has an empty list", { b: 2, sources: [] }, { sources: [] }, []],
  ])("%s", (_, before, after, sources) => {
    expect(Object(withSupportedSources(before, after)).sources).toEqual(sources);
  });

  test("a fact goes of which no source is left", () => {
    expect(
      withSupportedSources({ a: 1, b: 2, sources: [source("b")] }, { a: 1, sources: [source("b")] }),
    ).toBeUndefined();
  });
});

describe("in a copy by months", () => {
  const months: Profile = { name: "months", level: "public", dates: "month" };
  const times = { when: "2011-04-17T10:00", until: "2011-05-20T10:00" };
  const left = (profile: Profile) => {
    const caseFile = parseCaseFile({
      format: "case-chronology/1",
      id: "case",
      timeZone: zone,
      persons: [{ id: "p1", names: [{ full: "Leyla" }], born: "1990-04-17T10:00" }],
      articles: [{ id: "a1", headline: "Reported", publishedAt: "2011-05-21T10:00" }],
      events: [
        { id: "e1", type: "assembly", ...times },
        { id: "e2", type: "hearing", when: "2011-04-17T10:00" },
      ],
    });
    return redact(caseFile, profile, { key: "a key of sixteen bytes or more" });
  };

  test("what lasts has a start and an end, and all else a month", () => {
    const { caseFile, report } = left(months);
    expect(caseFile.events?.map(({ when, until }: { when?: unknown; until?: unknown }) => [when, until])).toEqual([
      ["2011-04/", "2011-05"],
      ["2011-04", undefined],
    ]);
    expect([caseFile.persons?.[0]?.born, caseFile.articles?.[0]?.publishedAt]).toEqual(["1990-04", "2011-05"]);
    const paths = report.changes.map(({ path, action, reason }) => `${path.join(".")} ${action} ${reason}`);
    expect(paths.toSorted()).toEqual([
      "articles.0.publishedAt replaced coarsened",
      "events.0.until replaced coarsened",
      "events.0.when replaced coarsened",
      "events.1.when replaced coarsened",
      "persons.0.born replaced coarsened",
    ]);
  });

  test("nothing is said to be changed where dates stay as they are", () => {
    expect(left({ ...months, dates: undefined }).report.changes).toEqual([]);
  });
});

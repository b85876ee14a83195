import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, coversBounds } from "../../src/dates/index.ts";
import { buildTimeline, type CaseFile, parseCaseFile, safeParseCaseFile } from "../../src/index.ts";
import { coarsenDate } from "../../src/redact/coarsen-date.ts";
import { defineProfile } from "../../src/redact/index.ts";
import { runs } from "../runs.ts";
import { redact } from "./redact-in-order.ts";

const zone = "Asia/Baku";
const key = "a key of sixteen bytes or more";
const moscow = "Europe/Moscow";
const newYork = "America/New_York";

test.each<[string, unknown, unknown, unknown]>([
  ["a time just before another clock's month ends", { edtf: "2011-04-30T23:50", zone: moscow }, "2011-05", "2011"],
  ["one just before its year ends", { edtf: "2010-12-31T23:50", zone: moscow }, "2011-01", "2011"],
  ["a day within the month", { edtf: "2011-04-17", zone: moscow }, "2011-04", "2011"],
  ["a day that reaches into the next", { edtf: "2011-04-30", zone: newYork }, "2011", "2011"],
  ["a month of another clock", { edtf: "2011-04", zone: moscow }, "2011", "2011"],
  ["a month of the same clock by another name", { edtf: "2011-04", zone: "Asia/Yerevan" }, "2011-04", "2011"],
  ["a day that reaches into the next year", { edtf: "2011-12-31", zone: newYork }, undefined, undefined],
  ["a year of another clock", { edtf: "2011", zone: newYork }, undefined, undefined],
  ["a winter of another clock", { edtf: "2011-24", zone: newYork }, undefined, undefined],
  ["the zone itself", { edtf: "2011-04-17", zone }, "2011-04", "2011"],
  ["a tolerance within the month", { edtf: "2011-04-17", tolerance: "P3D" }, "2011-04", "2011"],
  ["a tolerance over its end", { edtf: "2011-05-01T00:30", tolerance: "PT1H" }, "2011", "2011"],
  ["a tolerance of a month by days", { edtf: "2011-04", tolerance: "P1D" }, "2011", "2011"],
])("%s: the month and the year are the case file's", (_, input, month, year) => {
  const dates = [month, year].map((edtf) => edtf && { edtf });
  for (const [at, to] of (["month", "year"] as const).entries()) {
    expect(coarsenDate(input, { to, zone })).toEqual(dates[at]);
  }
});

test.each([
  ["month", "P1M"],
  ["month", "P1Y2M"],
  ["year", "P1Y"],
] as const)("a tolerance that counts nothing smaller than a %s stays", (to, tolerance) => {
  const date = coarsenDate({ edtf: "2011-04-17", tolerance }, { to, zone });
  expect(date).toEqual({ edtf: to === "month" ? "2011-04" : "2011", tolerance });
});

/** Dates about the ends of months and years, where clocks differ. */
const day = fc.constantFrom("2011-04-30", "2011-05-01", "2010-12-31", "2011-01-01", "2011-05-17");
const time = fc.tuple(day, fc.constantFrom("T00:10", "T02:30", "T21:40", "T23:50", "T23:30Z", "T00:10-05:00"));
const edtf = fc.oneof(
  day,
  time.map((parts) => parts.join("")),
  fc.constantFrom("2011-04", "2011-05", "2011", "2011-04-30/2011-05-01", "2011-04/2011-05-01T00:20", "2011-24"),
);
const own = fc.constantFrom(undefined, zone, moscow, newYork, "Pacific/Kiritimati");
const tolerance = fc.option(fc.constantFrom("PT2H", "P1D", "P1M"), { nil: undefined });
const when = fc.record({ edtf, zone: own, tolerance });

/** What may relate an event to the first one, or to the article. */
const relation = fc.record({
  relation: fc.constantFrom("before", "after", "same-time", "same-day", "day-before", "day-after", "during"),
  to: fc.constantFrom("e1", "a1"),
});

const caseFile = fc
  .record({ first: when, second: when, published: when, relations: fc.option(relation), isOne: fc.boolean() })
  .map(({ first, second, published, relations, isOne }) => ({
    format: "case-chronology/1",
    id: "case",
    timeZone: zone,
    articles: [{ id: "a1", headline: "News", publishedAt: published }],
    events: [
      { id: "e1", type: "release", kind: "unknown", when: first, sources: [{ article: "a1" }] },
      {
        ...{ id: "e2", type: "release", kind: "unknown", when: second },
        ...(relations !== null && { relations: [relations] }),
      },
    ],
    ...(isOne && { matches: [{ id: "m1", events: ["e1", "e2"], confidence: "certain" }] }),
  }));

test("no clock, tolerance, match or relation gives back what is finer than the month or the year", () => {
  fc.assert(
    fc.property(caseFile, fc.constantFrom("month", "year"), (input, dates) => {
      const read = safeParseCaseFile(input);
      if (!read.success) return;
      const profile = defineProfile({ name: "tried", level: "public", dates });
      const { caseFile: left } = redact(read.data, profile, { key });
      const before = boundsIn(read.data);
      const after = boundsIn(left);
      for (const edge of after.edges) expect(isStartOf(edge, dates), new Date(edge).toISOString()).toBe(true);
      if (before.isContradicted) return;
      expect(after.isContradicted).toBe(false);
      for (const [at, bounds] of after.starts.entries()) {
        const was = before.starts[at];
        if (bounds === undefined || was === undefined) throw new Error("an event that is not marked stays");
        expect(coversBounds(bounds, was)).toBe(true);
      }
    }),
    { numRuns: runs(400) },
  );
});

/** What is strictly before something is so by a millisecond. */
const slack = 10;

function isStartOf(instant: number, unit: "month" | "year"): boolean {
  const text = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(instant + slack);
  const { earliest } = boundsOf(text.slice(0, unit === "month" ? 7 : 4), { zone });
  return earliest !== null && Math.abs(instant - earliest) <= slack;
}

function boundsIn(file: CaseFile) {
  const { entries, findings } = buildTimeline(file);
  const accounts = entries.flatMap((entry) => entry.accounts);
  const boundsOfAll = [...entries, ...accounts].flatMap(({ start, end }) => [start, end]);
  return {
    starts: (file.events ?? []).map(({ id }) => accounts.find(({ event }) => event === id)?.start),
    edges: boundsOfAll.flatMap(({ earliest, latest }) => [earliest, latest]).filter((edge) => edge !== null),
    isContradicted:
      findings.some(({ code }) => code === "contradiction") || entries.some((each) => each.leftOut.length > 0),
  };
}

test.each<[string, string | undefined, object, object[] | undefined]>([
  ["the same day, by another clock", moscow, { relation: "same-day" }, undefined],
  [
    "a gap of months, by another clock",
    moscow,
    { relation: "after", gap: { exactly: "P1M" } },
    [{ relation: "after" }],
  ],
  ["the same day, by the case file's", zone, { relation: "same-day" }, [{ relation: "same-day" }]],
  [
    "a gap of months, by none of its own",
    undefined,
    { relation: "after", gap: { exactly: "P1M" } },
    [{ relation: "after", gap: { exactly: "P1M" } }],
  ],
  ["an order, by another clock", moscow, { relation: "before" }, [{ relation: "before" }]],
])("days counted from an article: %s", (_, own, given, expected) => {
  const event = { id: "e1", type: "release", kind: "unknown", when: "2011-05", relations: [{ ...given, to: "a1" }] };
  const publishedAt = { edtf: "2011-04-30T23:50", zone: own };
  const articles = [{ id: "a1", headline: "News", publishedAt }];
  const input = { format: "case-chronology/1", id: "case", timeZone: zone, articles, events: [event] };
  const { caseFile: left } = redact(
    parseCaseFile(input),
    defineProfile({ name: "tried", level: "public", dates: "month" }),
    { key },
  );
  const [article] = left.articles ?? [];
  expect(left.events?.[0]?.relations).toEqual(expected?.map((each) => ({ ...each, to: article?.id })));
});

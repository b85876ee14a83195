import { describe, expect, test } from "vitest";
import * as z from "zod";
import { unwrap } from "../../src/core/result.ts";
import { parseWhen } from "../../src/dates/index.ts";
import { fromCsv } from "../../src/formats/csv.ts";
import {
  buildTimeline,
  ChronologyError,
  defineEventType,
  EventBase,
  parseCaseFile,
  parsePerson,
  safeParseCaseFile,
} from "../../src/index.ts";
import { bounds, type EventInput, timelineOf } from "./case-of.ts";
import { detention, order } from "./custody-events.ts";

type Parts = Parameters<typeof timelineOf>[0];

const persons = ["first", "second"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
const groups = [{ id: "group", description: "Detained together", members: ["first"] }];
const detained = (id: string, who: string[], when = "2011-04-02") =>
  detention(id, when, { legalBasis: "administrative-arrest", who });
const threat = (id: string, more: object = {}): EventInput => ({ id, type: "threat", ...more });

describe("a timeline of one person", () => {
  const of = (who: string, parts: Parts) => timelineOf({ persons, groups, ...parts }, { who });
  const entriesOf = (who: string, parts: Parts) => of(who, parts).entries.map(({ event }) => event);

  test("has what concerns them beside others, and their custody alone", () => {
    const events = [detained("both", ["second", "first"]), detained("other", ["second"], "2011-05-02"), threat("none")];
    const timeline = of("first", { events });
    expect(timeline.entries.map(({ event }) => event)).toEqual(["both"]);
    expect(timeline.custody.map(({ who }) => who)).toEqual(["first"]);
  });

  test("has matched accounts of which one names them", () => {
    const events = [threat("a", { who: ["first"], when: "2011-04" }), threat("b", { who: ["second"], when: "2011" })];
    const matches = [{ id: "match", events: ["a", "b"], confidence: "certain" as const }];
    expect(entriesOf("first", { events, matches })).toEqual(["a"]);
    expect(entriesOf("second", { events, matches })).toEqual(["a"]);
  });

  test("is solved with what does not concern them", () => {
    const events = [
      threat("own", { who: ["first"], relations: [{ relation: "same-time", to: "other" }] }),
      threat("other", { when: "2011-04-17" }),
    ];
    expect(of("first", { events }).entries.map(({ start }) => start)).toEqual([
      bounds("2011-04-17T00:00", "2011-04-18T00:00"),
    ]);
  });

  test("has the findings that name what it shows, in whole or in part, and no others", () => {
    const events = [
      threat("own", { who: ["first"] }),
      threat("other", { who: ["second"] }),
      threat("mixed", {
        who: ["first"],
        when: "2011-05-02",
        relations: [{ relation: "before", to: "elsewhere" }],
      }),
      threat("elsewhere", { when: "2011-04-17" }),
      threat("late", { when: "2011-05-02", relations: [{ relation: "before", to: "elsewhere" }] }),
      detained("group-detained", ["group"], "2011-04-20"),
      detained("second-detained", ["second"], "2011-04-20"),
    ];
    const findingsOf = (who?: string) =>
      timelineOf({ persons, groups, events }, { who }).findings.map(({ code, records }) => [code, ...records]);
    const ofFirst = [
      ["contradiction", "elsewhere", "mixed"],
      ["no-release-recorded", "group", "group-detained"],
      ["undated", "own"],
    ];
    expect(findingsOf("first")).toEqual(ofFirst);
    expect(findingsOf()).toEqual(
      expect.arrayContaining([
        ...ofFirst,
        ["contradiction", "elsewhere", "late"],
        ["no-release-recorded", "second", "second-detained"],
        ["undated", "other"],
      ]),
    );
    expect(findingsOf("second").map(([code]) => code)).toEqual(["no-release-recorded", "undated"]);
  });

  test("names the terms of their own that a counting rule was inferred for", () => {
    const sanction = (id: string, who: string) =>
      order(id, "2011-04-03", { measure: "administrative-arrest", who: [who], term: { duration: "P5D" } });
    const events = [detained("both", ["first", "second"]), sanction("a", "first"), sanction("b", "second")];
    const termsOf = (who?: string) =>
      timelineOf({ persons, events }, { who }).findings.flatMap(({ code, records }) =>
        code === "counting-rule-inferred" ? records : [],
      );
    expect(termsOf("first")).toEqual(["a"]);
    expect(termsOf("second")).toEqual(["b"]);
    expect(termsOf()).toEqual(["a", "b"]);
    expect(timelineOf({ persons, groups, events }, { who: "group" }).findings).toEqual([]);
  });
});

const issuesOf = (build: () => unknown) => {
  try {
    build();
  } catch (error) {
    if (error instanceof ChronologyError) return error.issues;
  }
  return [];
};

describe("what cannot be a timeline is refused, in words that repeat nothing of it", () => {
  test.each([["nobody"], ["own"], ["paper"], [""]])("of somebody who is no person or group: %j", (who) => {
    const articles = [{ id: "paper", headline: "Reported" }];
    const issues = issuesOf(() => timelineOf({ persons, groups, articles, events: [threat("own")] }, { who }));
    expect(issues).toMatchObject([{ code: "dangling-reference", path: ["who"] }]);
    expect(issues[0]?.message).toBe("who is not the id of a person or group of the case file.");
  });

  test("with an event of a type of one's own that it is not given", () => {
    const vigil = defineEventType({ schema: EventBase.extend({ type: z.literal("vigil") }), extent: "span" });
    const events = [
      { id: "b", type: "vigil" },
      { id: "a", type: "threat" },
    ];
    const input = { format: "case-chronology/1", id: "case", timeZone: "UTC", events };
    const caseFile = parseCaseFile(input, { eventTypes: [vigil] });
    const issues = issuesOf(() => buildTimeline(caseFile));
    expect(issues).toMatchObject([{ code: "unknown-value", path: ["events", 0, "type"] }]);
    expect(issues[0]?.message).toContain("give buildTimeline as eventTypes the types that parseCaseFile was given");
    expect(buildTimeline(caseFile, { eventTypes: [vigil] }).entries).toHaveLength(2);
  });
});

describe("what types forbid is refused, with what would be right", () => {
  const caseFile = parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "UTC", events: [threat("own")] });
  const calls: [string, call: (value: never) => unknown, values: unknown[], path: string, message: RegExp][] = [
    [
      "no case file",
      buildTimeline,
      [null, undefined, "case", [], {}, safeParseCaseFile(caseFile)],
      "caseFile",
      /use parseCaseFile/,
    ],
    ["options", (value) => buildTimeline(caseFile, value), [null, "2011", 5], "options", /is not an object/],
    ["a date", (value) => buildTimeline(caseFile, { asOf: value }), [null, 2011, true], "asOf", /an EDTF text/],
    [
      "event types",
      (value) => buildTimeline(caseFile, { eventTypes: value }),
      ["own", [{}]],
      "eventTypes",
      /list of event types/,
    ],
    ["a person", (value) => buildTimeline(caseFile, { who: value }), [null, 5], "who", /the id of a person/],
    ["a point", (value) => buildTimeline(caseFile).explain("own", value), ["term", null], "at", /start, end, term-end/],
    ["options of a case file", (value) => parseCaseFile(caseFile, value), [null, 5], "options", /is not an object/],
    ["options of a record", (value) => parsePerson({}, value), [null, 5], "options", /is not an object/],
    ["options of a date", (value) => parseWhen("2011", value), [null, 5], "options", /is not an object/],
    ["no options of a table", (value) => unwrap(fromCsv("type", value)), [null, undefined], "timeZone", /is missing/],
  ];
  test.each(calls)("%s", (_, call, values, path, message) => {
    for (const value of values) {
      const issues = issuesOf(() => call(value as never));
      expect(issues).toMatchObject([{ path: [path] }]);
      expect(issues[0]?.message).toMatch(message);
    }
  });
});

describe("the date of a timeline", () => {
  type When = string | { edtf: string; zone: string };
  const dateOf = (...dates: (When | undefined)[]) => {
    const articles = dates.map((publishedAt, at) => ({ id: `a${at}`, headline: "Reported", publishedAt }));
    const asOf = timelineOf({ articles }).asOf;
    expect(timelineOf({ articles: articles.toReversed() }).asOf).toEqual(asOf);
    return asOf;
  };

  test("is that of the article that may be the last, in whatever order they stand", () => {
    expect(dateOf("2011-04-17", "2011-05-03", "2011-04-20")).toEqual(bounds("2011-05-03T00:00", "2011-05-04T00:00"));
    expect(dateOf("2011-04-01/2011-06-01", "2011-05-03")).toEqual(bounds("2011-04-01T00:00", "2011-06-02T00:00"));
    expect(dateOf(undefined, "2011-05-03", undefined)).toEqual(bounds("2011-05-03T00:00", "2011-05-04T00:00"));
  });

  test("is open where an article's is open at that side, and one that begins is later than one that may be older", () => {
    const { earliest, latest } = bounds("2011-05-03T00:00", "2011-05-04T00:00");
    expect(dateOf("2011-05-03/..", "2011-06-01")).toEqual({ earliest, latest: null });
    expect(dateOf("../2011-05-03", "2011-05-03")).toEqual({ earliest, latest });
    expect(dateOf("../2011-05-03", "2011-04-17")).toEqual({ earliest: null, latest });
  });

  test("is the whole of a date of several ranges", () => {
    expect(dateOf("[2011-04-17,2011-05-03]")).toEqual(bounds("2011-04-17T00:00", "2011-05-04T00:00"));
  });

  test("is nothing where no article is dated", () => {
    expect(dateOf()).toEqual({ earliest: null, latest: null });
    expect(dateOf(undefined)).toEqual({ earliest: null, latest: null });
  });

  test("is of the article's zone, and of the case file's where one is given for the timeline", () => {
    const earliest = Date.parse("2011-05-03T23:40+04:00");
    expect(dateOf({ edtf: "2011-05-03T23:40", zone: "Europe/Moscow" })).toEqual({
      earliest,
      latest: earliest + 60_000,
    });
    const articles = [{ id: "a", headline: "Reported", publishedAt: "2011-05-03" }];
    expect(timelineOf({ articles }, { asOf: "2011-04-17" }).asOf).toEqual(
      bounds("2011-04-17T00:00", "2011-04-18T00:00"),
    );
  });
});

import { describe, expect, test } from "vitest";
import { bounds, type EventInput, entryOf, timelineOf } from "./case-of.ts";
import { appeal, detention, order, release } from "./custody-events.ts";

const detained = detention("detention", "2011-04-17T17:00", { legalBasis: "administrative-arrest" });
const arrest = (term: object, more: object = {}) =>
  order("order", "2011-04-18T10:00", { measure: "administrative-arrest", term, ...more });
const fromDetention = { countedFrom: { event: "detention" } };
const termEnd = (events: EventInput[], event = "order") => entryOf(timelineOf({ events }), event).termEnd;
const unbounded = { earliest: null, latest: null };

describe("when a term ends", () => {
  test.each([
    ["hours, with no clock given", { duration: "PT48H" }, ["2011-04-19T17:00", "2011-04-19T17:01"]],
    [
      "from 24 to 48 hours, with no clock given",
      { duration: { atLeast: "PT24H", atMost: "PT48H" } },
      ["2011-04-18T17:00", "2011-04-19T17:01"],
    ],
    ["weeks", { duration: "P2W", clock: "elapsed" }, ["2011-05-01T17:00", "2011-05-01T17:01"]],
    ["months, with no clock given", { duration: "P2M" }, ["2011-06-17T17:00", "2011-06-17T17:01"]],
    ["days in periods of 24 hours", { duration: "P15D", clock: "elapsed" }, ["2011-05-02T17:00", "2011-05-02T17:01"]],
    ["a month and days", { duration: "P1M5D", clock: "elapsed" }, ["2011-05-22T17:00", "2011-05-22T17:01"]],
    ["hours, whatever the clock", { duration: "PT48H", clock: "calendar" }, ["2011-04-19T17:00", "2011-04-19T17:01"]],
    ["days and hours", { duration: "P3DT5H", clock: "elapsed" }, ["2011-04-20T22:00", "2011-04-20T22:01"]],
    [
      "from ten to fifteen days",
      { duration: { atLeast: "P10D", atMost: "P15D" }, clock: "elapsed" },
      ["2011-04-27T17:00", "2011-05-02T17:01"],
    ],
    ["until a date", { until: "2011-05-02" }, ["2011-05-02T00:00", "2011-05-03T00:00"]],
    [
      "until a date, and its duration",
      { duration: "P15D", clock: "elapsed", until: "2011-05-02" },
      ["2011-05-02T17:00", "2011-05-02T17:01"],
    ],
  ] as [string, object, [string, string]][])("%s", (_, term, [earliest, latest]) => {
    expect(termEnd([detained, arrest({ ...fromDetention, ...term })])).toEqual(bounds(earliest, latest));
  });

  test.each<[string, EventInput, unknown]>([
    [
      "until a date ends then",
      arrest({ until: "2011-05-02" }, { prolongs: "first" }),
      bounds("2011-05-02T00:00", "2011-05-03T00:00"),
    ],
    ["of a length has no bounds", arrest({ duration: "P5D", clock: "elapsed" }, { prolongs: "first" }), unbounded],
    [
      "of a length that counts from the first order, ends so long after that",
      arrest({ duration: "PT48H", countedFrom: { event: "first" } }, { prolongs: "first" }),
      bounds("2011-04-20T09:00", "2011-04-20T09:01"),
    ],
  ])("a prolongation of an order whose length no source gives, %s", (_, prolongation, expected) => {
    const first = order("first", "2011-04-18T09:00", { measure: "administrative-arrest" });
    const { entries, findings } = timelineOf({ events: [detained, first, prolongation] });
    expect(entries.find(({ event }) => event === "order")?.termEnd).toEqual(expected);
    expect(findings.map(({ code }) => code)).toEqual(["no-release-recorded"]);
  });

  test("a term of remand without a counting rule bounds nothing", () => {
    expect(termEnd([detained, arrest({ duration: "P15D" }, { measure: "remand" })])).toEqual(unbounded);
    expect(termEnd([detained, arrest({ duration: "P2M" }, { measure: "remand" })])).toEqual(unbounded);
  });

  test("a consecutive term counts from the end of the other", () => {
    const second = arrest(
      { duration: "P5D", clock: "elapsed", countedFrom: { event: "order", at: "term-end" } },
      { id: "second" },
    );
    const first = arrest({ ...fromDetention, duration: "P15D", clock: "elapsed" });
    expect(termEnd([detained, first, second], "second")).toEqual(bounds("2011-05-07T17:00", "2011-05-07T17:01"));
  });

  test.each([
    { duration: "P1D", clock: "elapsed" },
    { duration: "PT24H", clock: "calendar" },
  ])("elapsed time from an hour that is repeated runs from that one pass of it: %j", (term) => {
    const repeated = { ...detained, when: "2011-10-30T04:30+05:00" };
    const sanction = arrest({ ...fromDetention, ...term }, { when: "2011-10-30" });
    const end = Date.parse("2011-10-31T03:30+04:00");
    expect(termEnd([repeated, sanction])).toEqual({ earliest: end, latest: end + 60_000 });
  });

  test("a term until more dates than are kept apart ends within their hull, and is not exact", () => {
    const entry = entryOf(timelineOf({ events: [arrest({ until: "XXXX-04-17" })] }), "order");
    expect(entry.exact).toBe(false);
    expect(entryOf(timelineOf({ events: [arrest({ until: "201X-04-17" })] }), "order").exact).toBe(true);
  });

  test("a term counts from the end of what lasted, where that is said", () => {
    const assembly: EventInput = {
      id: "assembly",
      type: "assembly",
      when: "2011-04-15T10:00",
      until: "2011-04-16T12:00",
    };
    const from = (at?: "start" | "end") =>
      termEnd([assembly, arrest({ duration: "P2D", clock: "elapsed", countedFrom: { event: "assembly", at } })]);
    expect(from()).toEqual(bounds("2011-04-17T10:00", "2011-04-17T10:01"));
    expect(from("start")).toEqual(bounds("2011-04-17T10:00", "2011-04-17T10:01"));
    expect(from("end")).toEqual(bounds("2011-04-18T12:00", "2011-04-18T12:01"));
  });

  test("an appeal's term is counted as that of the appeal before it, and of the order", () => {
    const reduced = (id: string, of: string, duration: string) =>
      appeal(id, "2011-04-19", { of: [of], outcome: "reduced", term: { duration } });
    const events = [
      detained,
      arrest({ ...fromDetention, duration: "P15D", clock: "elapsed" }),
      reduced("first", "order", "P10D"),
      reduced("second", "first", "P5D"),
    ];
    expect(termEnd(events, "first")).toEqual(bounds("2011-04-27T17:00", "2011-04-27T17:01"));
    expect(termEnd(events, "second")).toEqual(bounds("2011-04-22T17:00", "2011-04-22T17:01"));
  });

  test("a term counted from what has no bounds has none", () => {
    const { when: _, ...undated } = detained;
    expect(termEnd([undated, arrest({ ...fromDetention, duration: "P15D", clock: "elapsed" })])).toEqual(unbounded);
  });

  test("a term that its source gives as approximate is soft", () => {
    const events = [detained, arrest({ ...fromDetention, duration: "P15D", clock: "elapsed", approximate: true })];
    expect(timelineOf({ events }).explain("order", "term-end").earliest).toMatchObject([
      { id: "detention/when" },
      { id: "order/term", soft: true },
    ]);
  });
});

describe("counting rules that no source gives", () => {
  const rulesOf = (events: EventInput[]) => {
    const { findings } = timelineOf({ events });
    return findings.flatMap((finding) => (finding.code.startsWith("counting-rule") ? [finding] : []));
  };

  test("with nothing to refute any, all rules are left and bounds are their hull", () => {
    const events = [detained, arrest({ duration: "P15D" })];
    expect(termEnd(events)).toEqual(bounds("2011-05-02T00:00", "2011-05-03T10:01"));
    expect(rulesOf(events)).toMatchObject([
      {
        code: "counting-rule-inferred",
        severity: "note",
        params: { from: ["detention", "sanction"], clocks: ["elapsed", "calendar", "whole-days"] },
      },
    ]);
  });

  test("a clock that is given is not tried", () => {
    const events = [detained, arrest({ duration: "P15D", clock: "whole-days" })];
    expect(termEnd(events)).toEqual({
      earliest: bounds("2011-05-02T00:00", "2011-05-03T00:00").earliest,
      latest: (bounds("2011-05-02T00:00", "2011-05-03T00:00").latest ?? 0) + 1,
    });
  });

  test("no rule fits two terms: each ends when the other statements have it, and none of them gives way", () => {
    const again = { ...detained, id: "again", when: "2011-05-10T17:00" };
    const released = (id: string, when: string, to: string) =>
      release(id, when, { kind: "term-served", relations: [{ relation: "same-time", to, at: "term-end" }] });
    const events = [
      detained,
      arrest({ duration: "P5D" }),
      released("free", "2011-04-22T17:00", "order"),
      again,
      arrest({ duration: "P5D" }, { id: "later", when: "2011-05-11T10:00" }),
      released("freed", "2011-05-16T10:00", "later"),
    ];
    expect(rulesOf(events)).toMatchObject([{ code: "counting-rules-differ", severity: "warning" }]);
    expect(timelineOf({ events }).findings.map(({ code }) => code)).not.toContain("contradiction");
    expect(termEnd(events)).toEqual(bounds("2011-04-22T17:00", "2011-04-22T17:01"));
    expect(termEnd(events, "later")).toEqual(bounds("2011-05-16T10:00", "2011-05-16T10:01"));
  });

  test("the detention is the last one that is certainly before", () => {
    const earlier = { ...detained, id: "earlier", when: "2011-04-02" };
    const { findings, entries } = timelineOf({
      events: [earlier, detained, arrest({ duration: "P15D", clock: "elapsed" })],
    });
    expect(findings.map(({ code }) => code)).toContain("counting-rule-inferred");
    expect(entries.find(({ event }) => event === "order")?.termEnd).toEqual(
      bounds("2011-05-02T17:00", "2011-05-03T10:01"),
    );
  });
});

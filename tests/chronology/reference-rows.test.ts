import { describe, expect, test } from "vitest";
import { buildTimeline } from "../../src/chronology/index.ts";
import { baku, bounds, caseOf, days, type EventInput, entryOf, hours, minutes, timelineOf } from "./case-of.ts";

const rally: EventInput = { id: "rally", type: "assembly", when: "2011-04-17" };
const detention: EventInput = {
  id: "detention",
  type: "detention",
  legalBasis: "administrative-arrest",
  who: ["person"],
  when: "2011-04-17",
};
const beforeRally: EventInput = {
  ...detention,
  relations: [{ relation: "before", to: "rally", gap: { exactly: "PT2H" } }],
};
const sanction: EventInput = {
  id: "sanction",
  type: "court-sanction",
  measure: "administrative-arrest",
  who: ["person"],
  relations: [{ relation: "day-after", to: "detention" }],
};
type Term = { duration: string; countedFrom?: { event: string }; clock?: "elapsed" | "calendar" | "whole-days" };
const sanctionOf = (term: Term): EventInput => ({ ...sanction, term });
const fromDetention = sanctionOf({ duration: "P15D", countedFrom: { event: "detention" }, clock: "elapsed" });
const fromSanction = sanctionOf({ duration: "P15D", countedFrom: { event: "sanction" }, clock: "elapsed" });
const transfer: EventInput = {
  id: "transfer",
  type: "transfer",
  who: ["person"],
  when: "2011-05-02T15:00",
  relations: [{ relation: "before", to: "sanction", at: "term-end", gap: { exactly: "PT2H" } }],
};

describe("the reference case by hand", () => {
  test("row 1: two hours before a rally of the same day", () => {
    const timeline = timelineOf({ events: [beforeRally, rally] });
    expect(entryOf(timeline, "detention").start).toEqual(bounds("2011-04-17T00:00", "2011-04-17T22:00"));
    expect(entryOf(timeline, "rally").start).toEqual(bounds("2011-04-17T02:00", "2011-04-18T00:00"));
    const answer = timeline.relation("detention", "rally");
    expect(answer).toMatchObject({
      relation: "before",
      certainty: "certain",
      elapsed: { min: hours(2), max: hours(2) },
    });
    expect(answer.because.map(({ id }) => id)).toEqual(["detention/relations/0"]);
  });

  test("row 2: the day after the detention", () => {
    const timeline = timelineOf({ events: [detention, sanction] });
    expect(entryOf(timeline, "sanction").start).toEqual(bounds("2011-04-18T00:00", "2011-04-19T00:00"));
  });

  test("row 3: a term and what was left of it fix the detention to the minute", () => {
    const timeline = timelineOf({ events: [beforeRally, rally, fromDetention, transfer] });
    expect(entryOf(timeline, "sanction").termEnd).toEqual(bounds("2011-05-02T17:00", "2011-05-02T17:01"));
    expect(entryOf(timeline, "detention").start).toEqual(bounds("2011-04-17T17:00", "2011-04-17T17:01"));
    expect(entryOf(timeline, "rally").start).toEqual(bounds("2011-04-17T19:00", "2011-04-17T19:01"));
    expect(timeline.findings.filter(({ code }) => code === "contradiction")).toEqual([]);
  });

  describe("row 4: counted from the sanction it cannot be", () => {
    const events = [detention, fromSanction, transfer];
    const five = ["detention/when", "sanction/relations/0", "sanction/term", "transfer/relations/0", "transfer/when"];

    test("one contradiction of five statements; all but the dates give way", () => {
      const timeline = timelineOf({ events });
      const contradictions = timeline.findings.filter((finding) => finding.code === "contradiction");
      expect(contradictions).toHaveLength(1);
      expect(contradictions[0]?.severity).toBe("contradiction");
      expect(contradictions[0]?.statements.map(({ id }) => id).sort()).toEqual(five);
      expect(entryOf(timeline, "detention").leftOut).toEqual([]);
      expect(entryOf(timeline, "sanction").leftOut.map(({ id }) => id)).toEqual([
        "sanction/relations/0",
        "sanction/term",
      ]);
      expect(entryOf(timeline, "transfer").leftOut.map(({ id }) => id)).toEqual(["transfer/relations/0"]);
      expect(entryOf(timeline, "detention").start).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
      expect(entryOf(timeline, "transfer").start).toEqual(bounds("2011-05-02T15:00", "2011-05-02T15:01"));
    });

    const { when: _detained, ...undatedDetention } = detention;
    const { when: _transferred, ...undatedTransfer } = transfer;
    const { relations: _dayAfter, ...looseSanction } = fromSanction;
    const { relations: _twoHours, ...looseTransfer } = transfer;
    test.each([
      ["the detention's date", [undatedDetention, fromSanction, transfer]],
      ["the day after", [detention, looseSanction, transfer]],
      [
        "the term",
        [detention, sanctionOf({ duration: "P14D", countedFrom: { event: "sanction" }, clock: "elapsed" }), transfer],
      ],
      ["the two hours", [detention, fromSanction, looseTransfer]],
      ["the transfer's time", [detention, fromSanction, undatedTransfer]],
    ] as [string, EventInput[]][])("without %s it can", (_, rest) => {
      expect(timelineOf({ events: rest }).findings.filter(({ code }) => code === "contradiction")).toEqual([]);
    });
  });

  test("row 5: a counting rule that no source gives is inferred, and what rests on it is likely", () => {
    const timeline = timelineOf({ events: [beforeRally, rally, sanctionOf({ duration: "P15D" }), transfer] });
    expect(entryOf(timeline, "sanction").termEnd).toEqual(bounds("2011-05-02T17:00", "2011-05-02T17:01"));
    expect(entryOf(timeline, "detention").start).toEqual(bounds("2011-04-17T17:00", "2011-04-17T17:01"));
    expect(entryOf(timeline, "rally").start).toEqual(bounds("2011-04-17T19:00", "2011-04-17T19:01"));
    const inferred = timeline.findings.find((finding) => finding.code === "counting-rule-inferred");
    expect(inferred?.params).toEqual({ terms: ["sanction"], from: ["detention"], clocks: ["elapsed", "calendar"] });
    expect(timeline.explain("rally").earliest.find(({ id }) => id === "sanction/term")?.soft).toBe(true);
  });

  test("row 6: two matched accounts that cannot both be right", () => {
    const timeline = timelineOf({
      events: [
        rally,
        { ...beforeRally, id: "one" },
        { ...detention, id: "other", relations: [{ relation: "during", to: "rally" }] },
      ],
      matches: [{ id: "match", events: ["one", "other"], confidence: "certain" }],
    });
    const contradictions = timeline.findings.filter(({ code }) => code === "contradiction");
    expect(contradictions.map(({ statements }) => statements.map(({ id }) => id).sort())).toEqual([
      ["match/events", "one/relations/0", "other/relations/0"],
    ]);
  });

  test("row 7: accounts that differ in the term", () => {
    const sources = (article: string) => [{ article }];
    const account = (id: string, duration: string, article: string): EventInput => ({
      ...sanction,
      id,
      relations: [],
      when: "2011-04-03",
      sources: sources(article),
      term: { duration, countedFrom: { event: id }, clock: "elapsed" },
    });
    const timeline = timelineOf({
      articles: [
        { id: "paper", headline: "One report" },
        { id: "site", headline: "Another report" },
      ],
      events: [account("five-days", "P5D", "paper"), account("eight-days", "P8D", "site")],
      matches: [{ id: "match", events: ["five-days", "eight-days"], confidence: "certain" }],
    });
    const disagreement = timeline.findings.find((finding) => finding.code === "accounts-disagree");
    expect(disagreement?.params).toEqual({ field: "term", accounts: ["eight-days", "five-days"] });
    expect(disagreement?.statements.flatMap((reason) => reason.sources.map(({ article }) => article)).sort()).toEqual([
      "paper",
      "site",
    ]);
    const entry = entryOf(timeline, "five-days");
    expect(entry.accounts.map(({ event, termEnd }) => [event, termEnd])).toEqual([
      ["eight-days", bounds("2011-04-11T00:00", "2011-04-12T00:00")],
      ["five-days", bounds("2011-04-08T00:00", "2011-04-09T00:00")],
    ]);
    expect(entry.termEnd).toEqual(bounds("2011-04-08T00:00", "2011-04-12T00:00"));
  });

  test("row 8: on the eve of a protest in March", () => {
    const timeline = timelineOf({
      events: [
        { id: "protest", type: "assembly", when: "2011-03" },
        { ...detention, when: undefined, relations: [{ relation: "day-before", to: "protest" }] },
      ],
    });
    expect(entryOf(timeline, "detention").start).toEqual({
      earliest: baku("2011-02-28T00:00", "+04:00"),
      latest: baku("2011-03-31T00:00"),
    });
  });

  test.each([
    ["15 days elapsed across the clock change", "2011-03-20T17:00", "P15D", "elapsed", "2011-04-04T18:00+05:00"],
    ["15 calendar days across the clock change", "2011-03-20T17:00", "P15D", "calendar", "2011-04-04T17:00+05:00"],
    ["15 whole days", "2011-03-20T17:00", "P15D", "whole-days", "2011-04-04T00:00+05:00"],
    ["48 hours over the repeated hour", "2011-10-29T10:00", "PT48H", undefined, "2011-10-31T09:00+04:00"],
  ] as const)("row 9: %s", (_, when, duration, clock, end) => {
    const term = { duration, countedFrom: { event: "detention" }, clock };
    const timeline = timelineOf({
      events: [
        { ...detention, when },
        { ...sanction, term },
      ],
    });
    const width = clock === "whole-days" ? 1 : minutes(1);
    expect(entryOf(timeline, "sanction").termEnd).toEqual({
      earliest: Date.parse(end),
      latest: Date.parse(end) + width,
    });
  });

  test("row 10: how long, to the minute at both ends", () => {
    const timeline = timelineOf({
      events: [
        { ...detention, when: "2011-04-17T17:00" },
        { id: "release", type: "release", kind: "term-served", who: ["person"], when: "2011-05-02T15:00" },
      ],
    });
    const [spell, ...others] = timeline.custody;
    expect(others).toEqual([]);
    expect(spell).toMatchObject({
      who: "person",
      open: false,
      order: "certain",
      elapsed: { min: days(14) + hours(21) + minutes(59) + 1, max: days(14) + hours(22) + minutes(1) - 1 },
      calendarDays: { min: 16, max: 16 },
      nights: { min: 15, max: 15 },
    });
  });

  describe("row 11: an unbroken custody under two bases", () => {
    const remand: EventInput = {
      id: "remand",
      type: "court-sanction",
      measure: "remand",
      who: ["person"],
      when: "2011-05-02",
      relations: [{ relation: "after", to: "transfer" }],
    };
    const held: EventInput = { id: "held", type: "held", who: ["person"], when: "2011-05-03T23:40" };
    const firstRows = [beforeRally, rally, fromDetention, transfer];
    const asOf = "2011-05-03T23:40";

    test("one open spell, and the transfer two hours before the term's end", () => {
      const timeline = timelineOf({ events: [...firstRows, remand, held] }, { asOf });
      expect(timeline.custody).toHaveLength(1);
      const [spell] = timeline.custody;
      expect(spell).toMatchObject({ open: true, order: "certain" });
      expect(spell?.segments.map(({ basis }) => basis)).toEqual(["administrative-arrest", "remand"]);
      expect(spell?.segments[0]?.from).toEqual(bounds("2011-04-17T17:00", "2011-04-17T17:01"));
      expect(spell?.elapsed).toEqual({
        min: days(16) + hours(6) + minutes(39) + 1,
        max: days(16) + hours(6) + minutes(41) - 1,
      });
      const transferred = timeline.findings.find((finding) => finding.code === "transferred-before-term-end");
      expect(transferred?.params).toMatchObject({ margin: { min: hours(2), max: hours(2) } });
      expect(timeline.findings.map(({ code }) => code)).not.toContain("basis-changed-before-term-end");
    });

    test("without the two hours before the term's end", () => {
      const { relations: _, ...loose } = transfer;
      const timeline = timelineOf({ events: [beforeRally, rally, fromDetention, loose, remand, held] }, { asOf });
      expect(timeline.custody[0]?.elapsed).toEqual({
        min: days(16) + hours(1) + minutes(40) + 1,
        max: days(16) + hours(23) + minutes(41) - 1,
      });
    });

    test("without the word that the person is held, the least runs to the remand", () => {
      const timeline = timelineOf({ events: [...firstRows, remand] }, { asOf });
      expect(timeline.custody[0]?.elapsed.min).toBe(days(14) + hours(22) + 1);
      expect(timeline.custody[0]?.lastWord).toEqual({
        earliest: baku("2011-05-02T15:00") + 1,
        latest: baku("2011-05-03T00:00"),
      });
    });
  });

  test("row 12: dates within dates", () => {
    const other = (id: string, when: string): EventInput => ({ id, type: "other", title: "Event", when });
    const timeline = timelineOf({
      events: [
        other("E", "2011-04-03"),
        other("D", "2011-04-02"),
        other("C", "2011-04"),
        other("B", "2011-01-02"),
        other("A", "2011"),
      ],
    });
    expect(timeline.entries.map(({ event }) => event)).toEqual(["A", "B", "C", "D", "E"]);
    expect(timeline.entries.map(({ rank }) => rank)).toEqual([
      [1, 5],
      [1, 2],
      [2, 5],
      [2, 4],
      [3, 5],
    ]);
    expect(timeline.entries.map(({ order }) => order)).toEqual([
      "certain",
      "unordered",
      "certain",
      "unordered",
      "certain",
    ]);
    expect(timeline.relation("B", "C")).toMatchObject({ relation: "before", certainty: "certain" });
    expect(timeline.relation("A", "C")).toMatchObject({ relation: "unknown", certainty: "unknown" });
  });

  test("row 13: one of two dates, and after a third", () => {
    const timeline = timelineOf({
      events: [
        { id: "conference", type: "public-statement", when: "2011-04-20" },
        { ...detention, when: "[2011-04-17,2011-05-02]", relations: [{ relation: "after", to: "conference" }] },
      ],
    });
    expect(entryOf(timeline, "detention").start).toEqual(bounds("2011-05-02T00:00", "2011-05-03T00:00"));
  });

  test("row 14: not after the article that reports it", () => {
    const timeline = timelineOf({
      articles: [
        { id: "report", headline: "Report", publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" } },
      ],
      events: [{ ...detention, when: undefined, sources: [{ article: "report" }] }],
    });
    expect(entryOf(timeline, "detention").start).toEqual({ earliest: null, latest: baku("2011-05-04T00:41") });
    expect(timeline.explain("detention").latest.map(({ id }) => id)).toEqual([
      "report/publishedAt",
      "detention/sources/0",
    ]);
  });

  test("row 15: detained again with no release between", () => {
    const timeline = timelineOf({
      events: [
        { ...detention, id: "second" },
        { ...detention, id: "first", when: "2011-04-02" },
      ],
    });
    expect(timeline.custody.map(({ open }) => open)).toEqual([false, true]);
    expect(timeline.custody[0]?.segments.at(-1)?.until).toEqual(bounds("2011-04-02T00:00", "2011-04-18T00:00"));
    const again = timeline.findings.find(({ code }) => code === "detained-again-without-release");
    expect(again?.severity).toBe("warning");
  });

  test("row 16: a match of two dates", () => {
    const timeline = timelineOf({
      events: [
        { ...detention, id: "early", when: "2011-04-02" },
        { ...detention, id: "late", when: "2011-04-27" },
      ],
      matches: [{ id: "match", events: ["early", "late"], confidence: "certain" }],
    });
    const contradictions = timeline.findings.filter(({ code }) => code === "contradiction");
    expect(contradictions.map(({ statements }) => statements.map(({ id }) => id))).toEqual([
      ["early/when", "late/when", "match/events"],
    ]);
    expect(timeline.entries).toHaveLength(1);
    const [entry] = timeline.entries;
    expect(entry?.leftOut.map(({ id }) => id)).toEqual(["match/events"]);
    expect(entry?.start).toEqual(bounds("2011-04-02T00:00", "2011-04-28T00:00"));
    expect(entry?.accounts.map(({ start }) => start)).toEqual([
      bounds("2011-04-02T00:00", "2011-04-03T00:00"),
      bounds("2011-04-27T00:00", "2011-04-28T00:00"),
    ]);
    expect(timeline.custody).toHaveLength(1);
    expect(timeline.custody[0]?.segments[0]?.from).toEqual(bounds("2011-04-02T00:00", "2011-04-28T00:00"));
  });

  test("row 17: denied by one, found by another", () => {
    const caseFile = caseOf({
      articles: [
        { id: "police", headline: "Police statement" },
        { id: "counsel", headline: "Counsel's statement" },
      ],
      events: [
        {
          id: "found",
          type: "held",
          who: ["person"],
          when: "2011-04-18",
          sources: [
            { article: "police", stance: "denied" },
            { article: "counsel", stance: "confirmed" },
          ],
        },
      ],
    });
    const timeline = buildTimeline(caseFile);
    expect(entryOf(timeline, "found").status).toBe("disputed");
    expect(timeline.custody).toMatchObject([{ who: "person", open: true }]);
  });

  test("row 18: today, in an article", () => {
    const timeline = timelineOf({
      articles: [
        { id: "report", headline: "Report", publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" } },
      ],
      events: [{ ...detention, when: undefined, relations: [{ relation: "same-day", to: "report" }] }],
    });
    expect(entryOf(timeline, "detention").start).toEqual({
      earliest: Date.parse("2011-05-03T00:00+04:00"),
      latest: Date.parse("2011-05-04T00:00+04:00"),
    });
  });
});

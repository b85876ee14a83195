import { describe, expect, test } from "vitest";
import type { Relation } from "../../src/events/relation.ts";
import { baku, type EventInput, entryOf, timelineOf } from "./case-of.ts";

/** It began on 10 April and ended on 20 April. */
const trial: EventInput = { id: "trial", type: "trial", when: "2011-04-10/2011-04-20" };
const moment: EventInput = { id: "subject", type: "hearing" };
const span: EventInput = { id: "subject", type: "assembly" };
const relate = (event: EventInput, relation: Omit<Relation, "to">) =>
  entryOf(timelineOf({ events: [trial, { ...event, relations: [{ ...relation, to: "trial" }] }] }), "subject");
const day = (date: string | null, off = 0) => (date === null ? null : baku(`2011-${date}T00:00`) + off);

describe("a moment that is, to a trial from 10 to 20 April,", () => {
  test.each<[string, Omit<Relation, "to">, earliest: number | null, latest: number | null]>([
    ["before it", { relation: "before" }, null, day("04-11", -1)],
    ["before its end", { relation: "before", at: "end" }, null, day("04-21", -1)],
    ["after it", { relation: "after" }, day("04-20", 1), null],
    ["after its start", { relation: "after", at: "start" }, day("04-10", 1), null],
    ["at the same time", { relation: "same-time" }, day("04-10"), day("04-11")],
    ["at the same time as its end", { relation: "same-time", at: "end" }, day("04-20"), day("04-21")],
    ["on the same day", { relation: "same-day" }, day("04-10"), day("04-11")],
    ["on the day of its end", { relation: "same-day", at: "end" }, day("04-20"), day("04-21")],
    ["on the day before", { relation: "day-before" }, day("04-09"), day("04-10")],
    ["on the day before its end", { relation: "day-before", at: "end" }, day("04-19"), day("04-20")],
    ["on the day after its start", { relation: "day-after" }, day("04-11"), day("04-12")],
    ["on the day after its end", { relation: "day-after", at: "end" }, day("04-21"), day("04-22")],
    ["during it", { relation: "during" }, day("04-10"), day("04-21")],
    ["what it starts with", { relation: "starts" }, day("04-10"), day("04-11")],
    ["what it ends with", { relation: "ends" }, day("04-20"), day("04-21")],
    ["at least two hours before", { relation: "before", gap: { atLeast: "PT2H" } }, null, baku("2011-04-10T22:00")],
    [
      "at most two hours before",
      { relation: "before", gap: { atMost: "PT2H" } },
      baku("2011-04-09T22:00"),
      day("04-11", -1),
    ],
    ["earlier on the same day", { relation: "before", gap: { exactly: "P0D" } }, day("04-10"), day("04-11", -1)],
    ["later on the day of its end", { relation: "after", gap: { atMost: "P0D" } }, day("04-20", 1), day("04-21")],
    ["exactly a day before", { relation: "before", gap: { exactly: "P1D" } }, day("04-09"), day("04-10")],
    [
      "one to two days after",
      { relation: "after", gap: { atLeast: "P1D", atMost: "P2D" } },
      day("04-21"),
      day("04-23"),
    ],
    [
      "a month after its start",
      { relation: "after", at: "start", gap: { exactly: "P1M" } },
      day("05-10"),
      day("05-11"),
    ],
    [
      "a month and a day after its start",
      { relation: "after", at: "start", gap: { exactly: "P1M1D" } },
      day("05-11"),
      day("05-12"),
    ],
  ])("%s", (_, relation, earliest, latest) => {
    expect(relate(moment, relation).start).toEqual({ earliest, latest });
  });
});

describe("a span that is, to a trial from 10 to 20 April,", () => {
  test.each<[string, Omit<Relation, "to">, start: object, end: object]>([
    [
      "before it: whole",
      { relation: "before" },
      { earliest: null, latest: day("04-11", -1) },
      { earliest: null, latest: day("04-11", -1) },
    ],
    [
      "after it",
      { relation: "after" },
      { earliest: day("04-20", 1), latest: null },
      { earliest: day("04-20", 1), latest: null },
    ],
    [
      "during it: whole",
      { relation: "during" },
      { earliest: day("04-10"), latest: day("04-21") },
      { earliest: day("04-10"), latest: day("04-21") },
    ],
    [
      "what it starts with: its start alone",
      { relation: "starts" },
      { earliest: day("04-10"), latest: day("04-11") },
      { earliest: day("04-10"), latest: null },
    ],
    [
      "what it ends with: its end alone",
      { relation: "ends" },
      { earliest: null, latest: day("04-21") },
      { earliest: day("04-20"), latest: day("04-21") },
    ],
    [
      "on the same day: its start alone",
      { relation: "same-day" },
      { earliest: day("04-10"), latest: day("04-11") },
      { earliest: day("04-10"), latest: null },
    ],
  ])("%s", (_, relation, start, end) => {
    const entry = relate(span, relation);
    expect(entry.start).toEqual(start);
    expect(entry.end).toEqual(end);
  });
});

test("the same day and the next, in the zone of an article and in that of the case file, are kept apart", () => {
  const report = { id: "report", headline: "Report", publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" } };
  const hearing = (id: string, relation: "same-day" | "day-after", to: string): EventInput => ({
    ...moment,
    id,
    relations: [{ relation, to }],
  });
  const timeline = timelineOf({
    articles: [report],
    events: [
      { ...moment, id: "known", when: "2011-05-04T00:40" },
      hearing("a", "same-day", "known"),
      hearing("b", "day-after", "known"),
      hearing("c", "same-day", "report"),
      hearing("d", "day-after", "report"),
    ],
  });
  const dates = ["a", "b", "c", "d"].map((id) => entryOf(timeline, id).start.earliest);
  expect(dates).toEqual(
    ["2011-05-04T00:00+05:00", "2011-05-05T00:00+05:00", "2011-05-03T00:00+04:00", "2011-05-04T00:00+04:00"].map(
      Date.parse,
    ),
  );
});

test("the days of an article that is not dated are those of the case file's zone", () => {
  const timeline = timelineOf({
    articles: [{ id: "report", headline: "Report" }],
    events: [
      { ...moment, id: "known", when: "2011-05-04T00:40", relations: [{ relation: "same-day", to: "report" }] },
      { ...moment, relations: [{ relation: "same-day", to: "report" }] },
    ],
  });
  expect(entryOf(timeline, "subject").start).toEqual({ earliest: day("05-04"), latest: day("05-05") });
});

test("an article's date that is uncertain makes what rests on it so", () => {
  const softOf = (publishedAt: string) =>
    timelineOf({
      articles: [{ id: "report", headline: "Report", publishedAt }],
      events: [{ ...moment, sources: [{ article: "report" }] }],
    })
      .explain("subject")
      .latest.map(({ id, soft }) => [id, soft]);
  const reported = ["subject/sources/0", false];
  expect(softOf("2011-05-03?")).toEqual([["report/publishedAt", true], reported]);
  expect(softOf("2011-05-03")).toEqual([["report/publishedAt", false], reported]);
});

describe("the sources of a relation", () => {
  const articles = ["paper", "site"].map((id) => ({ id, headline: "Report" }));
  const hearing = (relation: Partial<Relation>, more: object = {}): EventInput => ({
    ...moment,
    relations: [{ relation: "during", to: "trial", ...relation }],
    ...more,
  });
  const reasonsOf = (event: EventInput) =>
    timelineOf({ articles, events: [trial, event] })
      .explain("subject")
      .earliest.filter(({ kind }) => kind === "relation");

  test("are its own, or else the event's that support it", () => {
    const paper = { article: "paper" };
    const site = { article: "site" };
    expect(reasonsOf(hearing({}))).toMatchObject([{ soft: false, sources: [] }]);
    expect(reasonsOf(hearing({}, { sources: [paper] }))).toMatchObject([{ sources: [paper] }]);
    expect(reasonsOf(hearing({ sources: [] }, { sources: [paper] }))).toMatchObject([{ sources: [paper] }]);
    expect(reasonsOf(hearing({ sources: [site] }, { sources: [paper] }))).toMatchObject([{ sources: [site] }]);
    const ofFields = [
      { ...paper, supports: ["relations"] },
      { ...site, supports: ["who"] },
    ];
    expect(reasonsOf(hearing({}, { who: [], sources: ofFields }))).toMatchObject([{ sources: [ofFields[0]] }]);
  });

  test("make it uncertain where all of them allege it, or it says so itself", () => {
    const alleging = { article: "paper", stance: "alleged" as const };
    expect(reasonsOf(hearing({ sources: [alleging] }))).toMatchObject([{ soft: true }]);
    expect(reasonsOf(hearing({ sources: [alleging, { article: "site" }] }))).toMatchObject([{ soft: false }]);
    expect(reasonsOf(hearing({ approximate: true }))).toMatchObject([{ soft: true }]);
  });

  test("leave it unsaid where all of them deny it", () => {
    const denying = { article: "paper", stance: "denied" as const };
    expect(reasonsOf(hearing({ sources: [denying] }))).toEqual([]);
    expect(reasonsOf(hearing({ sources: [denying, { article: "site" }] }))).toMatchObject([
      { sources: [{ article: "site" }] },
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, hours, minutes, timelineOf, toTheMinute } from "./case-of.ts";
import { appeal, detention, held, order } from "./custody-events.ts";
import { codesOf, decided, detained, findingsOf, first, late } from "./custody-under-order.ts";

describe("nothing is said of a term's end while an order of unknown end is in force", () => {
  test.each<[string, EventInput]>([
    ["a prolongation whose length is not reported", order("longer", "2011-04-18", { prolongs: "order" })],
    ["a further order whose length is not reported", order("longer", "2011-04-18")],
    ["life imprisonment on appeal", decided("2011-04-18", { outcome: "increased", measure: "life-imprisonment" })],
    ["a term increased on appeal without its length", decided("2011-04-18", { outcome: "increased" })],
    ["the same, of what was appealed in one case", decided("2011-04-18", { outcome: "increased", of: undefined })],
    ["another measure on appeal, without a length", decided("2011-04-18", { outcome: "reduced", measure: "remand" })],
  ])("%s", (_, event) => {
    expect(codesOf([detained, first, event, late])).not.toContain("no-order-recorded-after-term");
  });

  test.each<[string, EventInput]>([
    ["a term that was left in force", decided("2011-04-18", { outcome: "left-in-force" })],
    [
      "the same, where the measure is said again",
      decided("2011-04-18", { outcome: "left-in-force", measure: "remand" }),
    ],
    ["a term reduced on appeal without its length", decided("2011-04-18", { outcome: "reduced" })],
    ["an increase of another order", decided("2011-04-18", { outcome: "increased", of: ["other"] })],
    ["an appeal that was filed", decided("2011-04-18", { step: "filed" })],
  ])("but it is of %s", (_, event) => {
    const other = order("other", "2011-04-02", { measure: "fine" });
    expect(codesOf([detained, first, other, event, late])).toContain("no-order-recorded-after-term");
  });

  test("the end of a reduced term is no later, and that much is said", () => {
    const events = [detained, first, decided("2011-04-18", { outcome: "reduced" }), late];
    const finding = findingsOf({ events }).find(({ code }) => code === "no-order-recorded-after-term");
    expect(finding?.params).toMatchObject({ past: { min: days(10) + hours(14) - minutes(1) + 1, max: null } });
    expect(timelineOf({ events }).custody[0]?.segments[0]?.termEnd).toEqual({
      earliest: null,
      latest: bounds("2011-04-20T10:00", "2011-04-20T10:01").latest,
    });
  });

  test("a term has no last day beside an order of unknown end", () => {
    const { custody } = timelineOf({ events: [detained, first, order("longer", "2011-04-18", { prolongs: "order" })] });
    expect(custody[0]?.segments[0]?.termEnd).toEqual({
      ...bounds("2011-04-20T10:00", "2011-04-20T10:01"),
      latest: null,
    });
  });

  test("a life sentence goes on beside a later term", () => {
    const life = order("life", "2011-04-02", { measure: "life-imprisonment" });
    const second = order("second", "2011-04-03", { measure: "imprisonment", term: { until: "2011-04-20" } });
    const unlike = { ...life, measure: "imprisonment" } as const;
    expect(codesOf([detained, life, second, late])).toEqual([]);
    expect(codesOf([detained, unlike, second, late])).toContain("no-order-recorded-after-term");
  });
});

describe("a lapse", () => {
  test("is not told up to an order on which an appeal was decided before its own date", () => {
    const events = [
      order("remanded", "2011-04-05", { term: { until: "2011-04-04", approximate: true } }),
      detention("detained", "2011-04-04T23:59"),
      appeal("appeal", "2011-04-04", {
        of: ["remanded"],
        outcome: "reduced",
        term: { until: "2011-04-04", approximate: true },
      }),
    ];
    expect(codesOf(events)).not.toContain("no-order-recorded-after-term");
  });

  test.each<[string, EventInput]>([
    ["a sentence", order("later", "2011-04-24T10:00", { measure: "imprisonment" })],
    ["a late prolongation", order("later", "2011-04-24T10:00", { prolongs: "order", term: { until: "2011-05-20" } })],
    ["a further order", order("later", "2011-04-24T10:00", { term: { until: "2011-05-20" } })],
  ])("that %s ends is of the time between", (_, later) => {
    const [finding, ...others] = findingsOf({ events: [detained, first, held("kept", "2011-04-22"), later] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "no-order-recorded-after-term",
      records: ["person", "order", "later"],
      params: { orders: ["order"], event: "later", laterOrder: "later", past: toTheMinute(days(4)) },
    });
    expect(finding?.message).toMatch(/ended; no order is recorded for the time between\.$/);
  });

  test("is none where the prolongation came in time", () => {
    const later = order("later", "2011-04-19", { prolongs: "order", term: { until: "2011-05-20" } });
    expect(codesOf([detained, first, later, held("kept", "2011-04-22")])).toEqual([]);
  });

  test("is measured from the last of the terms' ends", () => {
    const second = order("second", "2011-04-10", { term: { until: "2011-04-30T10:00" } });
    for (const terms of [
      [first, second],
      [
        { ...first, id: "second" },
        { ...second, id: "order" },
      ],
    ]) {
      const [finding] = findingsOf({ events: [detained, ...terms, held("kept", "2011-04-30T12:00")] });
      expect(finding?.params).toMatchObject({ past: toTheMinute(hours(2)) });
    }
  });

  test("is measured from each of the ends that accounts of one order give", () => {
    const account = { ...first, id: "account", term: { until: "2011-04-25T10:00" } };
    const [finding] = findingsOf({
      events: [detained, first, account, held("kept", "2011-04-30T10:00")],
      matches: [{ id: "match", events: ["account", "order"], confidence: "certain" }],
    }).filter(({ code }) => code === "no-order-recorded-after-term");
    expect(finding?.params).toMatchObject({
      past: { min: days(5) - minutes(1) + 1, max: days(10) + minutes(1) - 1 },
    });
  });

  test.each<[string, term: object, sources: object[] | undefined, certainty: string]>([
    ["an approximate term", { until: "2011-04-20T10:00", approximate: true }, undefined, "likely"],
    ["an uncertain date", { until: "2011-04-20~" }, undefined, "likely"],
    [
      "a term that is only alleged",
      { until: "2011-04-20" },
      [{ article: "paper", stance: "alleged", supports: ["term"] }],
      "likely",
    ],
    ["a stated term", { until: "2011-04-20T10:00" }, undefined, "certain"],
  ])("that rests on %s says so", (_, term, sources, certainty) => {
    const articles = [{ id: "paper", headline: "Reported" }];
    const one = order("order", "2011-04-01T18:00", { term, sources });
    const [finding] = findingsOf({ articles, events: [detained, one, late] });
    expect(finding?.params).toMatchObject({ certainty });
    expect(finding?.message.startsWith('"person": likely still held')).toBe(certainty === "likely");
  });

  test("that rests on an inferred rule of counting is likely", () => {
    const arrest = order("order", "2011-04-01T18:00", { measure: "administrative-arrest", term: { duration: "P5D" } });
    const without = held("kept", "2011-05-01", { legalBasis: "none-given" });
    for (const last of [late, without]) {
      const start = { ...detained, legalBasis: "administrative-arrest" } as const;
      const [finding] = findingsOf({ events: [start, arrest, last] });
      expect(finding?.params).toMatchObject({ certainty: "likely" });
      expect(finding?.message).toMatch(/^"person": likely (still )?held/);
    }
  });
});

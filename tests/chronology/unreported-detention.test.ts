import { describe, expect, test } from "vitest";
import type { Term } from "../../src/index.ts";
import { baku, type EventInput, entryOf, timelineOf } from "./case-of.ts";

const who = ["person"];
const arrest = (id: string, when: string, duration: Term["duration"], term: Term = {}, more = {}): EventInput => ({
  id,
  type: "court-sanction",
  measure: "administrative-arrest",
  who,
  when,
  term: { duration, ...term },
  ...more,
});
const detained = (when: string): EventInput => ({
  id: "detained",
  type: "detention",
  legalBasis: "administrative-arrest",
  who,
  when,
});
const released = (when: string): EventInput => ({ id: "released", type: "release", kind: "term-served", who, when });
const midnight = (day: string, offset?: string) => baku(`${day}T00:00`, offset);

describe("a term that may count from a detention that no source tells of ends no later than from its order", () => {
  test.each<[string, events: EventInput[], earliest: number | null, latest: number | null]>([
    ["an order alone", [arrest("o", "2019-05-10", "P15D")], null, midnight("2019-05-26", "+04:00")],
    [
      "beside a detention of that day, before or after it",
      [detained("2019-05-10T14:00"), arrest("o", "2019-05-10", "P15D"), released("2019-05-28T13:00")],
      null,
      midnight("2019-05-26", "+04:00"),
    ],
    ["of at most 15 days", [arrest("o", "2019-05-10", { atMost: "P15D" })], null, midnight("2019-05-26", "+04:00")],
    ["of at least 15 days", [arrest("o", "2019-05-10", { atLeast: "P15D" })], null, null],
    [
      "with a clock that is known",
      [arrest("o", "2019-05-10", "P15D", { clock: "whole-days" })],
      null,
      midnight("2019-05-25", "+04:00") + 1,
    ],
    [
      "counted from the order, as a source says",
      [arrest("o", "2019-05-10", "P15D", { countedFrom: { event: "o" } })],
      midnight("2019-05-25", "+04:00"),
      midnight("2019-05-26", "+04:00"),
    ],
    [
      "under house arrest, of which nothing is tried",
      [arrest("o", "2019-05-10", "P15D", {}, { measure: "house-arrest" })],
      null,
      null,
    ],
  ])("%s", (_, events, earliest, latest) => {
    expect(entryOf(timelineOf({ events }), "o").termEnd).toEqual({ earliest, latest });
  });

  test("so that two orders years apart are two custodies", () => {
    const { custody, findings } = timelineOf(
      { events: [arrest("first", "2013-03-10", "P15D"), arrest("second", "2016-05-10", "P30D")] },
      { asOf: "2017" },
    );
    expect(custody.map(({ segments }) => segments.map(({ imposedBy }) => imposedBy))).toEqual([
      [["first"]],
      [["second"]],
    ]);
    expect(custody[0]?.segments[0]?.termEnd?.latest).toBe(midnight("2013-03-26", "+04:00"));
    expect(JSON.stringify(findings)).not.toContain("Held at least 1156 days");
  });

  test("though not in a date that a source gives", () => {
    const timeline = timelineOf({ events: [arrest("o", "2019-05-10", "P15D", { until: "2019-06-30" })] });
    expect(entryOf(timeline, "o").termEnd).toEqual({
      earliest: midnight("2019-06-30", "+04:00"),
      latest: midnight("2019-07-01", "+04:00"),
    });
    expect(timeline.findings.map(({ code }) => code)).toContain("counting-rules-differ");
  });

  test("and what follows from it is likely", () => {
    const { findings } = timelineOf({ events: [arrest("o", "2019-05-10", "P15D"), released("2019-05-28T13:00")] });
    expect(findings.find(({ code }) => code === "no-order-recorded-after-term")?.params).toMatchObject({
      past: { min: 61 * 3_600_000 + 1, max: null },
      certainty: "likely",
    });
  });
});

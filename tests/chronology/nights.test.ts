import { describe, expect, test } from "vitest";
import type { Relation } from "../../src/events/relation.ts";
import { days, type EventInput, hours, timelineOf } from "./case-of.ts";
import { detention, order, release } from "./custody-events.ts";

const detained = (when?: string, more: object = {}) =>
  detention("detained", when, { legalBasis: "administrative-arrest", ...more });
const released = (when?: string, relation?: Omit<Relation, "to">) =>
  release("released", when, { relations: relation && [{ ...relation, to: "detained" }] });
const april = "2011-04-17/2011-04-20";
const gapOf = (gap: Relation["gap"]): Omit<Relation, "to"> => ({ relation: "after", gap });

describe("the nights of a custody, and its time, lie between", () => {
  test.each<[string, detention: string | undefined, release: EventInput, nights: object, elapsed: object]>([
    [
      "one known day and another",
      "2011-04-17",
      released("2011-04-20"),
      { min: 3, max: 3 },
      { min: days(2) + 1, max: days(4) - 1 },
    ],
    [
      "days that nothing ties: the last to the first, and the first to the last",
      april,
      released("2011-04-22/2011-04-25"),
      { min: 2, max: 8 },
      { min: days(1) + 1, max: days(9) - 1 },
    ],
    [
      "days of which one is the day after the other",
      april,
      released(undefined, { relation: "day-after" }),
      { min: 1, max: 1 },
      { min: 1, max: days(2) - 1 },
    ],
    [
      "instants a fixed time apart",
      april,
      released(undefined, gapOf({ exactly: "PT30H" })),
      { min: 1, max: 2 },
      { min: hours(30), max: hours(30) },
    ],
    [
      "days at most two apart",
      april,
      released("2011-04", gapOf({ atMost: "P2D" })),
      { min: 0, max: 2 },
      { min: 1, max: days(3) - 1 },
    ],
    [
      "days at least two apart, the later by a date",
      april,
      released("2011-04-17/2011-04-25", gapOf({ atLeast: "P2D" })),
      { min: 2, max: 8 },
      { min: days(1) + 1, max: days(9) - 1 },
    ],
    [
      "days three apart, of which the later is undated",
      "2011-05",
      released(undefined, gapOf({ exactly: "P3D" })),
      { min: 3, max: 3 },
      { min: days(2) + 1, max: days(4) - 1 },
    ],
    [
      "one day and any later one",
      "2011-04-17",
      released(undefined, gapOf(undefined)),
      { min: 0, max: null },
      { min: 1, max: null },
    ],
    [
      "any day and a later one",
      undefined,
      released("2011-04-20", gapOf(undefined)),
      { min: 0, max: null },
      { min: 1, max: null },
    ],
  ])("%s", (_, detention, release, nights, elapsed) => {
    const [spell] = timelineOf({ events: [detained(detention), release] }).custody;
    expect(spell).toMatchObject({ nights, elapsed });
  });

  test("the bounds under each counting rule that stands", () => {
    const sanction = order("sanction", "2011-04-18T10:00", {
      measure: "administrative-arrest",
      term: { duration: "P5D", clock: "elapsed" },
    });
    const served = release("released", undefined, {
      relations: [{ relation: "same-time", to: "sanction", at: "term-end" }],
    });
    // Five days from the detention, at ten on 17 April, or from the sanction, a day later and known to the minute.
    const [spell] = timelineOf({ events: [detained("2011-04-17T10:00"), sanction, served] }).custody;
    expect(spell).toMatchObject({
      open: false,
      nights: { min: 5, max: 6 },
      calendarDays: { min: 6, max: 7 },
      elapsed: { min: days(5), max: days(6) + 60_000 - 1 },
    });
  });

  test("the nights of the case file's zone", () => {
    const events = [detained("2011-04-17T23:59"), released("2011-04-18T00:01")];
    expect(timelineOf({ events }).custody).toMatchObject([{ nights: { min: 1, max: 1 } }]);
    expect(timelineOf({ events, timeZone: "UTC" }).custody).toMatchObject([{ nights: { min: 1, max: 1 } }]);
    const elsewhere = [
      detained(undefined, { when: { edtf: "2011-04-17T23:59", zone: "UTC" } }),
      { ...released(), when: { edtf: "2011-04-18T00:01", zone: "UTC" } },
    ];
    expect(timelineOf({ events: elsewhere }).custody).toMatchObject([{ nights: { min: 0, max: 0 } }]);
  });
});

describe("custody of accounts that cannot be one", () => {
  test("lasted from any account of its beginning to any of its end", () => {
    const events: EventInput[] = [
      detained("2011-04-02"),
      detained("2011-04-05", { id: "begun" }),
      { ...released("2011-04-10") },
      { ...released("2011-04-20"), id: "ended" },
    ];
    const matches = [
      ["begun", "detained"],
      ["ended", "released"],
    ].map((matched, at) => ({ id: `m${at}`, events: matched, confidence: "certain" as const }));
    const { custody } = timelineOf({ events, matches });
    expect(custody).toMatchObject([
      {
        order: "certain",
        nights: { min: 5, max: 18 },
        elapsed: { min: days(4) + 1, max: days(19) - 1 },
      },
    ]);
  });

  test("has no time that is known where more than 10,000 pairs of accounts would have to be told apart", () => {
    const accounts = (event: EventInput, count: number) =>
      Array.from({ length: count }, (_, at): EventInput => ({ ...event, id: `${event.id}${at}` }));
    const custodyOf = (count: number) => {
      const [begun, ended] = [accounts(detained("2011-04"), count), accounts(released("2011-06"), 100)];
      const matches = [begun, ended].map((matched, at) => ({
        id: `m${at}`,
        events: matched.map(({ id }) => id),
        confidence: "likely" as const,
      }));
      return timelineOf({ events: [...begun, ...ended], matches }).custody;
    };
    expect(custodyOf(101)).toMatchObject([{ order: "unordered", elapsed: { min: 0, max: null } }]);
    expect(custodyOf(100)).toMatchObject([{ order: "certain", elapsed: { min: days(31) + 1 } }]);
  });
});

import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, hours, minutes, timelineOf, toTheMinute } from "./case-of.ts";
import { held, order } from "./custody-events.ts";
import { codesOf, decided, detained, findingsOf, first, late, moved } from "./custody-under-order.ts";

describe("an appeal that ends an order", () => {
  test.each<[string, object, told: boolean]>([
    ["overturns it", { outcome: "overturned" }, false],
    ["overturns what it does not name", { outcome: "overturned", of: undefined }, false],
    ["gives a fine for it", { outcome: "reduced", measure: "fine" }, false],
    [
      "gives a suspended sentence for it",
      { outcome: "reduced", measure: "suspended-sentence", term: { until: "2011-08" } },
      false,
    ],
    ["makes it shorter by a time that is not said", { outcome: "reduced" }, false],
    ["overturns another", { outcome: "overturned", of: ["other"] }, true],
    ["makes it longer", { outcome: "increased" }, true],
    ["leaves it in force", { outcome: "left-in-force" }, true],
    ["is withdrawn", { outcome: "withdrawn", measure: "remand" }, true],
  ])("%s: a transfer before the term's end is told of only where it is in force", (_, more, told) => {
    const other = order("other", "2011-04-01T12:00", { measure: "fine" });
    const codes = codesOf([detained, other, first, decided("2011-04-03", more), moved]);
    expect(codes.includes("transferred-before-term-end")).toBe(told);
  });

  test("names none: its term takes the place of the one in force", () => {
    const events = [detained, first, decided("2011-04-03", { of: undefined, term: { until: "2011-04-04" } }), moved];
    expect(timelineOf({ events }).custody[0]?.segments[0]?.termEnd).toEqual(
      bounds("2011-04-04T00:00", "2011-04-05T00:00"),
    );
  });
});

describe("custody after a decision that lifts the only order", () => {
  test.each<[string, object, told: boolean]>([
    ["overturns it", { outcome: "overturned" }, true],
    ["gives a fine for it", { outcome: "reduced", measure: "fine" }, true],
    ["leaves it in force", { outcome: "left-in-force" }, false],
    ["makes it shorter by a time that is not said", { outcome: "reduced" }, false],
  ])("is told of where the decision %s", (_, more, told) => {
    const kept = held("kept", "2011-04-05T10:00");
    const findings = findingsOf({ events: [detained, first, decided("2011-04-03T10:00", more), kept] });
    expect(findings.map(({ params }) => params)).toEqual(
      told
        ? [
            {
              who: "person",
              orders: ["order"],
              lifted: [{ order: "order", by: "appeal" }],
              event: "kept",
              laterOrder: null,
              past: toTheMinute(days(2)),
              certainty: "certain",
            },
          ]
        : [],
    );
    if (told) expect(findings[0]?.message).toMatch(/ after "appeal" lifted "order"; no later order is recorded\.$/);
  });

  test("counts from the end of its term where that was before the decision", () => {
    const events = [detained, first, decided("2011-04-25", { outcome: "overturned" }), late];
    expect(findingsOf({ events })).toMatchObject([
      { params: { past: { min: days(10) + hours(14) - minutes(1) + 1 } }, records: ["person", "order", "late"] },
    ]);
  });

  test("is none once there is another order", () => {
    const other = order("other", "2011-04-04", { term: { until: "2011-06-01" } });
    expect(codesOf([detained, first, decided("2011-04-03", { outcome: "overturned" }), other, late])).toEqual([
      "no-order-recorded-after-term",
    ]);
    expect(codesOf([detained, first, decided("2011-04-03", { outcome: "overturned" }), late])).toHaveLength(1);
  });
});

describe("an appeal of what was ordered in absentia", () => {
  const absent = order("order", "2011-04-01", { measure: "imprisonment", inAbsentia: true, term: { duration: "P8Y" } });
  const present = order("present", "2011-04-01", { measure: "fine" });
  const shorter = { outcome: "reduced", measure: "imprisonment", term: { duration: "P6Y" } };

  test.each<[string, EventInput[], spells: number]>([
    ["does nothing to custody", [absent, decided("2011-05-01", shorter)], 0],
    [
      "nor does an appeal of that appeal",
      [absent, decided("2011-05-01", shorter), decided("2011-06-01", { ...shorter, of: ["appeal"] }, "further")],
      0,
    ],
    [
      "of an order that was not, does",
      [absent, present, decided("2011-05-01", { ...shorter, of: ["order", "present"] })],
      1,
    ],
    ["of nothing that it names, does", [absent, decided("2011-05-01", { ...shorter, of: undefined })], 1],
    [
      "of each other, does",
      [
        decided("2011-05-01", { ...shorter, term: undefined, of: ["further"] }),
        decided("2011-06-01", { ...shorter, term: undefined, of: ["appeal"] }, "further"),
      ],
      1,
    ],
  ])("%s", (_, events, spells) => {
    expect(timelineOf({ events }).custody).toHaveLength(spells);
  });
});

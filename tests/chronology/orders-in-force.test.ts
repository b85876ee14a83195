import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, hours, timelineOf, toTheMinute } from "./case-of.ts";
import { held, order, transfer } from "./custody-events.ts";
import { codesOf, decided, detained, findingsOf, first, late, moved } from "./custody-under-order.ts";

describe("what is said of an order that another stands for", () => {
  const longer = (more: object = {}) =>
    order("longer", "2011-04-10", { prolongs: "order", term: { until: "2011-04-28T10:00" }, ...more });
  const shorter = decided("2011-04-02", { outcome: "reduced", term: { until: "2011-04-10T10:00" } }, "shorter");
  const termEndOf = (...events: EventInput[]) =>
    timelineOf({ events: [detained, first, ...events, late] }).custody[0]?.segments.at(-1)?.termEnd;
  const at = (local: string) => bounds(local, local.replace(":00", ":01"));

  test.each<[string, EventInput[], end: string | undefined]>([
    ["a term on appeal", [shorter], "2011-04-10T10:00"],
    [
      "overturned after that, by the name of the order",
      [shorter, decided("2011-04-03", { outcome: "overturned" })],
      undefined,
    ],
    [
      "reduced again after that",
      [shorter, decided("2011-04-03", { outcome: "reduced", term: { until: "2011-04-08T10:00" } })],
      "2011-04-08T10:00",
    ],
    ["prolonged after that", [shorter, longer()], "2011-04-28T10:00"],
    ["a prolongation", [longer()], "2011-04-28T10:00"],
    [
      "a prolongation that is overturned: the order ends as it did before",
      [longer(), decided("2011-04-12", { outcome: "overturned", of: ["longer"] })],
      "2011-04-20T10:00",
    ],
    [
      "the same, once the order is overturned too",
      [
        longer(),
        decided("2011-04-11", { outcome: "overturned" }, "earlier"),
        decided("2011-04-12", { outcome: "overturned", of: ["longer"] }),
      ],
      undefined,
    ],
    [
      "a prolongation that an appeal of the order leaves as it is",
      [longer(), decided("2011-04-12", { outcome: "overturned" })],
      "2011-04-28T10:00",
    ],
  ])("%s", (_, events, end) => {
    expect(termEndOf(...events)).toEqual(end === undefined ? undefined : at(end));
  });

  test("custody past the end of a term whose prolongation was overturned is told of from the decision on", () => {
    const overturned = decided("2011-04-24T10:00", { outcome: "overturned", of: ["longer"] });
    const [finding] = findingsOf({ events: [detained, first, longer(), overturned, held("kept", "2011-04-26T10:00")] });
    expect(finding).toMatchObject({
      params: { orders: ["order", "longer"], lifted: [{ order: "longer", by: "appeal" }], past: toTheMinute(days(2)) },
    });
  });
});

describe("a word that the person is held under another basis", () => {
  const called = (legalBasis: string) => held("called", "2011-04-05", { legalBasis });
  test("ends no order: its term is still in force", () => {
    const events = [detained, first, called("police-custody"), late];
    expect(timelineOf({ events }).custody[0]?.segments.map(({ basis, termEnd }) => [basis, termEnd])).toEqual(
      ["remand", "police-custody"].map((basis) => [basis, bounds("2011-04-20T10:00", "2011-04-20T10:01")]),
    );
    expect(codesOf(events)).toEqual(["basis-changed-before-term-end", "no-order-recorded-after-term"]);
  });

  test("after its end shows one lapse, up to the last word", () => {
    const kept = held("kept", "2011-04-25", { legalBasis: "police-custody" });
    expect(findingsOf({ events: [detained, first, kept, late] })).toMatchObject([{ params: { event: "late" } }]);
  });
});

describe("a transfer before a term's end", () => {
  const account = transfer("account", "2011-04-05T12:00");
  const matches = [{ id: "match", events: ["account", "moved"], confidence: "certain" as const }];

  test("is told of where several accounts are one transfer", () => {
    expect(findingsOf({ events: [detained, first, moved, account], matches })).toMatchObject([
      {
        code: "transferred-before-term-end",
        records: ["person", "account", "order"],
        params: { event: "account", order: "order", margin: toTheMinute(days(15) - hours(2)) },
      },
    ]);
  });

  test("is told of where several accounts are one order, if it is before the end by each", () => {
    const endingOn = (until: string) =>
      findingsOf({
        events: [detained, first, order("other", "2011-04-01T18:00", { term: { until } }), moved],
        matches: [{ id: "match", events: ["order", "other"], confidence: "certain" }],
      }).filter(({ code }) => code === "transferred-before-term-end");
    expect(endingOn("2011-04-25")).toMatchObject([{ params: { order: "order" } }]);
    expect(endingOn("2011-04-05")).toEqual([]);
  });
});

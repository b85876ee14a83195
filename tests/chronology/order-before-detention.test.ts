import { describe, expect, test } from "vitest";
import { bounds, type EventInput, timelineOf } from "./case-of.ts";
import { detention, held, order, release } from "./custody-events.ts";
import { codesOf, decided, detained } from "./custody-under-order.ts";

describe("an order before the detention that it leads to", () => {
  const warrant = (more: object = {}) => order("order", "2011-03-01", { term: { duration: "P2M" }, ...more });
  const counted = { term: { duration: "P2M", countedFrom: { event: "detained" } } };
  const very = held("very", "2011-08-01");

  test.each<[string, basis: string, more: object, segment: object, codes: string[]]>([
    ["counted from it", "remand", counted, { basis: "remand", imposedBy: ["order"] }, ["no-order-recorded-after-term"]],
    ["of its basis", "remand", {}, { basis: "remand", imposedBy: ["order"] }, []],
    [
      "where it names none",
      "unknown",
      counted,
      { basis: "remand", imposedBy: ["order"] },
      ["no-order-recorded-after-term"],
    ],
    [
      "counted from it, under another basis",
      "police-custody",
      counted,
      { basis: "police-custody", imposedBy: ["order"] },
      ["no-order-recorded-after-term"],
    ],
    ["of another basis", "administrative-arrest", {}, { basis: "administrative-arrest", imposedBy: [] }, []],
  ])("is in force in the custody that begins with it: %s", (_, legalBasis, more, segment, codes) => {
    const events = [warrant(more), detention("detained", "2011-04-01T10:00", { legalBasis }), very];
    const { custody } = timelineOf({ events });
    expect(custody).toMatchObject([
      { order: "certain", segments: [{ ...segment, from: bounds("2011-04-01T10:00", "2011-04-01T10:01") }] },
    ]);
    expect(codesOf(events)).toEqual(codes);
  });

  test.each<[string, EventInput[], spells: [basis: string, ...orders: string[]][]]>([
    [
      "whose term had ended",
      [warrant({ term: { duration: "P2W", countedFrom: { event: "order" }, clock: "calendar" } }), detained],
      [["remand", "order"], ["remand"]],
    ],
    [
      "whose term had ended before a further order",
      [
        warrant({ term: { duration: "P2W", countedFrom: { event: "order" }, clock: "calendar" } }),
        order("further", "2011-03-25"),
        detained,
      ],
      [
        ["remand", "order"],
        ["remand", "further"],
      ],
    ],
    [
      "that had been overturned",
      [warrant(), decided("2011-03-10", { outcome: "overturned" }), detained],
      [["remand", "order"], ["remand"]],
    ],
    [
      "of which one had ended, and another had not",
      [
        order("ended", "2011-03-01", { term: { until: "2011-03-20" } }),
        warrant({ when: "2011-03-02", term: { until: "2011-06-20" } }),
        detained,
      ],
      [["remand", "order"]],
    ],
  ])("is a custody of its own where it is one %s", (_, events, spells) => {
    const { custody } = timelineOf({ events });
    expect(custody.map(({ segments }) => segments.flatMap(({ basis, imposedBy }) => [basis, ...imposedBy]))).toEqual(
      spells,
    );
    expect(custody.map(({ open }) => open)).toEqual(spells.map((_, index) => index === spells.length - 1));
    expect(codesOf(events)).toEqual([]);
  });

  test("makes no gap after an earlier release", () => {
    const earlier = [{ ...detained, id: "earlier", when: "2011-01-01" }, release("released", "2011-01-05")];
    expect(codesOf([...earlier, warrant(counted), detained])).toEqual([]);
  });

  test("does not hide a detention after a word that the person is held", () => {
    const kept = held("kept", "2011-03-05");
    expect(codesOf([warrant(), kept, detained])).toEqual(["detained-again-without-release"]);
  });
});

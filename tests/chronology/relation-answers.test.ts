import { describe, expect, test } from "vitest";
import type { Relation } from "../../src/events/relation.ts";
import { days, type EventInput, hours, timelineOf } from "./case-of.ts";

const trial = (id: string, more: object = {}): EventInput => ({ id, type: "trial", ...more });
const tied = (id: string, ...relations: Relation[]): EventInput => trial(id, { relations });

describe("how one trial lies to another", () => {
  test.each<[string, EventInput[], answer: object, because: string[] | undefined]>([
    [
      "a is over before b begins",
      [trial("a"), tied("b", { relation: "after", to: "a", gap: { atLeast: "PT2H", atMost: "PT3H" } })],
      { relation: "before", certainty: "certain", elapsed: { min: hours(2), max: hours(3) } },
      ["b/relations/0"],
    ],
    [
      "a begins after b is over",
      [tied("a", { relation: "after", to: "b", gap: { atLeast: "PT2H" } }), trial("b")],
      { relation: "after", certainty: "certain", elapsed: { min: hours(2), max: null } },
      ["a/relations/0"],
    ],
    [
      "a begins a millisecond after b is over, at the least",
      [tied("a", { relation: "after", to: "b" }), trial("b")],
      { relation: "after", certainty: "certain", elapsed: { min: 1, max: null } },
      ["a/relations/0"],
    ],
    [
      "both begin together, and end together",
      [trial("a"), tied("b", { relation: "starts", to: "a" }, { relation: "ends", to: "a" })],
      { relation: "same", certainty: "certain", elapsed: { min: 0, max: 0 } },
      ["b/relations/0", "b/relations/1"],
    ],
    [
      "each is within the other",
      [
        trial("a", { when: "2011-04-02/2011-04-20", relations: [{ relation: "during", to: "b" }] }),
        tied("b", { relation: "during", to: "a" }),
      ],
      { relation: "same", certainty: "certain", elapsed: { min: 0, max: 0 } },
      ["a/relations/0", "b/relations/0"],
    ],
    [
      "both begin together, and one is within the other",
      [tied("a", { relation: "starts", to: "b" }, { relation: "during", to: "b" }), trial("b")],
      { relation: "overlaps", certainty: "certain" },
      undefined,
    ],
    [
      "both end together, and one is within the other",
      [tied("a", { relation: "ends", to: "b" }, { relation: "during", to: "b" }), trial("b")],
      { relation: "overlaps", certainty: "certain" },
      undefined,
    ],
    [
      "both begin together",
      [trial("a"), tied("b", { relation: "starts", to: "a" })],
      { relation: "overlaps", certainty: "certain" },
      ["b/relations/0"],
    ],
    [
      "one is within the other, by dates",
      [trial("a", { when: "2011-04-02/2011-04-20" }), trial("b", { when: "2011-04-05/2011-04-10" })],
      { relation: "overlaps", certainty: "certain" },
      ["a/when", "b/when"],
    ],
    [
      "a begins before b ends, and nothing more",
      [trial("a", { when: "2011-04-02/.." }), trial("b", { when: "2011-04-05/2011-04-10" })],
      { relation: "unknown", certainty: "unknown" },
      [],
    ],
    [
      "one is in a year, and the other in the next, as may be",
      [trial("a", { when: "2010?" }), trial("b", { when: "2011" })],
      { relation: "before", certainty: "likely", elapsed: { min: 1, max: days(730) - 1 } },
      ["a/when", "b/when"],
    ],
    [
      "that one is within the other is uncertain",
      [trial("a"), tied("b", { relation: "during", to: "a", approximate: true })],
      { relation: "overlaps", certainty: "likely" },
      ["b/relations/0"],
    ],
    [
      "that they end together is uncertain, and that they begin together is not",
      [trial("a"), tied("b", { relation: "starts", to: "a" }, { relation: "ends", to: "a", approximate: true })],
      { relation: "same", certainty: "likely", elapsed: { min: 0, max: 0 } },
      ["b/relations/0", "b/relations/1"],
    ],
  ])("%s", (_, events, answer, because) => {
    const { because: reasons, ...given } = timelineOf({ events }).relation("a", "b");
    expect(given).toEqual(answer);
    if (because) expect(reasons.map(({ id }) => id)).toEqual(because);
  });

  test("is likely where each counting rule that stands gives it, and rests on them all", () => {
    const who = ["person"];
    const events: EventInput[] = [
      { id: "detained", type: "detention", legalBasis: "administrative-arrest", who, when: "2011-04-17T10:00" },
      {
        id: "order",
        type: "court-sanction",
        measure: "administrative-arrest",
        who,
        when: "2011-04-18T10:00",
        term: { duration: "P5D", clock: "elapsed" },
      },
      { id: "end", type: "hearing", relations: [{ relation: "same-time", to: "order", at: "term-end" }] },
      { id: "early", type: "hearing", when: "2011-04-21" },
      { id: "between", type: "hearing", when: "2011-04-22T20:00" },
    ];
    const timeline = timelineOf({ events });
    expect(timeline.relation("end", "between")).toEqual({ relation: "unknown", certainty: "unknown", because: [] });
    const { because, ...answer } = timeline.relation("end", "early");
    expect(answer).toEqual({
      relation: "after",
      certainty: "likely",
      elapsed: { min: hours(10) + 1, max: days(2) + hours(10) + 59_999 },
    });
    expect(because.map(({ id }) => id)).toEqual([
      "detained/when",
      "early/when",
      "end/relations/0",
      "order/when",
      "order/term",
    ]);
  });
});

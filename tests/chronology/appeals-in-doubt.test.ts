import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, minutes, timelineOf } from "./case-of.ts";

type Parts = Parameters<typeof timelineOf>[0];

const who = ["person"];
const detained: EventInput = { id: "detained", type: "detention", legalBasis: "remand", who, when: "2011-04-01T10:00" };
const order = (id: string, when: string, until: string, more: object = {}): EventInput => ({
  id,
  type: "court-sanction",
  measure: "imprisonment",
  who,
  when,
  term: { until },
  ...more,
});
const verdict: EventInput = { id: "verdict", type: "verdict", outcome: "convicted", who, when: "2011-04-01" };
const hearing: EventInput = { id: "hearing", type: "hearing", who, when: "2011-04-01" };
const appeal = (of: string[] | undefined, more: object, when = "2011-04-03T10:00", id = "appeal"): EventInput => ({
  id,
  type: "appeal",
  step: "decided",
  ...(of && { of }),
  who,
  when,
  ...more,
});
const [one, other] = [
  order("one", "2011-04-01T18:00", "2011-04-20T10:00"),
  order("other", "2011-04-02T10:00", "2011-04-25T10:00"),
];
const moved: EventInput = { id: "moved", type: "transfer", who, when: "2011-04-05" };
const late: EventInput = { id: "late", type: "held", who, when: "2011-05-01T10:00" };

/** Findings on terms, with the orders that they name. */
const toldOf = (events: EventInput[], more: Parts = {}) =>
  timelineOf({ ...more, events: [detained, ...events] }).findings.flatMap(({ code, params }) => {
    if (code === "transferred-before-term-end") return [`transferred before ${params.order}`];
    return code === "no-order-recorded-after-term" ? [`held after ${params.orders}`] : [];
  });

describe("what became of an order is not known, and nothing rests on its term", () => {
  const left = appeal(["one"], { outcome: "left-in-force" }, "2011-04-02T10:00", "left");
  const leftVerdict = appeal(["verdict"], { outcome: "left-in-force" }, "2011-04-02T10:00", "left");
  test.each<[string, EventInput[]]>([
    ["returned", [one, appeal(["one"], { outcome: "returned" })]],
    ["returned, by an appeal that names none", [one, appeal(undefined, { outcome: "returned" })]],
    ["a verdict alone overturned", [verdict, one, appeal(["verdict"], { outcome: "overturned" })]],
    ["a verdict alone returned", [verdict, one, appeal(["verdict"], { outcome: "returned" })]],
    ["a verdict alone reduced", [verdict, one, appeal(["verdict"], { outcome: "reduced" })]],
    ["a verdict alone increased", [verdict, one, appeal(["verdict"], { outcome: "increased" })]],
    ["a fine for a verdict alone", [verdict, one, appeal(["verdict"], { outcome: "reduced", measure: "fine" })]],
    ["a hearing overturned", [hearing, one, appeal(["hearing"], { outcome: "overturned" })]],
    ["a decision on a verdict overturned", [verdict, one, leftVerdict, appeal(["left"], { outcome: "overturned" })]],
    ["a decision that left it in force overturned", [one, left, appeal(["left"], { outcome: "overturned" })]],
    ["a decision that left it in force returned", [one, left, appeal(["left"], { outcome: "returned" })]],
    ["one of two overturned", [one, other, appeal(undefined, { outcome: "overturned" })]],
    ["one of two overturned, none by name", [one, other, appeal([], { outcome: "overturned" })]],
    ["one of two reduced", [one, other, appeal(undefined, { outcome: "reduced" })]],
  ])("%s", (_, events) => {
    expect(toldOf([...events, moved, late])).toEqual([]);
    const parts = timelineOf({ events: [detained, ...events] }).custody[0]?.segments;
    expect(parts?.at(-1)?.termEnd).toBeUndefined();
  });

  test("a verdict on a group alone overturned, of which the person is one with a sentence of their own", () => {
    const groups = [{ id: "group", description: "Tried together", members: ["person"] }];
    const ofGroup = { who: ["group"] };
    const fallen = appeal(["verdict"], { outcome: "overturned", ...ofGroup });
    expect(toldOf([{ ...verdict, ...ofGroup }, one, fallen, moved, late], { groups })).toEqual([]);
  });

  test("where accounts of a decision do not say the same", () => {
    const accounts = ["overturned", "reduced"].map((outcome) => appeal(["one"], { outcome }, undefined, outcome));
    const matches = [{ id: "match", events: ["overturned", "reduced"], confidence: "certain" as const }];
    expect(toldOf([one, ...accounts, moved, late], { matches })).toEqual([]);
  });
});

describe("what became of an order is known, and is told of", () => {
  const term = { until: "2011-04-10T10:00" };
  const left = appeal(["one"], { outcome: "left-in-force" }, "2011-04-02T10:00", "left");
  const shorter = appeal(["one"], { outcome: "reduced", term }, "2011-04-02T10:00", "shorter");
  test.each<[string, EventInput[], told: string[]]>([
    [
      "named beside the verdict",
      [verdict, one, appeal(["verdict", "one"], { outcome: "overturned" })],
      ["held after one"],
    ],
    [
      "a verdict alone left in force",
      [verdict, one, appeal(["verdict"], { outcome: "left-in-force" })],
      ["transferred before one", "held after one"],
    ],
    [
      "a verdict appealed, and nothing said of what came of it",
      [verdict, one, appeal(["verdict"], {})],
      ["transferred before one", "held after one"],
    ],
    ["the only one overturned", [one, appeal(undefined, { outcome: "overturned" })], ["held after one"]],
    [
      "one of two by name",
      [one, other, appeal(["other"], { outcome: "overturned" })],
      ["transferred before one", "held after one,other"],
    ],
    [
      "a decision that left it in force reduced",
      [one, left, appeal(["left"], { outcome: "reduced" })],
      ["held after one"],
    ],
    [
      "a decision that left it in force, and then a term",
      [one, left, appeal(["left"], { outcome: "reduced", term })],
      ["transferred before appeal", "held after appeal"],
    ],
    [
      "a term on appeal, and another",
      [one, shorter, appeal(["shorter"], { outcome: "increased", term: { until: "2011-04-15" } })],
      ["transferred before appeal", "held after appeal"],
    ],
    [
      "a measure and a term for the only one",
      [one, appeal(undefined, { outcome: "reduced", measure: "imprisonment", term })],
      ["transferred before appeal", "held after appeal"],
    ],
  ])("%s", (_, events, told) => {
    expect(toldOf([...events, moved, late])).toEqual(told);
  });

  test("where one account of a decision gives the term that another does not", () => {
    const accounts = [{ term }, {}].map((more, at) =>
      appeal(["one"], { outcome: "reduced", ...more }, undefined, `a${at}`),
    );
    const matches = [{ id: "match", events: ["a0", "a1"], confidence: "certain" as const }];
    expect(toldOf([one, ...accounts, moved, late], { matches })).toEqual(["transferred before a0", "held after a0"]);
  });

  test("where a decision that puts it in doubt comes after its end", () => {
    expect(toldOf([one, appeal(["one"], { outcome: "returned" }, "2011-04-28"), late])).toEqual(["held after one"]);
  });

  test("where another order is given after a verdict fell", () => {
    const again = order("again", "2011-04-04", "2011-04-22T10:00");
    const fallen = appeal(["verdict"], { outcome: "overturned" });
    expect(toldOf([verdict, one, fallen, again, moved, late])).toEqual([
      "transferred before again",
      "held after one,again",
    ]);
  });
});

describe("an order of which it is not known what became, once another with a term follows, ends no later than its own", () => {
  const third = order("third", "2011-04-04", "2011-04-22T10:00");
  const overturned = appeal(undefined, { outcome: "overturned" });
  const held = (when: string): EventInput => ({ ...late, when });
  const pastOf = (events: EventInput[]) =>
    timelineOf({ events: [detained, ...events] }).findings.flatMap(({ code, params }) =>
      code === "no-order-recorded-after-term" ? [params.past] : [],
    );

  test("nothing is told while one of them may be in force", () => {
    expect(toldOf([one, other, overturned, third, held("2011-04-24")])).toEqual([]);
  });

  test("the time past is at least that past the last end, whichever of them it was", () => {
    const past = { min: days(6) - minutes(1) + 1 };
    expect(pastOf([one, other, overturned, third, late])).toMatchObject([past]);
  });

  test("a term for one of two does as much", () => {
    const term = { until: "2011-04-10T10:00" };
    const given = appeal(undefined, { outcome: "reduced", term });
    const events = [one, other, given];
    expect(toldOf([...events, moved, held("2011-04-24")])).toEqual(["transferred before appeal"]);
    expect(toldOf([...events, late])).toEqual(["held after one,other,appeal"]);
    const segment = timelineOf({ events: [detained, ...events] }).custody[0]?.segments.at(-1);
    expect(segment?.termEnd?.latest).toEqual(bounds("2011-04-25T10:00", "2011-04-25T10:01").latest);
  });
});

test("an appeal that names none may be of the order that is to follow", () => {
  const next = order("next", "2011-04-02", "2011-05-20", {
    measure: "remand",
    term: { duration: "P1M", countedFrom: { event: "one", at: "term-end" } },
  });
  const events = [detained, one, next, appeal(undefined, { outcome: "overturned" }), moved, late];
  const { custody, findings } = timelineOf({ events });
  expect(findings.map(({ code }) => code)).not.toContain("transferred-before-term-end");
  expect(custody[0]?.segments.at(-1)).toMatchObject({ basis: "remand", imposedBy: ["next"] });
  expect(custody[0]?.segments.at(-1)).not.toHaveProperty("termEnd");
});

import { describe, expect, test } from "vitest";
import { bounds, type EventInput, timelineOf } from "./case-of.ts";
import { appeal, death, detention, held, order, release, transfer } from "./custody-events.ts";

type Parts = Parameters<typeof timelineOf>[0];

const codesOf = (parts: Parts) =>
  timelineOf(parts)
    .findings.map(({ code }) => code)
    .filter((code) => code !== "undated");
const sameTime = (to: string) => ({ when: undefined, relations: [{ relation: "same-time" as const, to }] });

describe("what rests on which word came first is not said where that is not certain", () => {
  test.each<[string, EventInput[], codes: string[]]>([
    [
      "a release on the day of the next detention",
      [detention("d", "2011-04-01"), release("r", "2011-04-16"), detention("e", "2011-04-16")],
      [],
    ],
    [
      "a release on the day before it",
      [detention("d", "2011-04-01"), release("r", "2011-04-15"), detention("e", "2011-04-16")],
      ["no-release-recorded"],
    ],
    [
      "a release that may be of any day",
      [detention("d", "2011-04-01"), detention("e", "2011-04-16"), release("r", "2011-03/2011-05")],
      [],
    ],
    [
      "no release at all",
      [detention("d", "2011-04-01"), detention("e", "2011-04-16")],
      ["detained-again-without-release", "no-release-recorded"],
    ],
    [
      "a detention that may be between a release and the next word",
      [
        detention("e", "2011-03/2011-04-19"),
        detention("d", "2011-04-01"),
        release("r", "2011-04-16"),
        held("h", "2011-04-20"),
      ],
      [],
    ],
    [
      "a release that is only likely before the next detention",
      [detention("d", "2011-04-01"), release("r", "2011-04-15~"), detention("e", "2011-04-16")],
      [],
    ],
  ])("%s", (_, events, codes) => {
    expect(codesOf({ events })).toEqual(codes);
  });

  test("a term of an order that the release was certainly before is told of", () => {
    const events = (ordered: string) => [
      detention("d", "2011-04-01"),
      release("r", "2011-04-16"),
      detention("e", "2011-04-16"),
      order("o", ordered, { term: { until: "2011-06-01" } }),
      transfer("t", "2011-05-01"),
    ];
    expect(codesOf({ events: events("2011-04-17") })).toContain("transferred-before-term-end");
    expect(codesOf({ events: events("2011-04-16") })).not.toContain("transferred-before-term-end");
  });

  test("a term that an appeal of an unknown day may have ended is not", () => {
    const events = (when?: string) => [
      detention("d", "2011-04-01"),
      order("o", "2011-04-02", { term: { until: "2011-06-01" } }),
      transfer("t", "2011-05-01"),
      appeal("appeal", when, { outcome: "overturned", of: ["o"] }),
    ];
    expect(codesOf({ events: events("2011-05-02") })).toContain("transferred-before-term-end");
    for (const when of ["2011-05-01", "2011-04-20", undefined])
      expect(codesOf({ events: events(when) })).not.toContain("transferred-before-term-end");
  });

  test.each<[string, EventInput]>([
    ["a release", release("x", "2011-05-01/2011-05-10")],
    ["a second detention", detention("x", "2011-05-01/2011-05-10")],
    ["an undated order of another basis", order("x", "", { when: undefined, measure: "imprisonment" })],
    ["a word that the basis is another", held("x", "2011-05-01/2011-05-10", { legalBasis: "none-given" })],
    ["a death of any day", death("x")],
  ])("a term is not told of where %s may have come between the order and the transfer, or not", (_, between) => {
    const known = [
      detention("d", "2011-04-01"),
      order("o", "2011-04-02", { term: { until: "2011-06-01" } }),
      transfer("t", "2011-05-01"),
    ];
    const told = "transferred-before-term-end";
    expect(codesOf({ events: known })).toContain(told);
    expect(codesOf({ events: [...known, between] })).not.toContain(told);
    const kept = held("x", "2011-05-01/2011-05-10", { legalBasis: "remand" });
    expect(codesOf({ events: [...known, kept, { ...between, id: "y", when: "2011-05-20" }] })).toContain(told);
  });

  test("a term that an appeal ended is not, where the appeal may have been before the order", () => {
    const events = (when: string) => [
      detention("d", "2011-04-01"),
      order("o", "2011-04-02T10:00", { term: { until: "2011-06-01" } }),
      appeal("appeal", when, { outcome: "overturned" }),
      transfer("t", "2011-05-01"),
    ];
    const told = "transferred-before-term-end";
    expect(codesOf({ events: events("2011-04-01") })).toContain(told);
    expect(codesOf({ events: events("2011-04-02") })).not.toContain(told);
    expect(codesOf({ events: events("2011-04-03") })).not.toContain(told);
  });

  test.each<[string, EventInput[], orders: string[]]>([
    [
      "of any day may have ended a custody before which it is listed",
      [detention("d", "2011-04-01"), death("x")],
      ["unordered"],
    ],
    [
      "that is only likely before it is likely no end of it",
      [detention("d", "2011-04-03"), death("x", "2011-04-01~")],
      ["likely"],
    ],
    [
      "on the day of the release may have been before it",
      [detention("d", "2011-04-01"), release("r", "2011-04-16"), death("x", "2011-04-16")],
      ["unordered"],
    ],
    [
      "of any day may have ended any of two custodies",
      [
        detention("d", "2011-04-01"),
        release("r", "2011-04-06"),
        detention("e", "2011-04-08"),
        release("s", "2011-04-16"),
        death("x"),
      ],
      ["unordered", "unordered"],
    ],
    [
      "in the second custody or after it leaves the first as it was",
      [
        detention("d", "2011-04-01"),
        release("r", "2011-04-06"),
        detention("e", "2011-04-08"),
        release("s", "2011-04-16"),
        death("x", "2011-04-10/2011-04-20"),
      ],
      ["certain", "unordered"],
    ],
    [
      "that is only likely after both is likely no end of either",
      [
        detention("d", "2011-04-01"),
        release("r", "2011-04-06"),
        detention("e", "2011-04-08"),
        release("s", "2011-04-16"),
        death("x", "2011-05~"),
      ],
      ["likely", "likely"],
    ],
    [
      "after the release changes nothing",
      [detention("d", "2011-04-01"), release("r", "2011-04-16"), death("x", "2011-04-17")],
      ["certain"],
    ],
  ])("a death %s", (_, events, orders) => {
    expect(timelineOf({ events }).custody.map((spell) => spell.order)).toEqual(orders);
  });

  test.each<[string, decided: string, orders: string[]]>([
    ["before the next detention", "2011-04-06", ["certain"]],
    ["before it or after it", "2011-04-08", ["unordered", "unordered"]],
    ["after it", "2011-04-09", ["certain", "certain"]],
  ])("an order whose term had ended, and that an appeal made longer %s", (_, when, orders) => {
    const lengthened = { of: ["o"], outcome: "increased", term: { until: "2011-04-20" } };
    const { custody } = timelineOf({
      events: [
        order("o", "2011-04-01", { measure: "administrative-arrest", term: { until: "2011-04-04" } }),
        appeal("appeal", when, lengthened),
        detention("d", "2011-04-08", { legalBasis: "administrative-arrest" }),
      ],
    });
    expect(custody.map((spell) => spell.order)).toEqual(orders);
  });

  test.each<[string, decided: string, sureness: string]>([
    ["before the end of the order", "2011-04-19", "certain"],
    ["on the day of its end", "2011-04-20", "unordered"],
    ["after it", "2011-04-21", "certain"],
  ])("a decision that leaves no order, %s", (_, when, sureness) => {
    const { custody } = timelineOf({
      events: [
        detention("d", "2011-04-01"),
        order("o", "2011-04-02", { term: { until: "2011-04-20" } }),
        appeal("appeal", when, { of: ["o"], outcome: "overturned" }),
        held("h", "2011-05-01"),
      ],
    });
    expect(custody.map((spell) => spell.order)).toEqual([sureness]);
  });

  test.each<[string, when: string, orders: string[]]>([
    ["before the first release", "2011-04-02/2011-04-04", ["certain", "certain", "certain"]],
    ["perhaps between the releases", "2011-04-02/2011-04-06", ["unordered", "unordered", "certain"]],
    ["perhaps after both", "2011-04-02/2011-04-09", ["unordered", "unordered", "unordered"]],
  ])("a detention %s", (_, when, orders) => {
    const { custody } = timelineOf({
      events: [detention("d", when), release("r", "2011-04-05"), release("s", "2011-04-07"), held("h", "2011-04-10")],
    });
    expect(custody.map((spell) => spell.order)).toEqual(orders);
  });

  test("two orders of one moment that leave the basis open", () => {
    const treatment = (id: string) => order(id, "2011-04-06T05:30", { measure: "compulsory-treatment" });
    const { custody } = timelineOf({ events: [detention("d", "2011-04-04"), treatment("o"), treatment("q")] });
    expect(custody.map((spell) => spell.order)).toEqual(["unordered"]);
  });

  test.each<[string, ended: string, orders: string[]]>([
    ["the last of which had ended", "2011-04-03", ["certain", "certain"]],
    ["any of which may be the last, one of them ended", "2011-04-02", ["unordered", "unordered"]],
    ["the first of which had ended", "2011-04-01", ["certain", "certain"]],
  ])("a detention after orders of two bases, %s", (_, when, orders) => {
    const { custody } = timelineOf({
      events: [
        order("o", "2011-04-02", { measure: "police-custody", type: "authority-order" }),
        order("q", when, { measure: "administrative-arrest", term: { until: when } }),
        detention("d", "2011-04-05"),
      ],
    });
    expect(custody.map((spell) => spell.order)).toEqual(orders);
  });

  test.each<[string, when: string, certainty: string]>([
    ["after it", "2011-04-06", "certain"],
    ["likely after it", "2011-04-06~", "likely"],
  ])("the least time of a member where an order on the group, %s, has ended before", (_, when, certainty) => {
    const { findings } = timelineOf({
      groups: [{ id: "group", description: "Five", members: ["person"] }],
      events: [
        transfer("t", "2011-04-04"),
        order("o", "2011-04-05", { measure: "administrative-arrest" }),
        order("q", when, { who: ["group"], measure: "administrative-arrest", term: { until: "2011-04-04" } }),
      ],
    });
    const [finding] = findings.filter(({ code, records }) => code === "no-release-recorded" && records[0] === "person");
    expect(finding?.params).toMatchObject({ certainty });
  });

  test.each<[string, group: string, orders: string[]]>([
    ["before", "2011-04-04", ["certain"]],
    ["perhaps before", "2011-04-06", ["unordered"]],
    ["likely after", "2011-04-09~", ["likely"]],
    ["after", "2011-04-09", ["certain"]],
  ])("a group's detention %s the first word of a member's own", (_, when, orders) => {
    const groups = [{ id: "group", description: "Five", members: ["person"] }];
    const events = [detention("d", when, { who: ["group"] }), release("r", "2011-04-05/2011-04-08")];
    const { custody } = timelineOf({ groups, events });
    expect(custody.filter((spell) => spell.who === "person").map((spell) => spell.order)).toEqual(orders);
  });

  test.each<[string, EventInput[], order: string]>([
    ["moved when detained", [detention("d", "2011-04-01"), transfer("t", "", sameTime("d"))], "certain"],
    ["released when detained", [detention("d", "2011-04-01"), release("r", "", sameTime("d"))], "unordered"],
    [
      "ordered and moved at once",
      [detention("d", "2011-04-01"), order("o", "2011-04-02"), transfer("t", "", sameTime("o"))],
      "certain",
    ],
    [
      "two bases ordered at once",
      [
        detention("d", "2011-04-01"),
        order("o", "2011-04-02"),
        order("p", "", { ...sameTime("o"), measure: "imprisonment" }),
      ],
      "unordered",
    ],
  ])("words of one instant: %s", (_, events, sure) => {
    expect(timelineOf({ events }).custody).toMatchObject([{ order: sure }]);
  });
});

describe("a group's release after a member's own first word", () => {
  const groups = [
    { id: "group", description: "Five", members: ["person"], partOf: "all" },
    { id: "all", description: "All of them" },
  ];
  const events = (freed: string, of: string): EventInput[] => [
    detention("d", "2011-04-01", { who: ["group"] }),
    held("h", "2011-04-02"),
    release("r", freed, { who: [of] }),
    detention("e", "2011-04-20"),
  ];
  const aboutPerson = (input: EventInput[]) =>
    timelineOf({ groups, events: input })
      .findings.filter(({ params }) => "who" in params && params.who === "person")
      .map(({ code }) => code);

  test("leaves their spell as it is, and nothing is said of a release that is not recorded", () => {
    const { custody } = timelineOf({ groups, events: events("2011-04-05", "group").slice(0, 3) });
    expect(custody.map((spell) => [spell.who, spell.open])).toEqual([
      ["group", false],
      ["person", true],
    ]);
    for (const of of ["group", "all"]) {
      expect(aboutPerson(events("2011-04-05", of).slice(0, 3))).toEqual([]);
      expect(aboutPerson(events("2011-04-05", of))).toEqual(["no-release-recorded"]);
    }
  });

  test("is none of the custody before it or after it", () => {
    expect(aboutPerson(events("2011-04-25", "group"))).toEqual([
      "detained-again-without-release",
      "overlapping-custody",
    ]);
  });
});

test("a word of another basis is not put after a later word that gives none", () => {
  const events = [
    detention("arrest", "2011-04-04"),
    held("remanded", "2011-04-04/2011-04-08", { legalBasis: "remand" }),
    held("kept", "2011-04-08"),
  ];
  const [first, second] = timelineOf({ events }).custody[0]?.segments ?? [];
  expect(second?.from).toEqual(bounds("2011-04-04T00:00", "2011-04-09T00:00"));
  expect(first?.elapsed.min).toBe(0);
});

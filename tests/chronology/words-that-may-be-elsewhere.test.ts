import { describe, expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";
import { death, detention, held, order, release, transfer } from "./custody-events.ts";

const persons = ["person", "other"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
const groups = [{ id: "group", description: "Detained together", count: 5, members: ["person", "other"] }];
const ofGroup = { who: ["group"] };
const timelineWith = (events: EventInput[]) => timelineOf({ persons, groups, events }, { asOf: "2020-03-01" });
const ordersOf = (events: EventInput[], who = "person") =>
  timelineWith(events).custody.flatMap((spell) => (spell.who === who ? spell.order : []));

describe("a word that may be before the detention that ends a spell may be of that spell", () => {
  const acknowledged = detention("again", "2020-02-17");
  const first = detention("first", "2020-01-23", { legalBasis: "house-arrest" });
  const unacknowledged = (when: string) => held("held", when, { legalBasis: "unacknowledged" });

  test.each([
    ["before", "2020-02-16", ["likely", "likely"], "likely"],
    ["either", "2020-02-16/2020-02-22", ["unordered", "unordered"], "likely"],
    ["after", "2020-02-18/2020-02-22", ["certain", "certain"], "certain"],
  ])("%s", (_, when, orders, certainty) => {
    const events = [first, unacknowledged(when), acknowledged];
    expect(ordersOf(events)).toEqual(orders);
    expect(timelineWith(events).findings).toContainEqual(
      expect.objectContaining({
        code: "detained-again-without-release",
        severity: certainty === "likely" ? "note" : "warning",
        params: expect.objectContaining({ certainty }),
      }),
    );
  });
});

describe("a detention of the group that may be between leaves open if a member's own was in its custody", () => {
  const own = detention("own", "2020-02-01");
  const first = detention("first", "2020-01-10", ofGroup);
  const kept = held("kept", "2020-02-08", ofGroup);
  const again = (when: string) => detention("again", when, ofGroup);
  const after = { relations: [{ relation: "after" as const, to: "own" }] };

  test.each<[string, EventInput[], boolean]>([
    ["none", [], true],
    ["after their own", [again("2020-02-05")], false],
    [
      "perhaps before the word that the group is held",
      [detention("again", "2020-02", { ...ofGroup, ...after })],
      false,
    ],
    ["of any day", [again("2020-02")], false],
    ["after that word", [again("2020-02-20")], true],
    ["a release after that word", [release("freed", "2020-02-20", ofGroup), again("2020-02-25")], true],
  ])("%s", (_, more, isTold) => {
    const { findings } = timelineWith([first, own, kept, ...more]);
    expect(findings.some(({ code }) => code === "overlapping-custody")).toBe(isTold);
  });
});

describe("a member's death may be in the custody of their group", () => {
  const group = [detention("detained", "2020-01-20", ofGroup), held("kept", "2020-02-02", ofGroup)];
  const dead = death("dead", "[2020-02-04,2020-02-06]");

  test.each([
    ["before its release", "2020-02-10", ["certain"]],
    ["before its release or after it", "2020-02-04/2020-02-10", ["unordered"]],
    ["on the day of its release or after it", "2020-02-04", ["unordered"]],
    ["after its release", "2020-02-03", []],
  ])("%s", (_, when, orders) => {
    const { custody, findings } = timelineWith([...group, dead, release("freed", when, ofGroup)]);
    expect(custody.flatMap((spell) => (spell.who === "person" ? spell.order : []))).toEqual(orders);
    expect(custody.flatMap((spell) => (spell.who === "other" ? spell.order : []))).toEqual([]);
    expect(findings.flatMap(({ params }) => ("who" in params && params.who === "person" ? params : []))).toEqual([]);
  });

  test("of several of its custodies, in each that it may be in", () => {
    const freed = [release("freed", "2020-02-04", ofGroup), release("let-go", "2020-02-06", ofGroup)];
    const events = [...group, dead, detention("again", "2020-02-05", ofGroup), ...freed];
    expect(ordersOf(events)).toEqual(["unordered", "unordered"]);
  });
});

describe("a word may be before the beginning of an order that is to follow, or after it", () => {
  const custody = [
    detention("detained", "2020-01-20T12:00"),
    order("arrest", "2020-01-21T12:00", {
      measure: "administrative-arrest",
      term: { duration: "P15D", countedFrom: { event: "arrest" }, clock: "calendar" },
    }),
    order("remand", "2020-01-30", {
      term: { duration: "P2M", countedFrom: { event: "arrest", at: "term-end" } },
    }),
  ];
  const words: Record<string, (when: string) => EventInput> = {
    "that they are held under the arrest": (when) => held("word", when, { legalBasis: "administrative-arrest" }),
    "that they are held under the remand": (when) => held("word", when, { legalBasis: "remand" }),
    "that they are held somewhere": (when) => held("word", when, { facility: "place" }),
    "of a transfer": (when) => transfer("word", when),
    "of a release": (when) => release("word", when),
    "of a death": (when) => death("word", when),
    "of an order that leaves the basis open": (when) => order("word", when, { measure: "deportation" }),
    "of another order": (when) => order("word", when, { measure: "house-arrest" }),
  };
  const places = [{ id: "place", names: [{ full: "A prison" }] }];

  describe.each(Object.entries(words))("%s", (_, word) => {
    test.each([
      ["before", "2020-02-02", "certain"],
      ["either", "2020-02-02/2020-02-12", "unordered"],
      ["likely after", "2020-02-10~", "likely"],
      ["after", "2020-02-10", "certain"],
    ])("%s", (_, when, expected) => {
      const { custody: spells } = timelineOf({ places, events: [...custody, word(when)] }, { asOf: "2020-03-01" });
      expect(spells.map((spell) => spell.order)).toEqual([expected]);
    });
  });

  test("one that says no more than that they are held makes no difference", () => {
    expect(ordersOf([...custody, held("word", "2020-02-02/2020-02-12")])).toEqual(["certain"]);
  });

  test("a detention of which it is not known makes of it two spells, neither of which is certain", () => {
    expect(ordersOf([...custody, detention("word", "2020-02-02/2020-02-12")])[0]).toBe("unordered");
  });
});

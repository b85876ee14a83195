import { describe, expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";
import { detention, order as ordered, release } from "./custody-events.ts";

const detained = detention("detained", "2011-04-01");
const remand = ordered("remand", "2011-04-02", { term: { until: "2011-06-03" } });
const day = "2011-05-01";
const released = (kind: "substituted" | "term-served" | "court-order" | "bail", more: object = {}) =>
  release("released", day, { kind, ...more });
const order = (measure: "house-arrest" | "remand" | "imprisonment", more: object = {}) =>
  ordered("order", day, { measure, term: { until: "2011-09-01" }, ...more });
const freed = release("freed", "2011-09-01");
/** Of each spell: how sure its order is, its bases, and whether it is open. */
const spellsOf = (events: EventInput[]) =>
  timelineOf({ events: [detained, ...events] }).custody.map(({ order: sure, open, segments }) => [
    sure,
    segments.map(({ basis }) => basis),
    open ? "open" : "ended",
  ]);
const before = ["police-custody", "remand"];

describe("an order of another basis on the day of a release", () => {
  test.each<[string, EventInput[], spells: unknown[]]>([
    [
      "begins a custody of its own where the measure was substituted",
      [remand, released("substituted"), order("house-arrest"), freed],
      [
        ["unordered", before, "ended"],
        ["unordered", ["house-arrest"], "ended"],
      ],
    ],
    [
      "goes on where nothing is said of its end",
      [remand, released("substituted"), order("house-arrest")],
      [
        ["unordered", before, "ended"],
        ["unordered", ["house-arrest"], "open"],
      ],
    ],
    [
      "begins a custody of its own where a term was served",
      [released("term-served"), order("remand"), freed],
      [
        ["unordered", ["police-custody"], "ended"],
        ["unordered", ["remand"], "ended"],
      ],
    ],
    [
      "is before a release that says nothing of it",
      [remand, released("court-order"), order("house-arrest"), freed],
      [
        ["unordered", [...before, "house-arrest"], "ended"],
        ["unordered", ["unknown"], "ended"],
      ],
    ],
    [
      "is before the release where its own term was served by then",
      [remand, released("term-served"), order("imprisonment", { term: { until: day } })],
      [["unordered", [...before, "imprisonment"], "ended"]],
    ],
    [
      "is before the release where a source says so",
      [remand, released("substituted"), order("house-arrest", { relations: [{ relation: "before", to: "released" }] })],
      [["certain", [...before, "house-arrest"], "ended"]],
    ],
    [
      "is before a release of the same basis",
      [remand, released("substituted"), order("remand")],
      [["unordered", before, "ended"]],
    ],
  ])("%s", (_, events, spells) => {
    expect(spellsOf(events)).toEqual(spells);
  });

  test("has its term in that custody", () => {
    const { custody } = timelineOf({
      events: [detained, remand, released("substituted"), order("house-arrest"), freed],
    });
    expect(custody.map(({ segments }) => segments.map(({ imposedBy }) => imposedBy))).toEqual([
      [[], ["remand"]],
      [["order"]],
    ]);
    expect(custody[1]?.segments[0]?.from.earliest).toBe(custody[0]?.lastWord.earliest);
    expect(custody[1]?.segments[0]?.termEnd).toEqual(custody[1]?.lastWord);
  });

  test("is so where one of two accounts says what kind of release it was", () => {
    const told = [released("substituted"), { ...released("bail"), id: "told", kind: "unknown" } as const];
    for (const pair of [told, [...told].reverse()]) {
      const accounts = pair.map((event, at) => ({ ...event, id: `r${at}` }));
      const matches = [{ id: "match", events: ["r0", "r1"], confidence: "certain" as const }];
      const { custody } = timelineOf({ matches, events: [detained, remand, ...accounts, order("house-arrest")] });
      expect(custody.map(({ segments }) => segments.at(-1)?.basis)).toEqual(["remand", "house-arrest"]);
    }
  });
});

import { describe, expect, test } from "vitest";
import type { Source } from "../../src/index.ts";
import { type EventInput, timelineOf } from "./case-of.ts";
import { death, detention, held, order, release, transfer } from "./custody-events.ts";

const articles = ["a", "b"].map((id) => ({ id, headline: "Reported", publishedAt: "2020-05-01" }));
const alleged: Source[] = [{ article: "a", stance: "alleged" }];
const disputed: Source[] = [{ article: "a" }, { article: "b", stance: "denied" }];
/** One source reports it; what it says of one field, another alleges, or denies. */
const allegedOf = (field: string): Source[] => [
  { article: "a", supports: ["type", "when", "who"].filter((one) => one !== field) },
  { article: "b", stance: "alleged", supports: [field] },
];
const deniedOf = (field: string): Source[] => [{ article: "a" }, { article: "b", stance: "denied", supports: [field] }];
const days = (count: number, event: string) => ({ duration: `P${count}D`, clock: "calendar", countedFrom: { event } });

/** What is found, as far as it is certain; and how sure each time in custody is. */
function certainOf(events: EventInput[], matches: object[] = []) {
  const { findings, custody } = timelineOf({ articles, events, matches } as Parameters<typeof timelineOf>[0]);
  const certain = findings.filter(({ params }) => !("certainty" in params && params.certainty === "likely"));
  const ofOrders = certain.map(({ code }) => code).filter((code) => /-term$|-term-end$|no-release/.test(code));
  return { certain: ofOrders.sort(), orders: custody.map((spell) => spell.order) };
}

const lapsed = order("o", "2020-01-12", { term: days(4, "o") });
const sentence = order("s", "2020-02-11", { measure: "imprisonment" });
const month = order("o", "2020-01-12", { term: { duration: "P1M", countedFrom: { event: "o" } } });
const arrest = order("h", "2020-02-14", { measure: "house-arrest" });
const earlyArrest = order("h", "2020-01-28", { measure: "house-arrest" });
const firstOrder = order("o", "2020-01-12", { term: days(3, "o") });
const underNone = { legalBasis: "none-given" };

describe("what rests on a word that may not have been, or may have been elsewhere, is not certain", () => {
  test.each<[string, certain: string[], orders: string[], events: EventInput[]]>([
    [
      "a disputed word of custody between an order's end and the next order",
      [],
      ["likely"],
      [detention("d", "2020-01-10"), lapsed, held("x", "2020-01-23", { sources: disputed }), sentence],
    ],
    [
      "an alleged move after the next order",
      [],
      ["likely"],
      [detention("d", "2020-01-10"), month, arrest, transfer("x", "2020-02-17", { sources: alleged })],
    ],
    [
      "a move that an uncertain date alone puts after the next order",
      [],
      ["likely"],
      [detention("d", "2020-01-10"), month, arrest, transfer("x", "2020-02-17?")],
    ],
    [
      "a move that is after it for certain",
      ["no-order-recorded-after-term", "no-release-recorded"],
      ["certain"],
      [detention("d", "2020-01-10"), month, arrest, transfer("x", "2020-02-17")],
    ],
    [
      "a release that may be after the last detention, before an order and a death",
      [],
      ["unordered", "unordered"],
      [
        detention("d", "2020-01-11"),
        detention("e", "2020-01-17"),
        release("r", "2020-01"),
        order("o", "2020-02-08", { measure: "police-custody", term: days(5, "o") }),
        death("x", "2020-02-18"),
      ],
    ],
    [
      "an order that may have lapsed before the detention",
      [],
      ["unordered"],
      [
        order("o", "2020-02-15", { measure: "police-custody", term: days(3, "o") }),
        detention("d", "2020-02-16/2020-02-20"),
        release("r", "2020-02-25"),
      ],
    ],
    [
      "an order that had not",
      ["no-order-recorded-after-term"],
      ["certain"],
      [
        order("o", "2020-02-15", { measure: "police-custody", term: days(3, "o") }),
        detention("d", "2020-02-16/2020-02-17"),
        release("r", "2020-02-25"),
      ],
    ],
    [
      "an order that may have lapsed before another, with no word of custody",
      [],
      ["unordered"],
      [order("o", "2020-02-15", { term: days(3, "o") }), order("p", "2020-02-16/2020-02-20")],
    ],
    [
      "a change of basis of someone whom a disputed detention alone shows to be held",
      [],
      ["likely"],
      [detention("d", "2020-01-10", { sources: disputed }), month, earlyArrest],
    ],
    [
      "a detention that an uncertain date alone puts before the last two",
      [],
      ["likely", "likely", "likely"],
      [detention("d", "2020-01-10?"), detention("e", "2020-02-03"), detention("f", "2020-02-18")],
    ],
    [
      "that an order says that custody goes on, where the one before it may have lapsed",
      [],
      ["certain"],
      [
        detention("d", "2020-01-10"),
        order("o", "2020-01-11/2020-01-19", { term: days(2, "o") }),
        order("p", "2020-01-20"),
      ],
    ],
    [
      "a custody that a disputed detention ends",
      [],
      ["likely", "likely"],
      [lapsed, detention("d", "2020-02-22", { sources: disputed }), release("r", "2020-02-24")],
    ],
    [
      "a custody that begins after a disputed release",
      ["no-release-recorded"],
      ["likely", "likely"],
      [death("x", "2020-01-16"), release("r", "2020-01-29", { sources: disputed }), held("h", "2020-02-03")],
    ],
  ])("%s", (_, certain, orders, events) => {
    expect(certainOf(events)).toEqual({ certain, orders });
  });
});

describe("a source speaks of the fields that it names", () => {
  const detained = detention("d", "2020-01-10");
  const moved = transfer("t", "2020-01-25");
  test.each<[string, certain: string[], orders: string[], field: string, of: EventInput, events: EventInput[]]>([
    [
      "that no basis was given",
      ["no-release-recorded"],
      ["likely"],
      "legalBasis",
      held("x", "2020-02-16", underNone),
      [detained, lapsed],
    ],
    [
      "what was ordered",
      ["no-release-recorded"],
      ["likely"],
      "measure",
      { ...month, id: "o" },
      [detained, moved, earlyArrest],
    ],
    [
      "who was moved",
      ["basis-changed-before-term-end", "no-release-recorded"],
      ["likely"],
      "who",
      moved,
      [detained, month, earlyArrest],
    ],
  ])("%s, where that alone is in doubt", (_, certain, orders, field, of, events) => {
    for (const sources of [allegedOf(field), deniedOf(field)]) {
      expect(certainOf([...events, { ...of, sources }])).toEqual({ certain, orders });
    }
    expect(certainOf([...events, { ...of, sources: [{ article: "a" }] }]).orders).toEqual(["certain"]);
  });
});

describe("events that may be one are not certainly two, nor those certainly one that an uncertain match alone makes one", () => {
  const releases = [detention("d", "2020-01-01"), release("r", "2020-01-10"), release("x", "2020-01-14")];
  const orders = [detention("d", "2020-02-01"), firstOrder, order("p", "2020-02-25"), transfer("t", "2020-02-27")];
  test.each<[string, confidence: string, events: string[], of: EventInput[], certain: string[], orders: string[]]>([
    ["two releases, possibly one", "possible", ["r", "x"], releases, [], ["likely", "likely"]],
    [
      "two orders, likely one, though their dates refute it",
      "likely",
      ["o", "p"],
      orders,
      ["no-release-recorded"],
      ["unordered"],
    ],
  ])("%s", (_, confidence, events, of, certain, sureness) => {
    expect(certainOf(of, [{ id: "m", events, confidence }])).toEqual({ certain, orders: sureness });
  });
});

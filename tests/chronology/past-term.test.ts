import { describe, expect, test } from "vitest";
import { days, type EventInput, minutes, timelineOf, toTheMinute } from "./case-of.ts";
import { order } from "./custody-events.ts";
import { factsOf, factsOn } from "./facts-of.ts";
import { arrest, detained, kept } from "./five-days-of-arrest.ts";

type Parts = Parameters<typeof timelineOf>[0];

const remanded = order("remanded", "2011-04-20T10:00");
const threat = (id: string, more: object = {}): EventInput => ({ id, type: "threat", ...more });
const articles = [{ id: "paper", headline: "Reported" }];
const matches = [{ id: "match", events: ["one", "other"], confidence: "certain" as const }];

describe("an order that was prolonged", () => {
  const prolonged: EventInput = {
    ...arrest,
    id: "prolonged",
    when: "2011-04-21T10:00",
    prolongs: "arrest",
    term: { duration: "P2D", clock: "elapsed" },
  };
  const denial = { sources: [{ article: "paper", stance: "denied" as const }] };
  const codeOf = (...events: EventInput[]) =>
    factsOf({ articles, events: [detained, arrest, ...events, kept] }).flatMap(({ code }) =>
      ["held-past-term", "no-order-recorded-after-term"].includes(code) ? [code] : [],
    );

  test("as a source reports is not said to have been denied", () => {
    expect(codeOf(prolonged)).toEqual(["no-order-recorded-after-term"]);
  });

  test("as all its sources deny is denied of this order, and of no other", () => {
    expect(codeOf({ ...prolonged, ...denial })).toEqual(["held-past-term"]);
    expect(
      codeOf({ ...prolonged, ...denial, prolongs: "another" }, { ...arrest, id: "another", who: undefined }),
    ).toEqual(["no-order-recorded-after-term"]);
  });

  test("is told apart from what else is denied", () => {
    expect(codeOf(threat("threat", denial))).toEqual(["no-order-recorded-after-term"]);
    expect(codeOf({ ...remanded, ...denial })).toEqual(["no-order-recorded-after-term"]);
  });

  test("denied of one of two orders in force says that no order prolonged them", () => {
    const second: EventInput = { ...arrest, id: "second", when: "2011-04-17T13:00" };
    expect(codeOf(second, { ...prolonged, ...denial })).toEqual(["held-past-term"]);
  });

  test("denied of one account of an order is denied of the order", () => {
    const all = [{ id: "match", events: ["account", "arrest"], confidence: "certain" as const }];
    const events = [detained, arrest, { ...arrest, id: "account" }, { ...prolonged, ...denial }, kept];
    expect(factsOn("held-past-term", { articles, events, matches: all })).toHaveLength(1);
  });
});

describe("custody past a term names the rule that it is counted by", () => {
  const unruled = { ...arrest, term: { duration: "P5D" } } as const;
  const without: EventInput = { ...kept, legalBasis: "unacknowledged" };
  const rulesOf = (...events: EventInput[]) =>
    factsOf({ events: [detained, ...events, without] }).flatMap((fact) =>
      fact.code === "held-past-term" ? [fact.params.rule] : [],
    );

  test("where one alone stands", () => {
    const served: EventInput = {
      id: "served",
      type: "hearing",
      when: "2011-04-22T10:00",
      relations: [{ relation: "same-time", to: "arrest", at: "term-end" }],
    };
    expect(rulesOf({ ...arrest, term: { duration: "PT120H" } }, served)).toEqual([{ from: "detention", clock: null }]);
  });

  test("and none where several stand, or none was inferred", () => {
    expect(rulesOf(unruled)).toEqual([null]);
    expect(rulesOf(arrest)).toEqual([null]);
  });
});

describe("custody past a term", () => {
  const exactly = (gap: string): EventInput => ({
    ...kept,
    when: undefined,
    relations: [{ relation: "after", to: "detained", gap: { exactly: gap } }],
  });
  const pastOf = (events: EventInput[], more: Parts = {}) => {
    const found = timelineOf({ ...more, events }).findings.find(({ code }) => code === "no-order-recorded-after-term");
    return found !== undefined && "past" in found.params ? found.params.past : undefined;
  };

  test("is told of where it is certain, and not of the very end of the term", () => {
    expect(pastOf([detained, arrest, exactly("PT120H")])).toBeUndefined();
    expect(pastOf([detained, arrest, exactly("PT120H1S")])).toEqual({ min: 1000, max: 1000 });
    expect(pastOf([detained, arrest, { ...kept, when: "2011-04-22T10:00" }])).toBeUndefined();
    expect(pastOf([detained, arrest, { ...kept, when: "2011-04-22T10:01" }])).toEqual({ min: 1, max: minutes(2) - 1 });
  });

  test("is told of an order by the account that gives its term, where another gives none", () => {
    const accounts = [
      { ...arrest, id: "one" },
      { ...arrest, id: "other", term: undefined },
    ];
    expect(pastOf([detained, ...accounts, kept], { matches })).toEqual(toTheMinute(days(3)));
  });

  test("lies past the end that any account of the order gives", () => {
    const accounts = (duration: string) => [
      { ...arrest, id: "one" },
      { ...arrest, id: "other", term: { duration, countedFrom: { event: "detained" }, clock: "elapsed" as const } },
    ];
    expect(pastOf([detained, ...accounts("P6D"), kept], { matches })).toEqual({
      min: toTheMinute(days(2)).min,
      max: toTheMinute(days(3)).max,
    });
    expect(pastOf([detained, ...accounts("P10D"), kept], { matches })).toBeUndefined();
  });
});

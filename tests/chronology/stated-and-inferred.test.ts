import { describe, expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";

const who = ["person"];
const detained: EventInput = {
  id: "detained",
  type: "detention",
  legalBasis: "administrative-arrest",
  who,
  when: "2011-04-17T10:00",
};

function order(term: object): EventInput {
  return {
    id: "order",
    type: "court-sanction",
    measure: "administrative-arrest",
    who,
    when: "2011-04-18T10:00",
    term: { duration: "P5D", ...term },
  };
}

const held: EventInput = { id: "held", type: "held", who, legalBasis: "none-given", when: "2011-05-25T10:00" };
const end: EventInput = {
  id: "end",
  type: "hearing",
  when: "2011-04-22",
  relations: [{ relation: "same-time", to: "order", at: "term-end" }],
};

describe("an inferred rule of counting", () => {
  const ruleOf = (term: object) =>
    timelineOf({ events: [detained, order(term)] }).findings.find(({ code }) => code === "counting-rule-inferred");

  test.each([
    [{ clock: "whole-days" }, [["detention", "sanction"], []], "from the detention or the order."],
    [
      { countedFrom: { event: "order" } },
      [[], ["elapsed", "calendar", "whole-days"]],
      "in periods of 24 hours, by the calendar, or in whole days.",
    ],
  ])("names only what the source leaves open: %j", (term, [from, clocks], left) => {
    const found = ruleOf(term);
    expect(found?.params).toMatchObject({ from, clocks });
    expect(found?.message).toBe(
      `No source says in full how the term of "order" is counted. The other statements leave: ${left}`,
    );
  });

  test("is told of custody past a term as far as it was inferred", () => {
    const past = timelineOf({ events: [detained, order({ clock: "whole-days" }), end, held] }).findings.find(
      ({ code }) => code === "held-past-term",
    );
    expect(past?.params).toMatchObject({ rule: { from: "detention", clock: null } });
    expect(past?.message).toContain(", counted from the detention;");
  });

  test.each([
    ["the clock alone", { countedFrom: { event: "order" } }, { from: null, clock: "whole-days" }],
    ["the start alone", { clock: "whole-days" }, { from: "detention", clock: null }],
  ])("is told of custody past a term as that term lacks it: %s, where another lacks more", (_, term, rule) => {
    const persons = ["person", "somebody"].map((id) => ({ id, names: [{ full: id }] }));
    // Both ends are only right from the detention of the second, and in whole days.
    const other: EventInput[] = [
      { ...detained, id: "seized", who: ["somebody"], when: "2011-06-01T10:00" },
      { ...order({}), id: "other", who: ["somebody"], when: "2011-06-02T10:00" },
      {
        ...end,
        id: "let-go",
        when: "2011-06-06T00:00",
        relations: [{ relation: "same-time", to: "other", at: "term-end" }],
      },
    ];
    const { findings } = timelineOf({ persons, events: [detained, order(term), held, ...other] });
    expect(findings.find(({ code }) => code === "held-past-term")?.params).toMatchObject({ orders: ["order"], rule });
  });

  test("is told of a term that goes on from one that it was inferred for", () => {
    const longer: EventInput = {
      id: "longer",
      type: "court-sanction",
      measure: "administrative-arrest",
      prolongs: "order",
      who,
      when: "2011-04-19",
      term: { duration: "PT48H" },
    };
    const { findings } = timelineOf({ events: [detained, order({ clock: "whole-days" }), end, longer, held] });
    expect(findings.find(({ code }) => code === "held-past-term")?.params).toMatchObject({
      orders: ["longer"],
      rule: { from: "detention", clock: null },
    });
  });

  test("is not told of a term that another rule was inferred for", () => {
    const stated = { ...order({ countedFrom: { event: "detained" }, clock: "elapsed" }) };
    const other: EventInput = { ...order({}), id: "other", who: ["somebody"], when: "2011-06-01T10:00" };
    const events = [
      detained,
      stated,
      held,
      { ...detained, id: "seized", who: ["somebody"], when: "2011-06-01" },
      other,
    ];
    const persons = ["person", "somebody"].map((id) => ({ id, names: [{ full: id }] }));
    const { findings } = timelineOf({ persons, events });
    expect(findings.find(({ code }) => code === "held-past-term")?.params).toMatchObject({ rule: null });
  });
});

describe("what a source doubts or denies", () => {
  test("a term until an uncertain date is uncertain", () => {
    const doubted = order({ duration: undefined, until: "2011-04-25?" });
    const moved: EventInput = { id: "moved", type: "transfer", who, when: "2011-04-20" };
    expect(timelineOf({ events: [detained, doubted, moved] }).findings.map(({ code }) => code)).not.toContain(
      "transferred-before-term-end",
    );
    expect(timelineOf({ events: [doubted] }).explain("order", "term-end").latest).toMatchObject([
      { id: "order/term", soft: true },
    ]);
  });

  test("a match that all its sources deny makes two events one neither in time nor in the list", () => {
    const articles = [{ id: "paper", headline: "Reported" }];
    const events: EventInput[] = [
      { id: "first", type: "hearing", when: "2011-04-02" },
      { id: "second", type: "hearing", when: "2011-04-27" },
    ];
    const matchOf = (stance: "reported" | "denied") => ({
      id: "match",
      events: ["first", "second"],
      confidence: "certain" as const,
      sources: [{ article: "paper", stance }],
    });
    expect(timelineOf({ articles, events, matches: [matchOf("reported")] }).entries).toHaveLength(1);
    const partly = { ...matchOf("reported"), sources: [{ article: "paper", supports: ["confidence"] }] };
    expect(timelineOf({ articles, events, matches: [partly] }).entries).toHaveLength(1);
    const denied = timelineOf({ articles, events, matches: [matchOf("denied")] });
    expect(denied.entries).toHaveLength(2);
    expect(denied.findings).toEqual([]);
  });
});

describe("overlapping custody", () => {
  const groups = [{ id: "group", description: "Detained together", members: ["person"] }];
  const together: EventInput = { ...detained, who: ["group"], when: "2011-04-02" };
  const release = (id: string, of: string, when: string): EventInput => ({
    id,
    type: "release",
    kind: "unknown",
    who: [of],
    when,
  });
  const codesOf = (...events: EventInput[]) => timelineOf({ groups, events }).findings.map(({ code }) => code);

  test("is of a member who was detained on their own", () => {
    const again: EventInput = { ...detained, id: "alone", when: "2011-04-04" };
    expect(
      codesOf(together, again, release("free", "person", "2011-04-05"), release("all-free", "group", "2011-04-06")),
    ).toEqual(["overlapping-custody"]);
  });

  test("is not of one who was only released alone, nor of one who is named beside the group", () => {
    const ends = [release("free", "person", "2011-04-05"), release("all-free", "group", "2011-04-06")];
    expect(codesOf(together, ...ends)).toEqual([]);
    expect(codesOf({ ...together, who: ["group", "person"] }, ...ends)).toEqual([]);
  });
});

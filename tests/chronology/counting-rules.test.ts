import { describe, expect, test } from "vitest";
import { bounds, type EventInput, entryOf, timelineOf } from "./case-of.ts";
import { appeal, detention, held, order, release, transfer } from "./custody-events.ts";

type Parts = Parameters<typeof timelineOf>[0];

const detained = (id: string, when?: string, more: object = {}) =>
  detention(id, when, { legalBasis: "administrative-arrest", ...more });
/** An order of five days, on 18 April at ten; who counts it from what is not said, unless `term` does. */
const arrest = (more: object = {}, term: object = { clock: "elapsed" }) =>
  order("order", "2011-04-18T10:00", {
    measure: "administrative-arrest",
    term: { duration: "P5D", ...term },
    ...more,
  });
const endOf = (parts: Parts, event = "order") => entryOf(timelineOf(parts), event).termEnd;
/** Bounds of a term of five days that counts from these, to the minute. */
const fiveDaysFrom = (first: string, last = first) => {
  const later = (when: string) => when.replace(/-(\d\d)T/, (_, day) => `-${String(Number(day) + 5).padStart(2, "0")}T`);
  return bounds(
    later(first),
    later(last).replace(/\d$/, (minute) => String(Number(minute) + 1)),
  );
};
const sanctioned = "2011-04-18T10:00";
const unbounded = { earliest: null, latest: null };
/** A term of five days that counts from a detention that no source tells of, or from the order. */
const noLaterThanFromOrder = { ...fiveDaysFrom(sanctioned), earliest: null };
const articles = [{ id: "paper", headline: "Reported" }];

describe("a term that no source counts is tried from the last detention of those whom it is of", () => {
  const first = detained("first", "2011-04-10T09:00");

  test.each<[string, EventInput]>([
    ["not from one that is denied", detained("a", "2011-04-17", { sources: [{ article: "paper", stance: "denied" }] })],
    [
      "not from one that was announced",
      detained("a", "2011-04-17", { sources: [{ article: "paper", stance: "announced" }] }),
    ],
    ["not from one that may be after it", detained("a", "2011-04-18")],
    ["not from one of somebody else", detained("a", "2011-04-17", { who: ["other"] })],
    ["not from one of nobody", detained("a", "2011-04-17", { who: undefined })],
    ["not from a word that they are held", held("a", "2011-04-17")],
    ["not from a transfer", transfer("a", "2011-04-17")],
  ])("%s", (_, event) => {
    const persons = ["person", "other"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
    expect(endOf({ persons, articles, events: [first, event, arrest()] })).toEqual(
      fiveDaysFrom("2011-04-10T09:00", sanctioned),
    );
  });

  test("not from one that is denied, be it said to be before the order", () => {
    const sources = [{ article: "paper", stance: "denied" as const }];
    const events = [
      first,
      detained("a", "2011-04-17", { sources }),
      arrest({ relations: [{ relation: "after", to: "a" }] }),
    ];
    expect(endOf({ articles, events })).toEqual(fiveDaysFrom("2011-04-10T09:00", sanctioned));
  });

  test.each<[string, released: string, of: string, isOver: boolean]>([
    ["a release before the order", "2011-04-12", "person", true],
    ["a release of their group", "2011-04-12", "group", true],
    ["a release that may be before the detention", "2011-04-10", "person", false],
    ["a release that may be after the order", "2011-04-18", "person", false],
    ["a release of somebody else", "2011-04-12", "other", false],
  ])("and from none that a release ended: %s", (_, freed, of, isOver) => {
    const persons = ["person", "other"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
    const groups = [{ id: "group", description: "Some of them", members: ["person"] }];
    expect(endOf({ persons, groups, events: [first, release("freed", freed, { who: [of] }), arrest()] })).toEqual(
      isOver ? noLaterThanFromOrder : fiveDaysFrom("2011-04-10T09:00", sanctioned),
    );
  });

  test("and from no other where none is certainly the last", () => {
    const events = [detained("a", "2011-04-17"), detained("b", "2011-04-17"), arrest()];
    expect(endOf({ events })).toEqual(noLaterThanFromOrder);
    const undated = detained("b", undefined, { relations: [{ relation: "before", to: "order" }] });
    expect(endOf({ events: [detained("a", "2011-04-17"), undated, arrest()] })).toEqual(noLaterThanFromOrder);
  });

  test("in a group, or in a group of which that is a part, as well as themselves", () => {
    const groups = [
      { id: "all", description: "All of them" },
      { id: "some", description: "Some of them", partOf: "all", members: ["person"] },
    ];
    for (const group of ["some", "all"]) {
      expect(endOf({ groups, events: [detained("a", "2011-04-10T09:00", { who: [group] }), arrest()] })).toEqual(
        fiveDaysFrom("2011-04-10T09:00", sanctioned),
      );
    }
    const ofGroup = arrest({ who: ["all"] });
    expect(endOf({ groups, events: [first, ofGroup] })).toEqual(noLaterThanFromOrder);
  });

  test("that is one detention of all of them", () => {
    const persons = ["person", "other"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
    const both = detained("both", "2011-04-10T09:00", { who: ["other", "person"] });
    const alone = detained("alone", "2011-04-17T09:00");
    const ofBoth = arrest({ who: ["person", "other"] });
    expect(endOf({ persons, events: [both, alone, ofBoth] })).toEqual(fiveDaysFrom("2011-04-10T09:00", sanctioned));
    expect(endOf({ persons, events: [both, alone, arrest()] })).toEqual(fiveDaysFrom("2011-04-17T09:00", sanctioned));
  });

  test("and is no later than from the order where nobody was detained, or it is of nobody, unless a source counts it", () => {
    expect(endOf({ events: [arrest()] })).toEqual(noLaterThanFromOrder);
    expect(endOf({ events: [first, arrest({ who: undefined })] })).toEqual(noLaterThanFromOrder);
    expect(endOf({ events: [first, arrest({}, { clock: "elapsed", countedFrom: { event: "order" } })] })).toEqual(
      fiveDaysFrom(sanctioned),
    );
  });
});

describe("counting rules are tried together on all terms that lack them", () => {
  const served = (id: string, of: string, when: string): EventInput => ({
    id,
    type: "hearing",
    when,
    relations: [{ relation: "same-time", to: of, at: "term-end" }],
  });
  const begun = detained("detention", "2011-04-17T17:00");
  const again = detained("again", "2011-05-10T17:00");
  const first = arrest({}, {});
  const second = arrest({ id: "second", when: "2011-05-11T10:00" }, { duration: "P3D" });
  const rulesOf = (parts: Parts) =>
    timelineOf(parts).findings.flatMap(({ code, params }) =>
      code === "counting-rule-inferred" && "clocks" in params ? [[params.from, params.clocks]] : [],
    );

  test("what one term's end refutes is refuted of the other", () => {
    const events = [begun, first, again, second, served("end", "order", "2011-04-22T17:00")];
    expect(endOf({ events }, "second")).toEqual(bounds("2011-05-13T17:00", "2011-05-13T17:01"));
    const onlyOfSecond = [begun, first, again, second, served("end", "second", "2011-05-14T10:00")];
    expect(endOf({ events: onlyOfSecond })).toEqual(fiveDaysFrom(sanctioned));
    expect(rulesOf({ events })).toEqual([[["detention"], ["elapsed", "calendar"]]]);
    expect(rulesOf({ events: onlyOfSecond })).toEqual([[["sanction"], ["elapsed", "calendar"]]]);
  });

  test("what a source gives of one is not what it gives of the other", () => {
    const clocked = arrest({ id: "second", when: "2011-05-11T10:00" }, { duration: "P3D", clock: "elapsed" });
    expect(rulesOf({ events: [begun, first, again, clocked] })).toEqual([
      [
        ["detention", "sanction"],
        ["elapsed", "calendar", "whole-days"],
      ],
    ]);
    const from = arrest({ id: "second", when: "2011-05-11T10:00" }, { countedFrom: { event: "second" } });
    expect(rulesOf({ events: [begun, arrest(), again, from] })).toEqual([
      [
        ["detention", "sanction"],
        ["elapsed", "calendar", "whole-days"],
      ],
    ]);
  });

  test("and where none stands, all else is as it is without those terms", () => {
    const firm: EventInput[] = [
      { id: "x", type: "hearing", when: "2011-04-20", relations: [{ relation: "before", to: "y" }] },
      { id: "y", type: "hearing", when: "2011-04-19" },
    ];
    const impossible = served("end", "order", "2011-06-01");
    const events = [begun, first, impossible, ...firm];
    const timeline = timelineOf({ events });
    const without = timelineOf({ events: [begun, arrest({ term: {} }), impossible, ...firm] });
    const startsOf = ({ entries }: typeof timeline) => entries.map(({ event, start }) => [event, start]);
    expect(timeline.findings.map(({ code }) => code)).toContain("counting-rules-differ");
    expect(startsOf(timeline)).toEqual(startsOf(without));
    expect(timeline.explain("end")).toEqual(without.explain("end"));
    expect(entryOf(timeline, "order").termEnd).toEqual(bounds("2011-06-01T00:00", "2011-06-02T00:00"));
    expect(entryOf(timeline, "end").start).toEqual(bounds("2011-06-01T00:00", "2011-06-02T00:00"));
  });

  test("and where none stands, a term without a detention before it is no later than from the order", () => {
    const before = arrest({ id: "before", when: "2011-04-01T10:00" }, {});
    const events = [before, begun, first, served("end", "order", "2011-06-01")];
    expect(endOf({ events }, "before")).toEqual({ ...bounds(sanctioned, "2011-04-06T10:01"), earliest: null });
    expect(endOf({ events })).toEqual(bounds("2011-06-01T00:00", "2011-06-02T00:00"));
  });

  describe("and where none stands, a term's end is the hull over them", () => {
    // The other term ends when no rule has it.
    const none: EventInput[] = [again, second, served("impossible", "second", "2011-06-01")];
    const rules = bounds("2011-04-22T00:00", "2011-04-23T10:01");

    test.each<[string, term: object, events: EventInput[], expected: object, earliest: string[], latest: string[]]>([
      ["of which nothing else is said", {}, [], rules, ["order/term"], ["order/term"]],
      [
        "that a source cuts at its latest",
        {},
        [served("end", "order", "2011-04-22")],
        { ...rules, latest: bounds("2011-04-23T00:00", "2011-04-23T00:00").latest },
        ["end/when", "end/relations/0"],
        ["end/when", "end/relations/0"],
      ],
      [
        "that a source gives by the hour",
        {},
        [served("end", "order", "2011-04-23T09:00")],
        bounds("2011-04-23T09:00", "2011-04-23T09:01"),
        ["end/when", "end/relations/0"],
        ["end/when", "end/relations/0"],
      ],
      [
        "unless a source gives a date outside",
        { until: "2011-04-29" },
        [],
        bounds("2011-04-29T00:00", "2011-04-30T00:00"),
        ["order/term"],
        ["order/term"],
      ],
    ])("%s", (_, term, more, expected, earliest, latest) => {
      const timeline = timelineOf({ events: [begun, arrest({}, term), ...more, ...none] });
      expect(timeline.findings.map(({ code }) => code)).toContain("counting-rules-differ");
      expect(entryOf(timeline, "order").termEnd).toEqual(expected);
      const reasons = timeline.explain("order", "term-end");
      expect(reasons.latest.map(({ id }) => id)).toEqual(expect.arrayContaining(latest));
      if (earliest[0] !== "order/term") expect(reasons.earliest.map(({ id }) => id)).toEqual(earliest);
      expect(reasons.earliest.map(({ id }) => id)).toContain(earliest[0]);
    });
  });

  test("a term of one order that has a date and a length of its own ends on that date", () => {
    const events = [
      detained("detention", "2011-04-17T17:00"),
      arrest({}, { until: "2011-04-29" }),
      transfer("moved", "2011-04-28T12:00"),
    ];
    const { findings } = timelineOf({ events });
    expect(findings.find(({ code }) => code === "counting-rules-differ")?.message).toBe(
      'No source says in full how the term of "order" is counted, and no rule fits what else is said.',
    );
    expect(findings.find(({ code }) => code === "transferred-before-term-end")?.params).toMatchObject({
      margin: { min: 43_140_001, max: 129_599_999 },
    });
  });
});

describe("the units of a duration", () => {
  const from = { countedFrom: { event: "order" } };
  const remand = (duration: object | string, more: object = {}) =>
    endOf({ events: [arrest({ measure: "remand" }, { duration, ...from, ...more })] });

  test.each<[string, duration: object | string, expected: object]>([
    ["hours leave no choice of a clock", "PT48H", bounds("2011-04-20T10:00", "2011-04-20T10:01")],
    ["months leave none", "P2M", bounds("2011-06-18T10:00", "2011-06-18T10:01")],
    ["days leave one", "P2D", unbounded],
    ["days beside hours leave one", "P2DT1H", unbounded],
    ["days at the least leave one", { atLeast: "P2D", atMost: "PT72H" }, unbounded],
    ["days at the most leave one", { atLeast: "PT24H", atMost: "P2D" }, unbounded],
    [
      "hours at the least and months at the most leave none",
      { atLeast: "PT24H", atMost: "P1M" },
      bounds("2011-04-19T10:00", "2011-05-18T10:01"),
    ],
    [
      "hours at the least alone leave none",
      { atLeast: "PT24H" },
      { ...bounds("2011-04-19T10:00", sanctioned), latest: null },
    ],
    [
      "months at the most alone leave none",
      { atMost: "P1M" },
      { ...bounds(sanctioned, "2011-05-18T10:01"), earliest: null },
    ],
  ])("%s", (_, duration, expected) => {
    expect(remand(duration)).toEqual(expected);
  });

  test("leave the clock that a source gives", () => {
    expect(remand("P2D", { clock: "whole-days" })).toEqual({
      earliest: bounds("2011-04-20T00:00", sanctioned).earliest,
      latest: (bounds("2011-04-20T00:00", sanctioned).earliest ?? 0) + 1,
    });
  });
});

describe("what a term counts from", () => {
  const given = (term: object, more: object = {}) => arrest(more, { clock: "elapsed", ...term });
  const from = (event: string, at?: string) => ({ countedFrom: { event, ...(at && { at }) } });

  test("is what it says, before the term that it prolongs or replaces", () => {
    const earlier = given(from("detention"), { id: "earlier", when: "2011-04-17T12:00" });
    const events = [detained("detention", "2011-04-17T10:00"), earlier];
    const prolonged = (term: object) => given(term, { prolongs: "earlier", when: "2011-04-21T12:00" });
    expect(endOf({ events: [...events, prolonged(from("order"))] })).toEqual(fiveDaysFrom("2011-04-21T12:00"));
    expect(endOf({ events: [...events, prolonged({})] })).toEqual(fiveDaysFrom("2011-04-22T10:00"));
  });

  test("of an appeal is that of the first of those that it is against, its clock too", () => {
    const against = (...of: string[]) => appeal("appeal", "2011-04-20", { of, term: { duration: "P5D" } });
    const begun = detained("detention", "2011-04-17T10:00");
    const events = [begun, given(from("detention")), given(from("other"), { id: "other", when: "2011-04-19T11:00" })];
    expect(endOf({ events: [...events, against("order", "other")] }, "appeal")).toEqual(
      fiveDaysFrom("2011-04-17T10:00"),
    );
    expect(endOf({ events: [...events, against("other", "order")] }, "appeal")).toEqual(
      fiveDaysFrom("2011-04-19T11:00"),
    );
    const { entries, findings } = timelineOf({ events: [...events, against()] });
    expect(entries.find(({ event }) => event === "appeal")?.termEnd).toEqual(unbounded);
    expect(findings.map(({ code }) => code)).not.toContain("counting-rule-inferred");
  });

  test("of an appeal is tried where that of the order is", () => {
    const against = appeal("appeal", "2011-04-20", { of: ["order"], term: { duration: "P3D" } });
    const { findings } = timelineOf({ events: [detained("detention", "2011-04-17T10:00"), arrest(), against] });
    expect(findings.find(({ code }) => code === "counting-rule-inferred")?.records).toEqual(["appeal", "order"]);
  });
});

test("the sources of a term are those that support it", () => {
  const sources = [
    { article: "paper", supports: ["term"] },
    { article: "paper", supports: ["when"] },
  ];
  const events = [arrest({ sources }, { clock: "elapsed", countedFrom: { event: "order" } })];
  const explained = timelineOf({ articles, events }).explain("order", "term-end").earliest;
  expect(explained).toMatchObject([
    { id: "order/when", kind: "when", sources: [sources[1]] },
    { id: "order/term", kind: "term", sources: [sources[0]] },
  ]);
});

import { describe, expect, test } from "vitest";
import { basisIfHeld, Measure, mayHold } from "../../src/events/measure.ts";
import { type EventInput, timelineOf } from "./case-of.ts";
import { appeal, death, detention, held, order, release, transfer } from "./custody-events.ts";

type Parts = Parameters<typeof timelineOf>[0];

const detained = detention("detained", "2011-04-01", { legalBasis: "remand" });
const remand = order("remand", "2011-04-02", { term: { until: "2011-08-20" } });
const open = (when?: string, more: object = {}) => order("open", when, { measure: "death-penalty", ...more });
const spellsOf = (events: EventInput[], more: Parts = {}) =>
  timelineOf({ ...more, events }, { asOf: "2012-01-01" }).custody.filter(({ who }) => who === "person");
const segmentsOf = (events: EventInput[], more: Parts = {}) =>
  spellsOf(events, more).map(({ segments }) => segments.map(({ basis, imposedBy }) => [basis, ...imposedBy].join(" ")));
const ordersOf = (events: EventInput[], more: Parts = {}) => spellsOf(events, more).map((spell) => spell.order);

describe("from an order by which the person may be held though it gives no basis, it is unknown what they are held under", () => {
  test.each(Measure.options.filter(mayHold))("%s", (measure) => {
    expect(segmentsOf([detained, remand, open("2011-04-10", { measure })])).toEqual([
      ["remand remand", "unknown open"],
    ]);
    const legalBasis = basisIfHeld(measure);
    const alike = detention("detained", "2011-04-01", { legalBasis });
    expect(segmentsOf([alike, open("2011-04-10", { measure })])).toEqual([[legalBasis]]);
  });

  test("up to a release or a death", () => {
    const [spell] = spellsOf([detained, open("2011-04-10"), death("dead", "2011-12-08")]);
    expect(spell?.segments.map(({ from, until }) => [from, until])).toEqual([
      [expect.anything(), spell?.segments[1]?.from],
      [spell?.segments[1]?.from, spell?.lastWord],
    ]);
  });

  test.each<[string, EventInput[], string[][]]>([
    ["a word that they are held under what it was", [held("h", "2011-05-01", { legalBasis: "remand" })], [["remand"]]],
    ["a word that they are held under another", [held("h", "2011-05-01", { legalBasis: "military" })], [["military"]]],
    ["a prolongation of what it was", [order("more", "2011-05-01", { prolongs: "remand" })], [["remand more"]]],
    ["an order of another", [order("next", "2011-05-01", { measure: "house-arrest" })], [["house-arrest next"]]],
    ["a further detention", [detention("again", "2011-05-01")], [[], ["police-custody"]]],
    ["a word that they are held, or moved", [held("h", "2011-05-01"), transfer("t", "2011-05-02")], [[]]],
  ])("up to %s", (_, more, [rest = [], ...others]) => {
    const segments = segmentsOf([detained, remand, open("2011-04-10"), ...more]);
    expect(segments).toEqual([["remand remand", "unknown open", ...rest], ...others]);
  });

  test("by several orders", () => {
    const second = order("second", "2011-04-20", { measure: "deportation" });
    expect(segmentsOf([detained, open("2011-04-10"), second])).toEqual([["remand", "unknown open second"]]);
  });

  test("by a decision on appeal, which ends what it is of", () => {
    const decided = appeal("open", "2011-04-10", {
      of: ["remand"],
      outcome: "overturned",
      measure: "compulsory-treatment",
    });
    const [spell] = spellsOf([detained, remand, decided]);
    expect(spell?.segments.map(({ basis, termEnd }) => [basis, termEnd === undefined])).toEqual([
      ["remand", true],
      ["unknown", true],
    ]);
  });

  test("of custody that an order opens, once a word shows it", () => {
    expect(segmentsOf([remand, open("2011-04-10"), transfer("t", "2011-05-01")])).toEqual([
      ["remand remand", "unknown open"],
    ]);
    expect(segmentsOf([remand, open("2011-04-10"), { ...detained, when: "2011-05-01" }])).toEqual([["remand remand"]]);
    expect(segmentsOf([remand, open("2011-04-10"), detention("d", "2011-05-01", { legalBasis: "unknown" })])).toEqual([
      ["unknown open"],
    ]);
  });
});

describe("it tells nothing of custody itself", () => {
  test.each<[string, EventInput[], string[][]]>([
    ["of someone who is not held", [open("2011-04-10")], []],
    ["before a detention", [open("2011-03-10"), detained], [["remand"]]],
    ["after a release", [detained, release("freed", "2011-04-05"), open("2011-04-10")], [["remand"]]],
    ["where it is of another person's", [detained, open("2011-04-10", { who: ["other"] })], [["remand"]]],
    ["where it was ordered in absentia", [detained, open("2011-04-10", { inAbsentia: true })], [["remand"]]],
    [
      "where the basis was unknown before",
      [detention("d", "2011-04-01", { legalBasis: "unknown" }), open("2011-04-10")],
      [["unknown"]],
    ],
    [
      "where the punishment cell is ordered",
      [detained, open("2011-04-10", { measure: "punishment-cell" })],
      [["remand"]],
    ],
  ])("%s", (_, events, segments) => {
    const persons = ["person", "other"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
    expect(segmentsOf(events, { persons })).toEqual(segments);
  });

  test("nor does it lengthen it, or change what is found of orders", () => {
    const events = [detained, remand, transfer("moved", "2011-05-01")];
    const [before, after] = [events, [...events, open("2011-04-10"), open("2011-06-10", { id: "late" })]].map((each) =>
      timelineOf({ events: each }, { asOf: "2012-01-01" }),
    );
    expect(after?.findings).toEqual(before?.findings);
    for (const amount of ["elapsed", "nights", "calendarDays", "lastWord", "open"] as const)
      expect(after?.custody[0]?.[amount]).toEqual(before?.custody[0]?.[amount]);
  });
});

test.each([
  ["certainly in it", "2011-04-10", {}, ["certain"]],
  ["certainly before it", "2011-03-10", {}, ["certain"]],
  ["certainly after it", "2011-09-10", {}, ["certain"]],
  ["perhaps before it", "2011-03-10/2011-04-10", {}, ["unordered"]],
  ["perhaps after it", "2011-04-10/2011-06-10", {}, ["unordered"]],
  ["on any side of a transfer", "2011-04", {}, ["unordered"]],
  ["undated", undefined, {}, ["unordered"]],
  ["only alleged", "2011-04-10", { sources: [{ article: "paper", stance: "alleged" }] }, ["likely"]],
])("the order of a spell is as sure as the place of one: %s", (_, when, more, expected) => {
  const articles = [{ id: "paper", headline: "Reported" }];
  const events = [detained, transfer("moved", "2011-04-15"), release("freed", "2011-06-01"), open(when, more)];
  expect(ordersOf(events, { articles })).toEqual(expected);
});

describe("of a group's that is passed over, on which side of a member's own first word it is counts", () => {
  const groups = [{ id: "group", description: "Detained together", members: ["person", "other"] }];
  const persons = ["person", "other"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
  const together = { ...detained, who: ["group"] };
  test.each([
    ["undated", undefined, "unordered"],
    ["on either side", "2011-05", "unordered"],
    ["after it", "2011-07-10", "certain"],
  ])("%s", (_, when, expected) => {
    const events = [together, open(when, { who: ["group"] }), order("own", "2011-05-20"), held("h", "2011-07-20")];
    expect(ordersOf(events, { groups, persons })).toEqual([expected]);
  });
});

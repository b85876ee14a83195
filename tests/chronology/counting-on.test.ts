import { describe, expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";
import { appeal, detention, order, release } from "./custody-events.ts";

const detained = detention("detained", "2013-03-01", { legalBasis: "remand" });
const from = (duration: string) => ({ duration, countedFrom: { event: "detained" } });
const first = order("first", "2013-03-02", { term: from("P3M") });
const decided = (more: object, when = "2013-03-15") => appeal("appeal", when, { of: ["first"], ...more });
const following = (measure: string, when: string) =>
  order("second", when, { measure, term: { duration: "P2M", countedFrom: { event: "first", at: "term-end" } } });
const longer = (when: string, prolongs = "first") => order("second", when, { prolongs, term: { duration: "P2M" } });

const day = (date: string) => Date.parse(`${date}T00:00+05:00`);
/** From the end that was stated, 1 June, the second ends on 1 August. */
const asStated = { earliest: day("2013-08-01"), latest: day("2013-08-02") };

const endOf = (events: EventInput[]) =>
  timelineOf({ events: [detained, first, ...events] }, { asOf: "2014" }).custody[0]?.segments.at(-1)?.termEnd;
const freed = release("freed", "2013-08-20");
const toldOf = (events: EventInput[]) =>
  timelineOf({ events: [detained, first, ...events, freed] }).findings.flatMap(({ code, message }) =>
    code === "no-order-recorded-after-term" ? [message] : [],
  );

describe.each<[string, (when: string) => EventInput]>([
  ["an order of the same basis that is to follow on another", (when) => following("remand", when)],
  ["one of another basis", (when) => following("house-arrest", when)],
  ["a prolongation", longer],
])("%s", (_, second) => {
  test.each<[string, object]>([
    ["cut by a decision", { outcome: "reduced", term: from("P2M") }],
    ["cut by a time that no source gives", { outcome: "reduced" }],
  ])("ends no later than stated where the other was %s, before it or after", (_, more) => {
    for (const events of [
      [decided(more), second("2013-04-28")],
      [second("2013-03-10"), decided(more)],
    ]) {
      const { earliest, latest } = endOf([...events, release("freed", "2013-07-20")]) ?? { latest: null };
      expect(earliest ?? 0).toBeLessThan(asStated.earliest);
      expect(latest).toBe(asStated.latest);
      expect(toldOf(events).join()).toMatch(
        /^"person": still held \("freed"\) (at least|between) 18 days .*after the (term|last of the terms) of .*"second"/,
      );
    }
  });

  test("ends nobody knows when where the other was made longer", () => {
    for (const more of [{ outcome: "increased", term: from("P4M") }, { outcome: "increased" }]) {
      expect(toldOf([decided(more), second("2013-04-28")])).toEqual([]);
      expect(toldOf([second("2013-03-10"), decided(more)])).toEqual([]);
    }
  });

  test("ends as stated where a decision leaves the other as it was", () => {
    for (const more of [{ outcome: "left-in-force" }, { outcome: "reduced", term: from("P3M") }]) {
      expect(endOf([decided(more), second("2013-04-28"), release("freed", "2013-07-20")])).toEqual(asStated);
    }
  });
});

test("an order that gives the date of its end ends then, whatever became of the other", () => {
  const dated = order("second", "2013-04-28", { prolongs: "first", term: { until: "2013-08-01" } });
  expect(endOf([decided({ outcome: "reduced", term: from("P2M") }), dated])).toEqual(asStated);
});

test("a prolongation of what an appeal put in an order's place counts from that", () => {
  const events = [decided({ outcome: "reduced", term: from("P2M") }), longer("2013-04-28", "appeal")];
  expect(endOf(events)).toEqual({ earliest: day("2013-07-01"), latest: day("2013-07-02") });
});

test("an order that follows on what a decision cut to less than was served begins with the decision", () => {
  const cut = decided({ outcome: "reduced", term: from("P1M") }, "2013-05-10");
  const events = [following("house-arrest", "2013-04-10"), cut, release("freed", "2013-07-20")];
  const { custody } = timelineOf({ events: [detained, first, ...events] });
  const { basis, from: begun } = custody[0]?.segments.at(-1) ?? {};
  expect([basis, begun]).toEqual(["house-arrest", { earliest: day("2013-05-10"), latest: day("2013-05-11") }]);
});

import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, minutes, timelineOf } from "./case-of.ts";
import { appeal, detention, held, order, release } from "./custody-events.ts";

const detained = detention("d", "2011-04-01T10:00", { legalBasis: "administrative-arrest" });
const ordered = (id: string, when: string, measure: string, term: object, more: object = {}) =>
  order(id, when, { measure, term, ...more });
const endOf = (event: string, duration: string) => ({ duration, countedFrom: { event, at: "term-end" } });
const decided = (when: string, of: string[], more: object) => appeal("appeal", when, { of, ...more });
const heldAs = (when: string, legalBasis?: string) => held("kept", when, { legalBasis });

/** Fifteen days of arrest, to 16 April, and two months of remand from then on. */
const o1 = ordered("o1", "2011-04-02", "administrative-arrest", {
  duration: "P15D",
  countedFrom: { event: "d" },
  clock: "calendar",
});
const o2 = ordered("o2", "2011-04-03", "remand", endOf("o1", "P2M"));

const at = (local: string) => bounds(`${local}:00`, `${local}:59.999`);
const minute = (local: string) => ({ earliest: at(local).earliest, latest: at(local).earliest + minutes(1) });
const custodyOf = (events: EventInput[], asOf = "2012-01-01") =>
  timelineOf({ events: [detained, o1, o2, ...events] }, { asOf });
const partsOf = (events: EventInput[], asOf?: string) =>
  custodyOf(events, asOf).custody.flatMap(({ segments }) =>
    segments.map(({ basis, from, termEnd, imposedBy }) => [basis, from, termEnd, imposedBy.join()]),
  );
const codesOf = (events: EventInput[]) =>
  custodyOf(events)
    .findings.map(({ code }) => code)
    .filter((code) => code !== "no-release-recorded");

const start = minute("2011-04-01T10:00");
const end = minute("2011-04-16T10:00");
const later = minute("2011-06-16T10:00");
const arrest = ["administrative-arrest", start, end, "o1"];
const remand = ["remand", end, later, "o2"];

describe("an order that is to follow on another", () => {
  test("is none once it is overturned, and the other lapses", () => {
    const events = [decided("2011-04-10", ["o2"], { outcome: "overturned" }), release("released", "2011-04-18")];
    expect(partsOf(events)).toEqual([arrest]);
    expect(codesOf(events)).toEqual(["no-order-recorded-after-term"]);
  });

  test("has the term that an appeal gives it, and leaves that of the other as it is", () => {
    const events = [
      decided("2011-04-10", ["o2"], { outcome: "increased", term: { duration: "P3M" } }),
      release("released", "2011-07-01"),
    ];
    expect(partsOf(events)).toEqual([arrest, ["remand", end, minute("2011-07-16T10:00"), "o2"]]);
    expect(codesOf(events)).toEqual([]);
  });

  test("begins with its prolongation, or with the measure that an appeal gives for it", () => {
    const longer = ordered("longer", "2011-04-05", "remand", { until: "2011-08-01T10:00" }, { prolongs: "o2" });
    expect(partsOf([longer])).toEqual([arrest, ["remand", end, minute("2011-08-01T10:00"), "o2,longer"]]);
    const other = decided("2011-04-10", ["o2"], { outcome: "reduced", measure: "house-arrest" });
    expect(partsOf([other])).toEqual([arrest, ["house-arrest", end, undefined, "appeal"]]);
  });

  test("may itself be followed by one", () => {
    const o3 = ordered("o3", "2011-04-04", "imprisonment", endOf("o2", "P1Y"));
    const prison = ["imprisonment", later, { ...later, ...yearAfter(later) }, "o3"];
    expect(partsOf([o3])).toEqual([arrest, remand, prison]);
    expect(partsOf([o3, heldAs("2011-06-20")])).toEqual([arrest, remand, prison]);
    const back = ordered("o3", "2011-04-04", "administrative-arrest", endOf("o2", "P1Y"));
    expect(partsOf([back]).map(([basis]) => basis)).toEqual([
      "administrative-arrest",
      "remand",
      "administrative-arrest",
    ]);
  });

  test("may be one of two: none is left out", () => {
    const o3 = ordered("o3", "2011-04-04", "imprisonment", endOf("o1", "P1Y"));
    expect(partsOf([o3]).map(([basis, from]) => [basis, from])).toEqual([
      ["administrative-arrest", start],
      ["remand", end],
      ["imprisonment", end],
    ]);
  });

  test("goes where the order before it is overturned or never begins", () => {
    const o3 = ordered("o3", "2011-04-04", "imprisonment", endOf("o2", "P1Y"));
    const overturned = (id: string) => decided("2011-04-10T10:00", [id], { outcome: "overturned" });
    expect(partsOf([overturned("o1"), heldAs("2011-04-12")]).map(([basis, from]) => [basis, from])).toEqual([
      ["administrative-arrest", start],
      ["remand", minute("2011-04-10T10:00")],
    ]);
    expect(partsOf([o3, overturned("o2")]).map(([basis, from]) => [basis, from])).toEqual([
      ["administrative-arrest", start],
      ["imprisonment", end],
    ]);
  });

  test("begins at the end that the order before it then has, and ends no later than is stated, or none knows when", () => {
    const shorter = decided("2011-04-05", ["o1"], { outcome: "reduced", term: { duration: "P8D" } });
    const sooner = minute("2011-04-09T10:00");
    expect(partsOf([shorter, heldAs("2011-04-12", "remand")])).toEqual([
      ["administrative-arrest", start, sooner, "o1"],
      ["remand", sooner, { earliest: null, latest: later.latest }, "o2"],
    ]);
    const longer = ordered(
      "o1b",
      "2011-04-10",
      "administrative-arrest",
      { duration: "P5D", clock: "calendar" },
      { prolongs: "o1" },
    );
    const on = minute("2011-04-21T10:00");
    const events = [longer, heldAs("2011-04-18", "administrative-arrest")];
    expect(partsOf(events)).toEqual([
      ["administrative-arrest", start, on, "o1,o1b"],
      ["remand", on, undefined, "o2"],
    ]);
    expect(codesOf(events)).toEqual([]);
  });

  test("has begun by a word that shows it, though that is before the end", () => {
    const kept = heldAs("2011-04-12T10:00", "remand");
    const begun = {
      earliest: bounds("2011-04-03T00:00", "2011-04-03T00:00").earliest,
      latest: at("2011-04-12T10:00").earliest + minutes(1),
    };
    expect(partsOf([kept])).toEqual([arrest, ["remand", begun, later, "o2"]]);
    expect(codesOf([kept])).toEqual(["basis-changed-before-term-end"]);
    const o3 = ordered("o3", "2011-04-04", "imprisonment", endOf("o2", "P1Y"));
    expect(partsOf([o3, heldAs("2011-04-12", "imprisonment")]).map(([basis]) => basis)).toEqual([
      "administrative-arrest",
      "remand",
      "imprisonment",
    ]);
  });

  test("has not begun where a word says that the person is held under what there was, or something else", () => {
    for (const basis of [undefined, "administrative-arrest", "police-custody"])
      expect(partsOf([heldAs("2011-04-12", basis)]).at(-1)).toEqual(remand);
  });

  test("begins when it is given where that is after the end of the other", () => {
    const late = ordered("late", "2011-04-20", "remand", endOf("o1", "P2M"));
    const { custody, findings } = timelineOf({ events: [detained, o1, late] });
    expect(custody[0]?.segments[1]?.from).toEqual(bounds("2011-04-20T00:00", "2011-04-21T00:00"));
    expect(findings.map(({ code }) => code)).toContain("no-order-recorded-after-term");
  });

  test("is not shown after the date of the timeline, and no part lasts longer than the whole", () => {
    expect(partsOf([], "2011-04-10")).toEqual([arrest]);
    for (const asOf of ["2011-04-10", "2011-04-16", "2011-04-17"]) {
      const [spell] = custodyOf([], asOf).custody;
      const most = spell?.segments.map(({ elapsed }) => elapsed.max ?? Number.POSITIVE_INFINITY) ?? [];
      expect(Math.max(...most)).toBeLessThanOrEqual(spell?.elapsed.max ?? 0);
    }
    expect(partsOf([], "2011-04-17")).toEqual([arrest, remand]);
  });

  test("gives way to an order of another basis, and an appeal of it then changes nothing", () => {
    const sentence = ordered("sentence", "2011-04-08", "imprisonment", { until: "2011-10-01T10:00" });
    const longer = decided("2011-04-10", ["o2"], { outcome: "increased", term: { until: "2012-12-01" } });
    expect(partsOf([sentence, longer]).at(-1)?.[2]).toEqual(minute("2011-10-01T10:00"));
  });

  test.each([
    ["a word that the person is held", [heldAs("2011-05-02")], days(15)],
    ["the date of the timeline alone", [], at("2011-04-03T00:00").earliest - (start.latest - 1)],
  ])("that may be given after the other's end begins then or later, by %s", (_shownBy, events, min) => {
    const late = ordered("o2", "2011-04-03/2011-04-20", "remand", endOf("o1", "P2M"));
    const [spell] = timelineOf({ events: [detained, o1, late, ...events] }, { asOf: "2012-01-01" }).custody;
    const [first, second] = spell?.segments ?? [];
    const latest = at("2011-04-20T23:59").earliest + minutes(1);
    expect([first?.until, second?.from]).toEqual(Array(2).fill({ earliest: end.earliest, latest }));
    expect(first?.elapsed).toEqual({ min, max: latest - 1 - start.earliest });
    expect(second?.termEnd).toEqual(later);
  });

  test("is shown up to the next detention, no further", () => {
    const again = { ...detained, id: "again", when: "2011-05-01T10:00" };
    const [spell] = custodyOf([again]).custody;
    expect(spell?.segments.map(({ from, until }) => [from, until])).toEqual([
      [start, end],
      [end, { earliest: end.earliest, latest: at("2011-05-01T10:00").earliest + minutes(1) }],
    ]);
    expect(spell?.elapsed.max).toBe(days(30) + minutes(1) - 1);
  });
});

function yearAfter({ earliest, latest }: { earliest: number; latest: number }) {
  return { earliest: earliest + days(366), latest: latest + days(366) };
}

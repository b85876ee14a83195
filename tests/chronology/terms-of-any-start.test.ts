import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { runs } from "../runs.ts";
import { days, type EventInput, timelineOf } from "./case-of.ts";
import { detention, held, order, release } from "./custody-events.ts";

/** A day so many after 10 January 2023. */
const dayAfter = (count: number) => new Date(Date.UTC(2023, 0, 10) + days(count)).toISOString().slice(0, 10);

const arrest = detention("arrest", "2023-01-10");
const sentence = (when: string) => order("sentence", when, { measure: "imprisonment" });
const remand = (term: object, when = "2023-01-12") => order("remand", when, { term });

/** What is told for certain of the one custody in a case, and how long it was at least. */
function toldOf(events: EventInput[]) {
  const timeline = timelineOf({ events });
  const [spell] = timeline.custody;
  if (spell === undefined) throw new Error("no custody");
  const parts = timeline.certaintyOfSegments(spell).map((certainty) => certainty === "certain");
  const isKnown = timeline.findings.some(
    ({ code, params }) => code === "no-release-recorded" && "certainty" in params && params.certainty === "certain",
  );
  return { order: spell.order, least: spell.elapsed.min, parts, isKnown };
}

describe("a term that may have ended before a later order", () => {
  const unknown = { duration: "P2M" };
  test.each<[string, term: object, later: string, least: number, parts: boolean[]]>([
    [
      "ended, counted from the arrest",
      { ...unknown, countedFrom: { event: "arrest" } },
      "2023-09-20",
      1,
      [true, false],
    ],
    ["ended, counted from the order", { ...unknown, countedFrom: { event: "remand" } }, "2023-09-20", 1, [true, false]],
    ["ended, whatever it counts from", unknown, "2023-09-20", 1, [true, false]],
    ["may have ended, by what it may count from", unknown, "2023-03-11", 1, [true, false]],
    ["goes on, unless it counts from before the arrest", unknown, "2023-03-08", 56, [true, false]],
    [
      "goes on, counted from the order",
      { ...unknown, countedFrom: { event: "remand" } },
      "2023-03-08",
      56,
      [true, true],
    ],
    ["is of any length", { duration: { atMost: "P2M" } }, "2023-01-20", 1, [true, false]],
    ["counts by any clock", { duration: "P60D", countedFrom: { event: "arrest" } }, "2023-03-09", 57, [true, false]],
    ["counts by any clock, and may have ended", { duration: "P60D" }, "2023-03-12", 1, [true, false]],
    ["is none that a source gives", { until: "2023-12-31" }, "2023-09-20", 252, [true, true]],
  ])("%s", (_, term, later, least, parts) => {
    const told = toldOf([arrest, remand(term), sentence(later)]);
    expect(told).toMatchObject({ order: "certain", least: days(least) + 1 });
    expect(told.parts.slice(0, 2)).toEqual(parts);
    expect(told.isKnown).toBe(parts[1]);
  });

  test("says nothing of custody without a term: an order without one does not lapse", () => {
    const events = [arrest, order("remand", "2023-01-12"), sentence("2023-09-20")];
    expect(toldOf(events)).toEqual({
      order: "certain",
      least: days(252) + 1,
      parts: [true, true, true],
      isKnown: true,
    });
  });

  test("is one that was prolonged, too", () => {
    const longer = order("longer", "2023-03-08", { prolongs: "remand", term: { duration: "P2M" } });
    const leastUntil = (later: string) => toldOf([arrest, remand(unknown), longer, sentence(later)]).least;
    expect(leastUntil("2023-05-08")).toBe(days(117) + 1);
    expect(leastUntil("2023-05-11")).toBe(days(56) + 1);
  });

  test.each<[string, EventInput]>([
    ["a word that they are held", held("kept", "2023-10-01")],
    ["a release", release("released", "2023-10-01")],
  ])("lapsed for nobody, as far as %s after it shows", (_, last) => {
    const told = toldOf([arrest, remand(unknown), sentence("2023-09-20"), last]);
    expect(told).toMatchObject({ least: days(263) + 1, parts: [true, true, true] });
  });

  test.each<[string, object, order: string]>([
    ["had ended by the detention, if it counts from the order", { duration: "P1M" }, "unordered"],
    ["had not", { duration: "P2M" }, "certain"],
  ])("of an order before the detention: it %s", (_, term, order) => {
    expect(
      toldOf([remand(term, "2023-02-10"), detention("arrest", "2023-03-15", { legalBasis: "remand" })]),
    ).toMatchObject({ order });
    expect(toldOf([remand(term, "2023-02-10"), remand({ duration: "P1Y" }, "2023-03-15")].map(asOther)).order).toBe(
      order,
    );
  });

  test.each<[string, object]>([
    ["was reduced by a time that is not given", { outcome: "reduced" }],
    ["was returned", { outcome: "returned" }],
  ])("is one that %s, from then on", (_, more) => {
    const decided: EventInput = {
      id: "appeal",
      type: "appeal",
      step: "decided",
      who: ["person"],
      of: ["remand"],
      ...more,
    };
    const told = toldOf([
      arrest,
      remand({ until: "2023-12-31" }),
      { ...decided, when: "2023-02-01" },
      sentence("2023-09-20"),
    ]);
    expect(told).toMatchObject({ least: days(1) + 1, isKnown: false });
    expect(told.parts.slice(-2)).toEqual([false, false]);
  });
});

/** The second of two remands, with an id of its own. */
function asOther(event: EventInput, index: number): EventInput {
  return index === 0 ? event : { ...event, id: "other" };
}

describe("the less is known of how a term counts, the less is certain", () => {
  const clocks = ["elapsed", "calendar", "whole-days"] as const;
  const known = ["arrest", "order"].flatMap((event) => clocks.map((clock) => ({ countedFrom: { event }, clock })));
  const vague = [{}, { countedFrom: { event: "arrest" } }, { countedFrom: { event: "order" } }, { clock: "elapsed" }];
  const cases = fc.record({
    measure: fc.constantFrom("remand", "administrative-arrest", "house-arrest"),
    duration: fc.constantFrom("P5D", "P10D", "P15D", "P1M", "P2M", "PT72H"),
    given: fc.integer({ min: 1, max: 4 }),
    later: fc.integer({ min: 5, max: 70 }),
    isHeldAfter: fc.boolean(),
    told: fc.constantFrom(...vague),
  });

  it("of how long someone was held, of the parts of that, and that no release is recorded", () => {
    let lapsed = 0;
    fc.assert(
      fc.property(cases, ({ measure, duration, given, later, isHeldAfter, told }) => {
        const under = (rule: object) =>
          toldOf([
            arrest,
            order("order", dayAfter(given), { measure, term: { duration, ...rule } }),
            sentence(dayAfter(later)),
            ...(isHeldAfter ? [held("kept", dayAfter(later + 3))] : []),
          ]);
        const less = under(told);
        const more = known.filter((rule) => Object.entries(told).every(([key, value]) => isSame(rule, key, value)));
        for (const rule of more) {
          const exact = under(rule);
          expect(exact.least).toBeGreaterThanOrEqual(less.least);
          expect(less.parts.filter((isCertain, at) => isCertain && !exact.parts[at])).toEqual([]);
          if (less.isKnown) expect(exact.isKnown).toBe(true);
          if (exact.parts.includes(false)) lapsed += 1;
        }
      }),
      { numRuns: runs(150), interruptAfterTimeLimit: 8_000 },
    );
    if (runs(150) === 150) expect(lapsed).toBeGreaterThan(20);
  });
});

function isSame(rule: object, key: string, value: unknown): boolean {
  return JSON.stringify(Object.entries(rule).find(([name]) => name === key)?.[1]) === JSON.stringify(value);
}

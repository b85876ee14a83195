import { describe, expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";
import { detention, held, order } from "./custody-events.ts";

const detained = detention("d", "2023-01-08");
const remand = order("o", "2023-01-09", { term: { until: "2023-03-08" } });
const one = (measure: string, until: string) => order("one", "2023-02-20", { measure, term: { until } });
const other = (measure: string, until: string) => order("two", "2023-02-20", { measure, term: { until } });
const matches = [{ id: "m", events: ["one", "two"], confidence: "certain" as const }];

/** Whether a change of basis, and a lapse, is told of where two accounts of one order give these measures. */
function toldOf(measures: [string, string], until: string, last: EventInput) {
  const events = [detained, remand, one(measures[0], until), other(measures[1], until), last];
  const codes = timelineOf({ events, matches }, { asOf: "2023-06" }).findings.map(({ code }) => code);
  return [codes.includes("basis-changed-before-term-end"), codes.includes("no-order-recorded-after-term")];
}

describe("an order of which two accounts give the measure", () => {
  test.each<[string, measures: [string, string], isChange: boolean]>([
    ["the same, another than before", ["house-arrest", "house-arrest"], true],
    ["each another than before", ["house-arrest", "imprisonment"], true],
    ["one as before", ["remand", "house-arrest"], false],
    ["the other as before", ["house-arrest", "remand"], false],
    ["both as before", ["remand", "remand"], false],
  ])("%s", (_, measures, isChange) => {
    const isDisputed = measures.includes("remand") && measures.includes("house-arrest");
    expect(toldOf(measures, "2023-04-08", held("h", "2023-03-01"))).toEqual([isChange, false]);
    // The first order may still be in force then, if the basis did not change.
    const isLapse = isChange;
    expect(toldOf(measures, "2023-02-25", held("h", "2023-03-01"))).toEqual([isChange, isLapse]);
    // After the end of all of them there is a lapse, whichever account is true; which of them were in force is not known.
    expect(toldOf(measures, "2023-02-25", held("h", "2023-04-01"))).toEqual([isChange, !isDisputed]);
  });
});

describe("a change of basis of somebody of whose group it is said that it was held, in the month of the change", () => {
  const persons = ["person", "b"].map((id) => ({ id, names: [{ full: id }] }));
  const groups = [{ id: "group", description: "Two", members: ["person", "b"] }];
  const articles = [{ id: "a", headline: "Reported", publishedAt: "2023-03-10" }];
  const house = order("ha", "2023-02-04", {
    measure: "house-arrest",
    relations: [{ relation: "after", to: "d" }],
    term: { duration: "P1M", countedFrom: { event: "ha" } },
  });
  const ofGroup = (when: string) => held("h", when, { who: ["group"] });

  test.each<[string, isFound: boolean, stance: string, words: EventInput[]]>([
    ["whose detention is reported", true, "reported", []],
    ["whose detention is only alleged", false, "alleged", []],
    ["whose detention is only alleged, whatever is said of the group", false, "alleged", [ofGroup("2023-02")]],
    ["held themselves for certain", true, "alleged", [held("h", "2023-02-10")]],
  ])("%s", (_, isFound, stance, words) => {
    const arrest = detention("d", "2023-02-03/2023-02-04", {
      legalBasis: "administrative-arrest",
      sources: [{ article: "a", stance }],
    });
    const events = [arrest, house, ...words, order("rem", "2023-02-24")];
    const { findings } = timelineOf({ persons, groups, articles, events });
    expect(findings.some(({ code }) => code === "basis-changed-before-term-end")).toBe(isFound);
  });
});

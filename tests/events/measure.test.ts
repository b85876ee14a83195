import { expect, test } from "vitest";
import { LegalBasis } from "../../src/events/legal-basis.ts";
import { basisOf, Measure, mayHold, natureOf, takesTerm } from "../../src/events/measure.ts";

test("the nature of each measure", () => {
  const preventive = Measure.options.filter((measure) => natureOf(measure) === "preventive");
  expect(preventive).toEqual([
    "police-custody",
    "remand",
    "house-arrest",
    "bail",
    "travel-ban",
    "pledge-not-to-leave",
    "judicial-control",
    "personal-surety",
    "police-supervision",
    "ban-on-actions",
    "removal-from-office",
  ]);
  expect(Measure.options.length).toBe(28);
});

test("what a person is held under by each measure that is custody", () => {
  const custodial = Measure.options.flatMap((measure) => {
    const basis = basisOf(measure);
    return basis === undefined ? [] : [[measure, basis]];
  });
  expect(custodial).toEqual([
    ["administrative-arrest", "administrative-arrest"],
    ["imprisonment", "imprisonment"],
    ["life-imprisonment", "imprisonment"],
    ["police-custody", "police-custody"],
    ["remand", "remand"],
    ["house-arrest", "house-arrest"],
  ]);
});

test("measures by which someone may be held though they give no basis", () => {
  expect(Measure.options.filter(mayHold)).toEqual([
    "forced-labour",
    "deportation",
    "restriction-of-liberty",
    "death-penalty",
    "compulsory-treatment",
  ]);
});

test("a word that is both a measure and a legal basis means one thing", () => {
  for (const measure of Measure.options) {
    const word = LegalBasis.options.find((basis) => basis === measure);
    if (word !== undefined) expect(basisOf(measure)).toBe(word);
  }
});

test("measures without a term", () => {
  expect(Measure.options.filter((measure) => !takesTerm(measure))).toEqual([
    "warning",
    "fine",
    "confiscation",
    "life-imprisonment",
    "death-penalty",
  ]);
});

test("a measure of a type of one's own may have a term", () => {
  expect(takesTerm("exile")).toBe(true);
});

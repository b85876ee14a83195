import { expect, test } from "vitest";
import { loosenTerm } from "../../src/redact/loosen-term.ts";

const from = { event: "e1" };
const term = { duration: "P2M", until: "2011-06-17", countedFrom: from };
const nothing = { timeWent: () => false, isSuperseded: false };
const went = { timeWent: () => true, isSuperseded: false };
const superseded = { timeWent: () => false, isSuperseded: true };
const { countedFrom: _, ...uncounted } = term;
const { duration: __, ...withoutLength } = term;

test.each<[string, object, Record<string, unknown>, Parameters<typeof loosenTerm>[2], object | undefined]>([
  ["of which nothing is gone", { term }, { term }, nothing, undefined],
  ["that says what it counts from, whatever else is gone", { term }, { term }, went, undefined],
  ["without what it counts from", { term }, { term: uncounted }, nothing, { until: "2011-06-17" }],
  ["without the order that it prolongs", { term, prolongs: "e2" }, { term }, nothing, withoutLength],
  ["without one of those that it replaces", { term, of: ["e2", "e3"] }, { term, of: ["x2"] }, nothing, withoutLength],
  ["with all that it replaces", { term, of: ["e2", "e3"] }, { term, of: ["x2", "x3"] }, nothing, undefined],
  [
    "of an arrest, counted by inference",
    { term: uncounted },
    { term: uncounted, measure: "administrative-arrest" },
    went,
    { until: "2011-06-17" },
  ],
  [
    "of police custody",
    { term: uncounted },
    { term: uncounted, measure: "police-custody" },
    went,
    { until: "2011-06-17" },
  ],
  ["of no measure", { term: uncounted }, { term: uncounted }, went, { until: "2011-06-17" }],
  ["of a remand, which is not", { term: uncounted }, { term: uncounted, measure: "remand" }, went, undefined],
  [
    "of an arrest, where nothing is gone",
    { term: uncounted },
    { term: uncounted, measure: "administrative-arrest" },
    nothing,
    undefined,
  ],
  ["without a length", { term: withoutLength }, { term: { until: "2011-06-17" } }, nothing, undefined],
  ["that was not the last word", { term }, { term }, superseded, { countedFrom: from }],
  [
    "that was not, and has a length alone",
    { term: { duration: "P2M" } },
    { term: { duration: "P2M" } },
    superseded,
    {},
  ],
  [
    "that was not, and has a date alone",
    { term: { until: "2011-06-17" } },
    { term: { until: "2011-06-17" } },
    superseded,
    {},
  ],
])("a term %s", (_name, before, given, gone, left) => {
  const after = { ...given };
  expect(loosenTerm(before, after, gone)).toBe(left !== undefined);
  expect(after.term).toEqual(left ?? given.term);
});

test("what was not the last word and says nothing of how long loses nothing", () => {
  const after = { term: { countedFrom: from } };
  expect(loosenTerm({ term: after.term }, after, superseded)).toBe(false);
  expect(after.term).toEqual({ countedFrom: from });
});

test("an event without a term has none afterwards", () => {
  const after = { title: "Event" };
  expect(loosenTerm({ term }, after, superseded)).toBe(false);
  expect(after).toEqual({ title: "Event" });
});

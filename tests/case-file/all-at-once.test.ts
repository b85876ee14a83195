import { describe, expect, test } from "vitest";
import { safeParseCaseFile, safeParseEvent } from "../../src/index.ts";

const base = { format: "case-chronology/1", id: "c", timeZone: "Asia/Baku" };
const article = { id: "a", body: "Two were detained." };

/** The codes and places of all that is wrong with one event of a case file. */
function foundIn(event: object, more: object = {}): string[] {
  const events = [{ id: "e", type: "detention", legalBasis: "unknown", ...event }];
  const { issues } = safeParseCaseFile({ ...base, articles: [article], events, ...more });
  return issues.map(({ code, path }) => `${code} ${path.join(".")}`);
}

const wrongBasis = { legalBasis: "x" };

describe("a field that is wrong hides nothing that is wrong with the others", () => {
  test.each<[string, object, string]>([
    ["a reference", { place: "nope" }, "dangling-reference events.0.place"],
    ["a reference in a list", { who: ["zz"] }, "dangling-reference events.0.who.0"],
    ["a date in the zone", { when: "2011-03-27T04:30" }, "time-skipped-by-clock-change events.0.when"],
    ["an end of a moment", { until: "2012" }, "until-on-moment events.0.until"],
    [
      "a relation to itself",
      { relations: [{ relation: "before", to: "e" }] },
      "relation-to-itself events.0.relations.0.to",
    ],
    ["a quote", { sources: [{ article: "a", quote: "held" }] }, "quote-not-in-body events.0.sources.0.quote"],
    [
      "what a source supports",
      { sources: [{ article: "a", supports: ["facility"] }] },
      "supports-absent-field events.0.sources.0.supports.0",
    ],
  ])("%s", (_, fields, issue) => {
    expect(foundIn(fields)).toEqual([issue]);
    expect(foundIn({ ...wrongBasis, ...fields }).sort()).toEqual([issue, "unknown-value events.0.legalBasis"].sort());
    expect(foundIn({ note: 5, ...fields }).sort()).toEqual([issue, "wrong-type events.0.note"].sort());
  });

  test("the body of an article that is wrong elsewhere is quoted all the same", () => {
    const articles = [{ ...article, language: "az_AZ" }];
    expect(foundIn({ sources: [{ article: "a", quote: "held" }] }, { articles })).toEqual([
      "wrong-format articles.0.language",
      "quote-not-in-body events.0.sources.0.quote",
    ]);
  });
});

describe("nothing follows from a field that is wrong", () => {
  test.each<[string, object, string]>([
    [
      "the support of it",
      { ...wrongBasis, sources: [{ article: "a", supports: ["legalBasis"] }] },
      "unknown-value events.0.legalBasis",
    ],
    ["a date that is none", { when: "yesterday" }, "not-edtf events.0.when"],
    [
      "a date in a zone that is none",
      { when: { edtf: "2011-03-27T04:30", zone: "Baku" } },
      "unknown-time-zone events.0.when.zone",
    ],
    [
      "a tolerance that is none",
      { when: { edtf: "2011", tolerance: "2 h" } },
      "not-a-duration events.0.when.tolerance",
    ],
    ["a reference that is none", { who: ["e e"] }, "wrong-format events.0.who.0"],
    ["a source that is none", { sources: [null] }, "wrong-type events.0.sources.0"],
    ["a quote that is none", { sources: [{ article: "a", quote: 5 }] }, "wrong-type events.0.sources.0.quote"],
    [
      "a gap that is none",
      { relations: [{ relation: "before", to: "a", gap: { exactly: "PT0S", atLeast: 5 } }] },
      "wrong-type events.0.relations.0.gap.atLeast",
    ],
  ])("%s", (_, fields, issue) => {
    expect(foundIn(fields)).toEqual([issue]);
  });

  test("a term that is wrong is none that is missing", () => {
    const order = { id: "o", type: "court-sanction", measure: "remand", term: { duration: "x" } };
    const later = { id: "l", type: "other", title: "x", relations: [{ relation: "after", to: "o", at: "term-end" }] };
    const { issues } = safeParseCaseFile({ ...base, events: [order, later] });
    expect(issues.map(({ code }) => code)).toEqual(["not-a-duration"]);
  });
});

test("an event alone is checked as far as its fields hold", () => {
  const relations = [{ relation: "same-day", to: "e", gap: { exactly: "PT0S" } }];
  const { issues } = safeParseEvent(
    { id: "e", type: "trial", note: 5, when: "2011-03-27T04:30", relations },
    { zone: "Asia/Baku" },
  );
  expect(issues.map(({ code, recordIds }) => [code, recordIds])).toEqual([
    ["wrong-type", ["e"]],
    ["gap-not-allowed", ["e"]],
    ["gap-of-nothing", ["e"]],
    ["relation-to-itself", ["e"]],
    ["time-skipped-by-clock-change", ["e"]],
  ]);
});

test.each([null, 5, "x", [], undefined, { type: "trial" }, { type: 5, id: 6 }])(
  "an event that is none is refused: %j",
  (input) => {
    expect(safeParseEvent(input).success).toBe(false);
    expect(safeParseCaseFile({ ...base, events: [input] }).success).toBe(false);
  },
);

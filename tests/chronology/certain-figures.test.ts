import { describe, expect, test } from "vitest";
import { days, type EventInput } from "./case-of.ts";
import { detention, held, order, transfer } from "./custody-events.ts";
import { factsOf } from "./facts-of.ts";

const articles = [{ id: "a", headline: "Reported", publishedAt: "2023-05-20" }];
const sources = [{ article: "a" }];
const alleged = [
  { article: "a", supports: ["type"] },
  { article: "a", stance: "alleged", supports: ["when"] },
];
const reported = { sources };
const detained = detention("d", "2023-01-10", reported);
const threeMonths = { duration: "P3M", countedFrom: { event: "d" } };
const remand = order("o", "2023-01-12", { ...reported, term: threeMonths });
const about = order("o", "2023-01-12", { ...reported, term: { ...threeMonths, approximate: true } });
const laterThan = (at: string) => ({ ...reported, relations: [{ relation: "after", to: "o", at }] });
const before = { ...reported, relations: [{ relation: "before", to: "o", at: "term-end" }] };

const codes = ["transferred-before-term-end", "basis-changed-before-term-end", "no-order-recorded-after-term"];
const foundIn = (events: EventInput[]) =>
  factsOf({ articles, events }).flatMap(({ code, params, statements }) => {
    if (!codes.includes(code) || ("certainty" in params && params.certainty === "likely")) return [];
    return { code, time: "margin" in params ? params.margin : "past" in params ? params.past : undefined, statements };
  });

describe("the time in a finding that is certain needs nothing uncertain", () => {
  test.each<[string, code: string, of: EventInput, certain: EventInput]>([
    [
      "a transfer of about a day",
      "transferred-before-term-end",
      transfer("x", "2023-03-05~", laterThan("end")),
      transfer("x", undefined, laterThan("end")),
    ],
    [
      "an order of about a day",
      "basis-changed-before-term-end",
      order("x", "2023-03-05~", { ...laterThan("end"), measure: "house-arrest" }),
      order("x", undefined, { ...laterThan("end"), measure: "house-arrest" }),
    ],
    [
      "a word of about a day",
      "no-order-recorded-after-term",
      held("x", "2023-05-05~", laterThan("term-end")),
      held("x", undefined, laterThan("term-end")),
    ],
    [
      "a word of which the day is only alleged",
      "no-order-recorded-after-term",
      held("x", "2023-05-05", { ...laterThan("term-end"), sources: alleged }),
      held("x", undefined, { ...laterThan("term-end") }),
    ],
  ])("%s: as if it gave none", (_, code, soft, none) => {
    // That it is before the end of the term is certain by the date of the article.
    const published = code.endsWith("after-term")
      ? remand
      : order("o", "2023-01-12", { ...reported, term: { until: "2023-08-12" } });
    const found = foundIn([detained, published, soft]);
    expect(found.map((fact) => fact.code)).toEqual([code]);
    expect(found).toEqual(foundIn([detained, published, none]));
    expect(found[0]?.statements.join()).not.toContain("soft");
  });

  test.each<[string, code: string, of: EventInput]>([
    ["a transfer", "transferred-before-term-end", transfer("x", "2023-01-20", before)],
    ["a word after it", "no-order-recorded-after-term", held("x", "2023-05-05", laterThan("term-end"))],
  ])("%s, of a term of about three months: nothing says how long", (_, code, of) => {
    expect(foundIn([detained, about, of])).toEqual([
      { code, time: { min: 1, max: null }, statements: ["relation x/relations/0"] },
    ]);
    const [{ time } = {}] = foundIn([detained, remand, of]);
    expect(time?.min).toBeGreaterThan(days(20));
  });

  test.each<[string, term: object, certainty: "certain" | "likely"]>([
    ["of three months", threeMonths, "certain"],
    ["of about three months", { ...threeMonths, approximate: true }, "likely"],
    ["up to a date", { until: "2023-04-10" }, "certain"],
    ["up to about a date", { until: "2023-04-10~" }, "likely"],
  ])("the least time up to an order, within a term %s that is in force until then", (_, term, certainty) => {
    const [finding] = factsOf({
      articles,
      events: [detained, order("o", "2023-01-12", { ...reported, term }), order("x", "2023-03-05", reported)],
    }).filter(({ code }) => code === "no-release-recorded");
    expect(finding?.params).toMatchObject({ certainty });
  });
});

import { describe, expect, test } from "vitest";
import type { Source } from "../../src/index.ts";
import { days, type EventInput, timelineOf } from "./case-of.ts";

const articles = [
  { id: "one", headline: "Reported", publishedAt: "2019-12-24" },
  { id: "other", headline: "Denied", publishedAt: "2019-12-25" },
];
const reported: Source[] = [{ article: "one" }];
const disputed: Source[] = [{ article: "one" }, { article: "other", stance: "denied" }];
const denial: Source[] = [{ article: "other", stance: "denied" }];
const ofFieldAlone: Source[] = [{ article: "one" }, { article: "other", stance: "denied", supports: ["when"] }];

const event = (type: string, id: string, when: string, more: object = {}): EventInput =>
  ({ type, id, when, who: ["person"], ...more }) as EventInput;
const detained = event("detention", "d", "2019-06-03", { legalBasis: "police-custody" });
const again = event("detention", "e", "2019-09-03", { legalBasis: "remand" });
const free = event("release", "r", "2019-06-10", { kind: "unknown" });
const dead = event("death", "x", "2019-06-10");
const held = event("held", "h", "2019-09-03");
const underNone = event("held", "n", "2019-09-03", { legalBasis: "none-given" });
const order = event("court-sanction", "o", "2019-06-05", { measure: "remand", term: { until: "2019-08-05" } });
const longer = event("court-sanction", "p", "2019-08-01", {
  measure: "remand",
  prolongs: "o",
  term: { until: "2019-08-20" },
});
const lifted = event("appeal", "a", "2019-07-01", { step: "decided", outcome: "overturned", of: ["o"] });
const transfer = event("transfer", "t", "2019-07-01");

describe("what rests on a word that one source reports and another denies is likely", () => {
  test.each<[string, code: string, of: string, events: EventInput[], orders: string[]]>([
    ["a release before a word of custody", "gap-in-custody", "r", [detained, free, held], ["likely", "likely"]],
    ["a word of custody after a release", "gap-in-custody", "h", [detained, free, held], ["certain", "likely"]],
    ["a death before a word of custody", "gap-in-custody", "x", [detained, dead, held], ["likely", "likely"]],
    ["a first detention", "detained-again-without-release", "d", [detained, again], ["likely", "certain"]],
    ["a second detention", "detained-again-without-release", "e", [detained, again], ["likely", "likely"]],
    ["an order", "no-order-recorded-after-term", "o", [detained, order, held], ["likely"]],
    ["a prolongation", "no-order-recorded-after-term", "p", [detained, order, longer, held], ["likely"]],
    ["a word after the term", "no-order-recorded-after-term", "h", [detained, order, held], ["likely"]],
    ["a decision on appeal", "no-order-recorded-after-term", "a", [detained, order, lifted, held], ["likely"]],
    [
      "that there is no order",
      "held-past-term",
      "n",
      [detained, order, underNone, { ...held, when: "2019-10" }],
      ["likely"],
    ],
    ["the last word", "no-release-recorded", "h", [detained, held], ["likely"]],
    ["the first word", "no-release-recorded", "d", [detained, held], ["likely"]],
  ])("%s", (_, code, of, events, orders) => {
    const found = (sources: Source[]) => {
      const { custody, findings } = timelineOf({
        articles,
        events: events.map((one) => (one.id === of ? { ...one, sources } : one)),
      });
      const { params, severity, message } = findings.find((finding) => finding.code === code) ?? {};
      const isLikely = message?.toLowerCase().includes("likely");
      const certainty = params && "certainty" in params ? params.certainty : undefined;
      return { certainty, isLikely, severity, orders: custody.map((spell) => spell.order) };
    };
    const certain = { certainty: "certain", isLikely: false, orders: orders.map(() => "certain") };
    expect(found(reported)).toMatchObject(certain);
    expect(found(ofFieldAlone)).toMatchObject(certain);
    expect(found(disputed)).toMatchObject({ certainty: "likely", isLikely: true, orders });
    if (code.startsWith("gap") || code.startsWith("detained")) expect(found(disputed).severity).toBe("note");
  });

  test("an account that is denied, of what another reports", () => {
    const denied = { ...again, id: "f", sources: denial };
    const { custody, findings } = timelineOf({
      articles,
      events: [detained, again, denied],
      matches: [{ id: "m", events: ["e", "f"], confidence: "certain" }],
    });
    expect(custody.map((spell) => spell.order)).toEqual(["likely", "likely"]);
    expect(findings.find(({ code }) => code === "detained-again-without-release")).toMatchObject({
      severity: "note",
      params: { certainty: "likely" },
    });
  });

  test("a transfer, or an order that it is before the end of, is told of no more than an alleged one", () => {
    const codesOf = (events: EventInput[]) => timelineOf({ articles, events }).findings.map(({ code }) => code);
    expect(codesOf([detained, order, transfer])).toContain("transferred-before-term-end");
    for (const doubted of [
      [{ ...order, sources: disputed }, transfer],
      [order, { ...transfer, sources: disputed }],
    ])
      expect(codesOf([detained, ...doubted])).not.toContain("transferred-before-term-end");
  });

  test("it is counted all the same, and the least time is no more certain than the words that give it", () => {
    const since = (gap: string) => [{ relation: "after", to: "d", gap: { atLeast: gap } }];
    const events = (sources: Source[]) => [
      detained,
      event("held", "late", "2019-09", { sources, relations: since("P100D") }),
      event("held", "h", "2019-09"),
    ];
    const found = (sources: Source[]) => {
      const { custody, findings } = timelineOf({ articles, events: events(sources) });
      const { params } = findings.find(({ code }) => code === "no-release-recorded") ?? {};
      return { min: custody[0]?.elapsed.min, certainty: params && "certainty" in params && params.certainty };
    };
    expect(found(reported)).toEqual({ min: days(99) + 1, certainty: "certain" });
    expect(found(disputed)).toEqual({ min: days(99) + 1, certainty: "likely" });
  });

  test("a death that is disputed", () => {
    const { findings } = timelineOf({ articles, events: [detained, { ...dead, sources: disputed }, held] });
    expect(findings.find(({ code }) => code === "gap-in-custody")?.message).toBe(
      '"person": said to be in custody ("h") likely after the death ("x").',
    );
  });
});

test.each([
  ["a term beyond a limit", "exceeds-legal-limit", "2000/.."],
  ["a citation of law not in force", "cites-law-not-in-force", "2020/.."],
])("%s is likely of an order that is disputed", (_, code, inForce) => {
  const limits = [{ measure: "remand" as const, atMost: "P30D" }];
  const provisions = [{ id: "remand", label: "Article 1", inForce, limits }];
  const legalTexts = [{ id: "code", title: "The Code", kind: "code" as const, provisions }];
  const certaintyOf = (sources: Source[]) => {
    const citing = { ...order, sources, term: { duration: "P60D" }, citations: [{ text: "1", provision: "remand" }] };
    const { findings } = timelineOf({ articles, legalTexts, events: [citing] });
    return findings.flatMap(({ code: found, params }) =>
      found === code && "certainty" in params ? params.certainty : [],
    );
  };
  expect(certaintyOf(reported)).toEqual(["certain"]);
  expect(certaintyOf(disputed)).toEqual(["likely"]);
});

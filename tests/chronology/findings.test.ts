import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, hours, minutes, timelineOf, toTheMinute } from "./case-of.ts";
import { order, release, transfer } from "./custody-events.ts";
import { factsOf, factsOn } from "./facts-of.ts";
import { arrest, detained, kept } from "./five-days-of-arrest.ts";

type Parts = Parameters<typeof timelineOf>[0];
type Options = Parameters<typeof timelineOf>[1];

const moved = transfer("moved", "2011-04-20T10:00");
const remanded = order("remanded", "2011-04-20T10:00");
const released = release("released", "2011-04-22");
const threat = (id: string, more: object = {}): EventInput => ({ id, type: "threat", ...more });
const articles = ["paper", "site"].map((id) => ({ id, headline: "Reported" }));
const matches = [{ id: "match", events: ["one", "other"], confidence: "certain" as const }];
const firstOf = (code: string, events: EventInput[], more: Parts = {}, options?: Options) =>
  factsOn(code, { ...more, events }, options)[0];

describe("a finding says what it is about and what it rests on", () => {
  test("statements that cannot all be true", () => {
    const late = threat("late", { when: "2011-04-20", relations: [{ relation: "before", to: "soon" }] });
    expect(factsOf({ events: [threat("soon", { when: "2011-04-17" }), late] })).toEqual([
      {
        code: "contradiction",
        severity: "contradiction",
        records: ["late", "soon"],
        statements: ["when late/when", "relation late/relations/0", "when soon/when"],
        params: {
          statements: ["late/when", "late/relations/0", "soon/when"],
          gaveWay: ["late/relations/0"],
        },
      },
    ]);
  });

  test("statements of which one is uncertain, which is a warning", () => {
    const late = threat("late", { when: "2011-04-20", relations: [{ relation: "before", to: "soon" }] });
    expect(factsOf({ events: [threat("soon", { when: "2011-04-17?" }), late] })).toMatchObject([
      { severity: "warning", params: { gaveWay: ["soon/when"] } },
    ]);
  });

  test("that 257 contradictions are more than are listed, and 256 are not", () => {
    const pairs = Array.from({ length: 257 }, (_, at): EventInput[] => [
      threat(`a${at}`, { when: "2011-04-17" }),
      threat(`b${at}`, { when: "2011-04-18", relations: [{ relation: "before", to: `a${at}` }] }),
    ]);
    const facts = factsOf({ events: pairs.flat() });
    expect(facts).toHaveLength(257);
    expect(facts.at(-1)).toEqual({
      code: "contradictions-not-all-listed",
      severity: "note",
      records: ["case"],
      statements: [],
      params: { listed: 256 },
    });
    const codes = factsOf({ events: pairs.slice(1).flat() }).map(({ code }) => code);
    expect(codes).toEqual(Array.from({ length: 256 }, () => "contradiction"));
  });

  test("accounts that differ, field by field", () => {
    const sanction = (id: string, more: object): EventInput => ({ ...arrest, id, ...more });
    const one = sanction("one", {
      measure: "remand",
      term: { until: "2011-06" },
      sources: [
        { article: "paper", supports: ["term"] },
        { article: "site", supports: ["measure"] },
      ],
    });
    const other = sanction("other", { term: { until: "2011-07" } });
    const timeline = timelineOf({ articles, events: [one, other], matches });
    const disagreements = timeline.findings.filter(({ code }) => code === "accounts-disagree");
    expect(disagreements).toMatchObject(
      ["measure", "term"].map((field) => ({
        severity: "warning",
        records: ["one", "other"],
        params: { field, accounts: ["one", "other"] },
      })),
    );
    expect(disagreements.map(({ statements }) => statements)).toMatchObject([
      [
        { id: "one/measure", kind: "match", path: ["measure"], sources: [{ article: "site" }] },
        { id: "other/measure", kind: "match", sources: [] },
      ],
      [
        { id: "one/term", kind: "term", sources: [{ article: "paper" }] },
        { id: "other/term", kind: "term", sources: [] },
      ],
    ]);
  });

  test("terms whose rule of counting is inferred, and terms that no one rule fits", () => {
    const unruled = { ...arrest, term: { duration: "P5D" } } as const;
    expect(firstOf("counting-rule-inferred", [detained, unruled])).toEqual({
      code: "counting-rule-inferred",
      severity: "note",
      records: ["arrest"],
      statements: ["term arrest/term (soft)"],
      params: {
        terms: ["arrest"],
        from: ["detention", "sanction"],
        clocks: ["elapsed", "calendar", "whole-days"],
      },
    });
    const impossible: EventInput = {
      ...released,
      when: "2011-05-01",
      relations: [{ relation: "same-time", to: "arrest", at: "term-end" }],
    };
    expect(firstOf("counting-rules-differ", [detained, unruled, impossible])).toEqual({
      code: "counting-rules-differ",
      severity: "warning",
      records: ["arrest"],
      statements: ["term arrest/term (soft)"],
      params: { terms: ["arrest"] },
    });
  });

  test.each([
    ["transferred-before-term-end", moved],
    ["basis-changed-before-term-end", remanded],
  ] as const)("%s", (code, event) => {
    expect(firstOf(code, [detained, arrest, event])).toEqual({
      code,
      severity: "note",
      records: ["person", event.id, "arrest"],
      statements: ["term arrest/term", "when detained/when", `when ${event.id}/when`],
      params: { who: "person", event: event.id, order: "arrest", margin: toTheMinute(days(2)) },
    });
  });

  test("custody after a term, with no order recorded", () => {
    expect(firstOf("no-order-recorded-after-term", [detained, arrest, kept])).toEqual({
      code: "no-order-recorded-after-term",
      severity: "warning",
      records: ["person", "arrest", "held"],
      statements: ["term arrest/term", "when detained/when", "when held/when"],
      params: {
        who: "person",
        orders: ["arrest"],
        event: "held",
        laterOrder: null,
        past: toTheMinute(days(3)),
        certainty: "certain",
      },
    });
  });

  test("custody after a term, under no order as a source says", () => {
    const without: EventInput = { ...kept, legalBasis: "none-given" };
    expect(firstOf("held-past-term", [detained, arrest, without])).toEqual({
      code: "held-past-term",
      severity: "warning",
      records: ["person", "arrest", "held"],
      statements: ["term arrest/term", "when detained/when", "when held/when"],
      params: {
        who: "person",
        orders: ["arrest"],
        event: "held",
        laterOrder: null,
        past: toTheMinute(days(3)),
        certainty: "certain",
        rule: null,
        said: ["none-given"],
      },
    });
  });

  test("custody without a release", () => {
    expect(firstOf("no-release-recorded", [detained, kept], {}, { asOf: "2011-04-25T12:00" })).toEqual({
      code: "no-release-recorded",
      severity: "note",
      records: ["person", "held"],
      statements: ["when detained/when", "when held/when"],
      params: {
        who: "person",
        elapsed: { min: days(8) - minutes(1) + 1, max: days(8) + hours(2) + minutes(1) - 1 },
        lastWord: bounds("2011-04-25T10:00", "2011-04-25T10:01"),
        timeZone: "Asia/Baku",
        released: [],
        certainty: "certain",
      },
    });
  });

  test("a detention after a detention", () => {
    const again: EventInput = { ...detained, id: "again", when: "2011-05-02" };
    expect(firstOf("detained-again-without-release", [detained, kept, again])).toEqual({
      code: "detained-again-without-release",
      severity: "warning",
      records: ["person", "detained", "again"],
      statements: ["when again/when", "when detained/when"],
      params: {
        who: "person",
        first: "detained",
        firstKind: "detention",
        again: "again",
        released: [],
        certainty: "certain",
      },
    });
  });

  test("custody again after a release", () => {
    expect(firstOf("gap-in-custody", [detained, released, kept])).toEqual({
      code: "gap-in-custody",
      severity: "warning",
      records: ["person", "released", "held"],
      statements: ["when held/when", "when released/when"],
      params: { who: "person", release: "released", ending: "release", event: "held", certainty: "certain" },
    });
  });

  test("a member's own detention while the group was held", () => {
    const groups = [{ id: "group", description: "Detained together", members: ["person"] }];
    const events: EventInput[] = [
      { ...detained, id: "all", who: ["group"], when: "2011-04-02" },
      { ...kept, id: "all-held", who: ["group"], when: "2011-04-03" },
      { ...detained, when: "2011-04-04" },
      { ...kept, when: "2011-04-05" },
      { ...released, id: "all-free", who: ["group"], when: "2011-04-06" },
    ];
    expect(firstOf("overlapping-custody", events, { groups })).toEqual({
      code: "overlapping-custody",
      severity: "warning",
      records: ["person", "group", "detained", "all", "all-free"],
      statements: ["when all/when", "when all-free/when", "when detained/when"],
      params: { who: "person", group: "group", certainty: "certain" },
    });
  });

  test("a term outside the limits of a provision, and law that was not in force", () => {
    const legalTexts = ["2000/..", "2012/.."].map((inForce, at) => ({
      id: `code-${at}`,
      title: "A code",
      kind: "code" as const,
      provisions: [
        {
          id: `article-${at}`,
          label: "Art. 310",
          inForce,
          limits: [{ measure: "administrative-arrest" as const, atMost: "P3D" }],
        },
      ],
    }));
    const citations = [0, 1].map((at) => ({ text: "Art. 310", legalText: `code-${at}`, provision: `article-${at}` }));
    expect(factsOf({ legalTexts, events: [detained, { ...arrest, citations }, released] })).toEqual([
      {
        code: "exceeds-legal-limit",
        severity: "warning",
        records: ["arrest", "code-0"],
        statements: ["term arrest/term", "when arrest/when"],
        params: {
          event: "arrest",
          measure: "administrative-arrest",
          term: "P5D",
          side: "atMost",
          limit: "P3D",
          legalText: "code-0",
          provision: "Art. 310",
          inForce: "2000/..",
          certainty: "certain",
        },
      },
      {
        code: "cites-law-not-in-force",
        severity: "warning",
        records: ["arrest", "code-1"],
        statements: ["when arrest/when"],
        params: {
          event: "arrest",
          legalText: "code-1",
          provision: "Art. 310",
          inForce: "2012/..",
          certainty: "certain",
        },
      },
    ]);
  });

  test("what was announced and is not reported", () => {
    const event = threat("announced", { when: "2011-04-17", sources: [{ article: "paper", stance: "announced" }] });
    expect(factsOf({ articles, events: [event] }, { asOf: "2011-04-18" })).toEqual([
      {
        code: "announced-not-reported",
        severity: "note",
        records: ["announced"],
        statements: ["when announced/when (soft)"],
        params: { event: "announced" },
      },
    ]);
  });

  test("copies of one article", () => {
    const copies = [
      { id: "paper", headline: "Reported" },
      { id: "site", headline: "Reported", derivedFrom: "paper" },
    ];
    const sources = [{ article: "paper" }, { article: "site" }];
    expect(factsOf({ articles: copies, events: [threat("threat", { when: "2011-04-17", sources })] })).toEqual([
      {
        code: "only-copies",
        severity: "note",
        records: ["threat", "paper", "site"],
        statements: ["when threat/when"],
        params: { event: "threat", original: "paper", copies: 1 },
      },
    ]);
  });

  test("what nothing dates", () => {
    expect(factsOf({ events: [threat("threat")] })).toEqual([
      { code: "undated", severity: "note", records: ["threat"], statements: [], params: { event: "threat" } },
    ]);
    const after = threat("after", { relations: [{ relation: "after", to: "dated" }] });
    const before = threat("before", { relations: [{ relation: "before", to: "dated" }] });
    expect(factsOf({ events: [threat("dated", { when: "2011-04-17" }), after, before] })).toEqual([]);
  });
});

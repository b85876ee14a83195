import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, hours, minutes, timelineOf } from "./case-of.ts";

type Parts = Parameters<typeof timelineOf>[0];
type Options = Parameters<typeof timelineOf>[1];

const who = ["person"];
const detained: EventInput = {
  id: "detained",
  type: "detention",
  legalBasis: "administrative-arrest",
  who,
  when: "2011-04-17T10:00",
};
const arrest: EventInput = {
  id: "arrest",
  type: "court-sanction",
  measure: "administrative-arrest",
  who,
  when: "2011-04-17T12:00",
  term: { duration: "P5D", countedFrom: { event: "detained" }, clock: "elapsed" },
};
const moved: EventInput = { id: "moved", type: "transfer", who, when: "2011-04-20T10:00" };
const remanded: EventInput = {
  id: "remanded",
  type: "court-sanction",
  measure: "remand",
  who,
  when: "2011-04-20T10:00",
};
const held: EventInput = { id: "held", type: "held", who, when: "2011-04-25T10:00" };
const released: EventInput = { id: "released", type: "release", kind: "unknown", who, when: "2011-04-22" };
const threat = (id: string, more: object = {}): EventInput => ({ id, type: "threat", ...more });
const articles = ["paper", "site"].map((id) => ({ id, headline: "Reported" }));
const matches = [{ id: "match", events: ["one", "other"], confidence: "certain" as const }];
/** What lies between two moments that are each known to the minute. */
const toTheMinute = (long: number) => ({ min: long - minutes(1) + 1, max: long + minutes(1) - 1 });

/** A finding as a reader of the data has it, with its statements by kind and name. */
function factsOf(parts: Parts, options?: Options) {
  return timelineOf(parts, options).findings.map(({ message: _, statements, ...fact }) => ({
    ...fact,
    statements: statements.map(({ id, kind, soft }) => `${kind} ${id}${soft ? " (soft)" : ""}`),
  }));
}
const factsOn = (code: string, parts: Parts, options?: Options) =>
  factsOf(parts, options).filter((fact) => fact.code === code);
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
      records: [event.id, "arrest"],
      statements: ["term arrest/term", "when detained/when", `when ${event.id}/when`],
      params: { who: "person", event: event.id, order: "arrest", margin: toTheMinute(days(2)) },
    });
  });

  test("custody after a term, with no order recorded", () => {
    expect(firstOf("no-order-recorded-after-term", [detained, arrest, held])).toEqual({
      code: "no-order-recorded-after-term",
      severity: "warning",
      records: ["arrest", "held"],
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
    const without: EventInput = { ...held, legalBasis: "none-given" };
    expect(firstOf("held-past-term", [detained, arrest, without])).toEqual({
      code: "held-past-term",
      severity: "warning",
      records: ["arrest", "held"],
      statements: ["term arrest/term", "when detained/when", "when held/when"],
      params: {
        who: "person",
        orders: ["arrest"],
        event: "held",
        laterOrder: null,
        past: toTheMinute(days(3)),
        certainty: "certain",
        rule: null,
      },
    });
  });

  test("custody without a release", () => {
    expect(firstOf("no-release-recorded", [detained, held], {}, { asOf: "2011-04-25T12:00" })).toEqual({
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
    expect(firstOf("detained-again-without-release", [detained, held, again])).toEqual({
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
    expect(firstOf("gap-in-custody", [detained, released, held])).toEqual({
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
      { ...held, id: "all-held", who: ["group"], when: "2011-04-03" },
      { ...detained, when: "2011-04-04" },
      { ...held, who, when: "2011-04-05" },
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
          limits: [{ measure: "administrative-arrest", atMost: "P3D" }],
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

describe("what was announced", () => {
  const announced = (when: string | undefined, asOf?: string) =>
    factsOn(
      "announced-not-reported",
      { articles, events: [threat("announced", { when, sources: [{ article: "paper", stance: "announced" }] })] },
      { asOf },
    ).length;

  test.each<[string, when: string | undefined, asOf: string | undefined, count: number]>([
    ["ended as the date of the timeline begins: it has passed", "2011-04-17", "2011-04-18", 1],
    ["may still be in the hours that are left", "2011-04-17", "2011-04-17T12:00/2011-04-18T12:00", 0],
    ["has no date that it must have come by", "2011-04-17/..", "2012", 0],
    ["has no date", undefined, "2012", 0],
    ["is of a timeline that has no date", "2011-04-17", undefined, 0],
  ])("and %s", (_, when, asOf, count) => {
    expect(announced(when, asOf)).toBe(count);
  });

  test("rests on the relation and the other's date where it is bounded by a relation alone", () => {
    const relations = [{ relation: "before" as const, to: "dated" }];
    const event = threat("announced", { relations, sources: [{ article: "paper", stance: "announced" }] });
    const facts = factsOf({ articles, events: [event, threat("dated", { when: "2011-04-17" })] }, { asOf: "2011-05" });
    expect(facts).toMatchObject([
      { code: "announced-not-reported", statements: ["relation announced/relations/0 (soft)", "when dated/when"] },
    ]);
  });
});

describe("copies", () => {
  const copies = [
    { id: "paper", headline: "Reported" },
    { id: "site", headline: "Reported", derivedFrom: "paper" },
    { id: "mirror", headline: "Reported", derivedFrom: "site" },
  ];
  const account = (id: string, article: string, more: object = {}) =>
    threat(id, { when: "2011-04-17", sources: [{ article }], ...more });

  test("are told of matched accounts as of one event's sources", () => {
    expect(
      factsOf({ articles: copies, events: [account("one", "paper"), account("other", "mirror")], matches }),
    ).toMatchObject([
      {
        code: "only-copies",
        records: ["one", "paper", "mirror"],
        statements: ["when one/when", "when other/when"],
        params: { event: "one", original: "paper", copies: 1 },
      },
    ]);
  });

  test("are not one article that is named twice", () => {
    expect(factsOf({ articles: copies, events: [account("one", "site"), account("other", "site")], matches })).toEqual(
      [],
    );
  });

  test("leave aside an account of no source, and one of no date", () => {
    const accounts = [account("one", "paper"), account("other", "site", { when: undefined }), threat("third")];
    const all = [{ id: "match", events: ["one", "other", "third"], confidence: "certain" as const }];
    expect(factsOf({ articles: copies, events: accounts, matches: all })).toMatchObject([
      { code: "only-copies", records: ["one", "paper", "site"], statements: ["when one/when"] },
    ]);
  });
});

describe("an order that was prolonged", () => {
  const prolonged: EventInput = {
    ...arrest,
    id: "prolonged",
    when: "2011-04-21T10:00",
    prolongs: "arrest",
    term: { duration: "P2D", clock: "elapsed" },
  };
  const denial = { sources: [{ article: "paper", stance: "denied" as const }] };
  const codeOf = (...events: EventInput[]) =>
    factsOf({ articles, events: [detained, arrest, ...events, held] }).flatMap(({ code }) =>
      ["held-past-term", "no-order-recorded-after-term"].includes(code) ? [code] : [],
    );

  test("as a source reports is not said to have been denied", () => {
    expect(codeOf(prolonged)).toEqual(["no-order-recorded-after-term"]);
  });

  test("as all its sources deny is denied of this order, and of no other", () => {
    expect(codeOf({ ...prolonged, ...denial })).toEqual(["held-past-term"]);
    expect(
      codeOf({ ...prolonged, ...denial, prolongs: "another" }, { ...arrest, id: "another", who: undefined }),
    ).toEqual(["no-order-recorded-after-term"]);
  });

  test("is told apart from what else is denied", () => {
    expect(codeOf(threat("threat", denial))).toEqual(["no-order-recorded-after-term"]);
    expect(codeOf({ ...remanded, ...denial })).toEqual(["no-order-recorded-after-term"]);
  });

  test("denied of one of two orders in force says that no order prolonged them", () => {
    const second: EventInput = { ...arrest, id: "second", when: "2011-04-17T13:00" };
    expect(codeOf(second, { ...prolonged, ...denial })).toEqual(["held-past-term"]);
  });

  test("denied of one account of an order is denied of the order", () => {
    const all = [{ id: "match", events: ["account", "arrest"], confidence: "certain" as const }];
    const events = [detained, arrest, { ...arrest, id: "account" }, { ...prolonged, ...denial }, held];
    expect(factsOn("held-past-term", { articles, events, matches: all })).toHaveLength(1);
  });
});

describe("custody past a term names the rule that it is counted by", () => {
  const unruled = { ...arrest, term: { duration: "P5D" } } as const;
  const without: EventInput = { ...held, legalBasis: "unacknowledged" };
  const rulesOf = (...events: EventInput[]) =>
    factsOf({ events: [detained, ...events, without] }).flatMap((fact) =>
      fact.code === "held-past-term" ? [fact.params.rule] : [],
    );

  test("where one alone stands", () => {
    const served: EventInput = {
      id: "served",
      type: "hearing",
      when: "2011-04-22T10:00",
      relations: [{ relation: "same-time", to: "arrest", at: "term-end" }],
    };
    expect(rulesOf({ ...arrest, term: { duration: "PT120H" } }, served)).toEqual([{ from: "detention", clock: null }]);
  });

  test("and none where several stand, or none was inferred", () => {
    expect(rulesOf(unruled)).toEqual([null]);
    expect(rulesOf(arrest)).toEqual([null]);
  });
});

describe("custody past a term", () => {
  const exactly = (gap: string): EventInput => ({
    ...held,
    when: undefined,
    relations: [{ relation: "after", to: "detained", gap: { exactly: gap } }],
  });
  const pastOf = (events: EventInput[], more: Parts = {}) => {
    const found = timelineOf({ ...more, events }).findings.find(({ code }) => code === "no-order-recorded-after-term");
    return found !== undefined && "past" in found.params ? found.params.past : undefined;
  };

  test("is told of where it is certain, and not of the very end of the term", () => {
    expect(pastOf([detained, arrest, exactly("PT120H")])).toBeUndefined();
    expect(pastOf([detained, arrest, exactly("PT120H1S")])).toEqual({ min: 1000, max: 1000 });
    expect(pastOf([detained, arrest, { ...held, when: "2011-04-22T10:00" }])).toBeUndefined();
    expect(pastOf([detained, arrest, { ...held, when: "2011-04-22T10:01" }])).toEqual({ min: 1, max: minutes(2) - 1 });
  });

  test("is told of an order by the account that gives its term, where another gives none", () => {
    const accounts = [
      { ...arrest, id: "one" },
      { ...arrest, id: "other", term: undefined },
    ];
    expect(pastOf([detained, ...accounts, held], { matches })).toEqual(toTheMinute(days(3)));
  });

  test("lies past the end that any account of the order gives", () => {
    const accounts = (duration: string) => [
      { ...arrest, id: "one" },
      { ...arrest, id: "other", term: { duration, countedFrom: { event: "detained" }, clock: "elapsed" as const } },
    ];
    expect(pastOf([detained, ...accounts("P6D"), held], { matches })).toEqual({
      min: toTheMinute(days(2)).min,
      max: toTheMinute(days(3)).max,
    });
    expect(pastOf([detained, ...accounts("P10D"), held], { matches })).toBeUndefined();
  });
});

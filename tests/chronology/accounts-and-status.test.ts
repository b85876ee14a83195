import { describe, expect, test } from "vitest";
import { bounds, type EventInput, entryOf, timelineOf } from "./case-of.ts";

const who = ["person"];
const articles = [
  { id: "paper", headline: "Paper", publishedAt: "2011-05-03T12:00" },
  { id: "site", headline: "Site", derivedFrom: "paper" },
];
const threat = (id: string, more: object = {}): EventInput => ({
  id,
  type: "threat",
  who,
  when: "2011-04-17",
  ...more,
});
const codes = (parts: Parameters<typeof timelineOf>[0]) => timelineOf(parts).findings.map(({ code }) => code);

describe("status", () => {
  test.each([
    ["no source", undefined, "reported"],
    ["a report", [{ article: "paper" }], "reported"],
    ["a report and a denial", [{ article: "paper" }, { article: "site", stance: "denied" }], "disputed"],
    [
      "an allegation and a denial",
      [
        { article: "paper", stance: "alleged" },
        { article: "site", stance: "denied" },
      ],
      "disputed",
    ],
    ["denials alone", [{ article: "paper", stance: "denied" }], "denied"],
    ["announcements alone", [{ article: "paper", stance: "announced" }], "expected"],
    ["an announcement and a report", [{ article: "paper", stance: "announced" }, { article: "site" }], "reported"],
  ] as [string, object[] | undefined, string][])("%s", (_, sources, status) => {
    expect(entryOf(timelineOf({ articles, events: [threat("threat", { sources })] }), "threat").status).toBe(status);
  });

  test("what is certainly after the date of the timeline is expected", () => {
    const timeline = timelineOf({ events: [threat("threat", { when: "2011-06-01" })] }, { asOf: "2011-05-01" });
    expect(entryOf(timeline, "threat").status).toBe("expected");
  });

  test("a denied event keeps its own bounds and binds no other", () => {
    const denied = threat("denied", {
      sources: [{ article: "paper", stance: "denied" }],
      relations: [{ relation: "before", to: "other" }],
    });
    const timeline = timelineOf({ articles, events: [denied, threat("other", { when: "2011-04" })] });
    expect(entryOf(timeline, "denied").start).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
    expect(entryOf(timeline, "other").start).toEqual(bounds("2011-04-01T00:00", "2011-05-01T00:00"));
    expect(timeline.explain("denied").latest.map(({ id }) => id)).toEqual(["denied/when"]);
    expect(timeline.relation("other", "denied")).toMatchObject({ relation: "after", certainty: "likely" });
  });

  describe("a denied event stands among others by what they say of it, then by its own date", () => {
    const denied = threat("denied", { when: "2011-04-17", sources: [{ article: "paper", stance: "denied" }] });
    const before = threat("before", { when: "2011-04-02" });
    test.each<[string, later: object, order: string[], ranks: [number, number][]]>([
      [
        "of which nothing is said",
        { when: "2011-04-20" },
        ["before", "denied", "later"],
        [
          [1, 2],
          [1, 3],
          [2, 3],
        ],
      ],
      [
        "which something undated is said to be after",
        { when: undefined, relations: [{ relation: "after", to: "denied" }] },
        ["denied", "later", "before"],
        [
          [1, 2],
          [2, 3],
          [1, 3],
        ],
      ],
      [
        "which something dated is said to be after",
        { when: "2011-04-20", relations: [{ relation: "after", to: "denied" }] },
        ["before", "denied", "later"],
        [
          [1, 2],
          [1, 2],
          [3, 3],
        ],
      ],
      [
        "which something earlier is said to be after",
        { when: "2011-04-01", relations: [{ relation: "after", to: "denied" }] },
        ["denied", "later", "before"],
        [
          [1, 1],
          [2, 2],
          [3, 3],
        ],
      ],
    ])("%s", (_, more, order, ranks) => {
      const timeline = timelineOf({ articles, events: [denied, before, threat("later", more)] });
      expect(timeline.entries.map(({ event }) => event)).toEqual(order);
      expect(timeline.entries.map(({ rank }) => rank)).toEqual(ranks);
    });
  });
});

describe("matched accounts", () => {
  const matches = (confidence: "certain" | "likely" | "possible") => [
    { id: "match", events: ["one", "other"], confidence },
  ];
  const accounts = [threat("one", { when: "2011-04" }), threat("other", { when: "2011-04-17" })];

  test("a certain match gives both accounts the bounds of both", () => {
    const timeline = timelineOf({ events: accounts, matches: matches("certain") });
    expect(timeline.entries).toHaveLength(1);
    expect(timeline.entries[0]?.start).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
    expect(timeline.relation("one", "other")).toMatchObject({ relation: "same", certainty: "certain" });
  });

  test("a certain match of what lasted gives both accounts the end of both", () => {
    const trial = (id: string, until?: string): EventInput => ({ id, type: "trial", when: "2011-04-17/..", until });
    for (const events of [
      [trial("one", "2011-05-02"), trial("other")],
      [trial("one"), trial("other", "2011-05-02")],
    ]) {
      const timeline = timelineOf({ events, matches: matches("certain") });
      expect(timeline.entries.map(({ end }) => end)).toEqual([bounds("2011-05-02T00:00", "2011-05-03T00:00")]);
      expect(timeline.explain("one", "end").latest.map(({ kind }) => kind)).toContain("until");
    }
  });

  test("a match of a moment and of what lasted gives the moment both ends", () => {
    const trial: EventInput = { id: "other", type: "trial", when: "2011-04-17/2011-04-20" };
    const { findings } = timelineOf({ events: [threat("one"), trial], matches: matches("certain") });
    const ids = findings.flatMap(({ code, statements }) => [code, ...statements.map(({ id }) => id)]);
    expect(ids).toEqual(["contradiction", "other/when", "match/events"]);
  });

  test("a likely match makes what rests on it likely", () => {
    const timeline = timelineOf({ events: accounts, matches: matches("likely") });
    expect(timeline.relation("one", "other")).toMatchObject({ relation: "same", certainty: "likely" });
  });

  test("a possible match says nothing", () => {
    const timeline = timelineOf({ events: accounts, matches: matches("possible") });
    expect(timeline.entries).toHaveLength(2);
    expect(timeline.relation("one", "other").relation).toBe("unknown");
  });

  test("a match has its own sources, and is uncertain where they all allege it", () => {
    const reasonOf = (...stances: ("alleged" | "reported")[]) => {
      const sources = stances.map((stance) => ({ article: "paper", stance }));
      const sourced = matches("certain").map((match) => ({ ...match, sources }));
      const timeline = timelineOf({ articles, events: accounts, matches: sourced });
      return timeline.explain("one").earliest.find(({ kind }) => kind === "match");
    };
    expect(reasonOf()).toMatchObject({ id: "match/events", soft: false, sources: [] });
    expect(reasonOf("alleged")).toMatchObject({ soft: true, sources: [{ stance: "alleged" }] });
    expect(reasonOf("alleged", "reported")).toMatchObject({ soft: false, sources: [{}, {}] });
  });

  test("a likely match that contradicts dates is a warning, and gives way", () => {
    const events = [threat("one", { when: "2011-04-16" }), threat("other")];
    const timeline = timelineOf({ events, matches: matches("likely") });
    expect(timeline.findings).toMatchObject([
      { code: "contradiction", severity: "warning", params: { gaveWay: ["match/events"] } },
    ]);
  });

  test("uncertain dates give way before certain ones", () => {
    const events = [
      threat("one", { when: "2011-04-16?" }),
      threat("other", { relations: [{ relation: "before", to: "one" }] }),
    ];
    const timeline = timelineOf({ events });
    expect(timeline.findings).toMatchObject([
      { code: "contradiction", severity: "warning", params: { gaveWay: ["one/when"] } },
    ]);
    expect(entryOf(timeline, "one").leftOut.map(({ id }) => id)).toEqual(["one/when"]);
  });

  type Who = string[] | undefined;
  test.each<[string, Who, Who, differ: boolean]>([
    ["one person and another", ["x"], ["y"], true],
    ["the same person", ["x"], ["x"], false],
    ["the same people in another order", ["x", "y"], ["y", "x"], false],
    ["a person, and them with another", ["x"], ["y", "x"], false],
    ["two people of whom one is the same", ["x", "y"], ["y", "z"], true],
    ["a person, and nobody", ["x"], undefined, false],
    ["a person, and a group that holds them", ["x"], ["group"], false],
    ["a person, and a group whose members are not all known", ["y"], ["group"], false],
  ])("accounts of %s", (_, one, other, differ) => {
    const persons = ["x", "y", "z"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
    const groups = [{ id: "group", description: "Detained", members: ["x"] }];
    const events = [threat("one", { who: one }), threat("other", { who: other })];
    const { findings } = timelineOf({ persons, groups, events, matches: matches("certain") });
    expect(findings.map(({ code, params }) => [code, params])).toEqual(
      differ ? [["accounts-disagree", { field: "who", accounts: ["one", "other"] }]] : [],
    );
  });

  test.each<[string, object, object, differ: boolean]>([
    ["one basis and another", { legalBasis: "remand" }, { legalBasis: "police-custody" }, true],
    ["a basis, and that none is known", { legalBasis: "unknown" }, { legalBasis: "police-custody" }, false],
    ["that none is known", { legalBasis: "unknown" }, { legalBasis: "unknown" }, false],
    ["that none was given, and one", { legalBasis: "none-given" }, { legalBasis: "remand" }, true],
  ])("accounts that give %s", (_, one, other, differ) => {
    const detained = { type: "detention", when: "2011-04-17", who };
    const events = [
      { ...detained, id: "one", ...one },
      { ...detained, id: "other", ...other },
    ] as EventInput[];
    const found = codes({ events, matches: matches("certain") }).includes("accounts-disagree");
    expect(found).toBe(differ);
  });

  test.each<[string, object, object, differ: boolean]>([
    ["of seven days and of a week", { duration: "P7D" }, { duration: "P1W" }, false],
    ["of seven days and of eight", { duration: "P7D" }, { duration: "P8D" }, true],
    ["of a year and of twelve months", { duration: "P1Y" }, { duration: "P12M" }, false],
    ["of a month and of thirty days", { duration: "P1M" }, { duration: "P30D" }, true],
    ["with a way of counting and without", { duration: "P7D", clock: "elapsed" }, { duration: "P7D" }, false],
    ["counted in two ways", { duration: "P7D", clock: "elapsed" }, { duration: "P7D", clock: "whole-days" }, true],
    ["of seven days and until a date", { duration: "P7D" }, { until: "2011-04-24" }, false],
    ["until a date, however it is written", { until: "2011-04-24" }, { until: { edtf: "2011-04-24" } }, false],
    ["until two dates", { until: "2011-04-24" }, { until: "2011-04-25" }, true],
    ["of seven days and of at least seven", { duration: "P7D" }, { duration: { atLeast: "P7D" } }, true],
    ["of exactly seven days in two ways", { duration: "P7D" }, { duration: { atLeast: "P1W", atMost: "P7D" } }, false],
    [
      "counted from an event's start, said or not",
      { duration: "P7D", countedFrom: { event: "one" } },
      { duration: "P7D", countedFrom: { event: "one", at: "start" } },
      false,
    ],
  ])("terms %s", (_, one, other, differ) => {
    const order = { type: "court-sanction", measure: "remand", when: "2011-04-17", who };
    const events = [
      { ...order, id: "one", term: one },
      { ...order, id: "other", term: other },
    ] as EventInput[];
    const { findings } = timelineOf({ events, matches: matches("certain") });
    const disagreements = findings.filter(({ code }) => code === "accounts-disagree");
    expect(disagreements).toMatchObject(
      differ ? [{ params: { field: "term" }, statements: [{ kind: "term" }, {}] }] : [],
    );
  });

  type Count = number | { atLeast?: number; atMost?: number };
  test.each<[string, Count | undefined, Count | undefined, boolean]>([
    ["differ", 10, 12, true],
    ["are the same", 10, 10, false],
    ["differ in what they are at least", { atLeast: 10 }, { atLeast: 12 }, true],
    ["are said to be at least, and at most", { atLeast: 10 }, { atMost: 10 }, true],
    ["are at least the same", { atLeast: 10 }, { atLeast: 10 }, false],
    ["are said by one", 10, undefined, false],
    ["are said by none", undefined, undefined, false],
  ])("accounts of groups whose numbers %s", (_, one, other, differ) => {
    const groups = [
      { id: "first", description: "Detained", count: one },
      { id: "second", description: "Detained", count: other },
    ];
    const events = [threat("one", { who: ["first"] }), threat("other", { who: ["second"] })];
    const { findings } = timelineOf({ groups, events, matches: matches("certain") });
    const expected = { code: "accounts-disagree", params: { field: "count", accounts: ["one", "other"] } };
    expect(findings).toMatchObject(differ ? [expected] : []);
    expect(findings.flatMap(({ statements }) => statements.map(({ id }) => id))).toEqual(
      differ ? ["one/who", "other/who"] : [],
    );
  });

  test("the number of a group is its own, wherever it stands among the groups", () => {
    const groups = [
      { id: "third", description: "Detained", count: 12 },
      { id: "first", description: "Detained", count: 10 },
      { id: "second", description: "Detained", count: 11 },
    ];
    const events = [threat("one", { who: ["first"] }), threat("other", { who: ["second"] })];
    expect(codes({ groups, events, matches: matches("certain") })).toEqual(["accounts-disagree"]);
    expect(codes({ events: [threat("one"), threat("other")], matches: matches("certain") })).toEqual([]);
  });

  test("accounts of several people, or of none, are not compared in number", () => {
    const groups = [
      { id: "first", description: "Detained", count: 10 },
      { id: "second", description: "Detained", count: 12 },
    ];
    for (const others of [["first", "person"], undefined]) {
      const events = [threat("one", { who: others }), threat("other", { who: ["second"] })];
      expect(codes({ groups, events, matches: matches("certain") })).toEqual([]);
    }
  });

  test("accounts that differ in the measure and the court, field by field; one that is silent does not differ", () => {
    const sanction = (id: string, more: object): EventInput => ({
      id,
      type: "court-sanction",
      measure: "remand",
      when: "2011-04-17",
      ...more,
    });
    const organizations = ["a", "b"].map((id) => ({ id, names: [{ full: "A court" }], kind: "court" as const }));
    const found = (...events: EventInput[]) =>
      timelineOf({ organizations, events, matches: matches("certain") }).findings.flatMap((finding) =>
        finding.code === "accounts-disagree" ? [finding.params.field] : [],
      );
    const one = sanction("one", { court: "a" });
    expect(found(one, sanction("other", { court: "b", measure: "bail" })).sort()).toEqual(["court", "measure"]);
    expect(found(one, sanction("other", { court: "a" }))).toEqual([]);
    expect(found(one, sanction("other", {}))).toEqual([]);
  });
});

describe("sources", () => {
  test("several articles that all derive from one", () => {
    const sources = [{ article: "paper" }, { article: "site" }];
    const { findings } = timelineOf({ articles, events: [threat("threat", { sources })] });
    expect(findings).toMatchObject([{ code: "only-copies", params: { original: "paper", copies: 1 } }]);
  });

  test.each<[string, string[], object | undefined]>([
    ["a copy and its original", ["paper", "site"], { original: "paper", copies: 1 }],
    ["two copies of one", ["site", "mirror"], { original: "paper", copies: 2 }],
    ["a copy of a copy", ["paper", "again"], { original: "paper", copies: 1 }],
    ["one article alone", ["site"], undefined],
    ["two that nothing ties", ["paper", "other"], undefined],
    ["copies of two", ["site", "other"], undefined],
  ])("articles that derive from one: %s", (_, from, params) => {
    const all = [
      ...articles,
      { id: "mirror", headline: "Mirror", derivedFrom: "paper" },
      { id: "again", headline: "Again", derivedFrom: "mirror" },
      { id: "other", headline: "Other" },
    ];
    const events = [threat("threat", { sources: from.map((article) => ({ article })) })];
    const { findings } = timelineOf({ articles: all, events });
    expect(findings).toMatchObject(params === undefined ? [] : [{ code: "only-copies", severity: "note", params }]);
  });

  test("a denial is no voice that derives from another", () => {
    const sources = [{ article: "paper" }, { article: "site", stance: "denied" as const }];
    expect(codes({ articles, events: [threat("threat", { sources })] })).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ["by its last moment has passed", "2011-04-17", ["announced-not-reported"]],
    ["may still come that day", "2011-05-03", []],
  ])("what was announced and %s", (_, when, expected) => {
    const sources = [{ article: "paper", stance: "announced" as const }];
    expect(codes({ articles, events: [threat("threat", { when, sources })] })).toEqual(expected);
  });

  test("each of several reports bounds an event by its own publication; a denial by none", () => {
    const later = { id: "later", headline: "Later", publishedAt: "2011-05-20" };
    const all = [...articles, later];
    const sources = [{ article: "later" }, { article: "paper" }];
    const timeline = timelineOf({ articles: all, events: [threat("threat", { when: undefined, sources })] });
    expect(timeline.explain("threat").latest).toMatchObject([
      { id: "paper/publishedAt", kind: "publication" },
      { id: "threat/sources/1", kind: "publication", sources: [{ article: "paper" }] },
    ]);
    const denied = [{ article: "later" }, { article: "paper", stance: "denied" as const }];
    expect(codes({ articles: all, events: [threat("threat", { when: "2011-05-10", sources: denied })] })).toEqual([]);
  });

  test("what was announced for a day that a relation gives rests on that", () => {
    const sources = [{ article: "paper", stance: "announced" as const }];
    const relations = [{ relation: "day-after" as const, to: "other" }];
    const events = [threat("threat", { when: undefined, relations, sources }), threat("other")];
    const { findings } = timelineOf({ articles, events });
    expect(findings.map(({ code, statements }) => [code, ...statements.map(({ id }) => id)])).toEqual([
      ["announced-not-reported", "other/when", "threat/relations/0"],
    ]);
  });

  const uncertain = (id: string, when: string, more: object = {}) => threat(id, { when: `${when}?`, ...more });
  const first = { relation: "before" as const, to: "other" };
  test.each<[string, events: EventInput[], undated: string[]]>([
    ["that nothing dates", [threat("threat", { when: undefined })], ["threat"]],
    [
      "that is related to what nothing dates",
      [threat("threat", { when: undefined, relations: [first] }), threat("other", { when: undefined })],
      ["threat", "other"],
    ],
    [
      "whose date gave way is dated by a source",
      [uncertain("threat", "2011-04-20", { relations: [first] }), uncertain("other", "2011-04-17")],
      [],
    ],
    [
      "to which a relation gave way is dated by that",
      [
        threat("threat", { relations: [first, { relation: "same-day", to: "late" }] }),
        threat("late", { when: "2011-04-20" }),
        threat("other", { when: undefined, relations: [{ relation: "before", to: "threat" }] }),
      ],
      [],
    ],
  ])("an event %s", (_, events, undated) => {
    const { findings } = timelineOf({ events });
    expect(findings.flatMap(({ code, records }) => (code === "undated" ? records : []))).toEqual(undated);
  });

  test("an announcement of what a source dates after itself", () => {
    const sources = [{ article: "paper", stance: "announced" as const }];
    expect(codes({ articles, events: [threat("threat", { when: "2011-06-01", sources })] })).toEqual([]);
  });

  test("a report of what a date puts after its publication is a contradiction", () => {
    const events = [threat("threat", { when: "2011-06-01", sources: [{ article: "paper" }] })];
    const [contradiction] = timelineOf({ articles, events }).findings;
    expect(contradiction?.statements.map(({ id }) => id)).toEqual([
      "paper/publishedAt",
      "threat/when",
      "threat/sources/0",
    ]);
  });
});

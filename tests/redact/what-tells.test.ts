import { describe, expect, test } from "vitest";
import type { Collection } from "../../src/case-file/case-records.ts";
import { type CaseFile, parseCaseFile } from "../../src/index.ts";
import { copiesAmong } from "../../src/redact/gone-articles.ts";
import { recordSchemaOf } from "../../src/redact/record-schema.ts";
import { referencesIn } from "../../src/redact/references.ts";
import { scannerOf } from "../../src/redact/scanner.ts";
import { tellersOf } from "../../src/redact/tellers.ts";
import { tellingRecords } from "../../src/redact/telling-records.ts";
import { circlesOf, theirEvents } from "../../src/redact/their-events.ts";
import { sentencesOfEmptied, wordsOfGone } from "../../src/redact/told-words.ts";
import { tracesOf } from "../../src/redact/traces-of.ts";
import { visitRecords } from "../../src/redact/visit-records.ts";
import { visitSources } from "../../src/redact/visit-sources.ts";

const caseOf = (lists: object): CaseFile =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
const person = (id: string, more: object = {}) => ({ id, names: [{ full: `Person ${id}` }], ...more });
const article = (id: string, more: object = {}) => ({ id, headline: `Headline ${id}`, ...more });
const event = (id: string, more: object = {}) => ({ id, type: "other", title: "Event", ...more });
const by = (...ids: string[]) => ({ sources: ids.map((id) => ({ article: id })) });
const law = (id: string, kind: string, ...provisions: string[]) => ({
  id,
  kind,
  title: `Law ${id}`,
  provisions: provisions.map((each) => ({ id: each, label: "Article 1" })),
});
const articles = [article("a1"), article("a2"), article("a3")];
const persons = [person("p1"), person("p2")];

describe("what a part of a case file rests on", () => {
  const tellers = () =>
    tellersOf(
      caseOf({
        articles,
        legalTexts: [law("l1", "judgment", "l1-1"), law("l2", "code", "l2-1"), law("l3", "judgment")],
      }),
    );
  test.each<[string, unknown, string[]]>([
    ["its sources", by("a1", "a2"), ["a1", "a2"]],
    ["the sources within it", { details: [{ text: "a3", ...by("a1") }] }, ["a1"]],
    ["an article that it stands in time to", { relations: [{ relation: "after", to: "a2" }] }, ["a2"]],
    ["not an event that it stands in time to", { relations: [{ relation: "after", to: "e1" }] }, []],
    ["not an article that it only names", { note: "a1", derivedFrom: "a2" }, []],
    ["nothing", undefined, []],
  ])("articles: %s", (_, value, ids) => {
    expect(tellers().articlesIn(value)).toEqual(ids);
  });

  test.each<[string, unknown, string[]]>([
    ["one that it cites", { citations: [{ text: "x", legalText: "l1" }] }, ["l1"]],
    ["one of which it cites a part", { citations: [{ text: "x", provision: "l1-1" }] }, ["l1"]],
    ["several", ["l1", { to: "l3" }], ["l1", "l3"]],
    ["no law", { citations: [{ text: "x", legalText: "l2", provision: "l2-1" }] }, []],
    ["nothing", "x", []],
  ])("judgments: %s", (_, value, ids) => {
    expect(tellers().judgmentsIn(value)).toEqual(ids);
    expect(tellersOf(caseOf({})).judgmentsIn(value)).toEqual([]);
  });
});

test("records refer to others by their ids, wherever these stand, and to laws by their parts", () => {
  const { to, countIn } = referencesIn(
    caseOf({
      persons: [person("p1"), person("p2", { relationships: [{ person: "p1", kind: "kin" }] })],
      articles,
      legalTexts: [law("l1", "code", "l1-1", "l1-2")],
      events: [
        event("e1", { who: ["p1", "p2"], note: "e1", ...by("a1", "a1") }),
        {
          id: "e2",
          type: "charge",
          step: "charged",
          who: ["p1"],
          citations: [
            { text: "x", provision: "l1-1" },
            { text: "x", legalText: "l1" },
          ],
        },
      ],
    }),
  );
  expect(to("p1")).toEqual([
    { id: "p2", collection: "persons", index: 1 },
    { id: "e1", collection: "events", index: 0 },
    { id: "e2", collection: "events", index: 1 },
  ]);
  expect([to("p2"), to("a1"), to("l1")].map((found) => found.map(({ id }) => id))).toEqual([["e1"], ["e1"], ["e2"]]);
  expect([to("e1"), to("l1-1"), to("unheard")]).toEqual([[], [], []]);
  expect(["p1", "p2", "e1", "e2", "unheard"].map(countIn)).toEqual([0, 1, 3, 2, 0]);
});

test("records are visited list by list, those without an id not", () => {
  const visited: string[] = [];
  const given = {
    persons: [{ id: "p1" }, { names: [] }, null, "x", { id: 7 }],
    events: [{ id: "e1" }],
    articles: "x",
    others: [{ id: "o1" }],
  };
  visitRecords(given, (record, id, list, index) => visited.push(`${list} ${index} ${id} ${record.id}`));
  expect(visited).toEqual(["persons 0 p1 p1", "events 0 e1 e1"]);
  visitRecords(undefined, () => expect.unreachable());
});

test.each<[string, unknown, string[]]>([
  ["of a record", by("a1", "a2"), ["a1", "a2"]],
  ["of its parts", { details: [{ ...by("a1"), more: [{ sources: [{ article: "a2" }] }] }] }, ["a1", "a2"]],
  ["a source alone", { article: "a1", quote: "x" }, ["a1"]],
  ["none of the user's own", { extra: { article: "a1" }, ...by("a2") }, ["a2"]],
  ["none without an article", { sources: [{ article: 7 }, null, "a1", { quote: "x" }] }, []],
  ["nothing", null, []],
  ["a word", "article", []],
])("sources are visited: %s", (_, value, ids) => {
  const visited: string[] = [];
  visitSources(value, (source, id) => visited.push(id === source.article ? id : "other"));
  expect(visited).toEqual(ids);
});

describe("the circles of who goes", () => {
  const groups = [
    { id: "g1", description: "They", members: ["p1"], partOf: "g2" },
    { id: "g2", description: "All" },
    { id: "g3", description: "Others", members: ["p2"] },
  ];
  const gone = (...ids: [string, Collection][]) => new Map(ids);
  test.each<[string, [string, Collection][], string[]]>([
    ["a person and their groups", [["p1", "persons"]], ["p1", "g1", "g2"]],
    ["a group and its groups", [["g1", "groups"]], ["g1", "g2"]],
    [
      "nothing else that goes",
      [
        ["a1", "articles"],
        ["e1", "events"],
      ],
      [],
    ],
  ])("are %s", (_, ids, circles) => {
    expect([...circlesOf(caseOf({ persons, groups }), gone(...ids))]).toEqual(circles);
  });

  test("their events are those that happened to them, in each account", () => {
    const events = [
      event("e1", { who: ["p1"] }),
      event("e2"),
      event("e3", { who: ["p2"], sources: [{ article: "a1", speaker: "p1" }] }),
      event("e4", { participants: [{ who: "p1", role: "witness" }] }),
      event("e5"),
    ];
    const matches = [
      { id: "m1", events: ["e1", "e2"], confidence: "certain" },
      { id: "m2", events: ["e1", "e5"], confidence: "likely" },
    ];
    const caseFile = caseOf({ persons, articles, events, matches });
    expect([...theirEvents(caseFile, new Set(["p1"]))].toSorted()).toEqual(["e1", "e2", "e4", "m1"]);
  });
});

describe("what tells of what goes", () => {
  const hidden = () => scannerOf([{ head: "rosalind", word: true }]);
  const told = (
    lists: object,
    gone: [string, Collection][],
    facts: string[] = [],
    coarsened: string[] = [],
    scanner = hidden(),
  ) => {
    const caseFile = caseOf({ persons, articles, ...lists });
    const ids = new Set<string>();
    visitRecords(caseFile, (_, id) => ids.add(id));
    const found = tellingRecords(
      { records: new Map(gone), coarsened: new Set(coarsened), tellFacts: new Set(facts) },
      {
        caseFile,
        schemaOf: recordSchemaOf([]),
        tellers: tellersOf(caseFile),
        links: copiesAmong(caseFile),
        scanner,
        isId: (text) => ids.has(text),
      },
    );
    return [...found].map((each) => each.join(" ")).toSorted();
  };
  const p1: [string, Collection] = ["p1", "persons"];
  test.each<[string, object, [string, Collection][], string[]]>([
    ["the source of an event of who goes", { events: [event("e1", { who: ["p1"], ...by("a1") })] }, [p1], ["a1 names"]],
    ["not that of an event of who stays", { events: [event("e1", { who: ["p2"], ...by("a1") })] }, [p1], []],
    [
      "not that of an event that goes",
      { events: [event("e1", { who: ["p1"], ...by("a1") })] },
      [p1, ["e1", "events"]],
      [],
    ],
    [
      "that of another account of it",
      {
        events: [event("e1", { who: ["p1"] }), event("e2", by("a2"))],
        matches: [{ id: "m1", events: ["e1", "e2"], confidence: "certain" }],
      },
      [p1],
      ["a2 names"],
    ],
    [
      "that of what points at such an event",
      {
        events: [
          event("e1", { who: ["p1"] }),
          event("e2", { relations: [{ relation: "after", to: "e1" }], ...by("a2") }),
        ],
      },
      [p1],
      ["a2 names"],
    ],
    [
      "that of a part alone where the part has its own",
      {
        persons: [
          person("p1"),
          person("p2", { relationships: [{ person: "p1", kind: "kin", ...by("a2") }], ...by("a1") }),
        ],
      },
      [p1],
      ["a2 names"],
    ],
    [
      "that of the record where the part has none",
      { persons: [person("p1"), person("p2", { relationships: [{ person: "p1", kind: "kin" }], ...by("a1") })] },
      [p1],
      ["a1 names"],
    ],
    [
      "an article that names what goes",
      { articles: [article("a1", { headline: "On Rosalinda" }), article("a2")] },
      [],
      ["a1 names"],
    ],
    ["an article that does so in its text", { articles: [article("a1", { body: "Of Rosalinda." })] }, [], ["a1 names"]],
    [
      "a law that does",
      { legalTexts: [{ id: "l1", kind: "judgment", title: "Rosalinda v. State" }] },
      [],
      ["l1 names"],
    ],
    [
      "the source of an event that does",
      { events: [event("e1", { note: "Rosalinda came", ...by("a1") })] },
      [],
      ["a1 names"],
    ],
    [
      "not that of somebody who is called so",
      { persons: [person("p2", { names: [{ full: "Rosalinda" }], ...by("a1") })] },
      [],
      [],
    ],
    [
      "but of somebody of whom it is said",
      { persons: [person("p2", { description: "Near Rosalinda", ...by("a1") })] },
      [],
      ["a1 names"],
    ],
    [
      "a quote's article alone",
      { events: [event("e1", { sources: [{ article: "a1", quote: "Rosalinda came" }, { article: "a2" }] })] },
      [],
      ["a1 names"],
    ],
    [
      "that of the words of a date",
      { events: [event("e1", { when: { edtf: "2011", text: "Rosalinda's day" }, ...by("a1") })] },
      [],
      ["a1 names"],
    ],
    [
      "copies and originals of it",
      {
        articles: [
          article("a1", { headline: "On Rosalinda" }),
          article("a2", { derivedFrom: "a1" }),
          article("a3", { derivedFrom: "a2" }),
        ],
      },
      [],
      ["a1 names", "a2 names", "a3 names"],
    ],
    [
      "not others of an event of which one source goes",
      { events: [event("e1", by("a1", "a2"))] },
      [["a1", "articles"]],
      ["a1 names"],
    ],
    [
      "a judgment that an event of who goes cites",
      {
        legalTexts: [law("l1", "judgment"), law("l2", "code")],
        events: [
          {
            id: "e1",
            type: "charge",
            step: "charged",
            who: ["p1"],
            citations: [
              { text: "x", legalText: "l1" },
              { text: "y", legalText: "l2" },
            ],
          },
        ],
      },
      [p1],
      ["l1 names"],
    ],
    [
      "the source of what happened in a place that goes",
      { places: [person("h1")], events: [event("e1", { place: "h1", ...by("a1") })] },
      [["h1", "places"]],
      ["a1 names"],
    ],
  ])("%s", (_, lists, gone, telling) => {
    expect(told(lists, gone)).toEqual(telling);
  });

  test("the source of what happened where a larger place stands for one does not", () => {
    const lists = { places: [person("h1")], events: [event("e1", { place: "h1", ...by("a1") })] };
    expect(told(lists, [["h1", "places"]], [], ["h1"])).toEqual([]);
  });

  test("the figures of a date tell nothing, its words and other figures do", () => {
    const figures = scannerOf([{ head: "2011" }]);
    const dated = (when: unknown, more: object = {}) => ({ events: [event("e1", { when, ...more, ...by("a1") })] });
    expect(told(dated("2011-04-17"), [], [], [], figures)).toEqual([]);
    expect(told(dated({ edtf: "2011-04", zone: "Asia/Baku" }), [], [], [], figures)).toEqual([]);
    expect(told(dated({ edtf: "2010", text: "in 2011" }), [], [], [], figures)).toEqual(["a1 names"]);
    expect(told(dated("2010", { note: "in 2011" }), [], [], [], figures)).toEqual(["a1 names"]);
  });

  test("nothing in data of the user's own is read past", () => {
    const extra = { none: null, list: [null, 7, true, "Rosalinda"] };
    expect(told({ events: [event("e1", { extra, ...by("a1") })] }, [])).toEqual(["a1 names"]);
    expect(told({ events: [event("e1", { extra: { none: null }, ...by("a1") })] }, [])).toEqual([]);
  });

  test("what is the source of it tells more, and so do its copies", () => {
    const lists = {
      articles: [article("a1", { headline: "On Rosalinda" }), article("a2", { derivedFrom: "a1" }), article("a3")],
    };
    expect(told(lists, [], ["a2"])).toEqual(["a1 facts", "a2 facts"]);
  });
});

describe("words that go from records that stay", () => {
  const quoted = (id: string, more: object, record: object = {}) =>
    event(id, { ...record, sources: [{ article: "a1", quote: `Words ${id}`, ...more }] });
  const statement = (id: string, more: object = {}, who = "p1") => ({
    ...quoted(id, more),
    type: "public-statement",
    title: undefined,
    by: [who],
  });
  test.each<[string, object[], string[]]>([
    ["those of a speaker who goes", [quoted("e1", { speaker: "p1" })], ["Words e1"]],
    ["not those of one who stays", [quoted("e1", { speaker: "p2" })], []],
    [
      "those of a speaker in words that hold what goes",
      [quoted("e1", { speaker: { text: "Rosalinda" } })],
      ["Words e1"],
    ],
    ["not those of other words", [quoted("e1", { speaker: { text: "a lawyer" } })], []],
    ["those of a statement of who goes", [statement("e1")], ["Words e1"]],
    ["not those of another speaker in it", [statement("e1", { speaker: "p2" })], []],
    ["not those of a statement of who stays", [statement("e1", {}, "p2")], []],
    ["not those of another event by who goes", [quoted("e1", {}, { by: ["p1"] })], []],
    ["not those of an event that goes", [quoted("gone", { speaker: "p1" })], []],
  ])("%s", (_, events, words) => {
    const caseFile = caseOf({ persons, articles, events });
    const found = wordsOfGone(
      caseFile,
      (id) => id === "p1" || id === "gone",
      (text) => text.includes("Rosalinda"),
    );
    expect(found).toEqual(words.map((text) => ({ text, field: "sources.quote", ofPerson: false })));
  });

  test("those of persons too, who make no statements", () => {
    const sources = [{ article: "a1", quote: "Words", speaker: "p1" }];
    const caseFile = caseOf({ persons: [person("p1"), person("p2", { sources })], articles });
    expect(
      wordsOfGone(
        caseFile,
        (id) => id === "p1",
        () => false,
      ).map(({ text }) => text),
    ).toEqual(["Words"]);
  });

  test("the long sentences of an article that is emptied, and of what is quoted of it", () => {
    const long = (word: string) => `${word} ${"x".repeat(20 - word.length)}`;
    const caseFile = caseOf({
      articles: [
        article("a1", {
          body: `${long("body")}. Short. ${"y".repeat(19)}`,
          summary: long("summary"),
          images: [{ url: "https://a.example/x.jpg", caption: long("caption"), credit: long("credit") }],
        }),
        article("a2"),
        article("a3"),
        article("a4", { body: long("other") }),
      ],
      events: [
        event("e1", { sources: [{ article: "a2", quote: long("another's") }] }),
        event("e2", { sources: [{ article: "a3", quote: long("quote") }] }),
      ],
    });
    const found = sentencesOfEmptied(caseFile, new Set(["a1", "a3"]));
    expect(found.map(({ text }) => text.trim())).toEqual(["body", "summary", "caption", "credit", "quote"].map(long));
    expect(new Set(found.map(({ field, ofPerson }) => `${field} ${ofPerson}`))).toEqual(new Set(["sentence false"]));
    expect(sentencesOfEmptied(caseFile, new Set())).toEqual([]);
  });
});

test("the traces of what is removed are those of now and of a former redaction, by pseudonyms", () => {
  const groups = [{ id: "g1", description: "They", members: ["p1", "p3"] }];
  const caseFile = caseOf({ persons: [...persons, person("p3")], groups, articles });
  const removal = {
    ...scannerOf([]),
    records: new Map<string, Collection>([
      ["p1", "persons"],
      ["a2", "articles"],
    ]),
    telling: new Map([
      ["a1", "names"],
      ["a2", "facts"],
    ] as const),
    copies: new Set<string>(),
    retold: new Set(["e1"]),
    isSearched: true,
  };
  const former = new Map<string, Collection>([
    ["p2", "persons"],
    ["a3", "articles"],
  ]);
  const traces = tracesOf({ caseFile, removal, former, pseudonymOf: (id) => `x-${id}` });
  const sorted = (ids: ReadonlySet<string>) => [...ids].toSorted();
  expect([traces.persons, traces.circles, traces.telling, traces.retold].map(sorted)).toEqual([
    ["x-p1", "x-p2"],
    ["x-g1", "x-p1", "x-p2"],
    ["x-a1", "x-a3"],
    ["x-e1"],
  ]);
});

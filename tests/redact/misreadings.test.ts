import { describe, expect, test } from "vitest";
import { buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";
import { defineProfile, type Profile, publish } from "../../src/redact/index.ts";
import { pseudonymsOf } from "../../src/redact/pseudonyms.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const health = { sensitivity: { category: "health" } };
const sealed = { sensitivity: { category: "source-identity" } };
const who = ["p1"];
const persons = [{ id: "p1", names: [{ full: "Samir Sample" }] }];
const detention = { id: "e1", type: "detention", legalBasis: "remand", who, when: "2011-04-17" };
const order = { id: "e2", type: "court-sanction", measure: "remand", who, when: "2011-04-18" };
const release = { id: "e9", type: "release", kind: "unknown", who, when: "2011-06-20" };
const by = (...articles: string[]) => ({ sources: articles.map((article) => ({ article })) });
const saying = (article: string, stance: string) => ({ sources: [{ article, stance }] });
const ruled = (path: string) => defineProfile({ name: "own", level: "public", rules: [{ path, level: "sealed" }] });
const months = defineProfile({ name: "months", level: "public", dates: "month" });

function caseOf(lists: object): CaseFile {
  return parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", persons, ...lists });
}

/** What could mislead, as the id of a record and a code. */
function misreadings(lists: object, profile: Profile = publish): string[] {
  const caseFile = caseOf(lists);
  const pseudonym = pseudonymsOf(key)(caseFile.id);
  const { events = [], groups = [] } = caseFile;
  const ids = new Map([
    ...events.map(({ id }) => [pseudonym("event", id), id] as const),
    ...groups.map(({ id }) => [pseudonym("group", id), id] as const),
    [pseudonym("person", "p1"), "p1"] as const,
  ]);
  const { risks } = redact(caseFile, profile, { key }).report;
  return risks.flatMap(({ code, record }) => (code === "article-can-be-found" ? [] : [`${ids.get(record)} ${code}`]));
}

const left = (lists: object, profile: Profile = publish) => redact(caseOf(lists), profile, { key }).caseFile;

describe("custody", () => {
  const term = { duration: "P2M", countedFrom: { event: "e1" } };
  test.each<[string, object[], string[]]>([
    ["a transfer that goes", [detention, { id: "e3", type: "transfer", who, ...health }, release], ["custody"]],
    [
      "house arrest that goes",
      [detention, { ...order, measure: "house-arrest", when: "2011-05-17", ...health }, release],
      ["custody"],
    ],
    [
      "a prolongation that goes",
      [detention, { ...order, term }, { ...order, id: "e3", prolongs: "e2", when: "2011-06-10", ...health }, release],
      ["custody"],
    ],
    [
      "an appeal that goes",
      [
        detention,
        order,
        { id: "e3", type: "appeal", step: "decided", outcome: "overturned", of: ["e2"], who, ...health },
      ],
      ["outcome", "custody"],
    ],
    ["a detention that goes", [{ ...detention, ...health }, release], ["custody"]],
    ["a release that goes", [detention, { ...release, ...health }], ["held"]],
    [
      "both that go",
      [
        { ...detention, ...health },
        { ...release, ...health },
      ],
      [],
    ],
    [
      "an order by which they may be held that goes",
      [detention, { ...order, measure: "compulsory-treatment", ...health }, release],
      ["custody"],
    ],
    ["a fine that goes", [detention, { ...order, measure: "fine", ...health }, release], []],
    ["a release that goes and was denied", [detention, { ...release, ...health, ...saying("a1", "denied") }], []],
    ["a release that goes and was announced", [detention, { ...release, ...health, ...saying("a1", "announced") }], []],
    ["an order of somebody else that goes", [detention, { ...order, who: ["p2"], ...health }, release], []],
    ["nothing that goes", [detention, order, release], []],
  ])("%s", (_, events, expected) => {
    const codes = new Map([
      ["custody", "p1 custody-reads-otherwise"],
      ["held", "p1 reads-as-still-held"],
      ["outcome", "e2 outcome-reads-otherwise"],
    ]);
    const others = [{ id: "p2", names: [{ full: "Aysel Sample" }] }];
    const articles = [{ id: "a1", headline: "Reported" }];
    const found = misreadings({ persons: [...persons, ...others], articles, events });
    expect(found).toEqual(expected.map((each) => codes.get(each)));
  });

  test.each<[string, object[], Profile, string[]]>([
    [
      "in one month where days go",
      [detention, { ...release, when: "2011-04-20" }],
      months,
      ["p1 custody-reads-otherwise"],
    ],
    ["in two months where days go", [detention, release], months, []],
    [
      "in one month, where a relation stays",
      [detention, { ...release, when: "2011-04-20", relations: [{ relation: "after", to: "e1" }] }],
      months,
      [],
    ],
    ["whose people go from it", [detention, release], ruled("events.1.who"), ["p1 reads-as-still-held"]],
    [
      "whose order rests on an event that goes",
      [
        { ...detention, when: undefined, relations: [{ relation: "before", to: "e5" }] },
        { id: "e5", type: "hearing", when: "2011-05-02", ...health },
        release,
      ],
      publish,
      ["e1 reads-as-undated", "p1 custody-reads-otherwise"],
    ],
  ])("%s", (_, events, profile, expected) => {
    expect(misreadings({ events }, profile)).toEqual(expected);
  });

  test("of a member reads otherwise where a group goes", () => {
    const groups = [{ id: "g1", description: "They", members: ["p1"], ...health }];
    const events = [
      { ...detention, who: ["g1"] },
      { ...order, who },
    ];
    expect(misreadings({ groups, events })).toEqual(["p1 custody-reads-otherwise"]);
  });
});

describe("terms that a removed event changed", () => {
  const term = { duration: "P2M", until: "2011-06-17", countedFrom: { event: "e1" } };
  const changing = { who, when: "2011-06-10", term: { duration: "P2M" } };
  test.each<[string, object, boolean]>([
    ["prolonged", { ...order, ...changing, prolongs: "e2" }, true],
    ["reduced", { type: "appeal", step: "decided", outcome: "reduced", of: ["e2"], ...changing }, true],
    ["overturned", { type: "appeal", step: "decided", outcome: "overturned", of: ["e2"], who }, true],
    ["left in force", { type: "appeal", step: "decided", outcome: "left-in-force", of: ["e2"], who }, false],
    [
      "gone on from",
      { ...order, ...changing, term: { duration: "P2M", countedFrom: { event: "e2", at: "term-end" } } },
      true,
    ],
    ["followed by a fine", { ...order, ...changing, measure: "fine", term: undefined }, false],
  ])("%s", (_, change, isLoosened) => {
    const events = [detention, { ...order, term }, { ...change, id: "e3", ...health }, release];
    const { caseFile, report } = redact(caseOf({ events }), publish, { key });
    const kept = Object(caseFile.events?.[1]).term;
    expect([kept.duration, kept.until]).toEqual(isLoosened ? [undefined, undefined] : ["P2M", "2011-06-17"]);
    expect(report.changes.some(({ path }) => path.join(".") === "events.1.term")).toBe(isLoosened);
    const codes = buildTimeline(caseFile).findings.map(({ code }) => code);
    expect(codes.includes("no-order-recorded-after-term")).toBe(!isLoosened);
  });
});

describe("the date that a timeline has by itself", () => {
  const early = { id: "a1", headline: "Old", publishedAt: "2011-04-18" };
  const late = { id: "a2", headline: "New", publishedAt: "2011-06-25", ...sealed };
  const dependent = (id: string) => `${id} status-depends-on-as-of`;
  test.each<[string, object, Profile, string[]]>([
    [
      "is earlier, and a release is still to come",
      {
        articles: [early, late],
        events: [
          { ...detention, ...by("a1") },
          { ...release, ...by("a2") },
        ],
      },
      publish,
      [dependent("e9"), "p1 custody-reads-otherwise"],
    ],
    [
      "is earlier, and all was before it",
      { articles: [early, late], events: [{ ...detention, ...by("a1") }] },
      publish,
      [],
    ],
    [
      "is there no more, and what was to come reads as reported",
      { articles: [{ ...early, ...sealed }], events: [{ ...detention, ...by("a1") }, release] },
      publish,
      [dependent("e9"), "p1 custody-reads-otherwise"],
    ],
    [
      "is a month, and what was to come in it reads as reported",
      { articles: [early], events: [detention, { id: "e4", type: "hearing", when: "2011-04-27" }] },
      months,
      [dependent("e4")],
    ],
    [
      "is a month, and all is in others",
      { articles: [early], events: [{ ...detention, when: "2011-03-02" }, release] },
      months,
      [],
    ],
    [
      "is earlier, and what was announced has not passed by it",
      {
        articles: [early, late],
        events: [{ id: "e4", type: "hearing", when: "2011-05-27", ...saying("a1", "announced") }],
      },
      publish,
      [dependent("e4")],
    ],
    [
      "is given by an article without a date",
      { articles: [early, { ...late, publishedAt: undefined }], events: [detention, release] },
      publish,
      [],
    ],
  ])("%s", (_, lists, profile, expected) => {
    expect(misreadings(lists, profile)).toEqual(expected);
  });

  test("is one with which statuses are told as before, where it is given", () => {
    const lists = {
      articles: [early, late],
      events: [
        { ...detention, ...by("a1") },
        { ...release, ...by("a2") },
      ],
    };
    const statusesOf = (caseFile: CaseFile, asOf?: string) =>
      buildTimeline(caseFile, asOf === undefined ? {} : { asOf }).entries.map(({ status }) => status);
    expect(statusesOf(left(lists))).toEqual(["reported", "expected"]);
    expect(statusesOf(left(lists), "2011-06-25")).toEqual(statusesOf(caseOf(lists)));
  });
});

describe("accounts of one event", () => {
  const articles = ["a1", "a2", "a3"].map((id) => ({ id, headline: "Reported" }));
  const matches = [{ id: "m1", events: ["e1", "e2"], confidence: "certain" }];
  const hearing = { type: "hearing", when: "2011-04-17" };
  /** What lets an account stay though the other goes. */
  const open = { sensitivity: { category: "political", level: "public" } };
  const two = (one: object, other: object, more: object = {}) => ({
    articles,
    matches,
    events: [
      { ...hearing, id: "e1", ...open, ...one },
      { ...hearing, id: "e2", ...other },
    ],
    ...more,
  });
  test.each<[string, object, Profile, string[]]>([
    [
      "a denial that goes",
      two(by("a1"), { ...saying("a2", "denied"), ...health }),
      publish,
      ["status-reads-otherwise"],
    ],
    [
      "a report that goes beside an announcement",
      two(saying("a1", "announced"), { ...by("a2"), ...health }),
      publish,
      ["status-reads-otherwise"],
    ],
    ["a report that goes beside another", two(by("a1"), { ...by("a2"), ...health }), publish, ["fewer-accounts"]],
    [
      "a possible match whose other account goes",
      two(by("a1"), { ...by("a2"), ...health }, { matches: [{ ...matches[0], confidence: "possible" }] }),
      publish,
      [],
    ],
    [
      "a report that a rule takes from beside a denial",
      {
        articles,
        events: [{ ...hearing, id: "e1", sources: [{ article: "a1" }, { article: "a2", stance: "denied" }] }],
      },
      ruled("events.0.sources.0"),
      ["status-reads-otherwise"],
    ],
    [
      "an original that a rule takes from its copy",
      {
        articles: [articles[0], { ...articles[1], derivedFrom: "a1" }],
        events: [{ ...hearing, id: "e1", ...by("a1", "a2") }],
      },
      ruled("articles.*.derivedFrom"),
      ["voices-read-otherwise"],
    ],
    [
      "a voice that a rule takes from beside two copies",
      {
        articles: [articles[0], { ...articles[1], derivedFrom: "a1" }, articles[2]],
        events: [{ ...hearing, id: "e1", ...by("a1", "a2", "a3") }],
      },
      ruled("events.0.sources.2"),
      ["voices-read-otherwise"],
    ],
    ["a date that a rule takes", { events: [{ ...hearing, id: "e1" }] }, ruled("events.*.when"), ["reads-as-undated"]],
    ["no date that could go", { events: [{ ...hearing, id: "e1", when: undefined }] }, ruled("events.*.when"), []],
  ])("%s", (_, lists, profile, expected) => {
    expect(misreadings(lists, profile)).toEqual(expected.map((code) => `e1 ${code}`));
  });
});

test.each([
  ["a copy of a removed article", publish, true],
  ["a copy of which a rule takes away that it is one", ruled("articles.*.derivedFrom"), false],
])("%s", (_, profile, isCopy) => {
  const articles = [
    { id: "a1", headline: "Interview", ...sealed },
    { id: "a2", headline: "The same", derivedFrom: "a1" },
  ];
  const kept = left({ articles, events: [{ ...detention, ...by("a1", "a2") }] }, profile);
  expect(kept.articles?.[1]?.derivedFrom).toBe(isCopy ? kept.articles?.[0]?.id : undefined);
  expect(buildTimeline(kept).findings.some(({ code }) => code === "only-copies")).toBe(isCopy);
});

test("a copy that goes alone does not say whose copy it is", () => {
  const articles = [
    { id: "a1", headline: "Interview", sensitivity: { ...sealed.sensitivity, level: "public" } },
    { id: "a2", headline: "The same", derivedFrom: "a1", ...sealed },
  ];
  expect(left({ articles }).articles?.[1]).not.toHaveProperty("derivedFrom");
});

test.each([
  ["where its person has others", [{ article: "a1" }], 0],
  ["where its person has none", undefined, 1],
])("a detail that loses its sources, %s", (_, sources, count) => {
  const details = [{ category: "occupation", text: "teacher", sources: [{ article: "a2" }] }];
  const articles = ["a1", "a2"].map((id) => ({ id, headline: "Reported" }));
  const lists = { articles, persons: [{ id: "p1", names: [{ full: "Samir Sample" }], details, sources }] };
  for (const path of ["persons.*.details.*.sources", "persons.*.details.*.sources.*"])
    expect(left(lists, ruled(path)).persons?.[0]?.details ?? []).toHaveLength(count);
});

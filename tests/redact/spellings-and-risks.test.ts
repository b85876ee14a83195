import { describe, expect, test } from "vitest";
import { type CaseFile, parseCaseFile } from "../../src/index.ts";
import { checkRules } from "../../src/redact/check-rules.ts";
import { commonWordsOf } from "../../src/redact/common-words.ts";
import { custodyWordsIn, withMembers } from "../../src/redact/custody-words.ts";
import { familySpellings } from "../../src/redact/family-spellings.ts";
import { findRisks, type Traces } from "../../src/redact/find-risks.ts";
import { hiddenPlacesOf } from "../../src/redact/hidden-places.ts";
import { defineProfile, publish, redact } from "../../src/redact/index.ts";
import { judgeOf } from "../../src/redact/judge.ts";
import { pseudonymsOf } from "../../src/redact/pseudonyms.ts";
import { typeFinder } from "../../src/redact/record-schema.ts";
import { shornRecord } from "../../src/redact/shorn-record.ts";
import { stubOf } from "../../src/redact/stub-of.ts";
import { ruled } from "./misreadings-of.ts";

const caseOf = (lists: object): CaseFile =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });

describe("the other spellings of the name of a family that goes", () => {
  const latin = { full: "Aygün Rzayeva", family: "Rzayeva" };
  const cyrillic = { full: "Айгюн Рзаева", family: "Рзаева" };
  const georgian = { full: "აიგუნ რზაევა", family: "რზაევა" };
  const armenian = { full: "Այգուն Ռզաևա", family: "Ռզաևա" };
  const arabic = { full: "آيغون رزاييفا", family: "رزاييفا" };
  const family = { text: "Rzayeva", field: "names.family", ofPerson: true };
  const found = (people: readonly (readonly object[])[], texts = [family]) => {
    const persons = people.map((names, at) => ({ id: `p${at}`, names }));
    const common = () => commonWordsOf([], []);
    return familySpellings(caseOf({ persons }), texts, (id) => id === "p9", common)
      .map(({ text }) => text)
      .toSorted();
  };

  test.each<[string, readonly object[][], string[]]>([
    [
      "in any script",
      [[latin, cyrillic, georgian, armenian, arabic]],
      ["Ռզաևա", "Рзаева", "رزاييفا", "რზაევა"].toSorted(),
    ],
    [
      "of two people, one after the other",
      [
        [cyrillic, georgian],
        [latin, cyrillic],
      ],
      ["Рзаева", "რზაევა"],
    ],
    ["that is a misprint", [[latin, { family: "Rzyaeva", full: "Aygün Rzyaeva", kind: "misprint" }]], ["Rzyaeva"]],
    [
      "that is transliterated",
      [[latin, { family: "Rzaeva", full: "Aygün Rzaeva", kind: "transliteration" }]],
      ["Rzaeva"],
    ],
    ["not one that is no other spelling", [[latin, { family: "Quliyeva", full: "Aygün Quliyeva" }]], []],
    [
      "not a nickname, alias or former name",
      [[latin, ...["nickname", "alias", "former"].map((kind) => ({ ...cyrillic, kind }))]],
      [],
    ],
    ["not of a name that is only a nickname", [[{ ...latin, kind: "nickname" }, cyrillic]], []],
    ["not of a name without a family", [[latin, { full: "Айгюн Рзаева" }]], []],
    ["not of another family", [[{ ...latin, family: "Quliyeva" }, cyrillic]], []],
    ["not of nobody", [], []],
    [
      "not of another family beside a name without one",
      [[{ full: "Aygün Quliyeva", family: "Quliyeva" }, { full: "Айгюн" }]],
      [],
    ],
  ])("%s", (_, people, spellings) => {
    expect(found(people)).toEqual(spellings);
  });

  test.each<[string, typeof family, string[]]>([
    ["of a full name", { text: "Nigar Rzayeva", field: "names.full", ofPerson: true }, ["Рзаева"]],
    ["not of a given name", { text: "Rzayeva", field: "names.given", ofPerson: true }, []],
    ["not of a text", { text: "Rzayeva", field: "details.text", ofPerson: true }, []],
    ["not of the name of a place", { text: "Rzayeva", field: "names.full", ofPerson: false }, []],
  ])("are looked for by names of families: %s", (_, text, spellings) => {
    expect(found([[latin, cyrillic]], [text])).toEqual(spellings);
  });

  test("are names of families themselves, and none of those who go", () => {
    const persons = [
      { id: "p9", names: [latin, cyrillic] },
      { id: "p1", names: [latin, georgian] },
    ];
    const spellings = familySpellings(
      caseOf({ persons }),
      [family],
      (id) => id === "p9",
      () => commonWordsOf([], []),
    );
    expect(spellings).toEqual([{ text: "რზაევა", field: "names.family", ofPerson: true }]);
  });
});

describe("risks of what was kept", () => {
  const none: Traces = { persons: new Set(), circles: new Set(), telling: new Set(), retold: new Set() };
  const persons = ["p1", "p2"].map((id) => ({ id, names: [{ full: "Person" }] }));
  const places = [{ id: "h1", names: [{ full: "Place" }] }];
  const event = (id: string, more: object = {}) => ({ id, type: "other", title: "Event", ...more });
  const risksOf = (lists: object, traces: Partial<Traces>) =>
    findRisks(caseOf({ persons, places, ...lists }), { ...none, ...traces }).map(
      ({ code, record }) => `${record} ${code}`,
    );
  const p1 = { persons: new Set(["p1"]), circles: new Set(["p1"]) };
  const telling = { telling: new Set(["a1", "l1"]) };
  const minute = "2011-04-17T10:00";

  test.each<[string, object, Partial<Traces>, string[]]>([
    [
      "a minute and a place",
      { events: [event("e1", { who: ["p1"], place: "h1", when: minute })] },
      p1,
      ["e1 exact-time-and-place"],
    ],
    [
      "a minute with more said of it",
      { events: [event("e1", { who: ["p1"], place: "h1", when: { edtf: minute, text: "at ten" } })] },
      p1,
      ["e1 exact-time-and-place"],
    ],
    ["not a day", { events: [event("e1", { who: ["p1"], place: "h1", when: { edtf: "2011-04-17" } })] }, p1, []],
    ["not a minute without a place", { events: [event("e1", { who: ["p1"], when: minute })] }, p1, []],
    ["not of somebody else", { events: [event("e1", { who: ["p2"], place: "h1", when: minute })] }, p1, []],
    [
      "not of somebody in words",
      {
        events: [event("e1", { participants: [{ who: { text: "p1" }, role: "witness" }], place: "h1", when: minute })],
      },
      p1,
      [],
    ],
    [
      "a role that only they have",
      { events: [event("e1", { participants: [{ who: "p1", role: "witness" }] })] },
      p1,
      ["e1 rare-role"],
    ],
    [
      "not one that others have",
      {
        events: [
          event("e1", { participants: [{ who: "p1", role: "witness" }] }),
          event("e2", { participants: [{ who: "p2", role: "witness" }] }),
        ],
      },
      p1,
      [],
    ],
    [
      "not one that somebody in words has",
      { events: [event("e1", { who: ["p1"], participants: [{ who: { text: "a cook" }, role: "witness" }] })] },
      p1,
      [],
    ],
    [
      "an article with words of its own",
      { articles: [{ id: "a1", headline: "Reported" }] },
      telling,
      ["a1 article-can-be-found"],
    ],
    [
      "an article with a body alone",
      { articles: [{ id: "a1", headline: "a1", body: "Said." }] },
      telling,
      ["a1 article-can-be-found"],
    ],
    [
      "an article with a summary alone",
      { articles: [{ id: "a1", headline: "a1", summary: "Said." }] },
      telling,
      ["a1 article-can-be-found"],
    ],
    [
      "an article with a publisher and a time",
      { articles: [{ id: "a1", headline: "a1", publisher: "News", publishedAt: "2011" }] },
      telling,
      ["a1 article-can-be-found"],
    ],
    ["not one with a publisher alone", { articles: [{ id: "a1", headline: "a1", publisher: "News" }] }, telling, []],
    [
      "one that is quoted",
      {
        articles: [{ id: "a1", headline: "a1" }],
        events: [event("e1", { sources: [{ article: "a1", quote: "Said." }] })],
      },
      telling,
      ["a1 article-can-be-found"],
    ],
    [
      "not one that is only cited",
      { articles: [{ id: "a1", headline: "a1" }], events: [event("e1", { sources: [{ article: "a1" }] })] },
      telling,
      [],
    ],
    ["not one that tells nothing", { articles: [{ id: "a2", headline: "Reported" }] }, telling, []],
    [
      "a judgment with a title",
      { legalTexts: [{ id: "l1", title: "A v. B", kind: "judgment" }] },
      telling,
      ["l1 judgment-can-be-found"],
    ],
    ["not one without", { legalTexts: [{ id: "l1", title: "l1", kind: "judgment" }] }, telling, []],
    ["another account", { events: [event("e1"), event("e2")] }, { retold: new Set(["e2"]) }, ["e2 retold-elsewhere"]],
    [
      "nothing",
      {
        articles: [{ id: "a1", headline: "Reported" }],
        events: [event("e1", { who: ["p1"], place: "h1", when: minute })],
      },
      {},
      [],
    ],
  ])("%s", (_, lists, traces, risks) => {
    expect(risksOf(lists, traces)).toEqual(risks);
  });
});

describe("words on custody", () => {
  const persons = [{ id: "p1", names: [{ full: "Person" }] }];
  const articles = [{ id: "a1", headline: "Reported" }];
  const order = { id: "e1", type: "court-sanction", measure: "remand", who: ["p1"] };
  const appeal = { id: "e2", type: "appeal", step: "decided", outcome: "overturned", of: ["e1"], who: ["p1"] };
  const said = (events: object[], matches: object[] = [], isAsked?: (id: string) => boolean) =>
    [...custodyWordsIn(caseOf({ persons, articles, events, matches }), typeFinder([]), isAsked).values()].map(
      ({ event, effect }) => `${event.id} ${effect.effect}`,
    );
  const by = (stance: string) => ({ sources: [{ article: "a1", stance }] });
  test.each<[string, object[], string[]]>([
    ["an order and the appeal that lifts it", [order, appeal], ["e1 imposes", "e2 amends"]],
    ["an appeal of an order in absentia says none", [{ ...order, inAbsentia: true }, appeal], []],
    ["a fine says none", [{ ...order, measure: "fine" }], []],
    [
      "an order by which somebody may be held says some",
      [{ ...order, measure: "compulsory-treatment" }],
      ["e1 amends"],
    ],
    ["what is announced says none", [{ ...order, ...by("announced") }], []],
    ["what is denied says none", [{ ...order, ...by("denied") }], []],
    ["what is alleged does", [{ ...order, ...by("alleged") }], ["e1 imposes"]],
    ["another event says none", [{ id: "e1", type: "hearing", who: ["p1"] }], []],
  ])("%s", (_, events, words) => {
    expect(said(events)).toEqual(words);
  });

  test("are those of the events that are asked for", () => {
    expect(said([order, { ...appeal }], [], (id) => id === "e2")).toEqual(["e2 amends"]);
  });

  test("count an account that is announced where another reports it", () => {
    const events = [
      { ...order, ...by("announced") },
      { ...order, id: "e2", ...by("reported") },
    ];
    expect(said(events, [{ id: "m1", events: ["e1", "e2"], confidence: "certain" }])).toEqual([
      "e1 imposes",
      "e2 imposes",
    ]);
  });

  test("on a group are on all who belong to it", () => {
    const groups = [
      { id: "g1", description: "They", members: ["p1"], partOf: "g2" },
      { id: "g2", description: "All" },
    ];
    const { groups: read = [] } = caseOf({ persons, groups });
    expect([...withMembers(["g2"], read)]).toEqual(["g2", "g1", "p1"]);
    expect([...withMembers(["p1"], read)]).toEqual(["p1"]);
  });
});

describe("a record without what leads to what goes", () => {
  const article = {
    id: "a1",
    headline: "On her",
    body: "She.",
    url: "https://a.example/",
    publisher: "News",
    language: "en",
    images: undefined,
  };
  const place = { id: "h1", names: [], within: "h0", latitude: 40, longitude: 49 };
  const shorn = (list: Parameters<typeof shornRecord>[0], record: object, more: object = {}) => {
    const led: string[] = [];
    const left = shornRecord(list, record, {
      telling: new Map(),
      hasRegions: false,
      hidden: { gone: new Set(), inner: new Set() },
      judge: judgeOf(publish),
      path: [list, 0],
      lead: (key) => led.push(key),
      ...more,
    });
    return [Object.keys(left), led];
  };
  const all = Object.keys(article);
  test.each<[string, Parameters<typeof shornRecord>[0], object, object, string[], string[]]>([
    [
      "an article that tells it",
      "articles",
      article,
      { telling: new Map([["a1", "facts"]]) },
      ["id", "publisher", "language"],
      ["headline", "body", "url"],
    ],
    [
      "an article that names it",
      "articles",
      article,
      { telling: new Map([["a1", "names"]]) },
      ["id", "headline", "body", "publisher", "language"],
      ["url"],
    ],
    [
      "a law that tells it",
      "legalTexts",
      { id: "a1", title: "x", url: "y" },
      { telling: new Map([["a1", "facts"]]) },
      ["id", "title"],
      ["url"],
    ],
    ["an article that does not", "articles", article, {}, all, []],
    [
      "an event of the same id",
      "events",
      { id: "a1", url: "x" },
      { telling: new Map([["a1", "facts"]]) },
      ["id", "url"],
      [],
    ],
    [
      "a place in one that goes",
      "places",
      place,
      { hidden: { gone: new Set(["h0"]), inner: new Set(["h0", "h1"]) } },
      ["id", "names"],
      ["within", "latitude", "longitude"],
    ],
    [
      "a place in one that lies there",
      "places",
      place,
      { hidden: { gone: new Set(["h"]), inner: new Set(["h", "h0", "h1"]) } },
      ["id", "names", "within"],
      ["latitude", "longitude"],
    ],
    [
      "a place elsewhere",
      "places",
      place,
      { hidden: { gone: new Set(["h"]), inner: new Set(["h"]) } },
      Object.keys(place),
      [],
    ],
    ["a place where regions stay", "places", place, { hasRegions: true }, ["id", "names"], []],
    [
      "an organization at a place that goes",
      "organizations",
      { id: "o1", place: "h0", latitude: 40 },
      { hidden: { gone: new Set(["h0"]), inner: new Set(["h0", "o1"]) } },
      ["id", "latitude"],
      ["place"],
    ],
    [
      "an organization where regions stay",
      "organizations",
      { id: "o1", within: "h0" },
      { hasRegions: true },
      ["id", "within"],
      [],
    ],
    [
      "a person who was a minor",
      "persons",
      { id: "p1", born: "2001", details: [{ category: "minor", text: "x" }] },
      {},
      ["id", "details"],
      ["born"],
    ],
    [
      "a person of whom it is sensitive",
      "persons",
      { id: "p1", born: "2001", details: [{ category: "other", sensitivity: { category: "minor" } }] },
      {},
      ["id", "details"],
      ["born"],
    ],
    [
      "a person of whom it may stay",
      "persons",
      { id: "p1", born: "2001", details: [{ category: "minor", sensitivity: { category: "minor", level: "public" } }] },
      {},
      ["id", "born", "details"],
      [],
    ],
    [
      "a person with another detail",
      "persons",
      { id: "p1", born: "2001", details: [{ category: "health", text: "x" }] },
      {},
      ["id", "born", "details"],
      [],
    ],
    [
      "a group with such a detail",
      "groups",
      { id: "g1", born: "2001", details: [{ category: "minor", text: "x" }] },
      {},
      ["id", "born", "details"],
      [],
    ],
  ])("%s", (_, list, record, more, keys, led) => {
    expect(shorn(list, record, more)).toEqual([keys, led]);
  });

  test("places lie in those that go, however much lies between", () => {
    const places = [{ id: "h0" }, { id: "h1", within: "h0" }, { id: "h2", within: "h1" }, { id: "h3" }].map((each) => ({
      ...each,
      names: [{ full: "Place" }],
    }));
    const { gone, inner } = hiddenPlacesOf(caseOf({ places }).places ?? [], (id) => id === "h0");
    expect([[...gone], [...inner].toSorted()]).toEqual([["h0"], ["h0", "h1", "h2"]]);
  });
});

test.each<[Parameters<typeof stubOf>[0], object | undefined]>([
  ["persons", { id: "x", names: [{ full: "x" }] }],
  ["organizations", { id: "x", names: [{ full: "x" }] }],
  ["places", { id: "x", names: [{ full: "x" }] }],
  ["groups", { id: "x", description: "x" }],
  ["articles", { id: "x", headline: "x" }],
  ["legalTexts", { id: "x", title: "x", kind: "other" }],
  ["events", undefined],
  ["matches", undefined],
])("in the place of one of %s stands its pseudonym alone", (list, stub) => {
  expect(stubOf(list, "x")).toStrictEqual(stub);
});

test("a copy of a removed article stays a copy", () => {
  expect(stubOf("articles", "x", "y")).toEqual({ id: "x", headline: "x", derivedFrom: "y" });
});

test.each([
  ["persons.*.nmaes", false],
  ["person.*.names", false],
  ["format", false],
  ["timeZone", false],
  ["id", false],
  ["persons.*.sensitivity", false],
  ["persons.*.sensitivity.level", false],
  ["persons.*.names", true],
  ["persons.0.names.0.full", true],
  ["title", true],
])("whether a rule may name %s", (path, may) => {
  const { rules = [] } = ruled("title", path);
  const check = () => checkRules({ ...publish, rules }, []);
  if (may) return expect(check).not.toThrow();
  expect(check).toThrow(
    expect.objectContaining({
      issues: [expect.objectContaining({ code: "rule-names-nothing", path: ["rules", 1, "path"] })],
    }),
  );
});

test("a key that is too short is refused with how long it has to be", () => {
  const refused = expect.objectContaining({
    issues: [expect.objectContaining({ code: "key-too-short", params: { atLeast: 16 } })],
  });
  expect(() => pseudonymsOf("fifteen bytes !")).toThrow(refused);
  expect(() => pseudonymsOf(new Uint8Array(15))).toThrow(refused);
  expect(() => pseudonymsOf(undefined)).toThrow(refused);
  expect(pseudonymsOf("sixteen bytes !!")("case")("event", "e1")).toMatch(/^event-[0-9a-f]{20}$/);
});

test("nothing of a profile of one's own can be changed afterwards", () => {
  const profile = defineProfile({
    name: "own",
    level: "public",
    categories: { health: "public" },
    rules: [{ path: "title", level: "sealed" }],
    extra: ["shelf"],
  });
  const parts = [profile, profile.categories, profile.rules, profile.rules?.[0], profile.extra];
  expect(parts.map((part) => Object.isFrozen(part) && part !== undefined)).toEqual(parts.map(() => true));
});

test("what is no valid case file is refused, in words and with codes", () => {
  const given = Object({ ...caseOf({}), persons: [{ id: "p1" }], unheard: 7 });
  expect(() => redact(given, publish, { key: "sixteen bytes !!" })).toThrow(/^The case file is not valid/);
});

import { describe, expect, test } from "vitest";
import { type CaseFile, parseCaseFile, safeParseCaseFile } from "../../src/index.ts";
import { defineProfile, type Profile, partner, publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const hid = { sensitivity: { category: "source-identity" } };
const caseOf = (lists: object): CaseFile =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
const left = (lists: object, profile: Profile = publish) => redact(caseOf(lists), profile, { key });
const rulesOf = (...paths: string[]) =>
  defineProfile({ ...publish, rules: paths.map((path) => ({ path, level: "sealed" as const })) });
const event = { id: "e1", type: "other", title: "Event" };
const person = { id: "p2", names: [{ full: "Samir Sample" }] };
const quote = "I was on duty that night and I saw him beaten";

describe("of a removed article", () => {
  const articles = [{ id: "a1", url: "https://news.example/long-read", ...hid }];
  const source = { article: "a1", quote, speaker: "p2", stance: "alleged", supports: ["title"] };

  test.each<[string, object, (string | number)[]]>([
    ["an event", { events: [{ ...event, sources: [source] }] }, ["events", 0]],
    [
      "a relation",
      { events: [{ ...event, relations: [{ relation: "after", to: "a1", sources: [{ ...source, supports: [] }] }] }] },
      ["events", 0, "relations", 0],
    ],
    ["a person", { persons: [{ ...person, sources: [{ ...source, supports: ["names"] }] }] }, ["persons", 0]],
    [
      "a person's role",
      { persons: [{ ...person, roles: [{ title: "Cook", sources: [{ ...source, supports: ["title"] }] }] }] },
      ["persons", 0, "roles", 0],
    ],
    [
      "a detail",
      {
        persons: [
          { ...person, details: [{ category: "other", text: "Tall", sources: [{ ...source, supports: [] }] }] },
        ],
      },
      ["persons", 0, "details", 0],
    ],
    ["a group", { groups: [{ id: "g1", description: "They", sources: [{ ...source, supports: [] }] }] }, ["groups", 0]],
    [
      "a match",
      {
        events: [event, { ...event, id: "e2" }],
        matches: [{ id: "m1", events: ["e1", "e2"], confidence: "likely", sources: [{ ...source, supports: [] }] }],
      },
      ["matches", 0],
    ],
  ])("the quotes and the speakers go from sources of %s", (_, lists, path) => {
    const { caseFile, report } = left({ persons: [person], articles, ...lists });
    const holder = path.reduce((outer: unknown, step) => Reflect.get(Object(outer), step), caseFile);
    const [kept] = Object(holder).sources;
    expect(kept).toMatchObject({ article: caseFile.articles?.[0]?.id, stance: "alleged" });
    expect(Object.keys(kept).toSorted()).toEqual(["article", "stance", "supports"]);
    for (const field of ["quote", "speaker"]) {
      const change = { path: [...path, "sources", 0, field], action: "removed", reason: "leads-to-removed" };
      expect(report.changes).toContainEqual(change);
    }
    expect(JSON.stringify(report)).not.toContain("on duty");
    expect(safeParseCaseFile(caseFile).issues).toEqual([]);
  });

  test("a speaker in words goes, and what they said is looked for", () => {
    const sources = [{ article: "a1", quote, speaker: { text: "the cook of the second shift" } }];
    const note = `The cook of the second shift: "${quote.toUpperCase()}"!`;
    const { caseFile } = left({ articles, events: [{ ...event, note, sources }] });
    expect(caseFile.events?.[0]).toMatchObject({ note: '███: "███"!', sources: [{ article: expect.any(String) }] });
    expect(Object.keys(caseFile.events?.[0]?.sources?.[0] ?? {})).toEqual(["article"]);
  });

  test("nothing else goes, and nothing from sources of others", () => {
    const sources = [{ article: "a1" }, { article: "a2", quote: "It was cold", speaker: "p2" }];
    const others = [...articles, { id: "a2", headline: "Weather" }];
    const { caseFile, report } = left({ articles: others, persons: [person], events: [{ ...event, sources }] });
    expect(caseFile.events?.[0]?.sources?.[1]).toMatchObject({ quote: "It was cold", speaker: expect.any(String) });
    expect(report.changes).toEqual([{ path: ["articles", 0], action: "removed", reason: "sensitive" }]);
  });
});

describe("where a rule takes the body of an article", () => {
  const article = { id: "a1", headline: "News", body: `"${quote}," she said. It was cold.` };
  const sources = [{ article: "a1", quote: "that night and I saw him beaten", speaker: "p2" }];

  test("part of a sentence of it goes too, its speaker stays", () => {
    const events = [{ ...event, note: "On that night, and I saw him beaten.", sources }];
    const { caseFile, report } = left({ articles: [article], persons: [person], events }, rulesOf("articles.*.body"));
    expect(caseFile.articles?.[0]).toMatchObject({ headline: "News" });
    expect(caseFile.events?.[0]).toMatchObject({ note: "On ███." });
    expect(Object.keys(caseFile.events?.[0]?.sources?.[0] ?? {})).toEqual(["article", "speaker"]);
    expect(report.changes).toContainEqual({
      path: ["events", 0, "sources", 0, "quote"],
      action: "removed",
      reason: "leads-to-removed",
    });
  });

  test("an article that had none keeps its quotes, as does one that keeps its body", () => {
    const articles = [article, { id: "a2", headline: "Other" }, { ...article, id: "a3", body: "So it was." }];
    const quotes = ["a2", "a3"].map((id) => ({ article: id, quote: "So it was" }));
    const events = [{ ...event, sources: [...sources.map(({ article: id }) => ({ article: id })), ...quotes] }];
    const { caseFile } = left({ articles, events }, rulesOf("articles.0.body"));
    expect(caseFile.events?.[0]?.sources?.map((each) => each.quote)).toEqual([undefined, "So it was", "So it was"]);
  });
});

describe("a copy of a removed article", () => {
  const original = { id: "a1", headline: "Unheard", body: "A guard spoke." };
  const copy = { id: "a2", derivedFrom: "a1", headline: "A report", body: quote, byline: [{ name: "Rasim Copyist" }] };
  const sources = [{ article: "a2", quote }];
  const isStub = (articles: CaseFile["articles"]) => articles?.map(({ id, headline }) => id === headline);

  test("goes with all that it says", () => {
    const events = [{ ...event, note: "By Copyist", sources }];
    const { caseFile, report } = left({ articles: [{ ...original, ...hid }, copy], events });
    expect(isStub(caseFile.articles)).toEqual([true, true]);
    expect(caseFile.events?.[0]).toMatchObject({ note: "By ███" });
    expect(caseFile.events?.[0]?.sources).toEqual([{ article: caseFile.articles?.[1]?.id }]);
    expect(report.changes).toContainEqual({ path: ["articles", 1], action: "removed", reason: "leads-to-removed" });
    expect(report.risks).toEqual([]);
  });

  const chain = ["b", "c", "d"].map((id, at) => ({ ...copy, id, derivedFrom: ["c", "d", "a1"][at] }));
  const open = { sensitivity: { category: "political", level: "public" } };
  test.each<[string, object[], Profile, boolean[]]>([
    ["an original goes with its copy", [original, { ...copy, ...hid }], publish, [true, true]],
    ["through others", [{ ...original, ...hid }, ...chain], publish, [true, true, true, true]],
    [
      "through others, from the far end",
      [{ ...original }, { ...chain[0], ...hid }, ...chain.slice(1)],
      publish,
      [true, true, true, true],
    ],
    [
      "one that may stay by its own word stays",
      [
        { ...original, ...hid },
        { ...copy, ...open },
      ],
      publish,
      [true, false],
    ],
    [
      "an original too",
      [
        { ...original, ...open },
        { ...copy, ...hid },
      ],
      publish,
      [false, true],
    ],
    [
      "one by the word of its category, for some",
      [
        { ...original, ...hid },
        { ...copy, sensitivity: { category: "political" } },
      ],
      partner,
      [true, false],
    ],
    [
      "not for others",
      [
        { ...original, ...hid },
        { ...copy, sensitivity: { category: "political" } },
      ],
      publish,
      [true, true],
    ],
    [
      "a copy of one that stays goes all the same",
      [
        { ...original, ...hid },
        { ...copy, ...open },
        { ...copy, id: "a3", derivedFrom: "a2" },
      ],
      publish,
      [true, false, true],
    ],
    ["of one that stays it stays", [original, copy], publish, [false, false]],
  ])("%s", (_, articles, profile, expected) => {
    expect(isStub(left({ articles }, profile).caseFile.articles)).toEqual(expected);
  });

  test("the texts of what goes are gone from a copy that stays", () => {
    const articles = [
      { ...original, ...hid },
      { ...copy, ...open, body: "A guard spoke. It was cold." },
    ];
    expect(left({ articles }).caseFile.articles?.[1]?.body).toBe("███. It was cold.");
  });
});

describe("what somebody who was removed says", () => {
  const leyla = { id: "p1", names: [{ full: "Leyla Example" }], ...hid };
  const lists = { articles: [{ id: "a1", headline: "News" }], persons: [leyla, person] };
  const statement = { id: "e1", type: "public-statement", by: ["p1"] };
  const said = "It was cold";

  test.each<[string, object, object, boolean]>([
    ["goes with its speaker's id", event, { speaker: "p1" }, false],
    ["goes with their name in words", event, { speaker: { text: "Leyla Example" } }, false],
    ["in other words too", event, { speaker: { text: "a friend of LEYLA'S" } }, false],
    ["goes from their statement", statement, {}, false],
    ["goes from one that others made with them", { ...statement, by: ["p2", "p1"] }, {}, false],
    ["goes from a relation of it", statement, {}, false],
    ["stays where somebody else speaks of it", statement, { speaker: "p2" }, true],
    ["or somebody in words", statement, { speaker: { text: "a lawyer" } }, true],
    ["stays in a statement of others", { ...statement, by: ["p2"] }, {}, true],
    ["stays in one of nobody", { ...statement, by: undefined }, {}, true],
    ["stays in an event that they did", { ...event, by: ["p1"] }, {}, true],
  ])("%s", (name, given, more, stays) => {
    const sources = [{ article: "a1", quote: said, ...more }];
    const relations = [{ relation: "after", to: "a1", sources }];
    const inRelation = name.includes("relation");
    const { caseFile } = left({ ...lists, events: [{ ...given, ...(inRelation ? { relations } : { sources }) }] });
    const [kept] = caseFile.events ?? [];
    const [source] = (inRelation ? kept?.relations?.[0]?.sources : kept?.sources) ?? [];
    expect(source?.article).toBe(caseFile.articles?.[0]?.id);
    expect(source?.quote).toBe(stays ? said : undefined);
  });

  test("stays of a person's facts, whoever stands at the same place among the events", () => {
    const persons = [leyla, { ...person, sources: [{ article: "a1", quote: said }] }];
    const { caseFile } = left({ ...lists, persons, events: [event, { ...statement, id: "e2" }] });
    expect(caseFile.persons?.[1]?.sources?.[0]?.quote).toBe(said);
  });
});

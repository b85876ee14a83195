import { describe, expect, test } from "vitest";
import { type CaseFile, parseCaseFile, safeParseCaseFile } from "../../src/index.ts";
import { defineProfile, publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const hid = { sensitivity: { category: "minor" } };
const caseOf = (lists: object): CaseFile =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
const leyla = { id: "p1", names: [{ full: "Leyla Sampleova" }], ...hid };
const samir = { id: "p2", names: [{ full: "Samir Other" }] };
const event = { id: "e1", type: "other", title: "Event" };
const article = (id: string) => ({
  id,
  headline: `Headline of ${id}`,
  url: `https://news.example/${id}-long-read`,
  archivedUrls: [`https://archive.example/${id}-kept`],
  identifiers: [{ scheme: "doi", value: `10.1/${id}-number` }],
  images: [{ url: `https://pictures.example/${id}-yard` }],
});
const articles = ["a1", "a2"].map(article);

/** The articles or laws of which the address is left, by their place in the list. */
const addressed = (list: readonly { url?: string | undefined }[] = []) =>
  list.flatMap(({ url }, at) => (url === undefined ? [] : at + 1));

describe("an article is taken to tell what the record that it is a source of tells", () => {
  const sources = [{ article: "a1" }];
  const both = [{ article: "a1" }, { article: "a2" }];
  const asthma = { category: "health", text: "asthma", sources: [] };

  test.each<[string, object, number[]]>([
    ["by a quote", { events: [{ ...event, sources: [{ article: "a1", quote: "Leyla was beaten" }] }] }, [2]],
    [
      "by a quote of one of two",
      { events: [{ ...event, sources: [{ article: "a1", quote: "Leyla" }, both[1]] }] },
      [2],
    ],
    ["by a title", { events: [{ ...event, title: "Beating of Leyla", sources }] }, [2]],
    ["by a note", { events: [{ ...event, note: "Leyla was there.", sources: both }] }, []],
    ["by an id", { events: [{ ...event, id: "leyla-taken", sources }] }, [2]],
    [
      "by who took part in words",
      { events: [{ ...event, participants: [{ who: { text: "Leyla Sampleova" }, role: "victim" }], sources }] },
      [2],
    ],
    ["by the words of a date", { events: [{ ...event, when: { edtf: "2011", text: "as Leyla left" }, sources }] }, [2]],
    [
      "by another person's description",
      { persons: [leyla, { ...samir, description: "Leyla's teacher", sources }] },
      [2],
    ],
    [
      "by a role with a source of its own",
      { persons: [leyla, { ...samir, roles: [{ title: "Leyla's teacher", sources }], sources: [{ article: "a2" }] }] },
      [2],
    ],
    ["by a group's words", { groups: [{ id: "g1", description: "Leyla and others", sources }] }, [2]],
    [
      "by why a match is one",
      {
        events: [event, { ...event, id: "e2" }],
        matches: [{ id: "m1", events: ["e1", "e2"], confidence: "likely", basis: "Both name Leyla", sources }],
      },
      [2],
    ],
    ["by a speaker", { events: [{ ...event, sources: [{ article: "a1", speaker: "p1" }, both[1]] }] }, [2]],
    ["by who it happened to", { events: [{ ...event, who: ["p1"], sources }] }, [2]],
    [
      "by what it stands in time to",
      { events: [{ ...event, who: ["p1"], relations: [{ relation: "day-before", to: "a1" }] }] },
      [2],
    ],
    [
      "by a relation with a source of its own",
      {
        events: [
          { ...event, who: ["p1"], relations: [{ relation: "after", to: "e2", sources }] },
          { ...event, id: "e2" },
        ],
      },
      [2],
    ],
    [
      "by a removed fact in a quote",
      {
        persons: [{ ...samir, details: [asthma] }],
        events: [{ ...event, sources: [{ article: "a1", quote: "His asthma" }] }],
      },
      [2],
    ],
    ["not by another title", { events: [{ ...event, title: "A beating", sources }] }, [1, 2]],
    [
      "not by a word of the library",
      { persons: [{ ...samir, details: [{ ...asthma, text: "other" }] }], events: [{ ...event, sources }] },
      [1, 2],
    ],
    [
      "not by what somebody is called",
      { persons: [leyla, { ...samir, names: [{ full: "Samir Sampleov" }], sources }] },
      [1, 2],
    ],
  ])("%s", (_, lists, expected) => {
    const { caseFile } = redact(caseOf({ articles, persons: [leyla, samir], ...lists }), publish, { key });
    expect(addressed(caseFile.articles)).toEqual(expected);
    const text = JSON.stringify(caseFile);
    for (const [at, { id }] of articles.entries())
      for (const lead of [`${id}-long-read`, `${id}-kept`, `${id}-number`, `${id}-yard`])
        expect(text.includes(lead)).toBe(expected.includes(at + 1));
    expect(text).not.toMatch(/leyla|asthma/i);
  });

  test("one that a removed event stands in time to tells it, as its sources do", () => {
    const events = [{ ...event, ...hid, relations: [{ relation: "day-before", to: "a1" }] }];
    const { caseFile } = redact(caseOf({ articles, events }), publish, { key });
    const [told] = caseFile.articles ?? [];
    expect(told).toEqual({ id: told?.id, headline: told?.id });
  });
});

describe("what goes from a source is looked for elsewhere", () => {
  const said = "they broke his arm in the cellar";
  const elsewhere = [
    { id: "a1", headline: "Police deny", body: `A relative: ${said}. Police deny.` },
    { id: "a2", headline: "Another", url: "https://news.example/another-one", body: `As said, ${said}. End.` },
  ];
  const note = `So ${said}!`;
  const quoted = [{ article: "a2", quote: said }];

  test.each<[string, object]>([
    ["of a speaker who goes", { ...event, who: ["p2"], sources: [{ article: "a1", quote: said, speaker: "p1" }] }],
    [
      "of one who goes, in words",
      { ...event, sources: [{ article: "a1", quote: said, speaker: { text: "Leyla's" } }] },
    ],
    [
      "of who made a statement",
      { ...event, type: "public-statement", by: ["p1"], sources: [{ article: "a1", quote: said }] },
    ],
  ])("%s", (_, given) => {
    const lists = {
      persons: [leyla, samir],
      articles: elsewhere,
      events: [given, { ...event, id: "e2", note, sources: quoted }],
    };
    const { caseFile } = redact(caseOf(lists), publish, { key });
    expect(JSON.stringify(caseFile)).not.toContain("cellar");
    expect(caseFile.events?.[1]?.note).toBe("So ███!");
    expect(caseFile.articles?.map(({ body }) => body)).toEqual(["A relative: ███. Police deny.", "As said, ███. End."]);
    expect(addressed(caseFile.articles)).toEqual([]);
    expect(safeParseCaseFile(caseFile).issues).toEqual([]);
  });

  test("what others say stays", () => {
    const sources = [{ article: "a1", quote: said, speaker: "p2" }];
    const lists = { persons: [leyla, samir], articles: elsewhere, events: [{ ...event, note, sources }] };
    const { caseFile } = redact(caseOf(lists), publish, { key });
    expect(caseFile.events?.[0]).toMatchObject({ note, sources: [{ quote: said }] });
  });

  const whole = "Doctors found that he carries it since childhood";
  const short = "It was cold";
  test.each<[string, object, string, string]>([
    ["the body", { body: `${short}. ${whole}.` }, `${short}. ${whole}!`, `${short}. ███!`],
    ["the summary", { summary: `${whole}.` }, whole, "███"],
    ["a caption", { images: [{ caption: whole }] }, whole, "███"],
    ["words of it that are no sentence", { body: `${whole}.` }, "He carries it since", "He carries it since"],
  ])("of an article that tells a removed fact, sentences go: %s", (_, told, text, left) => {
    const details = [{ category: "health", text: "infection", sources: [{ article: "a1" }] }];
    const copies = [
      { id: "a1", headline: "Prisons", ...told },
      { id: "a2", headline: "Repost", url: "https://news.example/repost-one", body: text },
      { ...article("a3"), body: "Nothing of it." },
    ];
    const lists = { articles: copies, persons: [{ ...samir, details }], events: [{ ...event, note: text }] };
    const { caseFile } = redact(caseOf(lists), publish, { key });
    expect([caseFile.articles?.[1]?.body, caseFile.events?.[0]?.note]).toEqual([left, left]);
    expect(addressed(caseFile.articles)).toEqual(left === text ? [2, 3] : [3]);
  });

  test("and what is quoted of it", () => {
    const details = [{ category: "health", text: "infection", sources: [{ article: "a1" }] }];
    const sources = ["a1", "a2"].map((id) => ({ article: id, quote: whole }));
    const lists = { articles, persons: [{ ...samir, details }], events: [{ ...event, note: `${whole}.`, sources }] };
    const { caseFile } = redact(caseOf(lists), publish, { key });
    expect(caseFile.events?.[0]).toMatchObject({
      note: "███.",
      sources: [{ article: expect.any(String) }, { quote: "███" }],
    });
    expect(addressed(caseFile.articles)).toEqual([]);
  });
});

describe("judgments", () => {
  const law = (id: string, more: object = {}) => ({
    id,
    title: `Text in ${id}`,
    kind: "judgment",
    url: `https://court.example/${id}-full`,
    images: [{ url: `https://court.example/${id}-scan` }],
    identifiers: [{ scheme: "ecli", value: `ECLI:XX:2011:${id}` }],
    provisions: [{ id: `${id}-1`, label: "Paragraph 1" }],
    ...more,
  });
  const cites = (more: object) => ({
    id: "e1",
    type: "verdict",
    outcome: "convicted",
    note: "See ECLI:XX:2011:j1",
    ...more,
  });
  const citations = [{ text: "judgment", legalText: "j1" }];
  const byPart = [{ text: "judgment", legalText: "j1", provision: "j1-1" }];

  test.each<[string, object, boolean, string[]]>([
    ["of a removed party", { legalTexts: [law("j1", { parties: ["p1"] })] }, false, ["judgment-can-be-found"]],
    [
      "that name one",
      { legalTexts: [law("j1", { title: "Sampleova against the state" })] },
      false,
      ["judgment-can-be-found"],
    ],
    [
      "that an event of theirs cites",
      { events: [cites({ who: ["p1"], citations })] },
      false,
      ["judgment-can-be-found"],
    ],
    ["by a part too", { events: [cites({ who: ["p1"], citations: byPart })] }, false, ["judgment-can-be-found"]],
    ["that an event of others cites", { events: [cites({ who: ["p2"], citations })] }, true, []],
    [
      "unless it is a law",
      { legalTexts: [law("j1", { kind: "code" })], events: [cites({ who: ["p1"], citations })] },
      true,
      [],
    ],
    ["that a removed event cites, with their title", { events: [cites({ ...hid, citations })] }, false, []],
  ])("lose what leads there: %s", (name, lists, stays, risks) => {
    const given = { persons: [leyla, samir], legalTexts: [law("j1"), law("j2")], events: [cites({})], ...lists };
    const { caseFile, report } = redact(caseOf(given), publish, { key });
    const [first, second] = caseFile.legalTexts ?? [];
    for (const field of ["url", "images", "identifiers"] as const) expect(first?.[field] !== undefined).toBe(stays);
    expect(first?.title === first?.id).toBe(name.endsWith("title"));
    expect(first?.provisions).toHaveLength(1);
    if ("legalTexts" in lists === false) expect(second).toMatchObject({ url: "https://court.example/j2-full" });
    expect(caseFile.events?.[0]?.note ?? "").toBe(
      caseFile.events === undefined ? "" : stays ? "See ECLI:XX:2011:j1" : "See ███",
    );
    expect(report.risks.map(({ code }) => code)).toEqual(risks);
    expect(safeParseCaseFile(caseFile).issues).toEqual([]);
  });
});

describe("other accounts of an event that goes", () => {
  const violence = { sensitivity: { category: "sexual-violence" } };
  const open = { sensitivity: { category: "political", level: "public" } };
  const account = (id: string, more: object = {}) => ({ ...event, id, title: `Account ${id}`, ...more });
  const match = (events: string[], confidence: string, more: object = {}) => ({
    id: `m-${events}`,
    events,
    confidence,
    ...more,
  });
  const denied = { sources: [{ article: "a1", stance: "denied" }] };

  test.each<[string, object[], object[], string[], number]>([
    ["go with it, if the match is certain", [account("e2")], [match(["e1", "e2"], "certain")], [], 0],
    [
      "through others",
      [account("e2"), account("e3"), account("e4")],
      [match(["e1", "e2"], "certain"), match(["e3", "e2"], "certain")],
      ["Account e4"],
      0,
    ],
    ["stay by their own word", [account("e2", open)], [match(["e1", "e2"], "certain")], ["Account e2"], 0],
    ["stay with a risk, if it is likely", [account("e2")], [match(["e1", "e2"], "likely")], ["Account e2"], 1],
    ["or possible", [account("e2")], [match(["e1", "e2"], "possible")], ["Account e2"], 1],
    [
      "so does what is likely one with another account",
      [account("e2"), account("e3")],
      [match(["e1", "e2"], "certain"), match(["e2", "e3"], "likely")],
      ["Account e3"],
      1,
    ],
    ["stay where the match is denied", [account("e2")], [match(["e1", "e2"], "certain", denied)], ["Account e2"], 0],
  ])("%s", (_, others, matches, titles, risks) => {
    const lists = { articles, events: [account("e1", violence), ...others], matches };
    const { caseFile, report } = redact(caseOf(lists), publish, { key });
    expect((caseFile.events ?? []).map(({ title }) => title)).toEqual(titles);
    const retold = report.risks.filter(({ code }) => code === "retold-elsewhere");
    expect(retold.map(({ record }) => record)).toEqual((caseFile.events ?? []).slice(0, risks).map(({ id }) => id));
  });

  test("with what they say, and the articles that they come from", () => {
    const other = account("e2", { title: "Assault by guards", sources: [{ article: "a1" }] });
    const events = [account("e1", violence), other, account("e3", { note: "Assault by guards" })];
    const { caseFile, report } = redact(
      caseOf({ articles, events, matches: [match(["e1", "e2"], "certain")] }),
      publish,
      { key },
    );
    expect(caseFile.events?.map(({ note }) => note)).toEqual(["███"]);
    expect(addressed(caseFile.articles)).toEqual([2]);
    expect(report.changes).toContainEqual({ path: ["events", 1], action: "removed", reason: "leads-to-removed" });
  });

  test("not where it goes because it cannot stay whole", () => {
    const rules = [{ path: "events.0.title", level: "sealed" as const }];
    const lists = { events: [account("e1"), account("e2")], matches: [match(["e1", "e2"], "certain")] };
    expect(redact(caseOf(lists), { ...publish, rules }, { key }).caseFile.events).toHaveLength(1);
  });
});

describe("where larger places stand for each", () => {
  const regions = defineProfile({ ...publish, places: "region" });
  const place = (id: string, full: string, more: object = {}) => ({ id, names: [{ full }], ...more });
  const land = place("land", "Azerland");
  const sealed = { sensitivity: { category: "location", level: "sealed" } };
  const at = (id: string, more: object = {}) => ({ events: [{ ...event, place: id, ...more }] });
  const namesOf = (caseFile: CaseFile) => new Map(caseFile.places?.map(({ id, names: [name] }) => [id, name?.full]));

  test("a place that goes gets none: it would say where that lies", () => {
    const places = [
      land,
      place("city", "Ganja", { within: "land" }),
      place("house", "Villa Rosa", { within: "city", ...sealed }),
    ];
    const { caseFile } = redact(caseOf({ places, ...at("house") }), regions, { key });
    const held = caseFile.events?.[0]?.place;
    expect(namesOf(caseFile).get(held ?? "")).toBe(held);
    expect([...namesOf(caseFile).values()]).toEqual(["Azerland", held]);
  });

  const ganja = [
    land,
    place("district", "Ganja District", { within: "land" }),
    place("town", "Ganja", { within: "district" }),
    place("street", "Kapaz Street", { within: "town" }),
  ];
  test.each<[string, string, string, string]>([
    ["names that a region bears stay", "town", "Hearing in Ganja", "Hearing in Ganja"],
    ["others go", "street", "Hearing in Kapaz Street, Ganja", "Hearing in ███, Ganja"],
  ])("%s", (_, id, title, left) => {
    const { caseFile } = redact(caseOf({ places: ganja, ...at(id, { title }) }), regions, { key });
    expect(caseFile.events?.[0]?.title).toBe(left);
    expect(namesOf(caseFile).get(caseFile.events?.[0]?.place ?? "")).toBe("Ganja District");
  });

  test("so do those that it bears inflected", () => {
    const places = [
      land,
      place("district", "Гянджинский район", { within: "land" }),
      place("town", "Гянджа", { within: "district" }),
    ];
    const { caseFile } = redact(caseOf({ places, ...at("town", { title: "Слушание в Гяндже" }) }), regions, { key });
    expect(caseFile.events?.[0]?.title).toBe("Слушание в Гяндже");
    expect([...namesOf(caseFile).values()]).toEqual(["Azerland", "Гянджинский район"]);
  });

  test.each<[string, object, number[]]>([
    ["keeps its address", {}, [1, 2]],
    ["loses it where it names that place", { quote: "in Kapaz Street" }, [2]],
  ])("an article that reports on an event at a replaced place %s", (_, more, expected) => {
    const places = ganja.map((each) => ({ ...each, sources: [{ article: "a1" }] }));
    const lists = { articles, places, ...at("street", { sources: [{ article: "a1", ...more }] }) };
    const { caseFile } = redact(caseOf(lists), regions, { key });
    expect(addressed(caseFile.articles)).toEqual(expected);
    expect(caseFile.articles?.[0]?.headline).toBe("Headline of a1");
  });

  test("one at a sealed place does not", () => {
    const places = [...ganja, place("house", "Villa Rosa", { within: "town", ...sealed })];
    const lists = { articles, places, ...at("house", { sources: [{ article: "a1" }] }) };
    expect(addressed(redact(caseOf(lists), regions, { key }).caseFile.articles)).toEqual([2]);
  });
});

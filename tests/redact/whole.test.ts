import { describe, expect, test } from "vitest";
import { type CaseFile, isChronologyError, parseCaseFile } from "../../src/index.ts";
import { defineProfile, internal, type Profile, partner, publish } from "../../src/redact/index.ts";
import { regionsOf } from "../../src/redact/regions-of.ts";
import { startAlone } from "../../src/redact/start-alone.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const hidden = { sensitivity: { category: "minor" } };
const base = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" };
const caseOf = (lists: object): CaseFile => parseCaseFile({ ...base, ...lists });
const rulesOf = (...paths: string[]): Profile =>
  defineProfile({ ...publish, rules: paths.map((path) => ({ path, level: "sealed" as const })) });

describe("a case file that cannot be redacted", () => {
  test("is refused with the codes of what is wrong, never its words", () => {
    const wrong: CaseFile = { ...caseOf({}), timeZone: "Leyla/Home" };
    try {
      redact(wrong, publish, { key });
      expect.unreachable();
    } catch (error) {
      if (!isChronologyError(error)) throw error;
      expect(error.issues).toMatchObject([{ code: "not-redactable", params: { codes: ["unknown-time-zone"] } }]);
      expect(error.message).toContain("check it with parseCaseFile first");
      expect(error.message).not.toContain("Leyla");
    }
  });

  test("a record that is wrong goes, the rest stays", () => {
    const event = { id: "e1", type: "other", title: "Event" };
    const wrong = Object({
      ...caseOf({}),
      events: [event, { ...event, id: "e2", title: "Outing", when: "on Sunday" }, { id: "e3", type: "unheard-of" }],
    });
    const { caseFile } = redact(wrong, publish, { key });
    expect(caseFile.events).toEqual([{ ...event, id: expect.stringMatching(/^event-/) }]);
  });
});

describe("what is left", () => {
  test("has the lists that were there, and no others", () => {
    expect(Object.keys(redact(caseOf({}), publish, { key }).caseFile)).toEqual(["format", "id", "timeZone"]);
    expect(Object.keys(redact(caseOf({ title: "Case", persons: [] }), publish, { key }).caseFile).toSorted()).toEqual([
      "format",
      "id",
      "persons",
      "timeZone",
      "title",
    ]);
  });

  test("a title with a name is said to be changed", () => {
    const caseFile = caseOf({ title: "Leyla's case", persons: [{ id: "p1", names: [{ full: "Leyla" }], ...hidden }] });
    const { caseFile: left, report } = redact(caseFile, publish, { key });
    expect(left.title).toBe("███'s case");
    expect(report.changes).toEqual([
      { path: ["title"], action: "replaced", reason: "repeats-removed" },
      { path: ["persons", 0], action: "removed", reason: "sensitive" },
    ]);
    expect(redact(caseFile, rulesOf("title"), { key }).report.changes).toContainEqual({
      path: ["title"],
      action: "removed",
      reason: "rule",
    });
  });

  test("a record that cannot do without what goes leaves a pseudonym, an event nothing", () => {
    const caseFile = caseOf({
      persons: [{ id: "p1", names: [{ full: "Leyla" }] }],
      organizations: [{ id: "o1", names: [{ full: "Court" }] }],
      groups: [{ id: "g1", description: "They" }],
      legalTexts: [{ id: "l1", title: "Law", kind: "code" }],
      events: [
        { id: "e1", type: "other", title: "Event" },
        { id: "e2", type: "assembly" },
      ],
    });
    const { caseFile: left } = redact(
      caseFile,
      rulesOf(
        "persons.*.names",
        "organizations.*.names.*.full",
        "groups.*.description",
        "legalTexts.*.title",
        "events.*.title",
      ),
      { key },
    );
    const stub = (kind: string) => expect.stringMatching(new RegExp(`^${kind}-[0-9a-f]{20}$`));
    expect(left).toMatchObject({
      persons: [{ id: stub("person"), names: [{ full: stub("person") }] }],
      organizations: [{ id: stub("organization"), names: [{ full: stub("organization") }] }],
      groups: [{ id: stub("group"), description: stub("group") }],
      legalTexts: [{ id: stub("legal-text"), title: stub("legal-text"), kind: "other" }],
      events: [{ type: "assembly" }],
    });
    expect(left.events).toHaveLength(1);
  });

  test("a match of which one event is left goes, one of two events stays", () => {
    const event = { type: "other", title: "Event" };
    const events = [
      { ...event, id: "e1" },
      { ...event, id: "e2" },
      { ...event, id: "e3", ...hidden },
    ];
    const matches = [
      { id: "m1", events: ["e1", "e3"], confidence: "possible" },
      { id: "m2", events: ["e1", "e2", "e3"], confidence: "likely" },
    ];
    const { caseFile: left } = redact(caseOf({ events, matches }), publish, { key });
    expect(left.matches).toMatchObject([
      { id: expect.stringMatching(/^match-/), events: left.events?.map(({ id }) => id).toSorted() },
    ]);
  });

  test("a provision of a law that goes is cited no more, one of another is", () => {
    const law = (id: string, more: object = {}) => ({
      id,
      title: `Law of ${id}`,
      kind: "code",
      provisions: [{ id: `${id}-1`, label: "Article 1" }],
      ...more,
    });
    const citations = ["open", "shut"].map((id) => ({ text: "Article", legalText: id, provision: `${id}-1` }));
    const events = [{ id: "e1", type: "charge", step: "charged", citations }];
    const { caseFile: left, report } = redact(
      caseOf({ legalTexts: [law("open"), law("shut", hidden)], events }),
      publish,
      { key },
    );
    const [open, shut] = left.legalTexts ?? [];
    expect(left.events?.[0]).toMatchObject({
      citations: [{ legalText: open?.id, provision: open?.provisions?.[0]?.id }, { legalText: shut?.id }],
    });
    expect(JSON.stringify(left.events)).toMatch(/^(?:(?!provision-).)*provision-(?:(?!provision-).)*$/);
    expect(report.changes).toContainEqual({
      path: ["events", 0, "citations", 1, "provision"],
      action: "removed",
      reason: "leads-to-removed",
    });
  });

  test("who was a minor has no date of birth, who is otherwise hidden has", () => {
    const persons = (category: string) => [
      { id: "p1", names: [{ full: "Leyla" }], born: "2000", details: [{ category, text: "At school" }] },
    ];
    const left = (category: string, profile: Profile = publish) =>
      redact(caseOf({ persons: persons(category) }), profile, { key });
    expect(left("minor").caseFile.persons?.[0]).not.toHaveProperty("born");
    expect(left("minor").report.changes).toContainEqual({
      path: ["persons", 0, "born"],
      action: "removed",
      reason: "leads-to-removed",
    });
    expect(left("health").caseFile.persons?.[0]?.born).toBe("2000");
    expect(left("minor", { ...publish, categories: { minor: "confidential" } }).caseFile.persons?.[0]?.born).toBe(
      "2000",
    );
  });

  test("kin of who goes is not named", () => {
    const persons = [
      { id: "p1", names: [{ full: "Leyla" }], ...hidden },
      {
        id: "p2",
        names: [{ full: "Samir" }],
        relationships: [
          { person: "p1", kind: "sister" },
          { person: "p3", kind: "wife" },
        ],
      },
      { id: "p3", names: [{ full: "Aysel" }] },
    ];
    const { caseFile: left, report } = redact(caseOf({ persons }), publish, { key });
    expect(left.persons?.[1]?.relationships).toEqual([{ person: left.persons?.[2]?.id, kind: "wife" }]);
    expect(report.changes).toContainEqual({
      path: ["persons", 1, "relationships", 0],
      action: "removed",
      reason: "leads-to-removed",
    });
  });
});

describe("articles that tell", () => {
  const article = {
    id: "a1",
    headline: "News",
    url: "https://x.example/1",
    body: "Leyla spoke.",
    summary: "On Leyla",
    publisher: "Paper",
    publishedAt: "2011",
    language: "az",
    images: [{ caption: "A yard" }],
    identifiers: [{ scheme: "doi", value: "1234" }],
    archivedUrls: ["https://a.example/1"],
    byline: [{ name: "Somebody" }],
    license: "MIT",
  };
  const person = { id: "p1", names: [{ full: "Leyla" }] };
  const left = (lists: object) => redact(caseOf({ articles: [article], ...lists }), publish, { key });
  const stub = expect.stringMatching(/^article-[0-9a-f]{20}$/);

  test("a removed fact keep their publisher, language and time", () => {
    const details = [{ category: "health", text: "Asthma", sources: [{ article: "a1" }] }];
    const { caseFile, report } = left({ persons: [{ ...person, details }] });
    expect(caseFile.articles).toEqual([
      { id: stub, headline: stub, publisher: "Paper", publishedAt: "2011", language: "az" },
    ]);
    expect(
      report.changes.filter(({ path }) => path[0] === "articles").map(({ path, reason }) => `${path[2]} ${reason}`),
    ).toEqual(
      ["headline", "url", "body", "byline", "summary", "images", "archivedUrls", "license", "identifiers"].map(
        (field) => `${field} leads-to-removed`,
      ),
    );
  });

  test("of a removed person lose what leads there", () => {
    expect(left({ persons: [{ ...person, ...hidden }] }).caseFile.articles).toEqual([
      {
        id: stub,
        headline: "News",
        body: "███ spoke.",
        summary: "On ███",
        publisher: "Paper",
        publishedAt: "2011",
        language: "az",
        byline: [{ name: "Somebody" }],
        license: "MIT",
      },
    ]);
  });

  test("of an event of a removed person too, though they do not name them", () => {
    const quiet = { ...article, body: "She spoke.", summary: "On her" };
    const event = { id: "e1", type: "other", title: "Event", who: ["p1"], sources: [{ article: "a1" }] };
    const { articles } = left({
      articles: [quiet, { ...quiet, id: "a2" }],
      persons: [{ ...person, ...hidden }],
      events: [event],
    }).caseFile;
    expect(articles?.[0]).not.toHaveProperty("url");
    expect(articles?.[1]).toHaveProperty("headline");
  });

  test("copies are treated as their originals, however many lie between", () => {
    const copies = ["b", "c", "d"].map((id, at) => ({
      url: `https://x.example/${id}-long-read`,
      id,
      headline: "Copy",
      summary: "Much the same",
      derivedFrom: ["c", "d", "a1"][at],
    }));
    const details = [{ category: "health", text: "Asthma", sources: [{ article: "a1" }] }];
    const { articles } = left({ articles: [article, ...copies], persons: [{ ...person, details }] }).caseFile;
    expect(articles?.map(({ summary }) => summary)).toEqual([undefined, undefined, undefined, undefined]);
    const named = left({ articles: [article, ...copies], persons: [{ ...person, ...hidden }] }).caseFile.articles;
    expect(named?.some(({ url }) => url !== undefined)).toBe(false);
    expect(named?.map(({ summary }) => summary)).toEqual(["On ███", "Much the same", "Much the same", "Much the same"]);
  });
});

describe("of several articles", () => {
  const article = { headline: "News", summary: "A report", url: "https://x.example/long-read" };
  const event = { id: "e1", type: "other", title: "Event" };
  const persons = [{ id: "p1", names: [{ full: "Leyla" }], ...hidden }];
  const urls = (lists: object) =>
    redact(caseOf(lists), publish, { key }).caseFile.articles?.map(({ url }) => url !== undefined);

  test("one that goes takes none along that reports the same", () => {
    const articles = [
      { id: "a1", headline: "Unheard", ...hidden },
      { ...article, id: "a2" },
    ];
    expect(urls({ articles, events: [{ ...event, sources: [{ article: "a1" }, { article: "a2" }] }] })).toEqual([
      false,
      true,
    ]);
  });

  test("only those that report on who goes lose their address", () => {
    const articles = ["a1", "a2", "a3"].map((id) => ({ ...article, id, url: `https://x.example/${id}-long-read` }));
    const events = [
      { ...event, who: ["p1"], sources: [{ article: "a1" }] },
      { ...event, id: "e2", sources: [{ article: "a2" }] },
    ];
    expect(urls({ articles, events, persons })).toEqual([false, true, true]);
  });

  test("one that tells a fact stays so, whatever its copies tell", () => {
    const articles = [
      { ...article, id: "a1" },
      { ...article, id: "a2", summary: "On Leyla", derivedFrom: "a1" },
    ];
    const details = [{ category: "health", text: "Asthma", sources: [{ article: "a1" }] }];
    const { caseFile } = redact(
      caseOf({ articles, persons: [...persons, { id: "p2", names: [{ full: "Samir" }], details }] }),
      publish,
      { key },
    );
    expect(caseFile.articles?.map(({ summary }) => summary)).toEqual([undefined, undefined]);
  });
});

test("the text of a record with words is looked for like that of others", () => {
  const events = [
    { id: "e1", type: "other", title: "Kidnapping", ...hidden },
    { id: "e2", type: "other", title: "A kidnapping" },
  ];
  expect(redact(caseOf({ events }), publish, { key }).caseFile.events?.map(({ title }) => title)).toEqual(["A ███"]);
  const groups = [{ id: "g1", description: "Those of Sample Street", ...hidden }];
  const left = redact(
    caseOf({ groups, events: [{ id: "e1", type: "other", title: "Street; sample; those of sample street" }] }),
    publish,
    { key },
  );
  expect(left.caseFile.events?.[0]?.title).toBe("Street; sample; ███");
});

describe("nothing is done where nothing is to be", () => {
  const articles = [{ id: "a1", url: "https://x.example/1" }];
  const persons = [{ id: "p1", names: [{ full: "Leyla" }], sources: [] }];
  const event = {
    id: "e1",
    type: "other",
    title: "Event",
    who: ["p1"],
    place: "x1",
    sources: [{ article: "a1", quote: "So." }],
  };
  const places = [{ id: "x1", names: [{ full: "Town" }] }];

  test("all stays but the ids", () => {
    const { caseFile, report } = redact(
      caseOf({ title: "Case", articles, persons, places, events: [event] }),
      publish,
      { key },
    );
    expect(report).toEqual({ profile: "publish", changes: [], risks: [] });
    const [article] = caseFile.articles ?? [];
    const [person] = caseFile.persons ?? [];
    expect(article).toEqual({ id: article?.id, url: "https://x.example/1" });
    expect(person).toEqual({ id: person?.id, names: [{ full: "Leyla" }], sources: [] });
    expect(caseFile.events?.[0]).toMatchObject({
      title: "Event",
      who: [person?.id],
      sources: [{ article: article?.id, quote: "So." }],
    });
  });

  test("the profiles have names", () => {
    expect([publish, partner, internal].map(({ name }) => name)).toEqual(["publish", "partner", "internal"]);
  });
});

describe("the report says of each thing that went", () => {
  const persons = [{ id: "p1", names: [{ full: "Leyla" }], ...hidden }];
  const article = { id: "a1", headline: "News", body: "Leyla spoke. It was cold." };
  const event = { id: "e1", type: "other", title: "Event" };
  const changesOf = (lists: object, profile: Profile = publish) =>
    redact(caseOf(lists), profile, { key }).report.changes;

  test("a quote", () => {
    const sources = [{ article: "a1", quote: "Leyla spoke.", speaker: "p1" }];
    expect(changesOf({ persons, articles: [article], events: [{ ...event, sources }] })).toContainEqual({
      path: ["events", 0, "sources", 0, "quote"],
      action: "removed",
      reason: "leads-to-removed",
    });
  });

  test("a quote whose text is no more what it was, not its event", () => {
    const named = [{ id: "p1", names: [{ full: "spoke. it" }], ...hidden }];
    const sources = [{ article: "a1", quote: "It was cold." }];
    const { caseFile } = redact(
      caseOf({ persons: named, articles: [article], events: [{ ...event, sources }] }),
      publish,
      { key },
    );
    expect(caseFile.events?.[0]?.sources).toEqual([{ article: caseFile.articles?.[0]?.id }]);
  });

  test("what would say more", () => {
    const sources = [{ article: "a1", stance: "alleged" }];
    const changes = changesOf(
      {
        articles: [article],
        events: [{ ...event, relations: [{ relation: "after", to: "a1", approximate: true, sources }] }],
      },
      rulesOf("events.*.relations.*.approximate"),
    );
    expect(changes).toContainEqual({
      path: ["events", 0, "relations", 0],
      action: "removed",
      reason: "leads-to-removed",
    });
  });

  test("an address", () => {
    const pictured = { id: "p2", names: [{ full: "Aysel" }], images: [{ url: "https://leyla.example/" }] };
    expect(changesOf({ persons: [...persons, pictured] })).toContainEqual({
      path: ["persons", 1, "images", 0, "url"],
      action: "removed",
      reason: "repeats-removed",
    });
  });

  test("a record that could not be judged", () => {
    const unread = Object({ ...caseOf({}), events: [{ ...event, sensitivity: { category: "unheard-of" } }] });
    expect(redact(unread, publish, { key }).report.changes).toEqual([
      { path: ["events", 0], action: "removed", reason: "not-judged" },
    ]);
  });
});

test("a date of birth goes with a detail on being a minor, whatever other details there are", () => {
  const detail = { category: "other", text: "Tall" };
  const persons = [
    {
      id: "p1",
      names: [{ full: "Leyla" }],
      born: "2000",
      details: [detail, { category: "minor", text: "At school" }, detail],
    },
  ];
  expect(redact(caseOf({ persons }), publish, { key }).caseFile.persons?.[0]).not.toHaveProperty("born");
});

test("a term loses its length where an event goes among other records", () => {
  const events = [
    { id: "e1", type: "detention", legalBasis: "unknown", when: "2011-04-10", ...hidden },
    {
      id: "e2",
      type: "court-sanction",
      measure: "administrative-arrest",
      when: "2011-04-12",
      term: { duration: "P15D" },
    },
  ];
  const persons = [{ id: "p1", names: [{ full: "Leyla" }], ...hidden }];
  expect(redact(caseOf({ persons, events }), publish, { key }).caseFile.events?.[0]).toMatchObject({ term: {} });
  expect(redact(caseOf({ persons, events }), publish, { key }).caseFile.events?.[0]).not.toHaveProperty(
    "term.duration",
  );
});

test.each<[unknown, unknown]>([
  ["2011-04-17", "2011-04-17/"],
  ["2011-21", "2011-21/"],
  ["2011?", "2011?/"],
  ["2011-04-17T10:00", "2011-04-17T10:00"],
  ["2011-04-17/2011-05", "2011-04-17/2011-05"],
  ["[2011,2013]", undefined],
  ["{2011,2013}", undefined],
  ["Sunday", undefined],
  [undefined, undefined],
  [
    { edtf: "2011", zone: "UTC" },
    { edtf: "2011/", zone: "UTC" },
  ],
])("the start alone of %s", (date, expected) => {
  expect(startAlone(date)).toEqual(expected);
});

describe("places to the region", () => {
  test("a circle of places ends", () => {
    const place = (id: string, within: string) => ({ id, within, names: [{ full: id }] });
    expect([...regionsOf([place("a", "b"), place("b", "a")]).keys()]).toEqual(["a", "b"]);
  });

  test("a region says that it stands for what lay in it", () => {
    const places = [
      { id: "c", names: [{ full: "Land" }] },
      { id: "r", within: "c", names: [{ full: "Region" }], latitude: 1, longitude: 2 },
      { id: "t", within: "r", names: [{ full: "Town" }] },
    ];
    const { report } = redact(
      caseOf({ places, events: [{ id: "e1", type: "other", title: "Event", place: "t" }] }),
      { ...publish, places: "region" },
      { key },
    );
    expect(report.changes).toContainEqual({ path: ["events", 0, "place"], action: "replaced", reason: "coarsened" });
  });
});

describe("dates", () => {
  const event = { id: "e1", type: "other", title: "Event" };
  const left = (when: unknown, profile: Profile) => redact(caseOf({ events: [{ ...event, when }] }), profile, { key });
  const month = { ...publish, dates: "month" as const };

  test("that become coarser are said to", () => {
    expect(left("2011-04-17", month).report.changes).toEqual([
      { path: ["events", 0, "when"], action: "replaced", reason: "coarsened" },
    ]);
    expect(left("2011", month).report.changes).toEqual([]);
    expect(left("2011-04-17", publish).report.changes).toEqual([]);
  });

  test("that cannot go", () => {
    const { caseFile, report } = redact(
      caseOf({ events: [{ ...event, type: "assembly", when: "[2011-04-17,2011-05-02]" }] }),
      month,
      { key },
    );
    expect(caseFile.events?.[0]).not.toHaveProperty("when");
    expect(report.changes).toEqual([{ path: ["events", 0, "when"], action: "removed", reason: "not-judged" }]);
  });

  test("lose words that repeat what goes, and say so", () => {
    const persons = [{ id: "p1", names: [{ full: "Leyla" }], ...hidden }];
    const events = [{ ...event, when: { edtf: "2011", text: "when Leyla left" } }];
    const { caseFile, report } = redact(caseOf({ persons, events }), publish, { key });
    expect(caseFile.events?.[0]?.when).toEqual({ edtf: "2011", text: "when ███ left" });
    expect(report.changes).toContainEqual({
      path: ["events", 0, "when"],
      action: "replaced",
      reason: "repeats-removed",
    });
  });

  test("of a rule say which part went", () => {
    const when = { edtf: "2011", text: "then" };
    expect(left(when, rulesOf("events.*.when.text")).report.changes).toEqual([
      { path: ["events", 0, "when", "text"], action: "removed", reason: "rule" },
    ]);
  });

  test("of what lasts say that they lost their end", () => {
    const events = [{ ...event, type: "trial", title: "Trial", when: "2011-04-17", until: "2011-05" }];
    const { report } = redact(caseOf({ events }), rulesOf("events.*.until"), { key });
    expect(report.changes).toEqual([
      { path: ["events", 0, "until"], action: "removed", reason: "rule" },
      { path: ["events", 0, "when"], action: "removed", reason: "leads-to-removed" },
    ]);
  });
});

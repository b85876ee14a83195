import { describe, expect, test } from "vitest";
import { CaseFile } from "../../src/case-file/case-file.ts";
import { parseCaseFile } from "../../src/case-file/parse-case-file.ts";
import { buildTimeline } from "../../src/chronology/index.ts";
import { formats } from "../../src/formats/registry.ts";
import { fromSchemaOrg, toSchemaOrg } from "../../src/formats/schema-org.ts";

const header = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" };

function write(records: object) {
  const caseFile = parseCaseFile({ ...header, ...records });
  return toSchemaOrg(caseFile, buildTimeline(caseFile));
}

function read(input: unknown) {
  const result = fromSchemaOrg(input);
  if (!result.success) throw new Error(result.issues.map(({ code }) => code).join());
  return { ...result.data, issues: result.issues };
}

/** Records that schema.org carries whole. */
const carried = {
  articles: [
    {
      id: "a1",
      headline: "Two detained",
      url: "https://example.org/1",
      body: "Both </script> were held.",
      publisher: "Example News",
      publishedAt: "2011-05-03T23:40+04:00",
      byline: [
        { name: "Nigar Reporter", role: "author" },
        { name: "Emin Writer", role: "editor" },
        { name: "Lale Made", role: "translator" },
        { name: "Our correspondent", role: "source" },
      ],
      language: "en",
      summary: "A detention.",
      images: [{ url: "https://example.org/1.jpg", caption: "The square", credit: "Lale Made" }],
      archivedUrls: ["https://example.org/archive/1"],
      license: "CC-BY-4.0",
      identifiers: [{ scheme: "wikidata", value: "Q1" }],
    },
    { id: "a2", headline: "The same", derivedFrom: "a1" },
  ],
  persons: [
    {
      id: "ayla",
      names: [{ full: "Ayla Example" }, { full: "Айла Примерова" }],
      description: "An activist.",
      born: "1980",
      died: "2020-02",
      roles: [{ title: "lawyer" }, { title: "chair", organization: "league" }],
    },
  ],
  organizations: [{ id: "league", names: [{ full: "Example League" }], kind: "ngo", place: "square" }],
  places: [
    { id: "city", names: [{ full: "Exampleville" }], country: "AZ" },
    { id: "square", names: [{ full: "The square" }], within: "city", latitude: 40.4, longitude: 49.9 },
  ],
  legalTexts: [
    {
      id: "code",
      title: "Criminal Code",
      kind: "code",
      jurisdiction: "AZ",
      language: "az",
      url: "https://example.org/code",
    },
  ],
  events: [
    {
      id: "e1",
      type: "other",
      title: "A vigil",
      when: "2011-04-17T15:00+05:00",
      place: "square",
      who: ["ayla"],
      by: ["league", "ayla"],
      sources: [{ article: "a1" }, { article: "a2" }],
      note: "Small.",
    },
  ],
};

describe("to schema.org", () => {
  test("points from node to node, and gives local times the offset of their zone", () => {
    const { output } = write({
      ...carried,
      title: "A case",
      articles: [
        { ...carried.articles[0], publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" } },
        carried.articles[1],
      ],
    });
    const graph: readonly object[] = output["@graph"];
    expect(output["@context"]).toBe("https://schema.org");
    expect(graph[0]).toEqual({ "@type": "Collection", identifier: "case", name: "A case" });
    expect(graph).toContainEqual(expect.objectContaining({ "@id": "#a1", datePublished: "2011-05-03T23:40+04:00" }));
    expect(graph).toContainEqual(expect.objectContaining({ "@id": "#square", containedInPlace: { "@id": "#city" } }));
    expect(graph.at(-1)).toEqual({
      "@type": "Event",
      "@id": "#e1",
      additionalType: "other",
      name: "A vigil",
      startDate: "2011-04-17T15:00+05:00",
      location: { "@id": "#square" },
      attendee: [{ "@id": "#ayla" }],
      organizer: [{ "@id": "#league" }, { "@id": "#ayla" }],
      subjectOf: [{ "@id": "#a1" }, { "@id": "#a2" }],
      description: "Small.",
    });
  });

  const cases: [string, object, string[]][] = [
    ["what it carries whole", carried, []],
    ["an approximate date", { persons: [{ id: "p", names: [{ full: "P" }], born: "1980~" }] }, ["p/born"]],
    ["an interval that is open", { events: [{ id: "e", type: "assembly", when: "2011-04/.." }] }, ["e/when"]],
    ["an interval of a moment", { events: [{ id: "e", type: "hearing", when: "2011-04/2011-05" }] }, ["e/when"]],
    ["an interval of a state's start", { events: [{ id: "e", type: "restriction", when: "2011/2012" }] }, ["e/when"]],
    ["an interval in doubt", { events: [{ id: "e", type: "trial", when: "2011-04~/2011-05" }] }, ["e/when"]],
    ["a season", { persons: [{ id: "p", names: [{ full: "P" }], born: "1980-21" }] }, ["p/born"]],
    ["a season's interval", { events: [{ id: "e", type: "trial", when: "2011-21/2011-22" }] }, ["e/when"]],
    [
      "a tolerance",
      { persons: [{ id: "p", names: [{ full: "P" }], born: { edtf: "1980", tolerance: "P2Y" } }] },
      ["p/born.tolerance", "p/born"],
    ],
    ["a time that comes twice", { events: [{ id: "e", type: "assembly", when: "2011-10-30T04:30" }] }, ["e/when"]],
    [
      "the words of a date",
      { events: [{ id: "e", type: "assembly", when: { edtf: "2011", text: "that year" } }] },
      ["e/when.text"],
    ],
    [
      "a group",
      { groups: [{ id: "g", description: "Two" }], events: [{ id: "e", type: "assembly", who: ["g"] }] },
      ["g/", "e/who.0"],
    ],
    [
      "a term",
      { events: [{ id: "e", type: "court-sanction", measure: "remand", term: { duration: "P2M" } }] },
      ["e/measure", "e/term"],
    ],
    [
      "a denied event",
      {
        articles: [{ id: "a", headline: "A" }],
        events: [{ id: "e", type: "assembly", sources: [{ article: "a", stance: "denied" }] }],
      },
      ["e/sources.0.stance", "e/"],
    ],
  ];

  test.each(cases)("loses of %s what it has no place for, and says so", (_, records, fields) => {
    const losses = write(records).losses.map(({ record, field }) => `${record}/${field}`);
    expect(losses.filter((loss) => loss !== "case/timeZone")).toEqual(fields);
  });

  test.each([
    ["2011-04-17", { startDate: "2011-04-17" }, "2011-04-17"],
    ["2011-04-17/2011-04-19", { startDate: "2011-04-17", endDate: "2011-04-19" }, "2011-04-17/2011-04-19"],
    ["/2011-04-19", { endDate: "2011-04-19" }, "/2011-04-19"],
    [
      "2011-04-17T15:00/2011-04-17T17:00",
      { startDate: "2011-04-17T15:00+05:00", endDate: "2011-04-17T17:00+05:00" },
      "2011-04-17T15:00+05:00/2011-04-17T17:00+05:00",
    ],
    ["2011-04-17T15:00:00.5", { startDate: "2011-04-17T15:00:00.5+05:00" }, "2011-04-17T15:00:00+05:00"],
    ["2011-04-17T15:00+04", { startDate: "2011-04-17T15:00+04" }, "2011-04-17T15:00+04"],
  ])("of a time that an event lasted, %s, each end is carried, and comes back", (when, dates, again) => {
    const { output, losses } = write({ events: [{ id: "e", type: "assembly", when }] });
    const { startDate, endDate } = { startDate: undefined, endDate: undefined, ...output["@graph"][0] };
    expect({ startDate, endDate }).toEqual({ startDate: undefined, endDate: undefined, ...dates });
    expect(losses.map(({ field }) => field)).toEqual(["timeZone"]);
    expect(read(output).events[0]?.when).toBe(again);
  });

  test("an end alone is no start", () => {
    const { output } = write({ events: [{ id: "e", type: "assembly", until: "2011-04-19" }] });
    expect(output["@graph"]).toEqual([
      { "@type": "Event", "@id": "#e", additionalType: "assembly", endDate: "2011-04-19" },
    ]);
    expect(read(output).events[0]?.when).toBe("/2011-04-19");
  });

  test("a case file is none of its records, though it may bear the id of one", () => {
    const { output } = write({ ...carried, id: "ayla", title: "A case" });
    const { issues, ...records } = read(JSON.parse(JSON.stringify(output)));
    expect(records).toEqual(carried);
    expect(issues.map(({ path }) => path)).toEqual([["@graph", 0]]);
  });

  test("a denied event is not told as one that was", () => {
    const { output } = write(cases.at(-1)?.[1] ?? {});
    expect(output["@graph"]).toMatchObject([{ "@id": "#a" }]);
  });

  test("its text on the command line ends no script, and reads the same", () => {
    const caseFile = parseCaseFile({ ...header, ...carried });
    const format = formats.find(({ name }) => name === "schema-org");
    const text = format?.to?.(caseFile, buildTimeline(caseFile)).output ?? "";
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(write(carried).output)));
  });

  test("refuses restricted facts, and lets them go when told", () => {
    const caseFile = parseCaseFile({
      ...header,
      persons: [{ id: "p", names: [{ full: "P" }], sensitivity: { category: "health", level: "sealed" } }],
    });
    const timeline = buildTimeline(caseFile);
    expect(() => toSchemaOrg(caseFile, timeline)).toThrow("restricted-facts");
    expect(toSchemaOrg(caseFile, timeline, { unredacted: true }).output["@graph"]).toHaveLength(1);
  });
});

describe("from schema.org", () => {
  test("what is written comes back equal", () => {
    const { issues, ...records } = read(JSON.parse(JSON.stringify(write(carried).output)));
    expect(issues).toEqual([]);
    expect(records).toEqual(carried);
  });

  const article = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "Two detained" };
  const one = [{ id: "two-detained", headline: "Two detained" }];
  const shapes: [string, unknown][] = [
    ["an object", article],
    ["a list", [article]],
    ["a graph", { "@context": "https://schema.org", "@graph": [article] }],
    ["a text", JSON.stringify(article)],
    [
      "a page",
      `<html><script>var x = 1</script><SCRIPT data-x type='application/ld+json'>${JSON.stringify(article)}</SCRIPT>`,
    ],
    ["types by their addresses", { ...article, "@type": ["https://schema.org/NewsArticle"] }],
    ["a type with a prefix", { ...article, "@type": "schema:Article" }],
  ];

  test.each(shapes)("%s is read", (_, input) => {
    expect(read(input)).toMatchObject({ articles: one, issues: [] });
  });

  test.each([
    ["2011-05-03T23:40:15.250+0400", "2011-05-03T23:40:15+04:00"],
    ["2011-05-03T19:40Z", "2011-05-03T19:40Z"],
    ["2011-05-03 23:40", "2011-05-03T23:40"],
    ["2011-05-03 23:40:15+0400", "2011-05-03T23:40:15+04:00"],
    ["2011-05", "2011-05"],
  ])("the date %s is %s", (datePublished, publishedAt) => {
    expect(read({ ...article, datePublished }).articles[0]?.publishedAt).toBe(publishedAt);
  });

  test("a date that does not exist is left out, with a warning", () => {
    const { articles, issues } = read({ ...article, datePublished: "2011-02-30" });
    expect(articles).toEqual(one);
    expect(issues).toMatchObject([{ code: "structured-data-not-read", severity: "warning" }]);
  });

  test.each([
    ["2011-21", undefined],
    ["2011-21/2011-22", undefined],
    ["17 April 2011", undefined],
  ])("the date %s is none of ISO 8601, and is left out", (datePublished) => {
    const { articles, issues } = read({ ...article, datePublished });
    expect(articles).toEqual(one);
    expect(issues).toHaveLength(1);
  });

  test.each([
    [{ endDate: "2011-04-17" }, "/2011-04-17"],
    [{ startDate: "2011-04-17" }, "2011-04-17"],
    [{ startDate: "2011-04-17", endDate: "2011-04-17" }, "2011-04-17"],
    [{ startDate: "2011-02-30", endDate: "2011-04-17" }, "/2011-04-17"],
    [{ startDate: "2011-04-18", endDate: "2011-04-17" }, undefined],
  ])("an event with %j was %s", (dates, when) => {
    expect(read({ "@type": "Event", name: "A vigil", ...dates }).events[0]?.when).toBe(when);
  });

  const web = "https://example.org/";
  test.each([
    ["a picture", { image: [`${web}1.jpg`, "/2.jpg"] }, { images: [{ url: `${web}1.jpg` }] }, ["image", 1]],
    ["a copy", { archivedAt: ["/1", `${web}2`] }, { archivedUrls: [`${web}2`] }, ["archivedAt", 0]],
    ["the only copy", { archivedAt: "/1" }, {}, ["archivedAt"]],
    [
      "a picture beside others of its node",
      { image: [{ url: `${web}1.jpg` }, null, { url: "2.jpg" }, { url: `${web}3.jpg` }] },
      { images: [{ url: `${web}1.jpg` }, { url: `${web}3.jpg` }] },
      ["image", 2],
    ],
  ])("%s that is not as it should be is left out alone, and pointed at", (_, fields, records, path) => {
    const { articles, issues } = read([{ ...article, ...fields }]);
    expect(articles).toEqual([{ ...one[0], ...records }]);
    expect(issues.map((issue) => issue.path)).toEqual([[0, ...path]]);
  });

  test("an event's place and organizer become records of their own", () => {
    const records = read({
      "@type": "SocialEvent",
      name: "A vigil",
      startDate: "2011-04-17",
      endDate: "2011-04-18",
      location: { "@type": "Place", name: "The square", address: { "@type": "PostalAddress", addressCountry: "AZ" } },
      organizer: [{ "@type": "NGO", name: "Example League" }],
    });
    expect(records).toMatchObject({
      events: [
        {
          id: "a-vigil",
          type: "other",
          title: "A vigil",
          when: "2011-04-17/2011-04-18",
          place: "the-square",
          by: ["example-league"],
        },
      ],
      places: [{ id: "the-square", names: [{ full: "The square" }], country: "AZ" }],
      organizations: [{ id: "example-league", names: [{ full: "Example League" }] }],
      issues: [],
    });
  });

  test("a type of the library's is kept beside the title", () => {
    const [event] = read(write({ events: [{ id: "e", type: "assembly", title: "A rally" }] }).output).events;
    expect(event).toEqual({ id: "e", type: "other", title: "A rally", extra: { additionalType: "assembly" } });
  });

  const warned = (input: unknown) => read(input).issues.map(({ message }) => /\d+/.exec(message)?.[0]);
  const leyla = { "@type": "Person", name: "Leyla Example" };

  const partly: [string, object, object, string[]][] = [
    [
      "a name beside people with a node",
      { "@type": "Event", name: "A vigil", attendee: [leyla, "Orkhan"] },
      { events: [{ who: ["leyla-example"] }] },
      ["1"],
    ],
    [
      "an organization among people",
      { "@type": "Event", name: "A vigil", attendee: [leyla, { "@type": "Organization", name: "Example League" }] },
      { events: [{ who: ["leyla-example"] }], organizations: [{ id: "example-league" }] },
      ["1"],
    ],
    [
      "the name of the newspaper beside the headline",
      { "@type": "NewsArticle", name: "Example News", headline: "Two detained" },
      { articles: [{ headline: "Two detained" }] },
      ["1"],
    ],
    [
      "an author who is not to be found",
      { ...article, author: [{ "@id": "#p" }, "B"] },
      { articles: [{ byline: [{ name: "B", role: "author" }] }] },
      ["1"],
    ],
    [
      "a second date",
      { ...article, datePublished: ["2011-05-03", "2011-05-04"] },
      { articles: [{ publishedAt: "2011-05-03" }] },
      ["1"],
    ],
    [
      "a description beside an abstract",
      { ...article, description: "Long", abstract: "Short" },
      { articles: [{ summary: "Short" }] },
      ["1"],
    ],
    ["what a node says in reverse", { ...article, "@reverse": { about: {} } }, { articles: [{}] }, ["1"]],
    [
      "what else an author's node says",
      { ...article, author: { ...leyla, email: "x", jobTitle: ["a", "b"] } },
      { articles: [{ byline: [{ name: "Leyla Example" }] }] },
      ["3"],
    ],
    [
      "the street of an address",
      {
        "@type": "Place",
        name: "Square",
        address: { "@type": "PostalAddress", addressCountry: "AZ", streetAddress: "1" },
      },
      { places: [{ country: "AZ" }] },
      ["1"],
    ],
    [
      "a kind that the library does not know",
      { "@type": "Organization", name: "Example League", additionalType: "choir" },
      { organizations: [{ names: [{ full: "Example League" }] }] },
      ["1"],
    ],
  ];

  test.each(partly)("%s is left out with a warning", (_, input, records, counts) => {
    expect(read(input)).toMatchObject(records);
    expect(warned(input)).toEqual(counts);
  });

  test.each([["north"], [91], [null]])("with a latitude of %s, a place has no coordinates", (latitude) => {
    const geo = { "@type": "GeoCoordinates", latitude, longitude: 49.9 };
    const { places, issues } = read({ "@type": "Place", name: "Square", geo });
    expect(places).toEqual([{ id: "square", names: [{ full: "Square" }] }]);
    expect(issues).toHaveLength(1);
  });

  test("the same said twice is no loss", () => {
    expect(read([{ ...article, name: "Two detained", datePublished: ["2011", "2011"] }]).issues).toEqual([]);
  });

  test("what nodes with one id say is one record, and what they disagree on is counted", () => {
    const { persons, issues } = read([
      { ...leyla, "@id": "#leyla", birthDate: "1980" },
      {
        "@type": "Event",
        "@id": "#e",
        name: "A vigil",
        attendee: { ...leyla, "@id": "#leyla", description: "A singer." },
      },
      { "@id": "#leyla", birthDate: "1981" },
    ]);
    expect(persons).toEqual([
      { id: "leyla", names: [{ full: "Leyla Example" }], born: "1980", description: "A singer." },
    ]);
    expect(issues.map(({ path, message }) => [path, /\d+/.exec(message)?.[0]])).toEqual([[[0], "1"]]);
  });

  test("authors and publishers are found where the graph has them", () => {
    const graph = [
      { ...article, author: { "@id": "#p" }, publisher: { "@id": "#o" }, image: { "@id": "#i" } },
      { "@type": "Organization", "@id": "#o", name: "Example News" },
      { "@type": ["Person", "Organization"], "@id": "#p", name: "Nigar Reporter", birthDate: "1980" },
      { "@type": "ImageObject", "@id": "#i", contentUrl: "https://example.org/1.jpg", caption: "The square" },
    ];
    const { articles, issues } = read({ "@context": "https://schema.org", "@graph": graph });
    expect(articles).toMatchObject([
      {
        byline: [{ name: "Nigar Reporter", role: "author" }],
        publisher: "Example News",
        images: [{ url: "https://example.org/1.jpg", caption: "The square" }],
      },
    ]);
    expect(issues.map(({ path }) => path)).toEqual([["@graph", 3]]);
  });

  test("a node that names itself by itself ends", () => {
    expect(
      read([
        { ...article, author: { "@id": "#p" } },
        { "@id": "#p", name: { "@id": "#p" } },
      ]).articles,
    ).toEqual(one);
  });

  const json = JSON.stringify(article);
  test.each([
    ["in a comment", `<!-- <script type="application/ld+json">${json}</script> -->`, 0],
    ["of another type", `<script data-type="application/ld+json" type="text/plain">${json}</script>`, 0],
    ["in a text field", `<textarea><script type="application/ld+json">${json}</script></textarea>`, 0],
    ["in another script", `<script>"<script type='application/ld+json'>${json}"</script>`, 0],
    ["behind a bracket in an attribute", `<script data-x="a>b" type="application/ld+json">${json}</script>`, 1],
    ["with a character set", `<script type="Application/LD+JSON; charset=utf-8">${json}</script>`, 1],
    ["behind a comment", `<!-- <script> --><script type=application/ld+json>${json}</script>`, 1],
  ])("of a page, a script %s is read as a browser does", (_, page, count) => {
    const result = fromSchemaOrg(page);
    expect(result.success ? result.data.articles.length : 0).toBe(count);
  });

  test("a text with a byte order mark is read", () => {
    expect(read(`\uFEFF${json}`).articles).toEqual(one);
  });

  test("what is not read is counted where it stands, and never repeated", () => {
    const { issues } = read([
      { ...article, wordCount: 7, secretField: "Hidden" },
      { "@type": "WebSite", name: "Hidden" },
    ]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["structured-data-not-read", [1]],
      ["structured-data-not-read", [0]],
    ]);
    expect(JSON.stringify(issues)).not.toMatch(/Hidden|secretField/);
  });

  test("a case file takes the records up", () => {
    expect(CaseFile.safeParse({ ...header, ...carried }).success).toBe(true);
    const { issues, ...records } = read(write(carried).output);
    expect(CaseFile.safeParse({ ...header, ...records }).success).toBe(true);
  });

  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  test.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["a page without data", "<html><p>Text</p></html>"],
    ["a script that is cut", '<script type="application/ld+json">{"@type": "NewsArticle"'],
    ["a script that is not JSON", '<script type="application/ld+json">{"@type": }</script>'],
    ["data of other kinds", { "@type": "Recipe", name: "Soup" }],
    ["an article that says nothing", { "@type": "NewsArticle" }],
    ["a function", () => {}],
    ["a cyclic object", cyclic],
    ["a number", 7],
  ])("%s gives no records", (_, input) => {
    const { success, issues } = fromSchemaOrg(input);
    expect([success, issues[0]?.code]).toEqual([false, "no-structured-data"]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FollowTheMoneyEntity, toFollowTheMoney } from "../../src/formats/follow-the-money.ts";
import { type AnyCaseFile, buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";
import { randomCase } from "../chronology/random-case.ts";
import { plantedCase } from "../redact/planted-case.ts";
import { faultsIn, type Written } from "./follow-the-money-faults.ts";
import { hostileCase } from "./hostile-case.ts";
import { richCase } from "./rich-case.ts";

const exported = (caseFile: AnyCaseFile) => toFollowTheMoney(caseFile, buildTimeline(caseFile), { unredacted: true });

const caseOf = (records: object) =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...records });

const ofSchema = (entities: readonly FollowTheMoneyEntity[], schema: string) =>
  entities.filter((entity) => entity.schema === schema).map(({ properties }) => properties);

const fixed = [
  ["nearly every field", richCase],
  ["hostile texts", hostileCase],
  ["nothing", caseOf({})],
  ["what FollowTheMoney does not take", hardCase()],
] as const;

/** What only another form or another model would take. */
function hardCase(): CaseFile {
  const names = [{ full: "Leyla Example" }];
  const born = [
    "0999",
    "0999-12-31",
    "1000",
    "3000",
    "-0044-03-15",
    "Y10000",
    "2011-02~",
    "2011-21",
    "201X",
    "1980-05",
  ];
  const places = [{ id: "baku", names: [{ full: "Baku" }], country: "AZ", latitude: 1e-7, longitude: -1e-10 }];
  const identifiers = ["Q42", "q42", "Q0", "42", "https://www.wikidata.org/wiki/Q42"].map((value) => ({
    scheme: "wikidata",
    value,
  }));
  return caseOf({
    places,
    articles: [{ id: "report", url: "http://example.org/a b" }].map(({ id, url }) => ({ id, url: encodeURI(url) })),
    persons: born.map((each, index) => ({ id: `p${index}`, names, born: each, died: each, identifiers })),
    organizations: [{ id: "o", names, kind: "media", place: "baku", identifiers }],
    groups: [{ id: "g", description: "Others" }],
    events: ["0999", "1000", "3000", "2999", "0998/1001", "Y10000"].flatMap((when, index) =>
      ["other", "trial"].map((type) => ({
        id: `${type}${index}`,
        type,
        title: "Something",
        when,
        who: ["g", "p0"],
        by: ["o"],
        place: "baku",
        participants: [
          { who: "p1", role: "judge" },
          { who: "g", role: "victim" },
          { who: { text: "a man" }, role: "other" },
        ],
        sources: [{ article: "report" }],
      })),
    ),
  });
}

describe("entities are as the published model has them", () => {
  test.each(fixed)("of a case file with %s", (_, caseFile) => {
    expect(faultsIn(exported(caseFile).output)).toEqual([]);
  });

  test("of case files with any events", () => {
    fc.assert(
      fc.property(randomCase(), (caseFile) => {
        expect(faultsIn(exported(caseFile).output)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test("of case files with records of every kind, their fields filled in any way", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const choose = (count: number) => Number(numbers.next().value) % count;
        const {
          events: _,
          matches: __,
          ...records
        } = plantedCase(choose, { goes: ["sealed"], stays: ["public"] }).caseFile;
        expect(faultsIn(exported(parseCaseFile(records)).output)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  const leyla = { id: "leyla", schema: "Person", properties: { name: ["Leyla Example"] } };
  test.each([
    ["nothing is wrong", {}, []],
    ["there is no such schema", { schema: "Prisoner" }, ["Prisoner: no such schema"]],
    ["a schema is abstract", { schema: "Thing" }, ["Thing: abstract"]],
    ["there is no such property", { properties: { mood: ["good"] } }, ["Organization.mood: no such property"]],
    [
      "a property is of the other side",
      { properties: { employees: ["leyla"] } },
      ["Organization.employees: written from the other side alone"],
    ],
    ["a list is empty", { properties: { alias: [] } }, ["Organization.alias: not a list of values"]],
    ["a text is blank", { properties: { alias: [" "] } }, ["Organization.alias: not a text"]],
    [
      "a date is none",
      { properties: { incorporationDate: ["2011-02-30x"] } },
      ["Organization.incorporationDate: not a date"],
    ],
    [
      "a year is too early",
      { properties: { incorporationDate: ["0999"] } },
      ["Organization.incorporationDate: not a date"],
    ],
    ["a country is none", { properties: { country: ["AZ"] } }, ["Organization.country: not a country"]],
    ["an id leads nowhere", { properties: { parent: ["nobody"] } }, ["Organization.parent: leads nowhere"]],
    [
      "an id leads to another schema",
      { properties: { addressEntity: ["leyla"] } },
      ["Organization.addressEntity: leads to a Person"],
    ],
    [
      "an edge has one end",
      { schema: "Employment", properties: { employee: ["leyla"] } },
      ["Employment.employer: missing"],
    ],
    ["an id is another's", { id: "leyla" }, ["two entities have one id"]],
  ])(
    "and it is said where %s",
    (_, { id = "it", schema = "Organization", properties = {} }: Partial<Written>, faults) => {
      const name = schema === "Employment" ? {} : { name: ["It"] };
      expect(faultsIn([leyla, { id, schema, properties: { ...name, ...properties } }])).toEqual(faults);
    },
  );
});

test.each(fixed)("entities of a case file with %s have ids that stay the same", (_, caseFile) => {
  const { output } = exported(caseFile);
  for (const { id } of output) expect(id).toMatch(/^[0-9a-f]{40}$/);
  expect(exported(structuredClone(caseFile)).output).toEqual(output);
});

test("records of different case files are different entities", () => {
  const persons = [{ id: "leyla", names: [{ full: "Leyla Example" }] }];
  const [one] = exported(caseOf({ persons })).output;
  const [other] = exported(caseOf({ persons, id: "other" })).output;
  expect(one?.id).not.toBe(other?.id);
});

test.each([
  ["a day", { when: "2011-04-17" }, { date: ["2011-04-17"] }],
  ["a minute", { when: "2011-04-17T15:00" }, { date: ["2011-04-17"] }],
  ["a minute past local midnight", { when: "2011-04-17T00:30" }, { date: ["2011-04-17"] }],
  ["days of one month", { when: "2011-04-17/2011-04-20" }, { date: ["2011-04"] }],
  ["months of one year", { when: "2011-04/2011-06" }, { date: ["2011"] }],
  ["years", { when: "2011/2012" }, {}],
  ["no date", {}, {}],
  ["a span", { type: "trial", when: "2011-04-17/2011-05" }, { startDate: ["2011-04-17"], endDate: ["2011-05"] }],
  ["a state", { type: "hunger-strike", when: "2011-04-17" }, { startDate: ["2011-04-17"] }],
])("an event of %s has no finer date than is known", (_, event, dates) => {
  const { output } = exported(caseOf({ events: [{ id: "event", type: "other", title: "Something", ...event }] }));
  const { date, startDate, endDate } = ofSchema(output, "Event")[0] ?? {};
  expect({ ...(date && { date }), ...(startDate && { startDate }), ...(endDate && { endDate }) }).toEqual(dates);
});

test.each([
  ["2011", "2011", []],
  ["2011-05-03", "2011-05-03", []],
  ["2011-05-03T23:40", "2011-05-03", ["publishedAt"]],
  ["2011~", undefined, ["publishedAt"]],
  ["2011-21", undefined, ["publishedAt"]],
  ["0999", undefined, ["publishedAt"]],
  ["2011/2012", undefined, ["publishedAt"]],
  [{ edtf: "2011", tolerance: "P2Y" }, undefined, ["publishedAt.tolerance", "publishedAt"]],
])("an article of %s is published on %s", (publishedAt, date, lost) => {
  const { output, losses } = exported(caseOf({ articles: [{ id: "a", headline: "Report", publishedAt }] }));
  expect(ofSchema(output, "Article")[0]?.publishedAt).toEqual(date && [date]);
  expect(losses.filter(({ record }) => record === "a").map(({ field }) => field)).toEqual(lost);
});

test("a term of imprisonment is an event, and no sanction", () => {
  const events = [{ id: "s", type: "court-sanction", measure: "imprisonment", term: { duration: "P2Y" } }];
  const { output } = exported(caseOf({ events }));
  expect(output.map(({ schema }) => schema)).toEqual(["Event"]);
  expect(output[0]?.properties.description).toEqual(["When: time unknown\nMeasure: imprisonment"]);
});

test("a trial is a court case too, with its parties in their roles", () => {
  const { output } = exported(
    caseOf({
      persons: ["a", "b"].map((id) => ({ id, names: [{ full: id.toUpperCase() }] })),
      groups: [{ id: "g", description: "The others" }],
      events: [
        { id: "t", type: "trial", title: "Trial of A", who: ["a", "g"], participants: [{ who: "b", role: "counsel" }] },
      ],
    }),
  );
  expect(ofSchema(output, "CourtCase")).toEqual([{ name: ["Trial of A"] }]);
  expect(ofSchema(output, "CourtCaseParty").map(({ role }) => role)).toEqual([undefined, ["counsel"]]);
  expect(ofSchema(output, "Event")[0]?.involved).toHaveLength(2);
});

test("sources keep their stance; what every source denies is lost", () => {
  const articles = [{ id: "a", headline: "Report" }];
  const event = (id: string, ...stances: string[]) => ({
    id,
    type: "other",
    title: id,
    sources: stances.map((stance) => ({ article: "a", stance })),
  });
  const { output, losses } = exported(
    caseOf({ articles, events: [event("disputed", "reported", "denied"), event("denied", "denied")] }),
  );
  expect(ofSchema(output, "Event").map(({ name }) => name)).toEqual([["disputed"]]);
  expect(ofSchema(output, "Documentation").map(({ role }) => role)).toEqual([["reported"], ["denied"]]);
  expect(losses).toContainEqual(expect.objectContaining({ record: "denied", field: "" }));
});

test("names, bylines and identifiers that have no place are lost one by one", () => {
  const { output, losses } = exported(
    caseOf({
      articles: [{ id: "a", headline: "Report", byline: [{ name: "A" }, { name: "E", role: "editor" }] }],
      persons: [
        {
          id: "p",
          names: [{ full: "One" }, { full: "Two" }],
          identifiers: [
            { scheme: "wikidata", value: "Q1" },
            { scheme: "viaf", value: "2" },
          ],
        },
      ],
    }),
  );
  expect(ofSchema(output, "Article")[0]?.author).toEqual(["A"]);
  expect(ofSchema(output, "Person")).toEqual([{ name: ["One"], alias: ["Two"], wikidataId: ["Q1"] }]);
  expect(losses.map(({ record, field }) => `${record}/${field}`)).toEqual([
    "case/timeZone",
    "a/byline.1",
    "p/identifiers.1",
  ]);
});

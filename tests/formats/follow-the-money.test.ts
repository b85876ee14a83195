import { describe, expect, test } from "vitest";
import { type FollowTheMoneyEntity, toFollowTheMoney } from "../../src/formats/follow-the-money.ts";
import { buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";
import { lineageOf, model } from "./follow-the-money-model.ts";
import { hostileCase } from "./hostile-case.ts";
import { richCase } from "./rich-case.ts";

const exported = (caseFile: CaseFile) => toFollowTheMoney(caseFile, buildTimeline(caseFile), { unredacted: true });

const caseOf = (records: object) =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...records });

const ofSchema = (entities: readonly FollowTheMoneyEntity[], schema: string) =>
  entities.filter((entity) => entity.schema === schema).map(({ properties }) => properties);

const patterns = {
  text: /./,
  date: /^\d{4}(-\d\d(-\d\d)?)?$/,
  url: /^https?:/,
  country: /^[a-z]{2}$/,
  number: /^-?\d+([.]\d+)?$/,
};

describe.each([
  ["nearly every field", richCase],
  ["hostile texts", hostileCase],
])("entities of a case file with %s", (_, caseFile) => {
  const entities = exported(caseFile).output;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));

  test("have ids of their own, which stay the same", () => {
    expect(byId.size).toBe(entities.length);
    for (const id of byId.keys()) expect(id).toMatch(/^[0-9a-f]{40}$/);
    expect(exported(structuredClone(caseFile)).output).toEqual(entities);
  });

  test("are as the model has them", () => {
    for (const { schema, properties } of entities) {
      const lineage = lineageOf(schema);
      const held = Object.assign({}, ...lineage.map((each) => model[each]?.properties));
      for (const name of lineage.flatMap((each) => model[each]?.required ?? [])) {
        expect(properties[name], `${schema}.${name}`).toHaveLength(1);
      }
      for (const [name, values] of Object.entries(properties)) {
        expect(held, schema).toHaveProperty(name);
        expect(values.length).toBeGreaterThan(0);
        for (const value of values) {
          if (typeof held[name] === "string") expect(value, name).toMatch(Reflect.get(patterns, held[name]));
          else expect(lineageOf(byId.get(value)?.schema ?? ""), `${schema}.${name}`).toContain(held[name].entity);
        }
      }
    }
  });
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
  ["2011/2012", undefined, ["publishedAt"]],
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

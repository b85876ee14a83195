import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const leyla = { id: "p1", names: [{ full: "Leyla Example" }], sensitivity: { category: "minor" } };
const samir = { id: "p2", names: [{ full: "Samir Sample" }] };
const aysel = { id: "p3", names: [{ full: "Aysel Sample" }] };
const groups = [
  { id: "g1", description: "The arrested", members: ["p1", "p2"], partOf: "g2" },
  { id: "g2", description: "All who were there" },
  { id: "g3", description: "Others", members: ["p2", "p3"], partOf: "g2" },
];
const article = { id: "a1", headline: "News of the day here", url: "https://news.invalid/1" };
const sources = [{ article: "a1" }];

function redacted(lists: object) {
  const persons = [leyla, samir, aysel];
  const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", persons, groups, ...lists };
  return redact(parseCaseFile(given), publish, { key });
}

describe("an article that tells of a group tells of its members", () => {
  const search = { id: "e1", type: "search" };
  const theirs = { id: "e2", type: "detention", legalBasis: "unknown", who: ["g1"] };
  const other = { ...search, who: ["p3"] };
  const match = (confidence: string, more: object = {}) => ({ id: "m1", events: ["e1", "e2"], confidence, ...more });
  const after = { relation: "after", to: "e2" };
  const remand = { id: "e1", type: "court-sanction", measure: "remand", who: ["p3"] };

  test.each<[string, object, boolean]>([
    ["of what happened to the group", { events: [{ ...search, who: ["g1"], sources }] }, true],
    ["of what happened to a larger one", { events: [{ ...search, who: ["g2"], sources }] }, true],
    ["of a group of others", { events: [{ ...search, who: ["g3"], sources }] }, false],
    ["of a smaller group of others", { groups: [...groups.slice(0, 2), { ...groups[2], sources }] }, false],
    [
      "of what it took part in",
      { events: [{ ...search, participants: [{ who: "g1", role: "witness" }], sources }] },
      true,
    ],
    ["of what it says", { events: [{ ...other, sources: [{ article: "a1", speaker: "g1" }] }] }, true],
    ["of another account of it", { events: [{ ...other, sources }, theirs], matches: [match("certain")] }, true],
    ["of what may be another account", { events: [{ ...other, sources }, theirs], matches: [match("likely")] }, false],
    [
      "of what is said to be none",
      {
        events: [{ ...other, sources }, theirs],
        articles: [article, { id: "a2", headline: "Other news of the day" }],
        matches: [match("certain", { sources: [{ article: "a2", stance: "denied" }] })],
      },
      false,
    ],
    ["of that they are one", { events: [other, theirs], matches: [match("certain", { sources })] }, true],
    ["of that they may be one", { events: [other, theirs], matches: [match("possible", { sources })] }, true],
    ["of a relation to it", { events: [{ ...other, relations: [{ ...after, sources }] }, theirs] }, true],
    ["of what stands in relation to it", { events: [{ ...other, relations: [after], sources }, theirs] }, true],
    [
      "of what stands in relation to that",
      {
        events: [
          { ...other, relations: [after] },
          theirs,
          { ...other, id: "e3", relations: [{ relation: "after", to: "e1" }], sources },
        ],
      },
      false,
    ],
    [
      "of a term counted from it",
      { events: [{ ...remand, term: { duration: "P5D", countedFrom: { event: "e2" } }, sources }, theirs] },
      true,
    ],
    ["of something else", { events: [{ ...other, sources }, theirs] }, false],
  ])("%s", (_, lists, tells) => {
    const { caseFile, report } = redacted({ articles: [article], ...lists });
    const left = caseFile.articles?.find(({ headline }) => headline === article.headline);
    expect(left?.url).toBe(tells ? undefined : article.url);
    expect(report.risks.some(({ record }) => record === left?.id)).toBe(tells);
  });
});

describe("a date tells no zone", () => {
  const when = { edtf: "2011-04-05T10:00", zone: "America/New_York" };

  test.each<[string, object, unknown]>([
    ["of a group with a removed member", { who: ["g1"] }, "2011-04-05T19:00"],
    ["of a larger group", { who: ["g2"] }, "2011-04-05T19:00"],
    ["but of a group of others", { who: ["g3"] }, when],
  ])("%s", (_, event, expected) => {
    const { caseFile } = redacted({ events: [{ id: "e1", type: "search", when, ...event }] });
    expect(caseFile.events?.[0]?.when).toEqual(expected);
  });
});

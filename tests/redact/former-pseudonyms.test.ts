import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { formerPseudonyms } from "../../src/redact/former-pseudonyms.ts";
import { pseudonymsOfCase } from "../../src/redact/pseudonyms-of-case.ts";

const digits = "0123456789abcdef0123";
const person = `person-${digits}`;
const group = `group-${digits}`;
const article = `article-${digits}`;
const event = `event-${digits}`;
const provision = `provision-${digits}`;
const caseId = `case-file-${digits}`;

/** A copy of a case file, with some whom a former redaction removed and some whom it did not. */
const copy = parseCaseFile({
  format: "case-chronology/1",
  id: caseId,
  timeZone: "Asia/Baku",
  persons: [
    { id: person, names: [{ full: person }] },
    { id: "person-00000000000000000000", names: [{ full: "Elnur" }] },
    { id: "leyla", names: [{ full: "leyla" }] },
    { id: `place-${digits}`, names: [{ full: `place-${digits}` }] },
    { id: `${person}-x`, names: [{ full: `${person}-x` }] },
  ],
  groups: [
    { id: group, description: group },
    { id: "group-00000000000000000000", description: "They" },
  ],
  articles: [
    { id: article, headline: article },
    { id: "article-00000000000000000000", headline: "Reported" },
  ],
  legalTexts: [{ id: "law", title: "Law", kind: "code", provisions: [{ id: provision, label: "Article 1" }] }],
  events: [{ id: event, type: "other", title: event }],
});
const pseudonym = (kind: string, id: string) => `${kind} for ${id.slice(0, 8)}`;
const former = () => formerPseudonyms(copy, pseudonymsOfCase(copy, pseudonym).kinds, pseudonym);

describe("the pseudonyms of a former redaction", () => {
  test.each<[string, string, string]>([
    ["of a person", `see ${person}.`, "see person for person-0."],
    [
      "of several records",
      `${group}, ${article}; ${event}`,
      "group for group-01, article for article-; event for event-01",
    ],
    ["of a provision", provision, "provision for provisio"],
    ["of the case file", caseId, "case-file for case-fil"],
    ["of one who has a name", "person-00000000000000000000", "person for person-0"],
  ])("%s are renewed wherever they stand", (_, text, renewed) => {
    expect(former().renewed(text)).toBe(renewed);
    expect(former().isIn(text)).toBe(true);
  });

  test.each<[string, string]>([
    ["nothing", "nothing of the kind"],
    ["one of another case file", "person-11111111111111111111"],
    ["an id that is none", "leyla"],
    ["one that names another kind than its record's", `place-${digits}`],
  ])("%s stays", (_, text) => {
    expect(former().renewed(text)).toBe(text);
    expect(former().isIn(text)).toBe(false);
  });

  test("are all that is left of who was removed then", () => {
    expect([...former().removed]).toEqual([
      [person, "persons"],
      [group, "groups"],
      [article, "articles"],
    ]);
  });

  test("are none in a case file that is no copy", () => {
    const given = parseCaseFile({
      ...copy,
      id: "case",
      persons: [],
      groups: [],
      articles: [],
      events: [],
      legalTexts: [],
    });
    const { isIn, renewed, removed } = formerPseudonyms(given, pseudonymsOfCase(given, pseudonym).kinds, pseudonym);
    expect([isIn(person), renewed(person), removed.size]).toEqual([false, person, 0]);
  });
});

import { describe, expect, test } from "vitest";
import { buildTimeline, type CaseFile, parseCaseFile, safeParseCaseFile } from "../../src/index.ts";
import { defineProfile, internal, type Profile, partner, publish } from "../../src/redact/index.ts";
import { richCase } from "../formats/rich-case.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const textOf = (value: unknown) => JSON.stringify(value);

function caseOf(lists: object): CaseFile {
  return parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
}

const hidden = { sensitivity: { category: "minor" } };

/** What is left of a note once a person of a name is removed. */
function noteWithout(names: object[], note: string): string | undefined {
  const caseFile = caseOf({
    persons: [{ id: "p1", names, ...hidden }],
    events: [{ id: "e1", type: "other", title: "Event", note }],
  });
  return redact(caseFile, publish, { key }).caseFile.events?.[0]?.note;
}

describe("names go", () => {
  test.each([
    ["as they are", "Leyla Example", "Then Leyla Example spoke.", "Then ███ spoke."],
    ["the family name alone", "Leyla Example", "Example spoke.", "███ spoke."],
    ["in another case", "Leyla Example", "LEYLA EXAMPLE and leyla", "███ and ███"],
    ["with accents", "Léyla Examplé", "Leyla Example", "███"],
    ["without accents", "Leyla Example", "Léylà", "███"],
    ["Azerbaijani letters", "Ləman Nümunə", "Ləmanın, LEMAN NUMUNE", "███, ███"],
    ["inflected Russian", "Лейла Примерова", "У Лейлы Примеровой, с Лейлой", "У ███, с ███"],
    ["a Russian adjective", "Иван Примерский", "дело Примерского", "дело ███"],
    ["a fleeting vowel", "Павел Примеров", "у Павла", "у ███"],
    ["over a line break", "Leyla Example", "Leyla\nExam\nple", "███"],
    ["hyphenated over a line break", "Leyla Example", "Exam-\n  ple spoke", "███ spoke"],
    ["with soft hyphens", "Leyla Example", "Ley\u00ADla Exam\u00ADple", "███"],
    ["with marks without width", "Leyla Example", "L\u200Be\u200Byla", "███"],
    ["in wide letters", "Leyla Example", "Ｌｅｙｌａ", "███"],
    ["short ones with an ending", "Ali Example", "Alinin evi", "███ evi"],
    ["not inside other words", "Ali Example", "Italia", "Italia"],
  ])("%s", (_, full, note, left) => {
    expect(noteWithout([{ full }], note)).toBe(left);
  });

  test("aliases and parts", () => {
    const names = [
      { full: "Leyla Example", family: "Sample" },
      { full: "Лала", kind: "alias" },
    ];
    expect(noteWithout(names, "Sample, Лалы, Лалой")).toBe("███, ███, ███");
  });
});

describe("a removed fact", () => {
  const caseFile = caseOf({
    articles: [
      { id: "told", headline: "Ill in prison", body: "She has asthma.", url: "https://example.org/told" },
      { id: "copy", url: "https://example.org/copy", derivedFrom: "told" },
      { id: "other", headline: "A rally", body: "They had ASTHMA there.", url: "https://example.org/other" },
    ],
    persons: [
      {
        id: "p1",
        names: [{ full: "Leyla Example" }],
        details: [{ category: "health", text: "asthma", sources: [{ article: "told" }] }],
      },
    ],
  });

  test("goes, with the text that tells it and what leads there", () => {
    const { caseFile: left, report } = redact(caseFile, publish, { key });
    const text = textOf(left);
    for (const secret of ["asthma", "ASTHMA", "Ill in", "/told", "/copy"]) expect(text).not.toContain(secret);
    expect(text).toContain("Leyla Example");
    expect(report.changes).toContainEqual({
      path: ["persons", 0, "details", 0],
      action: "removed",
      reason: "sensitive",
    });
    expect(textOf(report)).not.toMatch(/asthma/i);
  });

  test.each([
    ["publish", publish, false],
    ["partner", partner, false],
    ["internal", internal, true],
    [
      "a profile of one's own",
      defineProfile({ name: "x", level: "public", categories: { health: "confidential" } }),
      true,
    ],
  ] as [string, Profile, boolean][])("%s", (_, profile, stays) => {
    expect(textOf(redact(caseFile, profile, { key }).caseFile).includes("She has asthma.")).toBe(stays);
  });
});

test("rules of one's own remove what they name", () => {
  const caseFile = caseOf({ persons: [{ id: "p", names: [{ full: "Leyla Example" }], born: "1980-05-01" }] });
  const profile = defineProfile({ ...publish, rules: [{ path: "persons.*.born", level: "restricted" }] });
  expect(redact(caseFile, profile, { key }).caseFile.persons?.[0]?.born).toBeUndefined();
});

test("extra goes unless its key is allowed", () => {
  const caseFile = caseOf({ extra: { phone: "1", shelf: "A" }, persons: [] });
  expect(redact(caseFile, publish, { key }).caseFile.extra).toBeUndefined();
  expect(redact(caseFile, { ...publish, extra: ["shelf"] }, { key }).caseFile.extra).toEqual({ shelf: "A" });
});

describe("a removed person", () => {
  const caseFile = caseOf({
    persons: [
      { id: "leyla", names: [{ full: "Leyla Example" }], born: "2000", ...hidden },
      { id: "brother", names: [{ full: "Samir Sample" }], relationships: [{ person: "leyla", kind: "sister" }] },
    ],
    groups: [{ id: "two", description: "Both", count: 2, members: ["leyla", "brother"] }],
    events: [{ id: "leyla-taken", type: "detention", legalBasis: "unknown", who: ["leyla"], when: "2011" }],
  });
  const { caseFile: left } = redact(caseFile, publish, { key });

  test("stays in the structure as a pseudonym", () => {
    const id = left.persons?.[0]?.id;
    expect(id).toMatch(/^person-[0-9a-f]{20}$/);
    expect(left.persons?.[0]).toEqual({ id, names: [{ full: id }] });
    expect(left.events?.[0]?.who).toEqual([id]);
    expect(left.groups?.[0]?.members).toContain(id);
  });

  test("has no kin", () => {
    expect(left.persons?.[1]?.relationships ?? []).toEqual([]);
  });

  test("has one pseudonym for one key, and another for another", () => {
    expect(redact(caseFile, publish, { key }).caseFile).toEqual(left);
    const other = redact(caseFile, publish, { key: `${key}!` }).caseFile;
    const ids = (each: CaseFile) => [each.id, ...(each.persons ?? []).map(({ id }) => id)];
    expect(ids(other).filter((id) => ids(left).includes(id))).toEqual([]);
  });
});

test("a removed event goes with what refers to it, and no term is counted anew", () => {
  const caseFile = caseOf({
    persons: [{ id: "p1", names: [{ full: "Leyla Example" }] }],
    events: [
      { id: "first", type: "detention", legalBasis: "unknown", when: "2011-01-01", who: ["p1"] },
      { id: "hidden", type: "detention", legalBasis: "unknown", who: ["p1"], sensitivity: { category: "location" } },
      {
        id: "order",
        type: "court-sanction",
        who: ["p1"],
        when: "2011-04-01",
        measure: "administrative-arrest",
        term: { duration: "P15D", countedFrom: { event: "hidden" } },
        relations: [{ relation: "after", to: "hidden" }],
      },
    ],
    matches: [{ id: "m", events: ["first", "hidden"], confidence: "possible" }],
  });
  const { caseFile: left } = redact(caseFile, publish, { key });
  expect(left.events?.length).toBe(2);
  expect(left.events?.[1]).toMatchObject({ term: {} });
  expect(left.events?.[1]).not.toHaveProperty("relations");
  expect(left.matches).toBeUndefined();
  expect(
    buildTimeline(left).entries.every(({ accounts }) => accounts.every(({ termEnd }) => termEnd?.latest == null)),
  ).toBe(true);
});

test("a key is long enough", () => {
  expect(() => redact(caseOf({}), publish, { key: "short" })).toThrow("key-too-short");
});

test.each([publish, partner, internal])("$name gives a valid case file and changes nothing in its input", (profile) => {
  const before = textOf(richCase);
  const { caseFile } = redact(richCase, profile, { key });
  expect(textOf(richCase)).toBe(before);
  expect(safeParseCaseFile(caseFile).issues).toEqual([]);
  expect(caseFile.events?.length).toBeGreaterThan(0);
});

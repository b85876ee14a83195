import { describe, expect, test } from "vitest";
import type { IssueCode } from "../../src/core/issue-codes.ts";
import { recordParsers } from "./record-parsers.ts";

const parsers = Object.entries(recordParsers);

describe.each(parsers)("a record of kind %s", (kind, { safeParse, full }) => {
  test("is read whole", () => {
    expect(safeParse(full)).toEqual({ success: true, data: full, issues: [] });
  });

  test("takes an empty list wherever a list may be absent", () => {
    const lists = Object.entries(full).filter(([key, value]) => Array.isArray(value) && key !== "names");
    const emptied = { ...full, ...Object.fromEntries(lists.map(([key]) => [key, []])) };
    expect(safeParse(emptied)).toEqual({ success: true, data: emptied, issues: [] });
  });

  test("knows no other field", () => {
    const { issues } = safeParse({ ...full, [`${Object.keys(full)[1]}x`]: 1 });
    expect(issues).toMatchObject([
      { code: "unknown-key", recordIds: [full.id], params: { suggestion: Object.keys(full)[1] } },
    ]);
  });

  test("needs an id", () => {
    const { id, ...rest } = full;
    expect(safeParse(rest).issues).toMatchObject([{ code: "missing-field", path: ["id"], recordIds: [] }]);
    expect(safeParse({ ...rest, id: `${id} ` }).issues).toMatchObject([{ code: "wrong-format", path: ["id"] }]);
  });

  test("has no field that may be null or of another type", () => {
    for (const key of Object.keys(full)) {
      const { issues } = safeParse({ ...full, [key]: null });
      expect(issues[0]?.path, `${kind}.${key}`).toEqual([key]);
    }
  });
});

describe("what a record says wrongly is named", () => {
  type Row = [
    name: string,
    kind: keyof typeof recordParsers,
    change: object,
    code: IssueCode,
    path: (string | number)[],
  ];
  const nothing = { headline: undefined, url: undefined, body: undefined };
  const cases: Row[] = [
    ["an article that nobody can find", "article", nothing, "nothing-published", []],
    ["a blank headline", "article", { headline: " \n" }, "empty", ["headline"]],
    ["an address that a page would run", "article", { url: "javascript:alert(1)" }, "wrong-format", ["url"]],
    ["an address without a host", "article", { url: "http://" }, "wrong-format", ["url"]],
    ["an address with a line break", "article", { url: "https://example.org/\n1" }, "wrong-format", ["url"]],
    [
      "an address of another scheme",
      "article",
      { archivedUrls: ["ftp://example.org/1"] },
      "wrong-format",
      ["archivedUrls", 0],
    ],
    ["a language in words", "article", { language: "azeri language" }, "wrong-format", ["language"]],
    ["a date that is none", "article", { publishedAt: "yesterday" }, "not-edtf", ["publishedAt"]],
    [
      "a day that the calendar lacks",
      "article",
      { publishedAt: { edtf: "2011-02-29" } },
      "date-does-not-exist",
      ["publishedAt", "edtf"],
    ],
    [
      "a zone that is none",
      "article",
      { publishedAt: { edtf: "2011", zone: "Baku" } },
      "unknown-time-zone",
      ["publishedAt", "zone"],
    ],
    [
      "a tolerance that is none",
      "article",
      { publishedAt: { edtf: "2011", tolerance: "2 h" } },
      "not-a-duration",
      ["publishedAt", "tolerance"],
    ],
    ["a number for a date", "article", { publishedAt: 2011 }, "wrong-type", ["publishedAt"]],
    [
      "an interval that runs backwards",
      "article",
      { publishedAt: "2011-05-02/2011-05-01" },
      "interval-backwards",
      ["publishedAt"],
    ],
    [
      "an unknown part in a byline",
      "article",
      { byline: [{ name: "A", role: "autor" }] },
      "unknown-value",
      ["byline", 0, "role"],
    ],
    ["data of one's own that JSON cannot hold", "article", { extra: { a: [() => 1] } }, "not-json", ["extra", "a", 0]],
    ["a person without a name", "person", { names: [] }, "empty", ["names"]],
    [
      "a script in words",
      "person",
      { names: [{ full: "A", script: "latin" }] },
      "wrong-format",
      ["names", 0, "script"],
    ],
    [
      "an unknown kind of name",
      "person",
      { names: [{ full: "A", kind: "preffered" }] },
      "unknown-value",
      ["names", 0, "kind"],
    ],
    [
      "a detail of an unknown category",
      "person",
      { details: [{ category: "helth", text: "x" }] },
      "unknown-value",
      ["details", 0, "category"],
    ],
    [
      "an unknown stance",
      "person",
      { sources: [{ article: "a", stance: "denyed" }] },
      "unknown-value",
      ["sources", 0, "stance"],
    ],
    [
      "a source without an article",
      "person",
      { sources: [{ quote: "x" }] },
      "missing-field",
      ["sources", 0, "article"],
    ],
    [
      "an unknown level",
      "person",
      { sensitivity: { category: "health", level: "secret" } },
      "unknown-value",
      ["sensitivity", "level"],
    ],
    ["half a person", "group", { count: 1.5 }, "wrong-type", ["count"]],
    ["fewer people than none", "group", { count: -1 }, "out-of-range", ["count"]],
    ["more at least than at most", "group", { count: { atLeast: 3, atMost: 2 } }, "range-backwards", ["count"]],
    ["an unknown kind of organization", "organization", { kind: "courts" }, "unknown-value", ["kind"]],
    ["a country in words", "place", { country: "Azerbaijan" }, "wrong-format", ["country"]],
    ["a country in small letters", "place", { country: "az" }, "wrong-format", ["country"]],
    ["a latitude beyond the pole", "place", { latitude: 90.1 }, "out-of-range", ["latitude"]],
    ["a longitude beyond the date line", "place", { longitude: -180.1 }, "out-of-range", ["longitude"]],
    ["a latitude alone", "place", { longitude: undefined }, "half-a-position", []],
    ["an unknown kind of legal text", "legal-text", { kind: "law" }, "unknown-value", ["kind"]],
    ["a stage without a date", "legal-text", { stages: [{ stage: "signed" }] }, "missing-field", ["stages", 0, "when"]],
    [
      "an unknown stage",
      "legal-text",
      { stages: [{ stage: "initialed", when: "2025" }] },
      "unknown-value",
      ["stages", 0, "stage"],
    ],
    [
      "a limit that is no duration",
      "legal-text",
      { provisions: [{ id: "x", label: "1", limits: [{ measure: "fine", atMost: "15" }] }] },
      "not-a-duration",
      ["provisions", 0, "limits", 0, "atMost"],
    ],
  ];
  test.each(cases)("%s", (_, kind, change, code, path) => {
    const { safeParse, full } = recordParsers[kind];
    expect(safeParse({ ...full, ...change }).issues).toMatchObject([{ code, path, recordIds: [full.id] }]);
  });
});

test("whether a clock skips a record's date, only a case file tells", () => {
  const article = { id: "a1", headline: "x", publishedAt: { edtf: "2011-03-27T04:30", zone: "Asia/Baku" } };
  expect(recordParsers.article.safeParse(article).success).toBe(true);
});

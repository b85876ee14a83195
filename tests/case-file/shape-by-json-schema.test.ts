import { describe, expect, test } from "vitest";
import * as z from "zod";
import { caseFileJsonSchema, isChronologyError, safeParseCaseFile } from "../../src/index.ts";
import { caseWith } from "./valid-case.ts";

const schema = caseFileJsonSchema();

/** A validator made of the JSON Schema as validators read it: patterns have no flags but `u`. */
const takes = z.fromJSONSchema(
  JSON.parse(JSON.stringify(schema, (key, value) => (key === "dependentRequired" ? undefined : withFlag(key, value)))),
);

/** zod reads patterns without the flag `u`: those that need it are left out. */
function withFlag(key: string, value: unknown): unknown {
  return key === "pattern" && String(value).includes("\\p{") ? undefined : value;
}

describe("the JSON Schema and the parser take alike", () => {
  test.each([
    ["a language with a script", "articles.0.language", "az-Cyrl"],
    ["a language with a region", "articles.0.language", "ru-RU"],
    ["a language in capital letters", "articles.0.language", "EN"],
    ["a language with a script and a region", "articles.0.language", "zh-Hant-TW"],
    ["an address in Cyrillic", "articles.1.url", "https://тест.рф/новости/1"],
    ["an address in capital letters", "articles.1.url", "HTTPS://EXAMPLE.ORG"],
    ["a term of a deportation", "events.3", deportation({ duration: "P5Y" })],
    ["a duration with a fraction", "events.2.term.duration", "PT1.5S"],
  ])("%s", (_, path, value) => {
    expect(safeParseCaseFile(caseWith(path, value)).issues).toEqual([]);
    expect(takes.safeParse(caseWith(path, value)).error).toBeUndefined();
  });
});

describe("the JSON Schema and the parser refuse alike", () => {
  test.each([
    ["a language that is none", "articles.0.language", "az_AZ"],
    ["an address that is none", "articles.1.url", "example.org"],
    ["a match of none", "matches.0.events", []],
    ["a duration in words", "events.2.term.duration", "15 days"],
    ["an end of a moment", "events.1.until", "2011-05-02"],
    ["a limit on no measure", "legalTexts.0.provisions.0.limits.0.measure", "arrest"],
    ["a date without end", "events.1.when", "2".repeat(2001)],
  ])("%s", (_, path, value) => {
    expect(safeParseCaseFile(caseWith(path, value)).success).toBe(false);
    expect(takes.safeParse(caseWith(path, value)).success).toBe(false);
  });
});

function deportation(term: object) {
  return { id: "deportation", type: "court-sanction", measure: "deportation", who: ["activist"], term };
}

test("no pattern needs a flag that JSON Schema has not", () => {
  const patterns = JSON.stringify(schema).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
  for (const pattern of patterns) expect(() => new RegExp(JSON.parse(`{${pattern}}`).pattern, "u")).not.toThrow();
});

test("it is plain data, as its type says", () => {
  expect(structuredClone(schema)).toEqual(schema);
  expect(schema.title).toBe("case-chronology/1");
});

test.each<[string, unknown]>([
  ["no options", null],
  ["event types that are none", { eventTypes: 5 }],
  ["an option of another name", { eventType: [] }],
])("%s are refused", (_, options) => {
  const refusal = (() => {
    try {
      return Reflect.apply(caseFileJsonSchema, undefined, [options]);
    } catch (error) {
      return error;
    }
  })();
  expect(isChronologyError(refusal)).toBe(true);
});

import { describe, expect, test } from "vitest";
import type { AnyCaseFile } from "../../src/case-file/case-file.ts";
import { type ExportLevel, guardRestricted } from "../../src/case-file/guard-restricted.ts";
import { isChronologyError, parseCaseFile } from "../../src/index.ts";

function caseOf(lists: object): AnyCaseFile {
  return parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
}

const person = { id: "leyla", names: [{ full: "Leyla Example" }] };
const health = { category: "health", text: "asthma" };
const event = { id: "e1", type: "other", title: "Event" };

/** What is refused, or undefined. */
function refusalOf(caseFile: AnyCaseFile, level: ExportLevel) {
  try {
    guardRestricted(caseFile, level);
    return undefined;
  } catch (error) {
    return isChronologyError(error) ? error.issues[0] : error;
  }
}

describe("facts above the level", () => {
  test.each<[string, object, ExportLevel, string | undefined]>([
    [
      "a record",
      { events: [{ ...event, sensitivity: { category: "minor" } }] },
      {},
      '1 fact above the level "public" (minor)',
    ],
    [
      "a record of a level of its own",
      { events: [{ ...event, sensitivity: { category: "minor", level: "public" } }] },
      {},
      undefined,
    ],
    [
      "one as far as the caller says",
      { events: [{ ...event, sensitivity: { category: "minor" } }] },
      { level: "confidential" },
      undefined,
    ],
    [
      "one above that",
      { events: [{ ...event, sensitivity: { category: "source-identity" } }] },
      { level: "confidential" },
      '1 fact above the level "confidential" (source-identity)',
    ],
    [
      "everything, when it is told to",
      { events: [{ ...event, sensitivity: { category: "source-identity" } }] },
      { unredacted: true },
      undefined,
    ],
    [
      "not when it is told not to",
      { events: [{ ...event, sensitivity: { category: "health" } }] },
      { unredacted: false },
      "(health)",
    ],
    [
      "a detail by its category",
      { persons: [{ ...person, details: [health] }] },
      {},
      '1 fact above the level "public" (health)',
    ],
    [
      "one that says how far it may go",
      { persons: [{ ...person, details: [{ ...health, sensitivity: { category: "health", level: "public" } }] }] },
      {},
      undefined,
    ],
    [
      "one that says so of its own category",
      { persons: [{ ...person, details: [{ ...health, sensitivity: { category: "family" } }] }] },
      {},
      '1 fact above the level "public" (family)',
    ],
    [
      "one of no sensitive category",
      { persons: [{ ...person, details: [{ category: "occupation", text: "poet" }] }] },
      {},
      undefined,
    ],
    [
      "several, sorted",
      { persons: [{ ...person, details: [health, { ...health, category: "family" }, health] }] },
      {},
      '3 facts above the level "public" (family, health)',
    ],
    [
      "what is marked in data of the user's own",
      {
        extra: { sensitivity: { category: "health" } },
        persons: [{ ...person, extra: { shelf: [{ sensitivity: { category: "family", level: "sealed" } }] } }],
      },
      { level: "confidential" },
      '1 fact above the level "confidential" (family)',
    ],
    [
      "a detail in it by its category",
      { persons: [{ ...person, extra: { details: [health] } }] },
      {},
      '1 fact above the level "public" (health)',
    ],
    [
      "a mark in it that cannot be read, whose words are not repeated",
      { extra: { shelf: { sensitivity: { category: "asthma" } } } },
      { level: "sealed" },
      '1 fact above the level "sealed" (unknown)',
    ],
    ["what is no list of details", { extra: { details: ["health"] } }, { level: "public" }, undefined],
    [
      "records of every list",
      {
        articles: [{ id: "a", headline: "x", sensitivity: { category: "contact" } }],
        places: [{ id: "b", names: [{ full: "x" }], sensitivity: { category: "location" } }],
      },
      {},
      "(contact, location)",
    ],
    ["nothing", {}, {}, undefined],
  ])("%s", (_, lists, level, expected) => {
    const refusal = refusalOf(caseOf(lists), level);
    if (expected === undefined) expect(refusal).toBeUndefined();
    else expect(refusal).toMatchObject({ code: "restricted-facts", message: expect.stringContaining(expected) });
  });

  test("what cannot be read is above every level", () => {
    const unread = (sensitivity: object): AnyCaseFile => ({
      ...caseOf({}),
      events: [{ ...event, sensitivity: Object(sensitivity) }],
    });
    expect(refusalOf(unread({ category: "unheard-of" }), { level: "sealed" })).toMatchObject({
      code: "restricted-facts",
    });
    expect(refusalOf(unread({ category: "minor", level: "unheard-of" }), { level: "sealed" })).toMatchObject({
      code: "restricted-facts",
    });
    expect(
      refusalOf(caseOf({ events: [{ ...event, sensitivity: { category: "minor", level: "public" } }] }), {
        level: JSON.parse('"pubic"'),
      }),
    ).toMatchObject({ code: "unknown-value" });
  });

  test("the refusal names records, how many and of what kind, and says what to do; never the facts", () => {
    const caseFile = caseOf({
      persons: [{ ...person, details: [health, health], sensitivity: { category: "family" } }],
      events: [{ ...event, sensitivity: { category: "minor" } }],
    });
    const refusal = refusalOf(caseFile, { level: "public" });
    expect(refusal).toMatchObject({
      recordIds: ["leyla", "e1"],
      params: { count: 4, categories: ["family", "health", "minor"], level: "public" },
      path: [],
    });
    expect(Object(refusal).message).toBe(
      'The case file holds 4 facts above the level "public" (family, health, minor). Redact it, say how far it may go with "level", or export it with "unredacted: true".',
    );
    expect(JSON.stringify(refusal)).not.toMatch(/asthma|Leyla/);
  });
});

test.each<[string, unknown]>([
  ["null", null],
  ["a text", "{}"],
  ["an object without an id", {}],
  ["a list that is none", { ...caseOf({}), persons: 5 }],
  ["a record that is none", { ...caseOf({}), persons: [null] }],
  ["an id that is none", { ...caseOf({}), persons: [{ ...person, id: 5 }] }],
])("%s is refused as a case file, whatever may leave", (_, input) => {
  const call = () => Reflect.apply(guardRestricted, undefined, [input, { unredacted: true }]);
  expect(call).toThrow(
    /^caseFile is not a case file; use parseCaseFile, or the data of a result of safeParseCaseFile \(wrong-type\)$/,
  );
});

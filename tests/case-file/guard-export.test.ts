import { describe, expect, test } from "vitest";
import { guardExport, guardRestricted } from "../../src/case-file/guard-restricted.ts";
import { buildTimeline, type CaseFile, isChronologyError, parseCaseFile } from "../../src/index.ts";

const base = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" };
const caseFile: CaseFile = parseCaseFile(base);
const another: CaseFile = parseCaseFile({ ...base, events: [{ id: "e9", type: "other", title: "Event" }] });
const sealed: CaseFile = parseCaseFile({
  ...base,
  events: [{ id: "e1", type: "other", title: "Event", sensitivity: { category: "source-identity" } }],
});

/** The codes and the paths of what is refused. */
function refused(...given: unknown[]): string[] {
  try {
    Reflect.apply(guardExport, undefined, given);
    return [];
  } catch (error) {
    if (!isChronologyError(error)) throw error;
    return error.issues.map(({ code, path }) => [code, ...path].join(" "));
  }
}

describe("an export", () => {
  test.each<[string, unknown[], string[]]>([
    ["of a case file and its timeline", [caseFile, buildTimeline(caseFile), {}], []],
    ["with options of its own", [caseFile, buildTimeline(caseFile), { title: "x" }, ["title"]], []],
    [
      "with one that there is not",
      [caseFile, buildTimeline(caseFile), { titel: "x" }, ["title"]],
      ["unknown-key titel"],
    ],
    ["with one where there are none", [caseFile, buildTimeline(caseFile), { title: "x" }], ["unknown-key title"]],
    ["without options", [caseFile, buildTimeline(caseFile), undefined], ["wrong-type options"]],
    [
      "with the timeline of another case file",
      [caseFile, buildTimeline(another), {}],
      ["timeline-of-other-case timeline"],
    ],
    ["without a timeline", [caseFile, undefined, {}], ["wrong-type timeline"]],
    ["with null for one", [caseFile, null, {}], ["wrong-type timeline"]],
    ["with a word for one", [caseFile, "timeline", {}], ["wrong-type timeline"]],
    ["with what only looks like one", [caseFile, { isOf: true }, {}], ["wrong-type timeline"]],
    [
      "as far as a level that there is not",
      [caseFile, buildTimeline(caseFile), { level: "seeled" }],
      ["unknown-value options level"],
    ],
    [
      "of everything, as far as a level",
      [caseFile, buildTimeline(caseFile), { level: "public", unredacted: true }],
      ["wrong-value options level"],
    ],
    [
      "of a case file of which one record of two is none",
      [{ ...sealed, events: [...(sealed.events ?? []), null] }, buildTimeline(sealed), {}],
      ["wrong-type caseFile"],
    ],
    [
      "of what is no case file",
      [{ success: true, data: caseFile }, buildTimeline(caseFile), {}],
      ["wrong-type caseFile"],
    ],
    ["of a sealed fact, with the timeline of another", [sealed, buildTimeline(another), {}], ["restricted-facts"]],
    ["of a sealed fact as far as it may go", [sealed, buildTimeline(sealed), { level: "sealed" }], []],
    ["of everything", [sealed, buildTimeline(sealed), { unredacted: true }], []],
    [
      "of everything, with the timeline of another",
      [sealed, buildTimeline(another), { unredacted: true }],
      ["timeline-of-other-case timeline"],
    ],
  ])("%s", (_, given, expected) => {
    expect(refused(...given)).toEqual(expected);
  });

  test("says what would be right", () => {
    expect(() => guardExport(caseFile, Object(undefined), {})).toThrow(
      /^timeline is not a timeline; use buildTimeline/,
    );
    expect(() => guardExport(caseFile, buildTimeline(another), {})).toThrow(
      /build it with buildTimeline from what is to leave/,
    );
  });
});

describe("the refusal of facts", () => {
  const fact = (id: string, category: string) => ({ id, type: "other", title: "Event", sensitivity: { category } });
  test("names each record once, and none for what stands on the case file itself", () => {
    const given: CaseFile = parseCaseFile({
      ...base,
      extra: { shelf: { sensitivity: { category: "health" } } },
      events: [
        { ...fact("e1", "minor"), extra: { more: { sensitivity: { category: "family" } } } },
        fact("e2", "minor"),
      ],
    });
    expect(() => guardRestricted(given, {})).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            recordIds: ["e1", "e2"],
            params: { count: 4, categories: ["family", "health", "minor"], level: "public" },
          }),
        ],
      }),
    );
  });

  test("finds facts however deep they lie, in lists and behind nulls", () => {
    const given: CaseFile = parseCaseFile({
      ...base,
      extra: { a: null, b: [null, 1, { c: [{ sensitivity: { category: "minor" } }] }] },
    });
    expect(() => guardRestricted(given, {})).toThrow(/1 fact above the level "public" \(minor\)/);
    expect(() => guardRestricted(given, { level: "confidential" })).not.toThrow();
  });
});

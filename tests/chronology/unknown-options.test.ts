import { describe, expect, test } from "vitest";
import { unwrap } from "../../src/core/result.ts";
import { buildTimeline, ChronologyError, describeFinding, type Finding, parseCaseFile } from "../../src/index.ts";

const input = { format: "case-chronology/1", id: "case", timeZone: "UTC", events: [{ id: "undated", type: "threat" }] };
const caseFile = parseCaseFile(input);
const finding: Finding = unwrap({ success: true, data: buildTimeline(caseFile).findings, issues: [] }).reduce((a) => a);

const issuesOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof ChronologyError) return error.issues;
    throw error;
  }
  return [];
};

describe("an option that a function does not have is refused, with what may have been meant", () => {
  test.each<[string, call: (options: never) => unknown, written: string, meant: string | undefined]>([
    ["a timeline", (options) => buildTimeline(caseFile, options), "asof", "asOf"],
    ["a timeline of nothing like it", (options) => buildTimeline(caseFile, options), "verbose", undefined],
    ["a case file", (options) => parseCaseFile(input, options), "eventType", "eventTypes"],
    ["a finding in words", (options) => describeFinding(finding, options), "name", "names"],
  ])("%s", (_, call, written, meant) => {
    const issues = issuesOf(() => call({ [written]: "Secret" } as never));
    expect(issues).toMatchObject([{ code: "unknown-key", path: [written] }]);
    expect(issues[0]?.params.suggestion).toBe(meant);
    expect(issues[0]?.message).not.toContain("Secret");
    expect(issues[0]?.message.includes("did you mean")).toBe(meant !== undefined);
  });

  test("but not one that is undefined, which is absent", () => {
    const options: object = { asof: undefined };
    expect(buildTimeline(caseFile, options).entries).toHaveLength(1);
  });
});

describe("how a finding is said", () => {
  test.each([
    ["no options", null, "options"],
    ["options that are a text", "en", "options"],
    ["names in a Map", { names: new Map([["undated", "The threat"]]) }, "names"],
    ["no names", { names: null }, "names"],
    ["names that are a text", { names: "The threat" }, "names"],
  ])("is not by %s", (_, options, path) => {
    const issues = issuesOf(() => describeFinding(finding, options as never));
    expect(issues).toMatchObject([{ code: "wrong-type", path: [path] }]);
  });

  test.each([[null], [""], [5], ["en-!!"], ["xx"], [undefined], ["EN-gb"]])(
    "is in English for the locale %j",
    (locale) => {
      const options = { locale, names: { undated: "the threat" } } as never;
      expect(describeFinding(finding, options)).toBe("No source says when the threat was.");
    },
  );
});

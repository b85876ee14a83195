import { describe, expect, test } from "vitest";
import { caseFileFormat } from "../../src/case-file/case-file-shape.ts";
import { currentVersion, formatOf } from "../../src/case-file/format-version.ts";
import { safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import { upgradeAlong, upgradeCaseFile } from "../../src/case-file/upgrade-case-file.ts";
import { type UpgradeStep, upgradeSteps } from "../../src/case-file/upgrade-steps.ts";
import { validCase } from "./valid-case.ts";

test("the version that is read is the one that the schema names", () => {
  expect(formatOf(currentVersion)).toBe(caseFileFormat);
});

test("every step leads on to the next, up to the current version", () => {
  for (const version of upgradeSteps.keys()) {
    expect(version + 1 === currentVersion || upgradeSteps.has(version + 1), `version ${version}`).toBe(true);
  }
});

test("a case file of the current version comes back as it is, with nothing changed", () => {
  const result = upgradeCaseFile(validCase);
  expect(result).toEqual({ success: true, data: { data: validCase, from: 1, changes: [] }, issues: [] });
});

test.each([
  ["a later version", { format: "case-chronology/2" }, "newer-format", 2],
  ["a much later version", { format: "case-chronology/120" }, "newer-format", 120],
  ["a version that there never was", { format: "case-chronology/0" }, "unknown-format", 0],
  ["a version with a zero in front", { format: "case-chronology/01" }, "unknown-format", undefined],
  ["a version that is no number", { format: "case-chronology/one" }, "unknown-format", undefined],
  ["another format", { format: "zq#secret#zq" }, "unknown-format", undefined],
  ["a format that is no text", { format: 1 }, "unknown-format", undefined],
  ["no format", { id: "case" }, "missing-field", undefined],
  ["a list", [], "wrong-type", undefined],
  ["nothing", undefined, "wrong-type", undefined],
  ["what is no JSON", { format: "case-chronology/1", when: Number.NaN }, "not-json", undefined],
  ["a key named like the prototype", JSON.parse('{"__proto__": {}}'), "forbidden-key", undefined],
])("%s is refused", (_, input, code, version) => {
  const { success, issues } = upgradeCaseFile(input);
  expect(success).toBe(false);
  expect(issues.map((issue) => [issue.code, issue.params.version])).toEqual([[code, version]]);
  for (const { message } of issues) expect(message).not.toContain("secret");
});

test("parseCaseFile too names the version that it is too old for", () => {
  const { issues } = safeParseCaseFile({ format: "case-chronology/12" });
  expect(issues.map(({ code, params }) => [code, params.version])).toEqual([["newer-format", 12]]);
  expect(issues[0]?.message).toContain("version 12");
});

describe("along steps from 1 to 3", () => {
  const renamed: UpgradeStep = ({ headline = null, ...data }) => ({
    data: { ...data, title: headline },
    changes: [{ path: ["title"], what: "headline is called title" }],
  });
  const counted: UpgradeStep = (data) => ({ data: { ...data, extra: { counted: true } }, changes: [] });
  const steps = new Map([
    [1, renamed],
    [2, counted],
  ]);

  test.each([
    [
      "both steps are taken, in order",
      { format: "case-chronology/1", headline: "H" },
      { format: "case-chronology/3", title: "H", extra: { counted: true } },
      [{ version: 2, path: ["title"], what: "headline is called title" }],
    ],
    [
      "only the steps that are left are taken",
      { format: "case-chronology/2", headline: "H" },
      { format: "case-chronology/3", headline: "H", extra: { counted: true } },
      [],
    ],
    ["the newest is left alone", { format: "case-chronology/3" }, { format: "case-chronology/3" }, []],
  ])("%s", (_, input, data, changes) => {
    const before = JSON.stringify(input);
    expect(upgradeAlong(steps, 3, Object.freeze(input))).toMatchObject({ success: true, data: { data, changes } });
    expect(JSON.stringify(input)).toBe(before);
  });

  test("a version without a step is refused, and so is a later one", () => {
    const codes = [0, 4].map((version) => upgradeAlong(steps, 3, { format: formatOf(version) }).issues[0]?.code);
    expect(codes).toEqual(["unknown-format", "newer-format"]);
  });
});

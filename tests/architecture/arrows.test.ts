import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";
import configuration from "../../.dependency-cruiser.mjs";

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "arrows-"));
});

afterAll(() => {
  rmSync(project, { recursive: true });
});

/** The names of the rules that a project of these files breaks. */
async function brokenRules(name: string, files: Record<string, string>): Promise<string[]> {
  const baseDir = join(project, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(baseDir, path)), { recursive: true });
    writeFileSync(join(baseDir, path), text);
  }
  const { output } = await cruise(["src"], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: configuration.forbidden ?? [] },
    tsPreCompilationDeps: true,
  });
  if (typeof output === "string") throw new Error("dependency-cruiser gave text");
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))].sort();
}

const target = "export const value = 1;\nexport interface Shape {}\n";

test.each([
  ["dates import core", "src/dates/a.ts", `export * from "../core/b.ts";`, "src/core/b.ts", []],
  ["core imports dates", "src/core/a.ts", `export * from "../dates/b.ts";`, "src/dates/b.ts", ["arrow-core"]],
  [
    "records import events",
    "src/records/a.ts",
    `export * from "../events/b.ts";`,
    "src/events/b.ts",
    ["arrow-records"],
  ],
  [
    "records import the network",
    "src/records/a.ts",
    `export * from "../network/b.ts";`,
    "src/network/b.ts",
    ["arrow-records"],
  ],
  [
    "the network imports records, only a type",
    "src/network/a.ts",
    `export type { Shape } from "../records/b.ts";`,
    "src/records/b.ts",
    ["arrow-network"],
  ],
  [
    "the case file imports the chronology",
    "src/case-file/a.ts",
    `export * from "../chronology/b.ts";`,
    "src/chronology/b.ts",
    ["arrow-case-file"],
  ],
  [
    "the chronology imports the network",
    "src/chronology/a.ts",
    `export * from "../network/b.ts";`,
    "src/network/b.ts",
    [],
  ],
  ["events import the root", "src/events/a.ts", `export * from "../index.ts";`, "src/index.ts", ["arrow-events"]],
  [
    "a format takes a type of the chronology",
    "src/formats/a.ts",
    `export type { Shape } from "../chronology/b.ts";`,
    "src/chronology/b.ts",
    [],
  ],
  [
    "a format takes code of the chronology",
    "src/formats/a.ts",
    `export { value } from "../chronology/b.ts";`,
    "src/chronology/b.ts",
    ["types-only-formats"],
  ],
  [
    "a view puts a finding in words",
    "src/view/a.ts",
    `export { value } from "../chronology/text/b.ts";`,
    "src/chronology/text/b.ts",
    [],
  ],
  ["a format imports another", "src/formats/a.ts", `export * from "./b.ts";`, "src/formats/b.ts", ["formats-apart"]],
  ["a format imports a file of its own", "src/formats/a.ts", `export * from "./a/b.ts";`, "src/formats/a/b.ts", []],
  [
    "a format imports a file of another",
    "src/formats/a/b.ts",
    `export * from "../a-b/c.ts";`,
    "src/formats/a-b/c.ts",
    ["formats-apart"],
  ],
  ["the registry imports a format", "src/formats/registry.ts", `export * from "./b.ts";`, "src/formats/b.ts", []],
  [
    "redaction imports the chronology",
    "src/redact/a.ts",
    `export * from "../chronology/b.ts";`,
    "src/chronology/b.ts",
    ["arrow-redact"],
  ],
  ["the command line imports a view", "src/cli/a.ts", `export * from "../view/b.ts";`, "src/view/b.ts", []],
  ["the command line imports the root", "src/cli/a.ts", `export * from "../index.ts";`, "src/index.ts", ["arrow-cli"]],
  ["the root imports the command line", "src/index.ts", `export * from "./cli/b.ts";`, "src/cli/b.ts", ["cli-on-top"]],
  ["core imports a test", "src/core/a.ts", `export * from "../../tests/b.ts";`, "tests/b.ts", ["src-stands-alone"]],
  [
    "two files import each other",
    "src/core/a.ts",
    `export * from "./b.ts";`,
    "src/core/b.ts",
    ["no-cycles"],
    `import "./a.ts";`,
  ],
  [
    "two files import each other's types",
    "src/core/a.ts",
    `export type * from "./b.ts";`,
    "src/core/b.ts",
    [],
    `import type {} from "./a.ts";`,
  ],
  ["an import leads nowhere", "src/core/a.ts", `export * from "./c.ts";`, "src/core/b.ts", ["resolvable"]],
])("%s", async (name, from, text, to, expected, back = "") => {
  expect(await brokenRules(name.replaceAll(" ", "-"), { [from]: text, [to]: target + back })).toEqual(expected);
});

test.each([
  ["peerDependencies", []],
  ["dependencies", []],
  ["devDependencies", ["not-shipped"]],
])("src imports a package that is among the %s", async (kind, expected) => {
  const files = {
    "src/core/a.ts": `export * from "some-package";`,
    "node_modules/some-package/package.json": `{ "name": "some-package", "main": "index.js" }`,
    "node_modules/some-package/index.js": "",
    "package.json": JSON.stringify({ [kind]: { "some-package": "*" } }),
  };
  expect(await brokenRules(kind, files)).toEqual(expected);
});

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { exampleProgram } from "./example-program.ts";
import { runExample } from "./run-example.ts";

const pages = [
  "README.md",
  "examples/README.md",
  ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
];

/** The blocks of TypeScript on each page; every one stands alone, so that it can be pasted. */
const blocks = pages.flatMap((page) => {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(({ 1: code = "", index }) => ({
    name: `${page}:${text.slice(0, index).split("\n").length}`,
    code,
  }));
});

/** The links on each page that lead to a file of the project. */
const links = pages.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/\]\(([^)#]+)[^)]*\)/g)].flatMap(([, target = ""]) =>
    /^\w+:/.test(target) ? [] : [{ page, target, path: join(dirname(page), target) }],
  ),
);

const fileNameOf = (name: string) => `page-${name.replaceAll(/\W+/g, "-")}`;

test("each page that shows how has examples", () => {
  const withExamples = new Set(blocks.map(({ name }) => name.split(":")[0]));
  expect([...withExamples]).toEqual(
    expect.arrayContaining([
      "README.md",
      "docs/getting-started.md",
      "docs/dates-and-uncertainty.md",
      "docs/timelines.md",
      "docs/formats.md",
    ]),
  );
});

test.each(links)("$page leads to $target", ({ path }) => {
  expect(existsSync(path)).toBe(true);
});

test.each(blocks)("$name runs and gives what it says", async ({ name, code }) => {
  const checks = await runExample(exampleProgram(code), fileNameOf(name));
  expect(checks.length, "the example shows no value").toBeGreaterThan(0);
  for (const { line, actual, expected } of checks) expect(actual, `line ${line} of the example`).toEqual(expected);
});

test("all are right by their types", () => {
  const folder = resolve("node_modules/.cache/case-chronology/pages");
  mkdirSync(folder, { recursive: true });
  const files = blocks.map(({ name, code }) => {
    const file = `${folder}/${fileNameOf(name)}.ts`;
    writeFileSync(file, `${code}\nexport {};\n`);
    return file;
  });
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("."));
  const program = ts.createProgram(files, options);
  const wrong = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  expect(
    wrong.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`),
  ).toEqual([]);
});

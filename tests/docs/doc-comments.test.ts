import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { exampleProgram } from "./example-program.ts";
import { runExample } from "./run-example.ts";

/** Each exported name and the file that exports it. */
const exported = new Map<string, string>();
const examples: { name: string; code: string }[] = [];

for (const path of ts.sys.readDirectory("src", [".ts"])) {
  const text = readFileSync(path, "utf8");
  for (const [, name] of text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)) {
    if (name !== undefined) exported.set(name, resolve(path));
  }
  for (const match of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const line = text.slice(0, match.index).split("\n").length;
    const comment = match[0].replace(/\s*\*\/$/, "").replaceAll(/^\s*\* ?/gm, "");
    for (const tag of comment.split(/^@/m)) {
      if (!tag.startsWith("example")) continue;
      const code = tag
        .slice("example".length)
        .replaceAll(/^```.*$/gm, "")
        .trim();
      examples.push({ name: `${path}:${line} example ${examples.length + 1}`, code });
    }
  }
}

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)("$name", async ({ name, code }) => {
  for (const { line, actual, expected } of await runExample(
    exampleProgram(code, exported),
    name.replaceAll(/\W+/g, "-"),
  )) {
    expect(actual, `line ${line} of the example`).toEqual(expected);
  }
});

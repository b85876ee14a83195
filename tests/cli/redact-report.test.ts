import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleCli, runCli } from "./run-cli.ts";

let program: string;
let folder: string;

const health = { category: "health" };
const who = ["leyla"];
const base = { format: "case-chronology/1", timeZone: "Asia/Baku" };
const persons = [{ id: "leyla", names: [{ full: "Leyla Example" }] }];
const held = { id: "e1", type: "detention", legalBasis: "unknown", who, when: "2011-04-17" };
const freed = { id: "e2", type: "release", kind: "medical", who, when: "2011-05-02", sensitivity: health };
const lines = [
  { ...base, id: "open", persons, events: [held] },
  { ...base, id: "shut", persons, events: [held, freed] },
  { ...base, id: "wrong", persons: [{ id: "leyla", names: [{ full: "Leyla Example" }], born: "2011-02-30" }] },
].map((line) => JSON.stringify(line));

beforeAll(async () => {
  program = await bundleCli("redact-report");
  folder = mkdtempSync(join(tmpdir(), "cli-redact-"));
  writeFileSync(join(folder, "key.txt"), "sixteen bytes or more\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

const call = (words: string, input: string) => runCli(program, words.split(" "), input, folder);

test("of each line that is redacted it is said how much was taken out and kept", async () => {
  const { exit, output, messages } = await call("redact --key-file key.txt --jsonl", lines.slice(0, 2).join("\n"));
  expect(exit).toBe(0);
  expect(output.trimEnd().split("\n")).toHaveLength(2);
  expect(messages).toBe("stdin:2: 1 removed, 0 replaced; 1 kept that could give it away, or mislead\nstdin: 2 lines\n");
});

test("as JSON there is a report for each, apart from the copies", async () => {
  const words = "redact --key-file key.txt --jsonl --json";
  const { output, messages } = await call(words, lines.slice(0, 2).join("\n"));
  const reports = messages
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  expect(reports).toMatchObject([
    { line: 1, profile: "publish", changes: [], risks: [] },
    { line: 2, changes: [{ path: ["events", 1] }], risks: [{ code: "reads-as-still-held" }] },
  ]);
  for (const line of output.trimEnd().split("\n")) expect(JSON.parse(line)).toMatchObject({ format: base.format });
});

test.each([
  ["redact --key-file key.txt", false],
  ["redact --key-file key.txt --jsonl", false],
  ["timeline", false],
  ["timeline --unredacted", false],
  ["convert --to csv", false],
  ["validate", true],
])("%s of a case file with errors: whether its line is shown", async (words, isShown) => {
  const { output, messages } = await call(words, lines[2] ?? "");
  expect(output + messages).toMatch(/stdin:1:\d+: error: .*\(date-does-not-exist\)/);
  expect((output + messages).includes("Leyla")).toBe(isShown);
});

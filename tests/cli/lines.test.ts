import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { batchesOf } from "../../src/cli/lines/batch.ts";
import { bundleCli, runCli } from "./run-cli.ts";

let program: string;
let folder: string;

beforeAll(async () => {
  program = await bundleCli("lines");
  folder = mkdtempSync(join(tmpdir(), "cli-lines-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

const call = (words: string, input?: string) => runCli(program, words.split(" "), input, folder);

const lineOf = (id: string) => JSON.stringify({ format: "case-chronology/1", id, timeZone: "Asia/Baku" });

/** Enough lines for many batches, some of them far larger than others, so that threads end out of turn. */
const ids = Array.from({ length: 3000 }, (_, index) => `case-${index}`);
const longTitle = "x".repeat(20_000);
const many = ids
  .map((id, index) => (index % 50 === 0 ? lineOf(id).replace("}", `,"title":"${longTitle}"}`) : lineOf(id)))
  .join("\n");

test.each([1, 2, 5])("%i threads give one line for each case file, in their order", async (threads) => {
  const { exit, output, messages } = await call(`timeline --jsonl --threads ${threads}`, many);
  expect(exit).toBe(0);
  expect(messages).toBe("stdin: 3000 lines\n");
  const lines = output.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).caseFile)).toEqual(ids);
});

test("a bad line is named by its number, and the rest is done", async () => {
  const wrongZone = lineOf("wrong").replace("Asia/Baku", "Asia/Bakoo");
  const lines = [lineOf("first"), "{ oops", "", wrongZone, lineOf("last")].join("\r\n");
  const { exit, output, messages } = await call("convert --jsonl --to jsonl", lines);
  expect(exit).toBe(2);
  expect(
    output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id),
  ).toEqual(["first", "last"]);
  expect(messages).toMatch(/^stdin:2:3: error: .*\(not-json-text\)$/m);
  expect(messages).toMatch(/^stdin:4:\d+: error: .*\(unknown-time-zone\)$/m);
  expect(messages).toMatch(/^stdin: 4 lines, 2 of them bad$/m);
});

test("a line that is not UTF-8 is named, and the rest is done", async () => {
  const file = join(folder, "latin.jsonl");
  writeFileSync(file, Buffer.concat([Buffer.from([0x22, 0xe9, 0x22, 0x0a]), Buffer.from(lineOf("good"))]));
  const { exit, output, messages } = await call("convert --jsonl --to jsonl latin.jsonl");
  expect(exit).toBe(2);
  expect(JSON.parse(output).id).toBe("good");
  expect(messages).toContain("latin.jsonl:1: error: the line cannot be read: it is not UTF-8 text");
});

test("validation gives the issues of each line, and 1", async () => {
  const { exit, output } = await call("validate --jsonl --json", [lineOf("a"), "{}"].join("\n"));
  expect(exit).toBe(1);
  expect(
    output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { line: 1, valid: true, issues: [] },
    { line: 2, valid: false, issues: expect.arrayContaining([expect.objectContaining({ line: 2, column: 1 })]) },
  ]);
});

test("validation for programs reports each line, also one that is no text", async () => {
  const file = join(folder, "report.jsonl");
  writeFileSync(file, Buffer.concat([Buffer.from([0x22, 0xe9, 0x22, 0x0a]), Buffer.from(lineOf("good"))]));
  const { exit, output } = await call("validate --jsonl --json report.jsonl");
  expect(exit).toBe(2);
  expect(
    output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { file: "report.jsonl", line: 1, valid: false, issues: [{ code: "not-json-text", line: 1, column: 1 }] },
    { line: 2, valid: true, issues: [] },
  ]);
});

test("what is no one-line format comes as a field of a line", async () => {
  const { output } = await call("convert --jsonl --to markdown", lineOf("a"));
  expect(JSON.parse(output)).toMatchObject({ line: 1, output: expect.any(String), losses: expect.any(Array) });
});

test("lines go to a file, whole, which is never the input", async () => {
  writeFileSync(join(folder, "in.jsonl"), many);
  expect((await call("convert --jsonl --to jsonl --out out.jsonl in.jsonl")).exit).toBe(0);
  expect(readFileSync(join(folder, "out.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(ids.length);
  expect((await call("convert --jsonl --to jsonl --out in.jsonl in.jsonl")).exit).toBe(3);
  expect(readFileSync(join(folder, "in.jsonl"), "utf8")).toBe(many);
});

test("a file that is not there is named", async () => {
  const { exit, messages } = await call("validate --jsonl absent.jsonl");
  expect(exit).toBe(2);
  expect(messages).toContain("absent.jsonl cannot be read: no such file or folder");
});

async function batched(text: string, chunkSize: number, limits: { size?: number; longest?: number }) {
  const bytes = new TextEncoder().encode(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  const batches = [];
  for await (const { firstLine, bytes: content, isTooLong } of batchesOf(chunks(), limits))
    batches.push([firstLine, isTooLong ? "too long" : new TextDecoder().decode(content)]);
  return batches;
}

test.each([
  ["in pieces smaller than lines", 2, {}],
  ["in pieces larger than lines", 9, {}],
  ["whole", 100, {}],
])("a text read %s gives its lines, each once, with their numbers", async (_, chunkSize) => {
  const batches = await batched("one\ntwo\n\nthree\nfour", chunkSize, { size: 4 });
  expect(batches.map(([, text]) => text).join("")).toBe("one\ntwo\n\nthree\nfour");
  expect(batches[0]?.[0]).toBe(1);
  for (const [index, [first, text]] of batches.entries()) {
    const next = batches[index + 1]?.[0];
    if (next !== undefined) expect(next).toBe(Number(first) + String(text).split("\n").length - 1);
  }
});

test.each([1, 3])("a line that is too long is passed over and counted, read by %i", async (chunkSize) => {
  const batches = await batched("a\nmuch too long\nb\nc", chunkSize, { size: 1, longest: 4 });
  expect(batches.map(([first, text]) => `${first}:${text}`)).toEqual(["1:a\n", "2:too long", "3:b\n", "4:c"]);
});

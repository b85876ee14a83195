import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tameJson } from "../../src/cli/output/json-text.ts";
import { bundleCli, runCli } from "./run-cli.ts";

const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

test("JSON is the same when a terminal cannot act upon it", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("\\", '"', "\u009b", "\u202e", "\u2028", "\u2069", "\u007f", "ی\u200cا") }),
  );
  fc.assert(
    fc.property(fc.dictionary(text, text), (data) => {
      const written = JSON.stringify(data, null, 2);
      expect(JSON.parse(tameJson(written))).toEqual(data);
      expect(tameJson(written)).not.toMatch(acting);
    }),
  );
  expect(tameJson('"خانه\u200cها, Əliyev\u200d"')).toBe('"خانه\u200cها, Əliyev\u200d"');
});

test("commands that write case files as JSON escape what a terminal would act upon", async () => {
  const program = await bundleCli("tame-json");
  const folder = mkdtempSync(join(tmpdir(), "cli-tame-"));
  writeFileSync(join(folder, "key"), "a key of sixteen bytes or more");
  const title = "a\u009b31m \u202e b\u2066c\u2029";
  const events = [{ id: "e1", type: "other", title }];
  const input = JSON.stringify({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", events });
  for (const words of [
    ["redact", "--key-file", "key"],
    ["redact", "--key-file", "key", "--jsonl"],
    ["convert", "--to", "case-file"],
    ["convert", "--to", "jsonl"],
    ["convert", "--to", "case-file", "--jsonl"],
  ]) {
    const { exit, output } = await runCli(program, words, words.includes("--jsonl") ? `${input}\n` : input, folder);
    expect(exit, words.join(" ")).toBe(0);
    expect(output).not.toMatch(acting);
    const read = JSON.parse(output);
    expect((typeof read.output === "string" ? JSON.parse(read.output) : read).events[0].title).toBe(title);
  }
  for (const format of ["timelinejs", "follow-the-money", "schema-org"]) {
    const { output } = await runCli(program, ["convert", "--to", format], input, folder);
    expect(output).not.toMatch(acting);
  }
  rmSync(folder, { recursive: true });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleCli, runCli } from "../cli/run-cli.ts";

/** Clears a screen, turns the direction, rings, colours, and has no width. */
const evil = "\u001b[2J\u202e\u200b\u0007\u009b31m";

let program = "";
let folder = "";

beforeAll(async () => {
  program = await bundleCli("hostile");
  folder = mkdtempSync(join(tmpdir(), "terminal-"));
  const caseFile = {
    format: "case-chronology/1",
    id: "case\u202e",
    title: evil,
    timeZone: "Asia/Baku",
    articles: [{ id: "a\u2066", headline: evil, publisher: evil, publishedAt: "2011-05" }],
    persons: [{ id: "p\u200b", names: [{ full: evil }] }],
    events: [
      {
        id: "e\u202e1",
        type: "detention",
        legalBasis: "unknown",
        title: evil,
        when: { edtf: "2011-04-17", text: evil },
        who: ["p\u200b"],
        note: evil,
        sources: [{ article: "a\u2066", quote: evil, speaker: { text: evil } }],
        relations: [{ relation: "after", to: "x\u202e" }],
      },
      { id: "x\u202e", type: "other", title: evil, when: "2011-04-18" },
    ],
  };
  writeFileSync(join(folder, "good.json"), JSON.stringify(caseFile));
  writeFileSync(join(folder, "bad.json"), JSON.stringify({ ...caseFile, [evil]: evil, matches: [{ id: evil }] }));
  writeFileSync(join(folder, "\u001b[2Jname.json"), `{ ${evil}`);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["a chronology", ["timeline", "good.json"]],
  ["what is wrong with a case file", ["validate", "bad.json"]],
  ["the name of a file", ["validate", "\u001b[2Jname.json"]],
  ["the name of a file that is not there", ["validate", "none\u202e.json"]],
  ["an unknown command", [evil]],
  ["an unknown option", ["timeline", `--${evil}`, "good.json"]],
  ["an unknown value of an option", ["convert", "--to", evil, "good.json"]],
  ["a table in Markdown", ["convert", "--to", "markdown", "good.json"]],
])("%s sends nothing to a terminal that it would act upon or hide", async (_, words) => {
  const { output, messages } = await runCli(program, words, "", folder);
  expect(output + messages).not.toBe("");
  expect(output + messages).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
});

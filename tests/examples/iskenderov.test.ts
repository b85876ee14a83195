import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { testWithSeed } from "../seed.ts";

const files = ["case.json", "README.md", "demo.ts"].map((name) => readFileSync(`examples/iskenderov/${name}`, "utf8"));
const records = ["agreement.json", "joint-declaration.json", "persons.json"].map((name) =>
  // Photo credits are given as they stand on the page.
  readFileSync(`examples/records/${name}`, "utf8").replaceAll(/"credit": ".*"/g, ""),
);

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Runs of `length` words that both texts have. */
function sharedRuns(a: string, b: string, length: number): string[] {
  const runsOf = (words: string[]) =>
    words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(" "));
  const known = new Set(runsOf(wordsOf(b)));
  return runsOf(wordsOf(a)).filter((run) => known.has(run));
}

describe("the reference case in the project's own words", () => {
  testWithSeed("takes no sentence from the article but its headline and names", (page) => {
    const [, headline = ""] = /"headline": "(.*)"/.exec(files[0] ?? "") ?? [];
    const body = page.replace(headline, "");
    expect(headline).not.toBe("");
    expect(body).not.toBe(page);
    const names = [
      "investigatory department for grave crimes of the general prosecutor s office",
      "agreement on the establishment of peace and interstate relations between azerbaijan and armenia",
    ];
    for (const file of [...files, ...records]) {
      const taken = sharedRuns(file, body, 7).filter((run) => !names.some((name) => name.includes(run)));
      expect(taken).toEqual([]);
    }
  });

  test("says nothing of anyone's health", () => {
    for (const file of files) expect(file).not.toMatch(/diabet|invalid\b|disab|illness|disease|category iii/i);
  });

  test("holds no body and no quote", () => {
    expect(files[0]).not.toMatch(/"(body|quote|text)":/);
  });
});

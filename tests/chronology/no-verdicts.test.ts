import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Words that judge. Findings state facts; whoever reads them judges. */
const verdicts = [
  "unlawful",
  "lawful",
  "illegal",
  "legally",
  "must be released",
  "should",
  "violat",
  "breach",
  "innocent",
  "guilty",
  "arbitrar",
  "unjust",
  "wrongful",
  "abuse",
  "crime",
  "fabricated",
  "false",
  "lie",
  "liar",
  "perpetrator",
  "culprit",
  "torture",
];

describe("facts, not verdicts", () => {
  const folder = new URL("../../src/chronology/text/", import.meta.url);
  const texts = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), "utf8")] as const);

  test.each(verdicts)("no sentence says %j", (verdict) => {
    const words = new RegExp(`\\b${verdict}`, "i");
    for (const [, text] of texts) {
      for (const [sentence] of text.matchAll(/`[^`]*`|"[^"\n]*"/g)) expect(sentence).not.toMatch(words);
    }
  });
});

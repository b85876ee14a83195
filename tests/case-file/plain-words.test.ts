import { fc, test as lawTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { hasWords, plainWords } from "../../src/case-file/checks/plain-words.ts";

test.each([
  ["runs of white space", "two \t\n hours", "two hours"],
  ["no-break spaces", "2\u00A0May", "2 May"],
  ["double marks and single ones", '«no» “no” „no“ "no" ‘no’', "'no' 'no' 'no' 'no' 'no'"],
  ["apostrophes", "it’s so", "it's so"],
  ["soft hyphens and marks without width", "de\u00ADtained\u200B\uFEFF", "detained"],
  ["an accent written apart", "e\u0301", "\u00E9"],
  ["white space around", "  so  ", "so"],
])("%s are evened out", (_, text, plain) => {
  expect(plainWords(text)).toBe(plain);
});

test("case and punctuation count", () => {
  expect(plainWords("So, it is.")).toBe("So, it is.");
});

const short = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 600 });

lawTest.prop([short, fc.string({ unit: fc.constantFrom("a", "b"), minLength: 195, maxLength: 400 })])(
  "words are found as the engine finds them",
  (text, words) => {
    expect(hasWords(text, words)).toBe(text.includes(words));
  },
);

lawTest.prop([short, short, short])("words are found in a text that they were put into", (before, words, after) => {
  expect(hasWords(before + words + after, words)).toBe(true);
});

test("a long quote of few letters is looked for to its end", () => {
  expect(hasWords("a".repeat(1_000_000), `b${"a".repeat(400_000)}`)).toBe(false);
});

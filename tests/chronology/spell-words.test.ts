import { expect, test } from "vitest";
import { sayCount, sayElapsed } from "../../src/chronology/text/spell-words.ts";
import { days, hours } from "./case-of.ts";

test.each<[string, number, number | null]>([
  ["1 calendar day", 1, 1],
  ["15 calendar days", 15, 15],
  ["0 calendar days", 0, 0],
  ["1 to 8 calendar days", 1, 8],
  ["0 to 1 calendar days", 0, 1],
  ["at least 1 calendar day", 1, null],
  ["at least 2 calendar days", 2, null],
])("%s", (words, min, max) => {
  expect(sayCount({ min, max }, "calendar day")).toBe(words);
});

test.each<[string, number, number | null]>([
  ["between 13 days and 15 days", days(13) + 1, days(15) - 1],
  ["at least 2 h", hours(2) + 999, null],
  ["at most 1 h", 1, hours(1) - 1],
])("to the minute, and never more than is known: %s", (words, min, max) => {
  expect(sayElapsed({ min, max }, "en")).toBe(words);
});

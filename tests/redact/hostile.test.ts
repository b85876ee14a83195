import { expect, test } from "vitest";
import { foldText } from "../../src/redact/fold.ts";
import { patternsOf } from "../../src/redact/patterns-of.ts";
import { scannerOf } from "../../src/redact/scanner.ts";

const parts = ["%ff", "%D0", "&#76;", "&#", "a", "-", "\u0301", "leyla", "leyla "].concat([
  "%25",
  "%u0041",
  "amp;",
  "&amp;",
  "<b>",
  "1",
  "1 ",
  "http://leyla/%41",
  "leyla.a/",
  "a@leyla.a,",
  "leyla.%xn--",
]);
const patterns = [
  { head: "a".repeat(40), tail: "a".repeat(200) },
  { head: "leyl", word: true },
  { head: "laleyl" },
  { head: "1111111", figures: true },
];

const nothingCommon = { has: () => false, hasHost: () => false, hasPart: () => false };

/** Seconds for texts of so many characters. */
function secondsFor(length: number, work: (text: string) => unknown): number {
  const texts = parts.map((part) => part.repeat(Math.floor(length / part.length)));
  const start = process.cpuUsage().user;
  for (const text of texts) work(text);
  return (process.cpuUsage().user - start) / 1e6;
}

test.each([
  ["folding", foldText],
  ["searching", scannerOf(patterns).holds],
  ["marking", scannerOf(patterns).scrub],
  ["taking a removed text apart", (text: string) => patternsOf(text, "details.text", true, nothingCommon)],
])("%s takes time that grows with the text, not faster", (_, work) => {
  secondsFor(10_000, work);
  const [short, long] = [secondsFor(50_000, work), secondsFor(400_000, work)];
  // Eight times the text; sixty-four times the time would be quadratic.
  expect(long).toBeLessThan(24 * Math.max(short, 0.05));
});

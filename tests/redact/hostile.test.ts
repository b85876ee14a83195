import { expect, test } from "vitest";
import { commonWordsOf } from "../../src/redact/common-words.ts";
import { foldText } from "../../src/redact/fold.ts";
import { patternsOf } from "../../src/redact/patterns-of.ts";
import { scannerOf } from "../../src/redact/scanner.ts";

const parts = ["%ff", "%D0", "&#76;", "&#", "a", "-", "\u0301", "leyla", "leyla "].concat([
  "%25",
  "%u0041",
  "amp;",
  "&amp;",
  "<b>",
  '<b "',
  "[b=",
  "\\",
  "l e ",
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

const nothingCommon = commonWordsOf([], []);

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

/** Seconds for a name of so many letters or words, and a note of several times as many. */
function secondsForName(part: string, count: number, times: number): number {
  const start = process.cpuUsage().user;
  const patterns = patternsOf(part.repeat(count), "names.full", true, commonWordsOf([], []));
  scannerOf(patterns).scrub(part.repeat(times * count));
  return (process.cpuUsage().user - start) / 1e6;
}

test.each([
  ["letters", "a", 20],
  ["words", "ab ", 4],
  ["capitals of two letters", "Ab ", 4],
  ["letters with apostrophes between", "a'", 10],
  ["letters in Arabic", "ل", 20],
  ["marks", "leyla@", 4],
])("a name of many %s takes time that grows with it, not faster", (_, part, times) => {
  secondsForName(part, 1000, times);
  const [short, long] = [secondsForName(part, 2500, times), secondsForName(part, 20_000, times)];
  expect(long).toBeLessThan(24 * Math.max(short, 0.05));
});

test("a name longer than any is found by its start", () => {
  const name = `${"bc".repeat(150)} ${"de ".repeat(100)}`;
  const { scrub } = scannerOf(patternsOf(name, "names.full", true, commonWordsOf([], [])));
  expect(scrub(`So ${name}came, ${"bc".repeat(150)} too.`)).toBe("So ███ came, ███ too.");
});

import { fc, test as lawTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { findWords } from "../../src/case-file/checks/find-words.ts";
import { safeParseCaseFile } from "../../src/index.ts";

test.each<[string, string, string[], string[]]>([
  ["some of several", "two hours before the rally", ["rally", "hours after", "before the"], ["before the", "rally"]],
  ["the whole text", "rally", ["rally"], ["rally"]],
  ["words within words", "ushers", ["he", "she", "his", "hers"], ["hers", "he", "she"]],
  ["the end of a longer word that does not stand there", "abcd", ["abce", "bcd", "c"], ["bcd", "c"]],
  ["none in nothing", "", ["a"], []],
  ["nothing in anything", "a", [""], [""]],
  ["letters beyond the first plane", "a\u{1F600}b", ["\u{1F600}", "\u{1F601}"], ["\u{1F600}"]],
  ["no words at all", "a", [], []],
])("%s", (_, text, words, found) => {
  expect(findWords(text, words)).toEqual(new Set(found));
});

const few = (maxLength: number) => fc.string({ unit: fc.constantFrom("a", "b"), maxLength });

lawTest.prop([few(40), fc.array(few(8))])("words are found as the engine finds them", (text, words) => {
  expect(findWords(text, words)).toEqual(new Set(words.filter((word) => text.includes(word))));
});

test("more letters than are looked for at once", () => {
  const words = Array.from({ length: 3 }, (_, index) => `${index}${"x".repeat(600_000)}`);
  const [first = "", , last = ""] = words;
  expect(findWords(`${first}-${last}`, words)).toEqual(new Set([first, last]));
});

/** Seconds that a case file of one body and so many quotes takes, and how many of them are refused. */
function secondsFor(body: string, quotes: readonly string[]): { seconds: number; refused: number } {
  const events = quotes.map((quote, index) => ({
    id: `e${index}`,
    type: "other",
    title: "Event",
    sources: [{ article: "a", quote }],
  }));
  const data = { format: "case-chronology/1", id: "c", timeZone: "UTC", articles: [{ id: "a", body }], events };
  const start = process.cpuUsage().user;
  const { issues } = safeParseCaseFile(data);
  const refused = issues.filter(({ code }) => code === "quote-not-in-body").length;
  return { seconds: (process.cpuUsage().user - start) / 1e6, refused };
}

test.each<[string, (index: number) => string]>([
  ["long quotes that begin alike", (index) => `${"a".repeat(250)}b${index}`],
  ["long quotes that end alike", (index) => `${index}b${"a".repeat(250)}`],
  ["short quotes", (index) => `${index}b${"a".repeat(60)}`],
  ["short quotes in other marks", (index) => `«${index}» ${"a".repeat(60)}`],
])("%s take time that grows with the body and the quotes, not with their product", (_, quoteOf) => {
  const quotes = Array.from({ length: 3000 }, (_each, index) => quoteOf(index));
  const { seconds, refused } = secondsFor("a".repeat(800_000), quotes);
  expect(refused).toBe(3000);
  expect(seconds).toBeLessThan(3);
});

test("quotes that stand there are let through, many as they are", () => {
  const sentences = Array.from(
    { length: 3000 },
    (_, index) => `She said «${index}» to  them. ${"And so on. ".repeat(20)}`,
  );
  const quotes = sentences.map((sentence, index) =>
    index % 2 === 0 ? sentence : sentence.replace(/[«»]/g, '"').trim(),
  );
  expect(secondsFor(sentences.join("\n"), quotes).refused).toBe(0);
  expect(secondsFor(sentences.join("\n"), [...quotes, "She said 3000"]).refused).toBe(1);
});

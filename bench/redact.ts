/** `redact` on 10,000 events and 5 MB of text with 500 names to remove. */
import { parseCaseFile } from "../src/index.ts";
import { publish, redact } from "../src/redact/index.ts";
import { randomNumbers } from "./random-numbers.ts";

const random = randomNumbers(1);
const pick = (letters: string) => letters[Math.floor(random() * letters.length)] ?? "";
const word = (syllables: number) =>
  Array.from({ length: syllables }, () => pick("bcdfghklmnprstvz") + pick("aeiou")).join("");
const title = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

const names = Array.from({ length: 500 }, () => `${title(word(3))} ${title(word(4))}ev`);
const words = Array.from({ length: 5000 }, () => word(1 + Math.floor(random() * 4)));
const sentence = (count: number) =>
  Array.from({ length: count }, () =>
    random() < 0.005
      ? (names[Math.floor(random() * names.length)] ?? "")
      : (words[Math.floor(random() * words.length)] ?? ""),
  ).join(" ");

const caseFile = parseCaseFile({
  format: "case-chronology/1",
  id: "many",
  timeZone: "Asia/Baku",
  persons: names.map((full, at) => ({ id: `p${at}`, names: [{ full }], sensitivity: { category: "minor" } })),
  articles: Array.from({ length: 1000 }, (_, at) => ({ id: `a${at}`, headline: sentence(6), body: sentence(750) })),
  events: Array.from({ length: 10_000 }, (_, at) => ({
    id: `e${at}`,
    type: "other",
    title: sentence(5),
    note: sentence(12),
    when: `20${10 + (at % 10)}-0${1 + (at % 9)}-1${at % 10}`,
    who: [`p${at % 500}`],
    sources: [{ article: `a${at % 1000}` }],
  })),
});

const characters = JSON.stringify(caseFile).length;
const times = Array.from({ length: 5 }, () => {
  const start = performance.now();
  redact(caseFile, publish, { key: "a key of sixteen bytes or more" });
  return performance.now() - start;
}).sort((a, b) => a - b);
const [fastest = 0, , median = 0] = times;
process.stdout.write(
  `redact: 10,000 events, 500 names, ${(characters / 1e6).toFixed(1)} million characters: ` +
    `${median.toFixed(0)} ms (median of 5; fastest ${fastest.toFixed(0)} ms)\n`,
);

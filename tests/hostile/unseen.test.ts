import { buildTimeline, parseCaseFile } from "case-chronology";
import { toMarkdown } from "case-chronology/formats/markdown";
import { toHtml, toSvg } from "case-chronology/view";
import { expect, test } from "vitest";
import { escapeControls } from "../../src/cli/output/escape-controls.ts";

const unseen = ["\u202e", "\u2066", "\u2069", "\u200b", "\u200f", "\u061c", "\ufeff", "\u00ad", "\u200d"];
const name = unseen.map((character, index) => `${character}part${index}`).join("");
const numbers = unseen.map(
  (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
);

const caseFile = parseCaseFile({
  format: "case-chronology/1",
  id: "unseen",
  title: name,
  timeZone: "Asia/Baku",
  articles: [{ id: "a", headline: name, publisher: name, byline: [{ name }] }],
  persons: [{ id: "p", names: [{ full: name }], description: name }],
  events: [
    {
      id: "e",
      type: "detention",
      legalBasis: "unknown",
      title: name,
      when: "2011",
      who: ["p"],
      note: name,
      sources: [{ article: "a", quote: name }],
    },
  ],
});
const timeline = buildTimeline(caseFile);

test.each([
  ["HTML", withoutOwn(toHtml(caseFile, timeline).output)],
  ["SVG", withoutOwn(toSvg(caseFile, timeline).output)],
  ["Markdown", toMarkdown(caseFile, timeline).output],
])("what nobody sees in a name is shown by its number in %s", (_, output) => {
  for (const [index, number] of numbers.entries()) {
    expect(output).toContain(number);
    expect(output).not.toContain(unseen[index]);
  }
});

test("and on a terminal", () => {
  const shown = escapeControls(`\u001b[31m${name}\u001b]8;;https://evil.example\u0007\r\u009b2J`);
  expect(shown).toContain("\\u{202e}part0");
  expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

/** A page without the pair that it puts around a title to keep its direction apart, and without the data of its script. */
function withoutOwn(page: string): string {
  return page.replaceAll(/<script[\s\S]*?<\/script>/g, "").replaceAll(/\u2068([^\u2069]*)\u2069/g, "$1");
}

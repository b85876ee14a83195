import { expect, test } from "vitest";
import { escapeText, linkTo } from "../../src/formats/markdown/escape-text.ts";
import { toMarkdown } from "../../src/formats/markdown.ts";
import { buildTimeline, type CaseFile, describeFinding, type Finding, parseCaseFile } from "../../src/index.ts";
import { hostileCase } from "./hostile-case.ts";

const pageOf = (caseFile: CaseFile, options = {}) => toMarkdown(caseFile, buildTimeline(caseFile), options).output;

const caseFile = parseCaseFile({
  format: "case-chronology/1",
  id: "case",
  title: "After the rally",
  timeZone: "Asia/Baku",
  articles: [
    {
      id: "report",
      headline: "Two detained",
      publisher: "Example News",
      url: "https://example.org/1",
      byline: [{ name: "Ayla Example", role: "author" }],
      publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" },
    },
  ],
  persons: [{ id: "leyla", names: [{ full: "Leyla Example" }] }],
  places: [{ id: "centre", names: [{ full: "Detention centre" }] }],
  events: [
    { id: "rally", type: "assembly", title: "Rally on the square", when: "2011-04-17T19:00" },
    {
      id: "arrest",
      type: "detention",
      when: { edtf: "2011-04-17~", text: "on Sunday" },
      who: ["leyla"],
      legalBasis: "administrative-arrest",
      facility: "centre",
      relations: [{ relation: "before", to: "rally", gap: { exactly: "PT2H" } }],
      sources: [{ article: "report", quote: "she was led away", speaker: { text: "a passer-by" }, stance: "alleged" }],
    },
    {
      id: "denied",
      type: "detention",
      when: "2011-04-16",
      who: ["leyla"],
      legalBasis: "unknown",
      sources: [{ article: "report", stance: "denied" }],
    },
    { id: "release", type: "release", when: "2011-05-02T15:00", who: ["leyla"], kind: "term-served" },
  ],
  matches: [{ id: "match", events: ["arrest", "denied"], confidence: "possible", basis: "The same square" }],
});

test("a chronology to read: entries, accounts, custody, findings and sources", () => {
  expect(pageOf(caseFile)).toBe(`# After the rally

Times are those of Asia/Baku. What is known is as of 4 May 2011, 00:40.

## Chronology

1. **16 April 2011**: Detention: Leyla Example (denied)
   - detention; stated: 16 April 2011[^1]
   - id: denied
   - who: Leyla Example
   - legal basis: unknown
2. **17 April 2011, 17:00** (likely): Detention: Leyla Example (alleged; may have come before the one above)
   - detention; stated: about 17 April 2011 (“on Sunday”); exactly 2 h before “Rally on the square”[^2]
   - id: arrest
   - who: Leyla Example
   - legal basis: administrative-arrest
   - facility: Detention centre
3. **17 April 2011, 19:00**: Rally on the square (likely not before the one above)
   - ends: not earlier than 17 April 2011, 19:00
   - assembly; stated: 17 April 2011, 19:00
   - id: rally
4. **2 May 2011, 15:00**: Release: Leyla Example
   - release; stated: 2 May 2011, 15:00
   - id: release
   - who: Leyla Example
   - kind: term-served

## Accounts of one event

1. possible (match): “Detention: Leyla Example”, “Detention: Leyla Example”; The same square

## Custody

1. **Leyla Example**: likely held between 14 days 21 h 59 min and 14 days 22 h 1 min, on 16 calendar days and 15 nights; released; last word: 2 May 2011, 15:00. The order of its events is likely, not certain.
   - administrative arrest (likely): begins 17 April 2011, 17:00; ends 2 May 2011, 15:00; last at Detention centre

## Sources

[^1]: Ayla Example (author), “Two detained”, Example News, 3 May 2011, 23:40 (Europe/Moscow), <https://example.org/1>, id: report; denied.
[^2]: Ayla Example (author), “Two detained”, Example News, 3 May 2011, 23:40 (Europe/Moscow), <https://example.org/1>, id: report; “she was led away”; according to a passer-by; alleged.
`);
});

test("findings are in words, with names, or as who asks for them puts them", () => {
  const detention = { type: "detention", who: ["leyla"], legalBasis: "unknown" } as const;
  const held = parseCaseFile({
    ...caseFile,
    matches: [],
    events: [
      { id: "first", when: "2011-04-17", title: "The arrest", ...detention },
      { id: "again", when: "2011-04-20", ...detention },
    ],
  });
  const findings = (options = {}) => /## Findings\n\n(.*)/s.exec(pageOf(held, options))?.[1];
  expect(findings()).toMatch(
    /\*\*warning\*\*: Leyla Example: detained \(The arrest \\\[first\\\]\) and detained again \(Detention: Leyla Example \\\[again\\\]\)/,
  );
  const describe = (finding: Finding) => describeFinding(finding, { names: { leyla: "Leyla *E*" } });
  expect(findings({ describe })).toContain("**: Leyla \\*E\\*: ");
});

test("dates are in the language that is asked for", () => {
  expect(pageOf(caseFile, { locale: "ru" })).toContain("2 мая 2011 года");
});

test.each([
  ["marks of emphasis and code", "*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"],
  ["links, pictures and footnotes", "[a](b) ![c] [^1]", "\\[a\\](b) !\\[c\\] \\[\\^1\\]"],
  ["HTML and entities", "<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"],
  ["cells of tables and mathematics", "a | b $c$", "a \\| b \\$c\\$"],
  ["line breaks, so that no heading or list starts", "a\n# b\r\n- c\u2028d", "a \\# b - c d"],
  ["backslashes", "\\*", "\\\\\\*"],
  ["what turns the direction of text", "a\u202Eb", "a\\[U+202E\\]b"],
  ["control characters and half letters", "a\u0007b\ud83d", "a\\[U+0007\\]b\\[U+D83D\\]"],
  ["letters of any script, untouched", "Видади 🕊", "Видади 🕊"],
])("%s", (_, text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});

test("times are shown in the zone that is asked for; dates as stated name their own", () => {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "zones",
    timeZone: "Asia/Baku",
    articles: [{ id: "a", headline: "Report", publishedAt: "2011-04-19" }],
    events: [{ id: "e", type: "search", when: "2011-04-18T03:00", sources: [{ article: "a" }] }],
  });
  const page = pageOf(caseFile, { zone: "America/New_York" });
  expect(page).toContain(
    "Times are those of America/New\\_York; dates as stated, days counted and dates in findings are",
  );
  expect(page).toContain("**17 April 2011, 18:00**: Search");
  expect(page).toContain("stated: 18 April 2011, 03:00 (Asia/Baku)");
  expect(page).toContain("19 April 2011 (Asia/Baku)");
  expect(pageOf(caseFile, { zone: "Asia/Baku" })).toBe(pageOf(caseFile));
});

test("an address does not end its own link", () => {
  expect(linkTo("https://example.org/<a>\\")).toBe("<https://example.org/%3Ca%3E%5C>");
});

test("hostile texts start no line and open no tag", () => {
  const page = pageOf(hostileCase);
  for (const line of page.split("\n")) expect(line).toMatch(/^$|^#{1,2} |^ *\d+\. |^ *- |^\[\^\d+\]: |^Times are/);
  expect(page.replaceAll(/\\[^\n]/g, "").match(/<(?!https?:)|[[\]](?!\^|:)(?<!\^\d+\])/)).toBeNull();
});

test.each<[string, object, string]>([
  ["a term without its length", { term: {} }, "- term: not stated"],
  ["nobody", { who: [] }, "- who: not stated"],
  ["no roles", { participants: [] }, "- participants: not stated"],
])("what holds nothing is not an empty line: %s", (_, fields, line) => {
  const sanction = { id: "e1", type: "court-sanction", measure: "imprisonment", ...fields };
  const page = pageOf(
    parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", events: [sanction] }),
  );
  expect(page).toContain(line);
  expect(page).not.toMatch(/: $/m);
});

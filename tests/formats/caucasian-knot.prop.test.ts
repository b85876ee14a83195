import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { fromCaucasianKnot } from "../../src/formats/caucasian-knot.ts";
import { safeParseArticle } from "../../src/records/article.ts";
import { safeParseLegalText } from "../../src/records/legal-text.ts";
import { safeParsePerson } from "../../src/records/person.ts";
import { pages, textOf } from "./caucasian-knot/pages.ts";

const page = fc.constantFrom(...Object.values(pages));

/** Checks what must hold of any page: a result, of valid records with distinct ids, or nothing but errors. */
function checked(text: string) {
  const result = fromCaucasianKnot(text);
  if (!result.success) {
    expect(result.issues).toMatchObject([{ severity: "error" }]);
    return undefined;
  }
  const { article, related } = result.data;
  expect(safeParseArticle(article).success).toBe(true);
  for (const legalText of related.legalTexts) expect(safeParseLegalText(legalText).success).toBe(true);
  for (const person of related.persons) expect(safeParsePerson(person).success).toBe(true);
  const ids = [article, ...related.legalTexts, ...related.persons].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(result.issues.every(({ severity }) => severity === "warning")).toBe(true);
  return result.data;
}

test.prop([page, fc.nat(), fc.nat()])(
  "a page cut anywhere gives the start of its article, or none",
  (lines, from, to) => {
    const text = textOf(lines);
    const whole = checked(text);
    const cut = checked(text.slice(0, to % (text.length + 1)));
    const paragraphs = cut?.article.body?.split("\n\n") ?? [];
    expect(whole?.article.body?.startsWith(paragraphs.slice(0, -1).join("\n\n"))).toBe(true);
    checked(text.slice(from % (text.length + 1)));
  },
);

test.prop([page, fc.array(fc.nat(), { maxLength: 8 })])(
  "a page that lost lines has no text but its own",
  (lines, lost) => {
    const dropped = new Set(lost.map((index) => index % lines.length));
    const data = checked(textOf(lines.filter((_, index) => !dropped.has(index))));
    for (const paragraph of data?.article.body?.split("\n\n") ?? []) expect(lines).toContain(paragraph);
  },
);

const withoutList = fc.constantFrom(pages.englishPage, pages.russianPage);

test.prop([withoutList.chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }))])(
  "a page in any order loses no paragraph without a word: each is in a record or counted",
  (lines) => {
    const result = fromCaucasianKnot(textOf(lines));
    if (!result.success) return;
    const kept = JSON.stringify(result.data);
    const lost = lines.filter((line) => /\p{Ll}\.$/u.test(line) && !kept.includes(JSON.stringify(line).slice(1, -1)));
    const counted = result.issues.find(({ code }) => code === "text-not-recognised")?.params.count ?? 0;
    expect(lost.filter((line) => !line.startsWith("Photos and videos")).length).toBeLessThanOrEqual(Number(counted));
    checked(textOf(lines));
  },
);

test.prop([page, fc.integer({ min: 2, max: 4 })])("a page saved several times is read once", (lines, times) => {
  const repeated = Array.from({ length: times }, () => lines).flat();
  if (lines === pages.englishPage || lines === pages.russianPage) {
    expect(checked(textOf(repeated))).toEqual(checked(textOf(lines)));
  } else checked(textOf(repeated));
});

test.prop([page, fc.nat(), fc.string({ unit: "binary" })])(
  "noise between the lines breaks nothing",
  (lines, at, noise) => {
    checked(textOf(lines.toSpliced(at % (lines.length + 1), 0, noise)));
  },
);

const tags = [
  "p",
  "div",
  "span",
  "h1",
  "nav",
  "script",
  "svg/",
  "a href='x'",
  "br",
  "!--",
  "img alt='A. Photo: B'",
  "title",
];

test.prop([
  page,
  fc.array(fc.tuple(fc.nat(), fc.constantFrom(...tags, ...tags.map((tag) => `/${tag}`)), fc.boolean())),
])("broken markup breaks nothing", (lines, marks) => {
  let html = `<p>${lines.join("</p><p>")}</p>`;
  for (const [at, tag, closed] of marks) {
    const index = at % html.length;
    html = `${html.slice(0, index)}<${tag}${closed ? ">" : ""}${html.slice(index)}`;
  }
  checked(html);
});

test.prop([page])("plain markup changes nothing", (lines) => {
  const escaped = lines.map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  expect(checked(`<p>${escaped.join("</p>\n<p>")}</p>`)).toEqual(checked(textOf(lines)));
});

test.prop([fc.string({ unit: "binary", maxLength: 2000 })])("any text gives a result", (text) => {
  checked(text);
});

/** Texts of a megabyte that invite a slow reader to go back and forth. */
const hostile: [string, (repeat: (part: string) => string) => string][] = [
  ["spaces", (repeat) => `Кавказский узел\n23:40, 3 May 2011\nHeadline\n${repeat(" ")}x`],
  ["lines without text", (repeat) => repeat("\n ")],
  ["datelines", (repeat) => `Кавказский узел\n${repeat("23:40, 3 May 2011\n")}`],
  ["captions", (repeat) => `Кавказский узел\n23:40, 3 May 2011\nHeadline\n${repeat("A. Photo: ")}`],
  ["bylines", (repeat) => `Кавказский узел\n23:40, 3 May 2011\nHeadline\n${repeat("Author: a, Source: b ")}`],
  ["capitals", (repeat) => `Кавказский узел\n23:40, 3 May 2011\nHeadline\nНАСТОЯЩИЙ МАТЕРИАЛ ${repeat("А. ")}`],
  ["labels", (repeat) => `Кавказский узел\n23:40, 3 May 2011\nHeadline\n${repeat("НАСТОЯЩИЙ МАТЕРИАЛ а ")}`],
  ["names", (repeat) => `Кавказский узел\n23:40, 3 May 2011\nHeadline\nPersonalities\n${repeat("Ayla ")}`],
  [
    "parties",
    (repeat) => `Кавказский узел\n23:40, 3 May 2011\nHeadline\nLEGAL TEXTS\nTreaty\nbetween ${repeat("A, ")}.`,
  ],
  ["quotation marks", (repeat) => `Кавказский узел\n23:40, 3 May 2011\nHeadline\nPersonalities\nA B\n${repeat('A "')}`],
  ["cards", (repeat) => `Кавказский узел\n23:40, 3 May 2011\nHeadline\nPersonalities\n${repeat("Ayla Example\n\n")}`],
  ["one deep tree", (repeat) => `<p>${repeat("<div><p>")}`],
  ["open tags", (repeat) => `<p>${repeat("<a ")}`],
  ["attributes", (repeat) => `<p ${repeat("a=1 b ")}>`],
  ["distinct attributes", () => `<p ${Array.from({ length: 150_000 }, (_, index) => `a${index}`).join(" ")}>`],
  ["comments", (repeat) => `<p>${repeat("<!--")}`],
  ["an address", (repeat) => `<link rel=canonical href="https://${repeat("a.")}"><p>23:40, 3 May 2011</p>`],
];

test.each(hostile)("a megabyte of %s is read to its end", (_, make) => {
  const text = make((part) => part.repeat(Math.ceil(1_000_000 / part.length)));
  expect(fromCaucasianKnot(text).issues.length).toBeGreaterThan(0);
});

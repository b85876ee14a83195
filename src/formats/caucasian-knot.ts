import { distinctIds } from "../core/distinct-ids.ts";
import { type Issue, issueOf } from "../core/issue.ts";
import type { IssueCode } from "../core/issue-codes.ts";
import type { Result } from "../core/result.ts";
import type { Article } from "../records/article.ts";
import type { LegalText } from "../records/legal-text.ts";
import type { Person } from "../records/person.ts";
import { chooseArticle } from "./caucasian-knot/choose-article.ts";
import { legalTextOf, titleIn } from "./caucasian-knot/legal-text-card.ts";
import { markLines } from "./caucasian-knot/mark-lines.ts";
import { outsideEntries } from "./caucasian-knot/news-list.ts";
import { type Line, type Page, readText } from "./caucasian-knot/page.ts";
import { nameIn, personOf } from "./caucasian-knot/person-card.ts";
import type { ArticleReading } from "./caucasian-knot/read-article.ts";
import { readCards } from "./caucasian-knot/read-cards.ts";
import { readHtml } from "./caucasian-knot/read-html.ts";
import { type Section, sectionsOf } from "./caucasian-knot/sections.ts";
import { isOfSite, namesSite } from "./caucasian-knot/site-words.ts";

/** A saved page of the Caucasian Knot, as records. */
export interface CaucasianKnotPage {
  /** What the page is about. */
  article: Article;
  /** What the page's cards tell: they stand on every page of the site, whatever its article is about. */
  related: { legalTexts: LegalText[]; persons: Person[] };
}

/** Longer pages are refused, in UTF-16 code units. */
const longestPage = 4_000_000;

/**
 * Reads a page of the Caucasian Knot (kavkaz-uzel.eu, caucasianknot.info and their mirrors, in English or Russian),
 * saved as plain text or as HTML. Never throws; takes time in proportion to the page's length.
 *
 * The messenger call, footers, lists of news and the label that Russian law demands are left out, and so are share links
 * outside the article, and what a browser does not show.
 * All other lines that are neither the article's nor a card's are counted in warnings, by the numbers of the lines of
 * the saved file that they begin in; so is a second dateline, for the first is the article's.
 * A dateline is Moscow time unless it names another zone.
 *
 * @returns fails with `not-this-layout` for any other page, with `several-articles` where the page holds more than
 * one, and with `too-long` for more than 4,000,000 characters.
 * @example
 * const page = [
 *   "Кавказский узел",
 *   "23:40, 3 May 2011",
 *   "Two activists detained before a rally",
 *   "Both were taken to a police station, their lawyer said.",
 *   "Author: Ayla Example",
 *   "Source: CK correspondent",
 * ].join("\n\n");
 * const result = fromCaucasianKnot(page);
 * result.success && result.data.article.publishedAt // => { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" }
 */
export function fromCaucasianKnot(textOrHtml: string): Result<CaucasianKnotPage> {
  if (typeof textOrHtml !== "string") return refuse("wrong-type", "the page is not a text");
  if (isMhtml(textOrHtml)) return refuse("not-this-layout", "the page is MHTML; save it as HTML or as text");
  if (textOrHtml.length > longestPage) return refuse("too-long", `the page is longer than ${longestPage} characters`);
  const page = isHtml(textOrHtml) ? readHtml(textOrHtml) : readText(textOrHtml);
  const sections = sectionsOf(markLines(page.lines));
  const { articles, rest: strayLines } = chooseArticle(sections);
  const [reading, ...others] = articles;
  const linesOf = (part: string) => sections.filter((section) => section.part === part).flatMap(({ lines }) => lines);
  const texts = readCards(linesOf("legal-texts"), titleIn);
  const persons = readCards(linesOf("persons"), nameIn);
  const rest = [
    strayLines,
    reading?.rest ?? [],
    texts.rest,
    persons.rest,
    outsideEntries(linesOf("news-list")),
    ...["top", "call"].map(linesOf),
  ].flat();
  if (reading === undefined) {
    return refuse("not-this-layout", "the page has no article under a dateline of the site");
  }
  if (!isRecognised(page, sections, reading, rest)) {
    return refuse("not-this-layout", "the page is no article of the Caucasian Knot");
  }
  if (others.length > 0) return refuse("several-articles", "the page holds several articles");
  const { from: newId } = distinctIds();
  const article: Article = {
    id: newId(nameOf(page, reading)),
    ...reading.content,
    ...(page.url && { url: page.url }),
    publisher: "Caucasian Knot",
  };
  const related = {
    legalTexts: texts.cards.map((card) => ({ id: newId(card.title), ...legalTextOf(card) })),
    persons: persons.cards.map((card) => ({ id: newId(card.title), ...personOf(card) })),
  };
  return { success: true, data: { article, related }, issues: [...lacks(sections, reading), ...unrecognised(rest)] };
}

function refuse(code: IssueCode, message: string): Result<never> {
  return { success: false, issues: [issueOf(code, message)] };
}

/** Whether a page begins with the head that MIME demands, as Chrome's "Webpage, Single File" does. */
function isMhtml(text: string): boolean {
  return /^\s*(?:[\w-]+: .{0,2000}\n)?mime-version:/isu.test(text);
}

/** Whether a page begins with a tag, as saved HTML does; a text may speak of tags. */
function isHtml(text: string): boolean {
  return /^\s*<[!?/a-z]/iu.test(text);
}

/**
 * Whether a page is the site's: by its own address where it gives one; else by the banner above the article, by the
 * call below it, by the label that articles without a dateline are found by, or by a byline that names the site above a
 * list of news. Others who reprint the site's articles name it too, so its name alone says nothing.
 */
function isRecognised(
  { url }: Page,
  sections: readonly Section[],
  { section, content: { byline = [] } }: ArticleReading,
  rest: readonly Line[],
): boolean {
  if (url !== undefined) return isOfSite(url);
  if (rest.some(({ text }) => text.startsWith("©"))) return false;
  const isNamed = byline.some(({ name }) => namesSite(name));
  return (
    section.dateline === undefined ||
    /^к/iu.test(sections[sections.indexOf(section) - 1]?.opening?.text ?? "") ||
    sections.some(
      ({ part, lines }) =>
        part === "call" || (part === "news-list" && isNamed && lines.some(({ role }) => role === "dateline")),
    )
  );
}

/** What the article's id is made of: its number on the site, else when it was published and its headline. */
function nameOf({ url = "" }: Page, { content: { headline, body, publishedAt } }: ArticleReading): string {
  const number = /\/articles\/(\d{1,10})/u.exec(url)?.[1];
  return `Caucasian Knot ${number ?? [publishedAt?.edtf.replaceAll(":", ""), headline ?? body].join(" ")}`;
}

/** Warns where an article lacks a dateline that can be read, a headline that is sure, or text, and where nothing marks its end. */
function lacks(sections: readonly Section[], { section, content, isDoubtful }: ArticleReading): Issue[] {
  const parts = {
    dateline: section.dateline?.exact,
    headline: content.headline && !isDoubtful,
    text: content.body,
    end: content.byline ?? section !== sections.at(-1),
  };
  return Object.entries(parts).flatMap(([part, found]) =>
    found ? [] : [issueOf("part-missing", `the ${part} is missing or in doubt`, { params: { part } })],
  );
}

/** Counts the lines that were not recognised, and gives the numbers of the first of them. */
function unrecognised(lines: readonly Line[]): Issue[] {
  const numbers = lines.map(({ number }) => number).sort((a, b) => a - b);
  if (numbers.length === 0) return [];
  const params = { count: numbers.length, lines: numbers.slice(0, 100) };
  return [issueOf("text-not-recognised", `lines in no record: ${numbers.length}`, { params })];
}

import { type Issue, issueOf } from "../core/issue.ts";
import type { Result } from "../core/result.ts";
import type { Article } from "../records/article.ts";
import type { LegalText } from "../records/legal-text.ts";
import type { Person } from "../records/person.ts";
import { chooseArticle } from "./caucasian-knot/choose-article.ts";
import { outsideEntries } from "./caucasian-knot/news-list.ts";
import { type Page, readText } from "./caucasian-knot/page.ts";
import { readHtml } from "./caucasian-knot/read-html.ts";
import { readLegalTexts } from "./caucasian-knot/read-legal-texts.ts";
import { readPersons } from "./caucasian-knot/read-persons.ts";
import { isOfSite } from "./caucasian-knot/recognise.ts";
import { distinctIds } from "./caucasian-knot/record-id.ts";
import { type Section, sectionsOf } from "./caucasian-knot/sections.ts";
import { unrecognised } from "./caucasian-knot/unrecognised.ts";

/** A saved page of the Caucasian Knot, as records. */
export interface CaucasianKnotPage {
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
 * The menus, share links, messenger call, footers and the label that Russian law demands are left out. All other lines
 * that are neither the article's nor a card's are counted in warnings, by their numbers among the page's lines.
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
  if (typeof textOrHtml !== "string") return refuse(issueOf("wrong-type", "the page is not a text"));
  if (textOrHtml.length > longestPage) {
    const message = `the page is longer than ${longestPage} characters`;
    return refuse(issueOf("too-long", message, { params: { limit: longestPage } }));
  }
  const page = isHtml(textOrHtml) ? readHtml(textOrHtml) : readText(textOrHtml);
  const sections = sectionsOf(page.lines);
  const choice = isOfSite(page, sections) ? chooseArticle(sections) : undefined;
  if (choice === undefined) {
    return refuse(issueOf("not-this-layout", "the page is not an article of the Caucasian Knot, or has lost its head"));
  }
  if (choice === "several") {
    return refuse(issueOf("several-articles", "the page holds several articles that differ: save each on its own"));
  }
  const idOf = distinctIds();
  const { content, issues } = choice;
  const article: Article = {
    id: idOf(articleName(page, content)),
    ...content,
    ...(page.url !== undefined && { url: page.url }),
    publisher: "Caucasian Knot",
  };
  const cards = readCards(sections);
  const related = {
    legalTexts: cards.legalTexts.map((text) => ({ id: idOf(text.title), ...text })),
    persons: cards.persons.map((person) => ({ id: idOf(person.names[0]?.full ?? ""), ...person })),
  };
  return { success: true, data: { article, related }, issues: [...issues, ...cards.issues] };
}

function refuse(issue: Issue): Result<never> {
  return { success: false, issues: [issue] };
}

function isHtml(text: string): boolean {
  return /<(?:!doctype|html|head|body|main|article|section|div|p|h1|br)[\s>/]/iu.test(text);
}

/** What the article's id is made of: its number on the site, else when it was published, else its headline. */
function articleName({ url }: Page, { publishedAt, headline }: Partial<Article>): string {
  const number = /\/articles\/(\d{1,10})(?!\d)/u.exec(url ?? "")?.[1];
  const published = typeof publishedAt === "object" ? publishedAt.edtf : publishedAt;
  return `Caucasian Knot ${number ?? published?.replaceAll(":", "") ?? headline ?? ""}`;
}

/** The cards of all parts that hold some; a page that was saved twice has each card once. */
function readCards(sections: readonly Section[]) {
  const ofPart = (part: Section["part"]) =>
    sections.filter((section) => section.part === part).map(({ lines }) => lines);
  const texts = ofPart("legal-texts").map(readLegalTexts);
  const persons = ofPart("persons").map(readPersons);
  return {
    legalTexts: distinct(texts.flatMap(({ legalTexts }) => legalTexts)),
    persons: distinct(persons.flatMap((reading) => reading.persons)),
    issues: [
      ...unrecognised(
        "legal-texts",
        texts.flatMap(({ rest }) => rest),
      ),
      ...unrecognised(
        "persons",
        persons.flatMap(({ rest }) => rest),
      ),
      ...unrecognised("call", ofPart("call").flat()),
      ...unrecognised("news-list", ofPart("news-list").flatMap(outsideEntries)),
    ],
  };
}

function distinct<T extends object>(cards: readonly T[]): T[] {
  const byText = new Map(cards.map((card) => [JSON.stringify(card), card]));
  return [...byText.values()];
}

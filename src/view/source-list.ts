import type { AnyCaseFile } from "../case-file/case-file.ts";
import { formatWhen } from "../dates/format-when.ts";
import type { Article } from "../records/article.ts";
import { bdi } from "./event-item.ts";
import { escapeMarkup } from "./markup.ts";

/** The articles of a case file, numbered, with links to where they were published. */
export function sourceList({ articles = [], timeZone }: AnyCaseFile, locale: string): string {
  const items = articles.map(
    (article, index) => `<li id="source-${index + 1}">${articleMarkup(article, timeZone, locale)}</li>`,
  );
  return `<ol class="sources">${items.join("")}</ol>`;
}

function articleMarkup(
  { headline, publisher, publishedAt, byline = [], url, id }: Article,
  zone: string,
  locale: string,
): string {
  const title = bdi(headline ?? url ?? id);
  const facts = [
    ...(publisher === undefined ? [] : [bdi(publisher)]),
    ...(publishedAt === undefined ? [] : [escapeMarkup(formatWhen(publishedAt, { locale, zone }))]),
    ...byline.map(({ name, role = "author" }) => `${bdi(name)} (${role})`),
  ];
  return `${url === undefined ? title : linkTo(url, title)}${facts.length === 0 ? "" : `. ${facts.join(", ")}`}`;
}

/** A link out, for addresses of the web alone. */
function linkTo(url: string, markup: string): string {
  return /^https?:/i.test(url) ? `<a href="${escapeMarkup(url)}" rel="noopener noreferrer">${markup}</a>` : markup;
}

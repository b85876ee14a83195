import { type StatedOptions, statedText } from "../case-file/stated-text.ts";
import type { Article } from "../records/article.ts";
import { bdi } from "./event-item.ts";
import { escapeMarkup } from "./markup.ts";

/** Articles by their numbers in the case file, with links to where they were published. */
export function sourceList(articles: readonly { number: number; article: Article }[], options: StatedOptions): string {
  const items = articles.map(
    ({ number, article }) => `<li id="source-${number}" value="${number}">${articleMarkup(article, options)}</li>`,
  );
  return `<ol class="sources">${items.join("")}</ol>`;
}

function articleMarkup(
  { headline, publisher, publishedAt, byline = [], url, id }: Article,
  options: StatedOptions,
): string {
  const title = bdi(headline ?? url ?? id);
  const facts = [
    ...(publisher === undefined ? [] : [bdi(publisher)]),
    ...(publishedAt === undefined ? [] : [bdi(statedText(publishedAt, options))]),
    ...byline.map(({ name, role = "author" }) => `${bdi(name)} (${role})`),
  ];
  return `${url === undefined ? title : linkTo(url, title)}${facts.length === 0 ? "" : `. ${facts.join(", ")}`}`;
}

/** A link out, for addresses of the web alone. */
function linkTo(url: string, markup: string): string {
  return /^https?:/i.test(url) ? `<a href="${escapeMarkup(url)}" rel="noopener noreferrer">${markup}</a>` : markup;
}

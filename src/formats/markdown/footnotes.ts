import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { statedText } from "../../case-file/stated-text.ts";
import type { Article } from "../../records/article.ts";
import type { Source } from "../../records/source.ts";
import { escapeText, linkTo } from "./escape-text.ts";
import type { Page } from "./page.ts";

/** The footnotes of a page: one for each source that differs in article, quote, speaker or stance. */
export function footnotesOf(
  { articles = [], timeZone }: AnyCaseFile,
  { locale, shownIn, nameOf }: Pick<Page, "locale" | "shownIn" | "nameOf">,
): Pick<Page, "cite" | "footnotes"> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const numbers = new Map<string, number>();
  const articleText = (id: string) => {
    nameOf(id);
    const article = byId.get(id);
    const said = article === undefined ? [] : describe(article, { locale, timeZone, shownIn });
    return [...said, `id: ${escapeText(id)}`].join(", ");
  };
  const sourceText = ({ article, quote, speaker, stance }: Source) => {
    const saidBy = typeof speaker === "object" ? escapeText(speaker.text) : speaker && nameOf(speaker);
    const parts = [articleText(article), quote && `“${escapeText(quote)}”`, saidBy && `according to ${saidBy}`, stance];
    return `${parts.filter((part) => part !== undefined).join("; ")}.`;
  };
  return {
    cite: (sources = []) => {
      const marks = sources.map((source) => {
        const text = sourceText(source);
        const number = numbers.get(text) ?? numbers.size + 1;
        numbers.set(text, number);
        return `[^${number}]`;
      });
      return [...new Set(marks)].join("");
    },
    footnotes: () => [...numbers].map(([text, number]) => `[^${number}]: ${text}`),
  };
}

function describe(
  { byline = [], headline, publisher, publishedAt, url }: Article,
  place: Pick<Page, "locale" | "timeZone" | "shownIn">,
): string[] {
  const authors = byline.map(({ name, role }) => `${escapeText(name)}${role === undefined ? "" : ` (${role})`}`);
  return [
    authors.length > 0 ? authors.join(", ") : undefined,
    headline && `“${escapeText(headline)}”`,
    publisher && escapeText(publisher),
    publishedAt && escapeText(statedText(publishedAt, place)),
    url && linkTo(url),
  ].filter((part) => part !== undefined);
}

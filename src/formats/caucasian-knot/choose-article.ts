import type { Line } from "./page.ts";
import { type ArticleReading, readArticle } from "./read-article.ts";
import type { Section } from "./sections.ts";

/** The articles of a page that differ, and the lines under dates that are none of them. */
export interface ArticleChoice {
  articles: ArticleReading[];
  rest: Line[];
}

/**
 * Finds the article of a page. A line of a list may stand under a date as articles do, so an article that is signed
 * counts before one that is not, and one without text not at all where another has some.
 */
export function chooseArticle(sections: readonly Section[]): ArticleChoice {
  const all = sections.filter(({ part }) => part === "article").map(readArticle);
  const written = all.filter(({ content }) => content.body);
  const signed = written.filter(({ content }) => content.byline);
  const chosen = [signed, written, all].find(({ length }) => length > 0) ?? [];
  const articles = new Map(chosen.reverse().map((reading) => [wordsOf(reading), reading]));
  const others = all.filter((reading) => !articles.has(wordsOf(reading)));
  return {
    articles: [...articles.values()].filter(({ content }) => content.headline ?? content.body),
    rest: others.flatMap(({ section: { above, opening, lines } }) => [above, opening ?? [], lines].flat()),
  };
}

/** What makes an article the same as another: pictures may differ where a page was saved twice. */
function wordsOf({ content: { headline, body, publishedAt } }: ArticleReading): string {
  return JSON.stringify([headline, body, publishedAt]);
}

import { withoutAgentLabel } from "./agent-label.ts";
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
  const dated = sections.filter(({ part }) => part === "article").map((section) => readArticle(section));
  const all = dated.length > 0 ? dated : undated(sections);
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

/** Pages for small screens have no dateline: the publisher's label stands first, or right under the headline. */
function undated(sections: readonly Section[]): ArticleReading[] {
  const top = sections.find(({ lines }) => lines.length > 0);
  const label = top?.lines.findIndex(({ text }) => /МЕМО/u.test(text) && withoutAgentLabel(text) === "");
  if (top?.part !== "top" || (label !== 0 && label !== 1)) return [];
  return [readArticle({ ...top, lines: top.lines.splice(0) }, label === 1)];
}

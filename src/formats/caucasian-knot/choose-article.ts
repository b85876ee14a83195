import type { Issue } from "../../core/issue.ts";
import { isAgentLabel } from "./agent-label.ts";
import { type ArticleReading, readArticle } from "./read-article.ts";
import type { Section } from "./sections.ts";
import { missing, unrecognised } from "./unrecognised.ts";

/** The article of a page, and what is to be said of how it was read. */
export interface ArticleChoice {
  content: ArticleReading["content"];
  issues: Issue[];
}

interface Candidate extends ArticleReading {
  section: Section;
  /** Whether a byline or the opening of another part follows its text. */
  ended: boolean;
}

/**
 * Finds the article of a page. A line of a list may be preceded by a date as articles are, so an article that is
 * signed counts before one that is not, and one without text not at all where another has some.
 *
 * @returns undefined where there is none, "several" where there are some that differ.
 */
export function chooseArticle(sections: readonly Section[]): ArticleChoice | "several" | undefined {
  const candidates = candidatesIn(sections).filter(({ content }) => content.headline ?? content.body);
  const written = candidates.filter(({ content }) => content.body !== undefined);
  const signed = written.filter(({ content }) => content.byline !== undefined);
  const [first, ...others] = [signed, written, candidates].find(({ length }) => length > 0) ?? [];
  if (first === undefined) return undefined;
  if (others.some((other) => wordsOf(other) !== wordsOf(first))) return "several";
  return { content: first.content, issues: issuesOf(first, sections, [first, ...others]) };
}

/** What makes an article the same as another: pictures may differ where a page was saved twice. */
function wordsOf({ content: { headline, body, publishedAt } }: Candidate): string {
  return JSON.stringify([headline, body, publishedAt]);
}

function candidatesIn(sections: readonly Section[]): Candidate[] {
  const dated = sections.flatMap((section, index): Candidate[] => {
    if (section.part !== "article") return [];
    const before = sections[index - 1];
    const above = before?.part === "top" ? before.lines : [];
    return [{ ...readArticle(above, section), section, ended: index + 1 < sections.length }];
  });
  const undated = dated.length === 0 ? undatedIn(sections) : undefined;
  return undated === undefined ? dated : [undated];
}

/** Pages for small screens have no dateline: the label of the law stands first, or right under the headline. */
function undatedIn(sections: readonly Section[]): Candidate | undefined {
  const top = sections.find(({ part, lines }) => part === "top" && lines.length > 0);
  if (top === undefined) return undefined;
  const label = top.lines.slice(0, 2).findIndex(({ text }) => isAgentLabel(text));
  if (label < 0) return undefined;
  const reading = readArticle([], { part: "article", lines: top.lines }, { headline: label === 1 });
  return { ...reading, section: top, ended: sections.indexOf(top) + 1 < sections.length };
}

function issuesOf(chosen: Candidate, sections: readonly Section[], equal: readonly Candidate[]): Issue[] {
  const { content, section, rest } = chosen;
  const used = new Set(equal.map((candidate) => candidate.section));
  const others = sections.filter(({ part, dateline }) => part === "article" && dateline !== undefined);
  const stray = others.filter((other) => !used.has(other)).flatMap(({ lines }) => lines);
  const orphaned = sections.filter(({ part }, index) => part === "top" && sections[index + 1]?.part !== "article");
  return [
    ...(section.dateline?.when === undefined ? [missing("dateline")] : []),
    ...(section.dateline?.when !== undefined && !section.dateline.exact ? [missing("time")] : []),
    ...(content.headline === undefined ? [missing("headline")] : []),
    ...(content.body === undefined ? [missing("body")] : []),
    ...(content.byline === undefined && !chosen.ended ? [missing("end")] : []),
    ...unrecognised("before-article", [
      ...rest.aboveDateline,
      ...orphaned.filter((top) => top !== section).flatMap(({ lines }) => lines),
    ]),
    ...unrecognised("after-byline", rest.afterByline),
    ...unrecognised("other-articles", stray),
  ];
}

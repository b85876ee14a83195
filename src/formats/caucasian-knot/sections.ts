import { readByline } from "./byline.ts";
import { type Dateline, readDateline } from "./dateline.ts";
import type { Line } from "./page.ts";
import { isFurniture, isOfCall, opens } from "./site-words.ts";

/** A part of a page, without the furniture in it. */
export interface Section {
  part: "article" | NonNullable<ReturnType<typeof opens>>;
  /** The line that opens it: a heading, the banner or a dateline; the page's first part has none. */
  opening?: Line | undefined;
  lines: Line[];
  /** When an article was published, and the lines above that. */
  dateline?: Dateline | undefined;
  above: Line[];
}

/**
 * Parses a page by the lines that open its parts. Datelines open articles, except in a list of news, whose entries have
 * datelines of their own; the banner opens a page, also a page that was saved twice. Nothing else opens a part before
 * the article's end, which is its byline: until then, what looks like a heading or a date is the article's own.
 */
export function sectionsOf(lines: readonly Line[]): Section[] {
  let section: Section = { part: "top", lines: [], above: [] };
  let signed = false;
  const sections = [section];
  const lastByline = lines.findLastIndex(({ text }) => readByline(text));
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const inArticle = section.part === "article";
    const opened = opens(text);
    const dateline =
      section.part === "news-list" || (inArticle && section.lines.length === 0) ? undefined : readDateline(text);
    const part = opened ?? (dateline && "article");
    if (part !== undefined && (part === "top" || !inArticle || signed || index > lastByline)) {
      const above = part === "article" && section.part === "top" ? section.lines.splice(0) : [];
      section = { part, opening: line, lines: [], dateline, above };
      sections.push(section);
      signed = false;
    } else if (!isFurniture(text) && !(section.part === "call" && isOfCall(text))) {
      section.lines.push(line);
      signed ||= readByline(text) !== undefined;
    }
  }
  return sections;
}

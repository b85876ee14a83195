import { type Dateline, readDateline } from "./dateline.ts";
import type { Line } from "./page.ts";
import { opens } from "./site-words.ts";

/** A part of a page, without the label in it and, besides in articles, without furniture. */
export interface Section {
  part: "article" | NonNullable<ReturnType<typeof opens>>;
  /** The line that opens it: a heading, the banner, a dateline or the label; the page's first part has none. */
  opening?: Line | undefined;
  lines: Line[];
  /** When an article was published, and the lines above that. */
  dateline?: Dateline | undefined;
  above: Line[];
}

/**
 * Parses a page by the lines that open its parts. Datelines open articles, except in a list of news, whose entries have
 * datelines of their own; the banner opens a page, also a page that was saved twice. Nothing else opens a part before
 * the article's end, which is its byline: until then, what looks like a heading or a date is the article's own, or a
 * menu's above it. Pages for small screens have no dateline: there the publisher's label, which stands first or right
 * under the headline, opens the article.
 */
export function sectionsOf(lines: readonly Line[]): Section[] {
  let section: Section = { part: "top", lines: [], above: [] };
  let signed = false;
  const sections = [section];
  const roles = lines.map(({ role }) => role);
  const isUndated = roles.find((role) => role === "dateline" || role === "byline") !== "dateline";
  const end = Math.max(roles.indexOf("dateline"), roles.lastIndexOf("byline"));
  for (const [index, line] of lines.entries()) {
    const { text, role } = line;
    const inArticle = section.part === "article";
    const begins =
      role === "dateline"
        ? section.part !== "news-list" && !(inArticle && section.lines.length === 0)
        : role === "label" && isUndated && section.part === "top" && section.lines.length < 2 && text.includes("МЕМО");
    const part = begins ? "article" : opens(text);
    if (part && (part === "top" || (begins && !inArticle) || signed || index > end)) {
      const above = begins && section.part === "top" ? section.lines.splice(0) : [];
      section = { part, opening: line, lines: [], dateline: readDateline(text), above };
      sections.push(section);
      if (begins || part === "top") signed = false;
    } else if (role !== "label" && ((inArticle && !signed) || role !== "furniture")) {
      section.lines.push(line);
      signed ||= role === "byline" && section.lines.length > 2;
    }
  }
  return sections;
}

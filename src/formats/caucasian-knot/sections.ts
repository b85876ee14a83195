import { type Dateline, readDateline } from "./dateline.ts";
import type { Line } from "./page.ts";
import { isFurniture, isOfCall, opens } from "./site-words.ts";

/** A part of a page, without the furniture in it. */
export interface Section {
  part: "article" | NonNullable<ReturnType<typeof opens>>;
  lines: Line[];
  /** When an article was published, and the lines above that. */
  dateline?: Dateline | undefined;
  above: Line[];
}

/**
 * Parts a page by the lines that open its parts. Datelines open articles, except in a list of news, whose entries have
 * datelines of their own; the banner opens a page, also a page that was saved twice.
 */
export function sectionsOf(lines: readonly Line[]): Section[] {
  let section: Section = { part: "top", lines: [], above: [] };
  const sections = [section];
  for (const line of lines) {
    const { text } = line;
    const dateline = section.part === "news-list" ? undefined : readDateline(text);
    const part = opens(text) ?? (dateline && "article");
    if (part !== undefined) {
      const above = part === "article" && section.part === "top" ? section.lines.splice(0) : [];
      section = { part, lines: [], dateline, above };
      sections.push(section);
    } else if (!isFurniture(text) && !(section.part === "call" && isOfCall(text))) section.lines.push(line);
  }
  return sections;
}

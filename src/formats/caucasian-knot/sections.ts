import { type Dateline, readDateline } from "./dateline.ts";
import type { Line } from "./page.ts";
import { isBanner, isFurniture, isOfCall, opens } from "./site-words.ts";

/** A part of a page, without the furniture in it. */
export interface Section {
  part: "top" | "article" | "call" | "legal-texts" | "persons" | "news-list" | "footer";
  lines: Line[];
  dateline?: Dateline | undefined;
}

/**
 * Parts a page by the lines that open its parts. Datelines open articles, except in a list of news, whose entries have
 * datelines of their own; the banner starts a page, also a page that was saved twice.
 */
export function sectionsOf(lines: readonly Line[]): Section[] {
  let section: Section = { part: "top", lines: [] };
  const sections = [section];
  const start = (next: Section) => {
    section = next;
    sections.push(section);
  };
  for (const line of lines) {
    const part = opens(line.text);
    if (part !== undefined) {
      start({ part, lines: [] });
      continue;
    }
    if (isBanner(line.text)) {
      if (section.part !== "top") start({ part: "top", lines: [] });
      continue;
    }
    if (section.part !== "news-list") {
      const dateline = readDateline(line.text);
      if (dateline !== undefined) {
        start({ part: "article", lines: [], dateline });
        continue;
      }
    }
    if (isFurniture(line.text) || (section.part === "call" && isOfCall(line.text))) continue;
    section.lines.push(line);
  }
  return sections;
}

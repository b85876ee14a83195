import type { Article } from "../../records/article.ts";

export type Byline = NonNullable<Article["byline"]>;

const label = /(?:^|[\s;,.]\s?)(authors?|авторы?|sources?|источники?)\s?:\s?/iu;

/**
 * Reads a line that says whose work an article is: `Author: ...`, `Source: ...`, or both on one line.
 *
 * @returns undefined where the line is anything else; an empty list where it has labels without names.
 */
export function readByline(line: string): Byline | undefined {
  const [before, ...parts] = line.length > 500 ? [line] : line.split(label);
  if (before !== "" || parts.length === 0) return undefined;
  const byline: Byline = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const role = /^[aа]/iu.test(parts[at] ?? "") ? "author" : "source";
    byline.push(...namesIn(parts[at + 1] ?? "", role));
  }
  return byline;
}

/** An author may be named with others, and with the desk that they write for. */
function namesIn(text: string, role: "author" | "source"): Byline {
  const names = (role === "author" ? text.split(/[,;] /u) : [text]).map(tidyName).filter((name) => name !== "");
  return names.map((name) => ({ name, role: /correspondent|корреспондент/iu.test(name) ? "source" : role }));
}

/** `СК correspondent` is often written with Cyrillic letters, which look the same. */
function tidyName(name: string): string {
  return name
    .replace(/[\s.,;]+$/u, "")
    .trim()
    .replace(/^[CС][KК](?= correspondent)/u, "CK");
}

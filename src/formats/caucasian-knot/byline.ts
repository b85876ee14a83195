import { type Article, bylineRoles } from "../../records/article.ts";

export type Byline = NonNullable<Article["byline"]>;

const label =
  /(?:^|[\s;,.]\s?)(authors?|авторы?|sources?|источники?|editors?|редакторы?|translators?|переводчики?)\s?:\s?/iu;

/** A sentence has words in small letters and ends in a stop; names do not, but for those of correspondents. */
const sentence = / \p{Ll}.*(?<!correspondent|корреспондент)[.!?…]["”»]?$/u;

/**
 * Reads a line that says whose work an article is: `Author: ...`, `Source: ...`, or several such on one line.
 *
 * @returns undefined where the line is anything else, a sentence too; an empty list where it has labels without names.
 */
export function readByline(line: string): Byline | undefined {
  const [before, ...parts] = line.length > 500 || sentence.test(line) ? [line] : line.split(label);
  if (before !== "") return undefined;
  const byline: Byline = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const role = bylineRoles["asetаирп".indexOf((parts[at] ?? "").charAt(0).toLowerCase()) % 4];
    byline.push(...namesIn(parts[at + 1] ?? "", role));
  }
  return byline;
}

/** An author may be named with others, and with the desk that they write for; a source's name may be of any form. */
function namesIn(text: string, role: Byline[number]["role"]): Byline {
  const names = role === "source" ? [text] : text.split(/[,;] | (?:and|и) /u);
  return names
    .map(tidyName)
    .filter(Boolean)
    .map((name) => ({ name, role: /correspondent|корреспондент/iu.test(name) ? "source" : role }));
}

/** `СК correspondent` is often written with Cyrillic letters, which look the same. */
function tidyName(name: string): string {
  return name
    .replace(/[\s.,;]+$/u, "")
    .trim()
    .replace(/^[CС][KК](?= correspondent)/u, "CK");
}

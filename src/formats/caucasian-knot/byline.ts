import { type Article, bylineRoles } from "../../records/article.ts";

export type Byline = NonNullable<Article["byline"]>;

const label = /(?:^|[\s;,.]\s?)(author|автор|source|источник|editor|редактор|translator|переводчик)[sыи]?\s?:\s?/iu;

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
  return parts.flatMap((names, at) => {
    const role = bylineRoles["asetаирп".indexOf((parts[at - 1] ?? "").charAt(0).toLowerCase()) % 4];
    return at % 2 > 0 ? namesIn(names, role) : [];
  });
}

/** An author may be named with others, and with the desk that they write for; a source's name may hold commas. */
function namesIn(text: string, role: Byline[number]["role"]): Byline {
  return (
    text
      .split(role === "source" ? "; " : /[,;] | (?:and|и) /u)
      // "CK" is often written with Cyrillic letters, which look the same.
      .map((name) => name.replace(/[\s.,;]+$/u, "").replace(/^[CС][KК](?= correspondent)/u, "CK"))
      .filter(Boolean)
      .map((name) => ({ name, role: /correspondent|корреспондент/iu.test(name) ? "source" : role }))
  );
}

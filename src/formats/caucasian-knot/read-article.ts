import type { Article } from "../../records/article.ts";
import type { Image } from "../../records/image.ts";
import { type Byline, readByline } from "./byline.ts";
import { readCaption } from "./caption.ts";
import type { Dateline } from "./dateline.ts";
import { isParagraph, type Line } from "./page.ts";
import type { Section } from "./sections.ts";

/** What a part of a page says as an article, before it has an id. */
export interface ArticleReading {
  content: Pick<Article, "headline" | "body" | "byline" | "language" | "images" | "extra"> & {
    publishedAt?: Dateline["when"];
  };
  /** Whether its headline may be another line: no markup says which it is, and what follows it is no paragraph. */
  isDoubtful: boolean;
  /** The lines that it is made of, and those of them that are nothing that an article has. */
  section: Section;
  rest: Line[];
}

/**
 * Reads an article from the lines after its dateline, and from those above it, where a picture's caption and, in some
 * pages, the headline stand.
 */
export function readArticle(section: Section): ArticleReading {
  const { above, lines } = section;
  const images: Image[] = [];
  const paragraphs: string[] = [];
  const notes: string[] = [];
  const byline: Byline = [];
  const rest: Line[] = [];
  const title = titleOf(section);
  const all = [...above, ...lines];
  /** Where the headline stands, or else the line under the dateline. */
  const start = Math.max(above.length, title ? all.indexOf(title) : 0);
  let signed = false;
  for (const [index, line] of all.entries()) {
    const { text, role } = line;
    const image = readCaption(line);
    const isAbove = index < above.length;
    if (index <= start && text === title?.text) continue;
    if (role === "byline" && !isAbove) {
      byline.push(...(readByline(text) ?? []));
      signed = paragraphs.length > 0;
    } else if (image && (!isAbove || image.credit || role !== "picture")) images.push(image);
    else if (role === "note") notes.push(text);
    else if ((role && role !== "headline") || index < start || signed) rest.push(line);
    else paragraphs.push(text);
  }
  const headline = title?.text;
  const body = paragraphs.join("\n\n");
  const publishedAt = section.dateline?.when;
  const content = {
    ...(headline && { headline }),
    ...(body && { body }),
    ...(publishedAt && { publishedAt }),
    ...(byline.length > 0 && { byline }),
    language: languageOf(body || headline || ""),
    ...(images.length > 0 && { images }),
    ...(notes.length > 0 && { extra: { note: notes.join("\n\n") } }),
  };
  return { content, isDoubtful: !title?.role && !paragraphs.slice(0, 1).every(isParagraph), section, rest };
}

/**
 * The line that is an article's headline: what the markup says; else the first line of text, unless it ends as
 * paragraphs do; else what stands right above the dateline, or right above the first paragraph, even where that speaks
 * of a photo or a source.
 */
function titleOf({ above, lines }: Section): Line | undefined {
  const isMarked = ({ role }: Line) => role === "headline";
  const isText = (line: Line) => !line.role && !readCaption(line);
  const texts = lines.filter((line) => isMarked(line) || isText(line));
  const marked = above.findLast(isMarked) ?? texts.slice(0, 2).find(isMarked);
  const [first] = texts;
  const before = first && lines[lines.indexOf(first) - 1];
  const isSpoken = before && (!before.role || readByline(before.text)?.[0]?.role === "source");
  const unmarked = [first, above.at(-1)].find((line) => line && isText(line) && !isParagraph(line.text));
  return marked ?? unmarked ?? (isSpoken ? before : undefined);
}

/** The site writes in English and in Russian. */
function languageOf(text: string): "en" | "ru" {
  return text.replace(/[^а-я]/giu, "").length * 2 > text.length ? "ru" : "en";
}

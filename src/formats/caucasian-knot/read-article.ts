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
  for (const line of above) {
    const image = readCaption(line);
    if (line.text === title?.text) continue;
    if (image && (image.credit || line.role !== "picture")) images.push(image);
    else rest.push(line);
  }
  const start = title ? lines.indexOf(title) : -1;
  let signed = false;
  for (const [index, line] of lines.entries()) {
    const { text, role } = line;
    const image = readCaption(line);
    if (index === start) continue;
    if (role === "byline") {
      byline.push(...(readByline(text) ?? []));
      signed = paragraphs.length > 0;
    } else if (image) images.push(image);
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
  return { content, section, rest };
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

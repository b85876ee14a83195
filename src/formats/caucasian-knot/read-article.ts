import type { Article } from "../../records/article.ts";
import type { Image } from "../../records/image.ts";
import { withoutAgentLabel } from "./agent-label.ts";
import { type Byline, readByline } from "./byline.ts";
import { endsInDate, readCaption } from "./caption.ts";
import type { Dateline } from "./dateline.ts";
import type { Line } from "./page.ts";
import type { Section } from "./sections.ts";
import { isNote } from "./site-words.ts";

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
 *
 * @param withHeadline - whether the first line is the headline, where no markup says which one is.
 */
export function readArticle(section: Section, withHeadline = true): ArticleReading {
  const images: Image[] = [];
  const paragraphs: string[] = [];
  const notes: string[] = [];
  const byline: Byline = [];
  const rest: Line[] = [];
  const marked = [...section.lines, ...section.above].find(({ role }) => role === "headline");
  let headline = marked?.text;
  for (const line of section.above) {
    const image = readCaption(line) ?? (endsInDate(line.text) && { caption: line.text });
    if (line === marked || (line.role === "picture" && !readCaption(line)?.credit)) continue;
    if (image) images.push(image);
    else rest.push(line);
  }
  let signed = false;
  for (const line of section.lines) {
    if (line === marked) continue;
    const named = readByline(line.text);
    const image = readCaption(line);
    const text = withoutAgentLabel(line.text);
    if (named) {
      byline.push(...named);
      signed = true;
    } else if (image) images.push(image);
    else if (isNote(text)) notes.push(text);
    else if (text === "") continue;
    else if (withHeadline && headline === undefined) headline = text;
    else if (signed && paragraphs.length > 0) rest.push(line);
    else paragraphs.push(text);
  }
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

/** The site writes in English and in Russian. */
function languageOf(text: string): "en" | "ru" {
  const start = text.slice(0, 5000);
  return start.replace(/\P{Script=Cyrillic}/gu, "").length * 2 > start.replace(/\P{L}/gu, "").length ? "ru" : "en";
}

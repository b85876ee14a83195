import type { Article } from "../../records/article.ts";
import type { Image } from "../../records/image.ts";
import { withoutAgentLabel } from "./agent-label.ts";
import { type Byline, readByline } from "./byline.ts";
import { readCaption } from "./caption.ts";
import { type Dateline, readDateline } from "./dateline.ts";
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
  const isMarked = ({ role }: Line) => role === "headline";
  let headline = section.above.findLast(isMarked)?.text;
  const texts = section.lines.filter((line) => !line.role || isMarked(line));
  const marked = texts.slice(0, 2).find(isMarked);
  for (const line of section.above) {
    const image = readCaption(line, true);
    if (line.text === headline || (line.role === "picture" && !image?.credit)) continue;
    if (image) images.push(image);
    else rest.push(line);
  }
  let signed = false;
  for (const [index, line] of section.lines.entries()) {
    const named = readByline(line.text);
    const untitled = withHeadline && headline === undefined;
    // A headline ends in no full stop: what stands right above a paragraph is one, even where it speaks of a photo.
    const isAboveText = !line.role && !marked && /\.["”»]?$/u.test(section.lines[index + 1]?.text ?? ".");
    const isHeadline = line === marked || (untitled && isAboveText);
    const image = isHeadline ? undefined : readCaption(line);
    const text = withoutAgentLabel(line.text);
    if (named) {
      byline.push(...named);
      signed = true;
    } else if (image) images.push(image);
    else if (isNote(text)) notes.push(text);
    else if (text === "") continue;
    else if (readDateline(text)) rest.push(line);
    else if (untitled && (isHeadline || !marked)) headline = text;
    else if (untitled || (signed && paragraphs.length > 0)) rest.push(line);
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
  return start.split(/[а-я]/iu).length > start.split(/[a-z]/iu).length ? "ru" : "en";
}

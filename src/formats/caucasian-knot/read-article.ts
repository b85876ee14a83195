import type { Article } from "../../records/article.ts";
import type { Image } from "../../records/image.ts";
import { withoutAgentLabel } from "./agent-label.ts";
import { type Byline, readByline } from "./byline.ts";
import { endsInDate, readCaption, readPlainCaption } from "./caption.ts";
import type { Line } from "./page.ts";
import type { Section } from "./sections.ts";
import { isNote } from "./site-words.ts";

/** What a part of a page says as an article, before it has an id. */
export interface ArticleReading {
  content: Pick<Article, "headline" | "body" | "publishedAt" | "byline" | "language" | "images" | "extra">;
  /** Lines that are none of what an article has. */
  rest: { aboveDateline: Line[]; afterByline: Line[] };
}

/**
 * Reads an article from the lines after its dateline, and from those above it, where a picture's caption and, in some
 * pages, the headline stand.
 *
 * @param options.headline - whether the first line is a headline, where no markup says which one is.
 */
export function readArticle(
  above: readonly Line[],
  { lines, dateline }: Section,
  { headline: hasHeadline = true } = {},
): ArticleReading {
  const images: Image[] = [];
  const rest: ArticleReading["rest"] = { aboveDateline: [], afterByline: [] };
  const marked = [...lines, ...above].find(({ role }) => role === "headline");
  let headline = marked?.text;
  for (const line of above) {
    if (line === marked) continue;
    const image =
      readCaption(line) ?? (endsInDate(line) || line.role === "caption" ? { caption: line.text } : undefined);
    if (image !== undefined) images.push(image);
    else if (line.role !== "picture") rest.aboveDateline.push(line);
  }
  const paragraphs: string[] = [];
  const notes: string[] = [];
  const byline: Byline = [];
  let signed = false;
  for (const line of namesJoined(lines)) {
    if (line === marked) continue;
    const named = readByline(line.text);
    const image = readPlainCaption(line);
    const text = withoutAgentLabel(line.text);
    if (named !== undefined) {
      byline.push(...named);
      signed = true;
    } else if (image !== undefined) images.push(image);
    else if (isNote(line.text)) notes.push(line.text);
    else if (text === "") continue;
    else if (hasHeadline && headline === undefined) headline = text;
    else if (signed && paragraphs.length > 0) rest.afterByline.push(line);
    else paragraphs.push(text);
  }
  const body = paragraphs.join("\n\n");
  const language = body === "" && headline === undefined ? undefined : languageOf(body || (headline ?? ""));
  return {
    content: {
      ...(headline !== undefined && { headline }),
      ...(body !== "" && { body }),
      ...(dateline?.when !== undefined && { publishedAt: dateline.when }),
      ...(byline.length > 0 && { byline }),
      ...(language !== undefined && { language }),
      ...(images.length > 0 && { images }),
      ...(notes.length > 0 && { extra: { note: notes.join("\n\n") } }),
    },
    rest,
  };
}

/** The lines, with a name that stands on the line after its label put beside it. */
function* namesJoined(lines: readonly Line[]): Generator<Line> {
  let waiting: Line | undefined;
  for (const line of lines) {
    const label = readByline(line.text)?.length === 0;
    if (waiting !== undefined) yield label ? waiting : { ...line, text: `${waiting.text} ${line.text}` };
    else if (!label) yield line;
    waiting = label ? line : undefined;
  }
  if (waiting !== undefined) yield waiting;
}

/** English or Russian, by the script of most of its letters; undefined where it is neither. */
function languageOf(text: string): "en" | "ru" | undefined {
  const sample = text.slice(0, 5000);
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === latin) return undefined;
  return cyrillic > latin ? "ru" : "en";
}

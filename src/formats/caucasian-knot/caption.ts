import type { Image } from "../../records/image.ts";
import { dayPattern } from "./months.ts";
import type { Line } from "./page.ts";

/** What opens a credit, as the source of a regular expression without groups. */
export const creditWord =
  "(?:the )?(?:photos?|screenshots?|image|illustration|фото|скриншот|изображение|иллюстрация|коллаж)(?![\\p{L}-])";

/** A credit stands at the start of a line or of a sentence in it, and says who made the picture or where it is from. */
const credit = new RegExp(
  `(?:^|[^\\p{L}\\d,] )(${creditWord}(?:[ .]*$| ?[:©]| (?:by|courtesy|(?:of|from) (?:the )?(?:video|post|official)|was created|из видео)(?!\\p{L})| \\S+ \\S+ для ).*)$`,
  "iu",
);

/** Longer lines are paragraphs, whatever words stand in them. */
const longest = 300;

/** Takes a caption apart: what the picture shows, and whose it is. Undefined where a line is none. */
export function readCaption({ text, role, picture }: Line): Image | undefined {
  const words = text.length > longest ? undefined : credit.exec(text)?.[1];
  if (words === undefined && role !== "caption" && role !== "picture") return undefined;
  const caption = text.slice(0, text.length - (words ?? "").length).replace(/\.? $/u, "");
  const credited = words?.includes(" ") || !caption;
  return { ...(picture && { url: picture }), ...(caption && { caption }), ...(words && credited && { credit: words }) };
}

/** A line of a card that can only be its picture's. */
export function pictureOf(line: Line): Image {
  return readCaption(line) ?? { caption: line.text };
}

const datedEnd = new RegExp(`${dayPattern}\\.?$`, "iu");

/** Whether a line ends in a date of its own, as captions above the headline do. */
export function endsInDate(text: string): boolean {
  return text.length <= longest && datedEnd.test(text);
}

import type { Image } from "../../records/image.ts";
import type { Line, PageLine } from "./page.ts";

/** What opens a credit, as the source of a regular expression without groups. */
export const creditWord =
  "(?:the )?(?:photos?|screenshots?|image|illustration|фото|скриншот|изображение|иллюстрация|коллаж)(?![\\p{L}-])";

/** A credit stands at the start of a line or of a sentence in it, and says who made the picture or where it is from. */
const credit = new RegExp(
  `(?:^|[^\\p{L}\\d,] )(${creditWord}(?:[ .]*$| ?[:©]| (?:by|courtesy|(?:of|from) (?:the )?(?:video|post|official)|was created|из видео)(?!\\p{L})| \\S+ \\S+ для ).*)$`,
  "iu",
);

/** A credit names somebody; what shows something, or ends in a word in small letters and a full stop, is a sentence. */
const sentence = / shows? | \p{Ll}+[.!?…]["”»]*$/u;

/** Longer lines are paragraphs, whatever words stand in them. */
const longest = 300;

/**
 * Takes a caption apart: what the picture shows, and whose it is.
 *
 * @returns undefined where a line is none, or a picture of which neither words nor an address are known.
 */
export function readCaption({ text, role, picture }: PageLine): Image | undefined {
  const found = text.length <= longest ? credit.exec(text)?.[1] : undefined;
  const words = found && !sentence.test(found) ? found : "";
  if (!words && role !== "caption" && !(role === "picture" && (text || picture))) return undefined;
  const caption = text.slice(0, text.length - words.length).replace(/\.? $/u, "");
  const credited = words.includes(" ") || !caption;
  return { ...(picture && { url: picture }), ...(caption && { caption }), ...(words && credited && { credit: words }) };
}

/** A line of a card that can only be its picture's. */
export function pictureOf(line: Line): Image {
  return readCaption(line) ?? { caption: line.text };
}

import type { Image } from "../../records/image.ts";
import type { Line } from "./page.ts";

/** What opens a credit, as the source of a regular expression without groups. */
export const creditWord =
  "(?:the )?(?:photos?|screenshots?|image|illustration|фото|скриншот|изображение|иллюстрация|коллаж)(?![\\p{L}-])";

/** A credit stands at the start of a line or of a sentence in it, and says who made the picture or where it is from. */
const credit = new RegExp(
  `(?:^|[^\\p{L}\\d,] )(${creditWord}(?:$| ?[:©]| (?:by|courtesy|from|of (?:the )?video|was created|из видео)(?!\\p{L})| \\S+ \\S+ для ).*)$`,
  "iu",
);

/** What ends as a sentence does is one, whatever words stand in it; so is what is longer than a caption. */
const sentence = /^.{300}|[.!?…]["”»)]*$/u;

/** Takes apart the words that stand at a picture: what it shows, and whose it is. */
export function imageOf({ text, picture }: Pick<Line, "text" | "picture">): Image {
  const words = credit.exec(text)?.[1] ?? "";
  const caption = text.slice(0, text.length - words.length).replace(/\.? $/u, "");
  return {
    ...(picture && { url: picture }),
    ...(caption && { caption }),
    ...((words.includes(" ") || !caption) && { credit: words }),
  };
}

/**
 * Reads a line as a picture, or as its caption: where the markup says so, or where a credit ends the line and no
 * sentence does.
 *
 * @returns undefined where a line is neither, or a picture of which neither words nor an address are known.
 */
export function readCaption(line: Line): Image | undefined {
  const { text, role, picture } = line;
  const image = imageOf(line);
  const isOfPicture = role === "caption" || role === "picture";
  return (isOfPicture ? text || picture : image.caption !== text && !sentence.test(text)) ? image : undefined;
}

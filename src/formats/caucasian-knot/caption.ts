import type { Image } from "../../records/image.ts";
import { dayPattern } from "./months.ts";
import type { Line } from "./page.ts";

/** Longer lines are paragraphs, whatever words stand in them. */
const longest = 500;

/** The word that opens a credit: at the start of a line or of a sentence. */
const creditWord =
  /(?:^|[.!?;)\]"”»’'…] )(?=(?:the )?(?:photos?|screenshots?|images?|illustrations?|stills?|video|collage|фото(?:графия)?|скриншот|изображение|иллюстрация|стоп-кадр|кадр|коллаж|видео)(?![\p{L}-]))/iu;

/** A credit that can be nothing else, wherever it stands. */
const plainCredit =
  /^(?:the )?\p{L}+(?:\s*[:©]|[.\s]*$| (?:by|courtesy|of the video|from (?:the )?video|(?:was )?created by)(?!\p{L})| (?:создан[ао]|предоставлен[ао]|из видео|видео)(?!\p{L})| \p{Script=Cyrillic}+ \p{Script=Cyrillic}+ (?:для|специально)(?!\p{L}))/iu;

const datedEnd = new RegExp(`${dayPattern}\\.?$`, "iu");

/** Takes a caption apart: what the picture shows, and whose it is. Undefined where a line credits no picture. */
export function readCaption({ text, picture }: Line): Image | undefined {
  if (text.length > longest) return undefined;
  const found = creditWord.exec(text);
  if (found === null) return undefined;
  const start = found.index + found[0].length;
  return imageOf(text.slice(0, start), text.slice(start), picture);
}

/** The same for a line among paragraphs, where only a credit that can be nothing else counts. */
export function readPlainCaption(line: Line): Image | undefined {
  if (line.role !== undefined && line.role !== "headline") return readCaption(line) ?? { caption: line.text };
  const image = readCaption(line);
  return image?.credit !== undefined && plainCredit.test(image.credit) && line.text.length <= 300 ? image : undefined;
}

/** Whether a line ends in a date of its own, as captions above the headline do. */
export function endsInDate({ text }: Line): boolean {
  return text.length <= longest && datedEnd.test(text);
}

function imageOf(caption: string, credit: string, picture: string | undefined): Image {
  const shown = caption.trim().replace(/\.$/u, "");
  const url =
    picture !== undefined && /^https?:\/\/\S+$/iu.test(picture) && URL.canParse(picture) ? picture : undefined;
  return { ...(url && { url }), ...(shown && { caption: shown }), credit };
}

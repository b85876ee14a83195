import { showUnseen } from "../../core/show-unseen.ts";

/** How wide characters are, in parts of the font's size: the first class that a character is in. Rather too wide than too narrow. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.1],
  [/[ijl.,:;'|!()[\]/ -]/, 0.32],
  [/[mwMW@—]/, 0.9],
  [/\p{Lu}/u, 0.72],
  [/\d/, 0.65],
];
const commonWidth = 0.6;

const widths = new Map<string, number>();

function characterWidth(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = classes.find(([pattern]) => pattern.test(character))?.[1] ?? commonWidth;
  widths.set(character, width);
  return width;
}

/**
 * About how wide a text is set in a system font of a size, in pixels, with what nobody sees shown by its number. Bold text
 * is a fifth wider.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of showUnseen(text)) width += characterWidth(character);
  return width * size;
}

/** The text, or as much of its beginning as a width has room for, with an ellipsis. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let fitted = "";
  let width = size;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += textWidth(segment, size);
    if (width > room) break;
    fitted += segment;
  }
  return `${fitted.trimEnd()}…`;
}

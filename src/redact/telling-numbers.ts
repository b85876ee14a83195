import { decoded } from "./escape-at.ts";
import type { Pattern } from "./scanner.ts";

/** Days, months and spans of years, which are no telephone numbers. */
const dates =
  /(?<![\d./-])(?:\d{1,2}[./-]\d{1,2}[./-](?:1[89]|20)\d\d|(?:1[89]|20)\d\d(?:[./-]\d{1,2}(?:[./-]\d{1,2})?|\s?[-–—]\s?(?:1[89]|20)\d\d))(?!\d|[./-]\d)/g;
/** Figures with what people write between them: spaces, brackets, dots, hyphens, signs of degrees. */
const runs = /\p{Nd}(?:[ \t\p{Cf}()\-\u2010-\u2015°'’′"”″]{0,3}\p{Nd}|[./]\p{Nd}){4,}/gu;
/** Number plates as the countries of the region have them: 10-AB-123, AB-123-CD, А123ВС77. */
const plates =
  /(?<![\p{L}\p{N}./-])(?:\p{Nd}{2,3}[ -]?\p{Lu}{1,3}[ -]?(?!(?:1[89]|20)\d\d)\p{Nd}{2,5}|\p{Lu}{1,3}[ -]?\p{Nd}{3,4}[ -]?\p{Lu}{1,3}(?:[ -]?\p{Nd}{2,3})?)(?![\p{L}\p{N}]|[./:-]\p{N})/gu;
/** Short numbers as towns have them. */
const local = /^\d{1,3}-\d\d-\d\d$/;
/** A position, to ten metres or finer. */
const decimals = /(?<![\d.])\d{1,3}\.\d{4,}/g;

/** Decimals of a position that is exact to ten metres. */
const exactDecimals = 4;
/** Figures enough to know a number by. */
const tellingFigures = 5;
/** Figures that a telephone number has without the codes that stand before it. */
export const telephoneFigures = 7;
/** Figures of one that has some. */
const figuresWithCodes = 9;
/** Figures that it has with all of them, at most. */
export const mostFigures = 15;

/** Whether a text is nothing but a date or a number of a few figures, which many texts hold. */
export function isFewFigures(text: string): boolean {
  const plain = decoded(text).normalize("NFKC").replaceAll(dates, "");
  return !/\p{L}/u.test(plain) && plain.replaceAll(/\P{Nd}/gu, "").length < tellingFigures;
}

/**
 * What to look for of the telephone numbers, positions and other long numbers in a text: its last figures, with whatever
 * codes they are written after.
 */
export function numberPatterns(text: string): Pattern[] {
  const plain = decoded(text).normalize("NFKC");
  const patterns: Pattern[] = [];
  const look = (head: string) => void patterns.push({ head, figures: true });
  for (const [run] of plain.replaceAll(dates, "\n").matchAll(runs)) {
    const groups = run.split(/\P{Nd}+/u);
    const isSeveral = groups.join("").length > mostFigures;
    let figures = 0;
    let lastOnes = "";
    for (const [index, group] of groups.entries()) {
      figures += group.length;
      lastOnes = (lastOnes + group).slice(-figuresWithCodes);
      // Other figures may follow a number: hours, an age. One that is cut short must agree in more of them.
      const isWhole = isSeveral || index === groups.length - 1 || figures === telephoneFigures;
      const least = isWhole ? telephoneFigures : figuresWithCodes;
      if (figures >= least) look(lastOnes.slice(-least));
      if (group.length >= tellingFigures) look(group.slice(-telephoneFigures));
    }
    if (local.test(run)) look(lastOnes);
  }
  for (const [position] of plain.matchAll(decimals)) patterns.push(...positionPatterns(position));
  return patterns;
}

/** The number plates in a text. */
export function platesIn(text: string): string[] {
  return Array.from(text.replaceAll(dates, "\n").matchAll(plates), ([plate]) => plate);
}

/** A coordinate by its first figures: those that round to the same four decimals, or are the same but for what follows. */
function positionPatterns(position: string): Pattern[] {
  const kept = position.indexOf(".") + exactDecimals;
  const figures = position.replace(".", "");
  const cut = Number(figures.slice(0, kept));
  const rounded = cut + (figures.charAt(kept) >= "5" ? 1 : 0);
  const headOf = (value: number) => String(value).padStart(kept, "0");
  const below = rounded > 0 ? ["5", "6", "7", "8", "9"].map((next) => headOf(rounded - 1) + next) : [];
  return [headOf(cut), headOf(rounded), ...below].map((head) => ({ head, loose: true }));
}

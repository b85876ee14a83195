import { escapeAt, startsEscape } from "./escape-at.ts";
import { markupEnd } from "./markup-end.ts";

const smallCapitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ";
const theirLetters = "abcdefghijklmnopqrstuvwyz";

/** Letters that stay apart from their plain form when accents are taken away. */
const plainForms: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ħ: "h",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ς: "σ",
  ґ: "г",
  // Arabic on a Persian or Urdu keyboard, and letters that are written for each other
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  ہ: "ه",
  ٱ: "ا",
  // The ligature և is ե and ւ, and in capitals of the reformed orthography Ե and Վ
  ւ: "վ",
  ...Object.fromEntries([...smallCapitals].map((letter, at) => [letter, theirLetters.charAt(at)])),
};

/** What stands before a letter, from the least to the most. */
export const gap = {
  none: 0,
  /** A hyphen, an apostrophe, a line break, a change from small letters to capitals or from letters to digits. */
  weak: 1,
  /** White space or other marks. */
  strong: 2,
  /** A mark that handles, hashtags and addresses hold, with nothing after it. */
  mark: 3,
} as const;

/** For how many letters a folded text has room at first. */
const smallest = 64;

/** What a character is to a search. */
interface Fold {
  /** Its letters and digits in plain form; none for what is a gap, or nothing at all. */
  letters: string;
  /** What it puts between the letters around it. */
  gap: number;
  isUpper: boolean;
  isDigit: boolean;
  /** Of a script that writes no spaces: each character may start a word. */
  isUnspaced: boolean;
}

const folds: (Fold | undefined)[] = [];

function foldOf(codePoint: number): Fold {
  const known = folds[codePoint];
  if (known !== undefined) return known;
  const character = String.fromCodePoint(codePoint);
  const letters = lettersOf(character);
  const fold: Fold = {
    letters,
    gap: letters === "" ? gapOf(character) : gap.none,
    isUpper: /\p{Lu}/u.test(character),
    isDigit: /\p{N}/u.test(character),
    isUnspaced: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u.test(
      character,
    ),
  };
  folds[codePoint] = fold;
  return fold;
}

/** Marks, characters without width, and the stroke that only lengthens an Arabic word. */
const invisible = /[\p{M}\p{Cf}\p{DI}\u0640]/u;

/** Hyphens, apostrophes of all shapes, line breaks. */
const weak = /[\p{Pd}\p{Cc}\u2028\u2029'`\u00B4\u2018\u2019\u02B9-\u02BD]/u;

function lettersOf(character: string): string {
  if (invisible.test(character) || weak.test(character)) return "";
  const plain = character.normalize("NFKD").toLowerCase().normalize("NFKD");
  const letters = [...plain].filter((each) => /[\p{L}\p{N}]/u.test(each));
  return letters.map((each) => plainForms[each] ?? each).join("");
}

function gapOf(character: string): number {
  if (invisible.test(character)) return gap.none;
  if (weak.test(character)) return gap.weak;
  return /[#@/=?&_.:]/.test(character) ? gap.mark : gap.strong;
}

/** A text as a search sees it: its letters and digits in plain form, and where each stood. */
export class FoldedText {
  /** How many codes there are; the arrays are longer, and 0 and a gap stand behind the last. */
  length = 0;
  /** UTF-16 code units without case and accents. */
  codes = new Uint16Array(smallest);
  /** Where the character of each code starts in the text. */
  starts = new Int32Array(smallest);
  /** Where it ends, marks and soft hyphens that follow it included. */
  ends = new Int32Array(smallest);
  /** What stands before each code. */
  gaps = new Uint8Array(smallest);

  push(code: number, start: number, end: number, before: number): void {
    const at = this.length++;
    if (at === this.codes.length) this.grow();
    this.codes[at] = code;
    this.starts[at] = start;
    this.ends[at] = end;
    this.gaps[at] = before;
  }

  private grow(): void {
    const { codes, starts, ends, gaps } = this;
    const size = 2 * codes.length;
    this.codes = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.gaps = new Uint8Array(size);
    this.codes.set(codes);
    this.starts.set(starts);
    this.ends.set(ends);
    this.gaps.set(gaps);
  }
}

/**
 * Folds a text for search: case, accents, ligatures, soft hyphens, marks without width and escapes of addresses and HTML
 * make no difference. Linear in its length.
 *
 * @param folded - a folded text to write over, when many are read one after the other.
 * @param isSeenThrough - whether markup is left out, with what it says in attributes.
 * @example
 * foldText("Ley\u00ADlá").codes.slice(0, 5) // => Uint16Array.from("leyla", (letter) => letter.charCodeAt(0))
 */
export function foldText(
  text: string,
  folded: FoldedText = new FoldedText(),
  isSeenThrough: boolean = false,
): FoldedText {
  folded.length = 0;
  let pending: number = gap.strong;
  let before: Fold | undefined;
  let line = false;

  const take = (codePoint: number, start: number, end: number) => {
    const fold = folds[codePoint] ?? foldOf(codePoint);
    if (isLineBreak(codePoint)) line = true;
    if (fold.letters === "") {
      if (fold.gap === gap.none && pending === gap.none) folded.ends[folded.length - 1] = end;
      else if (fold.gap > gap.none) pending = fold.gap === gap.weak ? Math.max(pending, gap.weak) : fold.gap;
      return;
    }
    if (pending === gap.none && before !== undefined && isTurn(before, fold)) pending = gap.weak;
    for (let unit = 0; unit < fold.letters.length; unit++) {
      folded.push(fold.letters.charCodeAt(unit), start, end, line ? gap.weak : pending);
      pending = gap.none;
      line = false;
    }
    before = fold;
  };

  for (let at = 0; at < text.length; ) {
    const afterMarkup = isSeenThrough ? markupEnd(text, at) : undefined;
    if (afterMarkup !== undefined) {
      at = afterMarkup;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? 0;
    const escaped = startsEscape(codePoint) ? escapeAt(text, at) : undefined;
    const end = escaped?.end ?? at + (codePoint > 0xffff ? 2 : 1);
    if (escaped === undefined) take(codePoint, at, end);
    else for (const character of escaped.characters) take(character.codePointAt(0) ?? 0, at, end);
    at = end;
  }
  folded.push(0, text.length, text.length, gap.strong);
  folded.length--;
  return folded;
}

/** Whether a new word may start between two letters with nothing between them: `FreeLeyla`, `leyla2011`. */
function isTurn(before: Fold, after: Fold): boolean {
  return (
    (after.isUpper && !before.isUpper) || after.isDigit !== before.isDigit || after.isUnspaced || before.isUnspaced
  );
}

function isLineBreak(codePoint: number): boolean {
  return (codePoint >= 10 && codePoint <= 13) || codePoint === 0x2028 || codePoint === 0x2029;
}

/**
 * The words of a text, folded.
 *
 * @param least - the least gap that parts words: with `gap.strong`, hyphens and apostrophes part none.
 */
export function foldedWords(text: string, least: number = gap.weak): string[] {
  const { length, codes, gaps } = foldText(text);
  const words: string[] = [];
  for (let index = 0; index < length; index++) {
    const letter = String.fromCharCode(codes[index] ?? 0);
    if ((gaps[index] ?? 0) >= least) words.push(letter);
    else words[words.length - 1] += letter;
  }
  return words;
}

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
};

/** What a character is to a search: letters in their plain form, nothing, or a break between words. */
const invisible = "";
const weakBreak = "-";
const strongBreak = " ";

const folds: (string | undefined)[] = [];

function foldOf(codePoint: number): string {
  const known = folds[codePoint];
  if (known !== undefined) return known;
  const fold = workOut(String.fromCodePoint(codePoint));
  folds[codePoint] = fold;
  return fold;
}

function workOut(character: string): string {
  if (/[\p{M}\p{Cf}]/u.test(character)) return invisible;
  const plain = character.normalize("NFKD").toLowerCase().normalize("NFKD");
  const letters = [...plain].filter((each) => /[\p{L}\p{N}]/u.test(each)).map((each) => plainForms[each] ?? each);
  if (letters.length > 0) return letters.join("");
  return /[\p{Pd}\p{Cc}\u2028\u2029'\u2019\u02BC]/u.test(character) ? weakBreak : strongBreak;
}

/** A text as a search sees it: its letters and digits in plain form, and where each stood. */
export interface FoldedText {
  /** UTF-16 code units without case and accents. */
  codes: number[];
  /** Where the character of each code starts in the text. */
  starts: number[];
  /** Where it ends, marks and soft hyphens that follow it included. */
  ends: number[];
  /** What stands before each code: 0 nothing, 1 a hyphen, an apostrophe or a line break, 2 white space or other marks. */
  breaks: number[];
}

/**
 * Folds a text for search: case, accents, ligatures, soft hyphens and marks without width make no difference. Linear in
 * its length.
 *
 * @example
 * String.fromCharCode(...foldText("Ley\u00ADlá").codes) // => "leyla"
 */
export function foldText(text: string): FoldedText {
  const folded: FoldedText = { codes: [], starts: [], ends: [], breaks: [] };
  const { codes, starts, ends, breaks } = folded;
  let pending = 2;
  let line = false;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const fold = foldOf(codePoint);
    if (isLineBreak(codePoint)) line = true;
    if (fold === strongBreak) pending = 2;
    else if (fold === weakBreak) pending = Math.max(pending, 1);
    else if (fold === invisible) {
      if (pending === 0) ends[ends.length - 1] = end;
    } else {
      for (let unit = 0; unit < fold.length; unit++) {
        codes.push(fold.charCodeAt(unit));
        starts.push(at);
        ends.push(end);
        breaks.push(line ? 1 : pending);
        pending = 0;
        line = false;
      }
    }
    at = end;
  }
  return folded;
}

function isLineBreak(codePoint: number): boolean {
  return (codePoint >= 10 && codePoint <= 13) || codePoint === 0x2028 || codePoint === 0x2029;
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  const { codes, breaks } = foldText(text);
  const words: string[] = [];
  for (const [index, code] of codes.entries()) {
    const letter = String.fromCharCode(code);
    if (breaks[index] !== 0) words.push(letter);
    else words[words.length - 1] += letter;
  }
  return words;
}

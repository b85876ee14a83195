/** Quotation marks and apostrophes: they only differ in shape. */
const marks =
  /["\u00AB\u00BB\u2018-\u201F\u2032\u2033\u2035\u2036\u2039\u203A\u0060\u00B4\u02BC\u301D-\u301F\uFF02\uFF07]/g;

/**
 * A text with its white space and the shape of its quotation marks evened out: each run of white space is one space,
 * soft hyphens and marks without width are gone, quotation marks and apostrophes are `'`. Linear in its length.
 *
 * @example
 * plainWords("«No  one»\n was told") // => "'No one' was told"
 */
export function plainWords(text: string): string {
  return text
    .normalize("NFC")
    .replace(marks, "'")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A word or a number, with its hyphens, full stops and commas: `non-violent`, `1,500`. */
const word = /[\p{L}\p{M}\p{N}]+(?:(?:[-\u2010\u2011]|(?<=\p{N})[.,:'\u2013](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** A letter of a script that is written without spaces, which may begin and end a quote anywhere. */
const unspaced =
  /\u00AD?([\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])\u00AD?/gu;

/**
 * A text as quotes are looked for in it: plain words, each between soft hyphens, of which plain words have none. So
 * what is found begins and ends where words do: `lawful` is not found in `unlawful`, nor `500 people` in `1,500 people`.
 *
 * @example
 * hasWords(quotableWords("He got 150 days."), quotableWords("50 days")) // => false
 */
export function quotableWords(text: string): string {
  return plainWords(text).replace(word, "\u00AD$&\u00AD").replace(unspaced, "\u00AD$1\u00AD");
}

/** Texts up to this length the engine finds in linear time; for longer ones its worst case is the product of both lengths. */
const longestForEngine = 200;

/**
 * Whether a text holds some words as they are, in time linear in both lengths.
 *
 * @see Knuth, Morris, Pratt (1977), "Fast pattern matching in strings".
 * @example
 * hasWords("two hours before the rally", "before the") // => true
 */
export function hasWords(text: string, words: string): boolean {
  if (words.length <= longestForEngine) return text.includes(words);
  const fallback = fallbacksOf(words);
  let matched = 0;
  for (let i = 0; i < text.length; i++) {
    matched = advance(words, fallback, matched, text.charCodeAt(i));
    if (matched === words.length) return true;
  }
  return false;
}

/**
 * Whether a short text, letter for letter, stands in the first place where a longer one has it between white space: what
 * most quotes do, and what is told without evening either out. Where it does not, `hasWords` of quotable words may yet
 * find it.
 *
 * @example
 * holdsVerbatim("He got 150 days.", "He got") // => true
 */
export function holdsVerbatim(text: string, quote: string): boolean {
  const start = quote.length > longestForEngine ? -1 : text.indexOf(quote);
  return start >= 0 && isSpaceAt(text, start - 1) && isSpaceAt(text, start + quote.length);
}

/** Whether white space stands at a place of a text, or the text does not reach that far. */
function isSpaceAt(text: string, at: number): boolean {
  return " \n\r\t".includes(text.charAt(at));
}

/** For each number of characters matched, how many still match when the next one does not. */
function fallbacksOf(words: string): Int32Array {
  const fallback = new Int32Array(words.length + 1);
  for (let length = 1; length < words.length; length++) {
    fallback[length + 1] = advance(words, fallback, fallback[length] ?? 0, words.charCodeAt(length));
  }
  return fallback;
}

function advance(words: string, fallback: Int32Array, matched: number, next: number): number {
  let length = matched;
  while (length > 0 && words.charCodeAt(length) !== next) length = fallback[length] ?? 0;
  return words.charCodeAt(length) === next ? length + 1 : 0;
}

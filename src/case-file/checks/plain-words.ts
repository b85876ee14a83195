/** Marks that only differ in shape, each set with the one that stands for it. */
const marks: readonly [RegExp, string][] = [
  [/[\u00AB\u00BB\u201C-\u201F\u2039\u203A\u2033\u2036\u301D-\u301F\uFF02]/g, '"'],
  [/[\u2018-\u201B\u2032\u2035\u0060\u00B4\u02BC\uFF07]/g, "'"],
];

/**
 * A text with its white space and the shape of its quotation marks evened out: each run of white space is one space,
 * soft hyphens and marks without width are gone, double marks are `"`, single ones `'`. Linear in its length.
 *
 * @example
 * plainWords("«No  one»\n was told") // => '"No one" was told'
 */
export function plainWords(text: string): string {
  const evened = marks.reduce((changed, [mark, plain]) => changed.replace(mark, plain), text.normalize("NFC"));
  return evened
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
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

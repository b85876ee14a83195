/** Marks by the words that names of letters end with, as in `uuml`. */
const marks: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  ring: "\u030A",
  cedil: "\u0327",
  caron: "\u030C",
  breve: "\u0306",
  ogon: "\u0328",
  macr: "\u0304",
  dot: "\u0307",
  dblac: "\u030B",
};

/** Letters without a mark of their own, in small letters, and what is not seen. */
const others: Readonly<Record<string, string>> = {
  szlig: "ß",
  aelig: "æ",
  oelig: "œ",
  eth: "ð",
  thorn: "þ",
  inodot: "ı",
  oslash: "ø",
  lstrok: "ł",
  dstrok: "đ",
  hstrok: "ħ",
  shy: "\u00AD",
  zwj: "\u200D",
  zwnj: "\u200C",
  lrm: "\u200E",
  rlm: "\u200F",
  zerowidthspace: "\u200B",
  nobreak: "\u2060",
  nbsp: "\u00A0",
};

const weakMark = /^(?:apos|[lr]squo|hyphen|[nm]?dash)$/;
const strongMark =
  /^(?:(?:en|em|thin|hair|num|punc)sp|amp|quot|[lr][da]quo|[lg]t|hellip|commat|period|lowbar|newline|tab)$/;

/**
 * The character that HTML has a name for: letters with accents by the parts of their names, white space and marks as a
 * space or an apostrophe. What no text needs to be searched by is not known.
 *
 * @example
 * namedCharacter("Ccedil") // => "Ç"
 */
export function namedCharacter(name: string): string | undefined {
  const mark = marks[name.slice(1).toLowerCase()];
  if (mark !== undefined) return (name.charAt(0) + mark).normalize("NFC");
  const small = name.toLowerCase();
  if (Object.hasOwn(others, small)) return others[small];
  if (weakMark.test(small)) return "'";
  return strongMark.test(small) ? " " : undefined;
}

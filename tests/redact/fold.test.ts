import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeAt, readAddress } from "../../src/redact/escape-at.ts";
import { FoldedText, foldedWords, foldText, gap } from "../../src/redact/fold.ts";

describe("words of a text, folded", () => {
  test.each([
    ["capitals", "LEYLA", ["leyla"]],
    ["accents, combined or not", "L\u00e9yl\u0061\u0301", ["leyla"]],
    ["letters that no accent makes", "Ləman ıłøđħßæœ", ["leman", "ilodhssaeoe"]],
    ["Turkish capitals", "İLKİN", ["ilkin"]],
    ["Greek", "ΝΙΚΟΣ Νίκος", ["νικοσ", "νικοσ"]],
    ["Arabic", "ليلى ليلي فاطمة فاطمه ليـــلى", ["ليلي", "ليلي", "فاطمه", "فاطمه", "ليلي"]],
    ["ligatures and wide letters", "ﬁ Ｌｅ", ["fi", "le"]],
    ["soft hyphens and marks without width", "Le\u00ADy\u200Bl\u2060a\u034F\u3164", ["leyla"]],
    ["hyphens and apostrophes", "Al-Sayed O'Brien d’Arc", ["al", "sayed", "o", "brien", "d", "arc"]],
    ["words written together", "FreeLeyla leyla2011", ["free", "leyla", "leyla", "2011"]],
    ["capitals after capitals", "USA", ["usa"]],
    ["scripts without spaces", "王伟a", ["王", "伟", "a"]],
    ["addresses", "https://x.org/%D0%9B%D0%B5%D1%8F", ["https", "x", "org", "лея"]],
    ["HTML", "&#76;e&#x79;&shy;la&nbsp;x&amp;y", ["leyla", "x", "y"]],
    ["letters beyond 16 bits", "𝓛eyla 𐐀", ["leyla", "𐐨"]],
    ["nothing", " .\u00AD", []],
  ])("%s", (_, text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});

test.each([
  ["at the start", "a", gap.strong],
  ["nothing", "ba", gap.none],
  ["a hyphen", "b-a", gap.weak],
  ["an apostrophe", "b\u02BCa", gap.weak],
  ["a line break with white space around", "b \n  a", gap.weak],
  ["a line separator", "b \u2028a", gap.weak],
  ["a vertical tab", "b \u000Ba", gap.weak],
  ["white space", "b a", gap.strong],
  ["a hyphen and white space", "b- a", gap.strong],
  ["a mark", "b#a", gap.mark],
  ["a mark and a hyphen", "b#-a", gap.mark],
  ["a mark and white space", "b# a", gap.strong],
  ["a full stop", "b.a", gap.mark],
  ["a comma", "b,a", gap.strong],
  ["a tab", "b\ta", gap.weak],
])("what stands before a letter: %s", (_, text, before) => {
  expect(lettersOf(text, foldText(text)).at(-1)).toMatchObject(["a", "a", before]);
});

test("each letter knows where it stood, with the marks that follow it", () => {
  const text = "a%C3%A9b\u0301\u00AD ßc";
  expect(lettersOf(text, foldText(text))).toEqual([
    ["a", "a", gap.strong],
    ["e", "%C3%A9", gap.none],
    ["b", "b\u0301\u00AD", gap.none],
    ["s", "ß", gap.strong],
    ["s", "ß", gap.none],
    ["c", "c", gap.none],
  ]);
});

test("a text folded over another is as if folded alone", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "B", "1", " ", "-", "#", "\u0301", "\uFDFA", "&amp;"),
    maxLength: 200,
  });
  const folded = new FoldedText();
  fc.assert(
    fc.property(text, (each) => {
      foldText(each, folded);
      expect(lettersOf(each, folded)).toEqual(lettersOf(each, foldText(each)));
      expect([folded.codes[folded.length], folded.gaps[folded.length]]).toEqual([0, gap.strong]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["a run of bytes", "%D0%9B%20x", { characters: "Л ", end: 9 }],
  ["bytes in small letters", "%d0%9b", { characters: "Л", end: 6 }],
  ["bytes that are not UTF-8", "%CB%E5", { characters: "\uFFFD\uFFFD", end: 6 }],
  ["a number", "&#1051;", { characters: "Л", end: 7 }],
  ["a number without its end", "&#76 ", { characters: "L", end: 4 }],
  ["a hexadecimal number", "&#X4c;", { characters: "L", end: 6 }],
  ["a soft hyphen", "&SHY;", { characters: "\u00AD", end: 5 }],
  ["marks without width", "&zwj;", { characters: "\u200D", end: 5 }],
  ["others", "&zwnj;", { characters: "\u200C", end: 6 }],
  ["a hard space", "&nbsp;", { characters: "\u00A0", end: 6 }],
  ["a number that is no character", "&#9999999;", undefined],
  ["the last character", "&#x10FFFF;", { characters: "\u{10FFFF}", end: 10 }],
  ["half an escape", "%D", undefined],
  ["a mark with a name", "&amp;", { characters: " ", end: 5 }],
  ["an apostrophe", "&rsquo;", { characters: "'", end: 7 }],
  ["a letter with its accent", "&Ccedil;", { characters: "Ç", end: 8 }],
  ["one of another kind", "&INODOT;", { characters: "ı", end: 8 }],
  ["a name without its end", "&ccedil", undefined],
  ["another name", "&hearts;", undefined],
  ["a number after zeros", "&#x00000000004C;", { characters: "L", end: 16 }],
  ["what is escaped twice", "&amp;amp;#76;", { characters: "L", end: 13 }],
  ["bytes that are escaped twice", "%25D0%25259B", { characters: "Л", end: 12 }],
  ["code units", "%u041B%u0435", { characters: "Ле", end: 12 }],
  ["a tag within a word", "<wbr/>", { characters: "", end: 6 }],
  ["another tag", "<leyla>", undefined],
  ["code units of JSON", "\\u041B\\u0435x", { characters: "Ле", end: 12 }],
  ["escaped twice", "\\\\u041B\\x41", { characters: "ЛA", end: 11 }],
  ["half of one", "\\u041", undefined],
  ["one that starts later", "x%41", undefined],
])("an escape: %s", (_, text, escaped) => {
  expect(escapeAt(text, 0)).toEqual(escaped);
});

test.each([
  ["https://example.org/a%20b", true],
  ["https://example.org/100%", true],
  ["https://example.org/%D0%9B", true],
  ["https://example.org/a%20b%CB%E5", false],
  ["https://example.org/%CB", false],
  ["https://xn--e1aybc.example/", false],
  ["https://www.XN--e1aybc.example/", false],
  ["https://a@xn--e1aybc.example/", false],
  ["https://example.org/axn--b", true],
  ["https://example.org/?host=xn--80aaaa", false],
  ["https://example.org/%78n--80aaaa", false],
  ["https://example.org/%25CB", false],
  ["https://example.org/%u041B%u0435", true],
  [`https://example.org/${"%2".repeat(3)}5`, true],
])("whether an address can be read: %s", (address, isReadable) => {
  expect(readAddress(address) !== undefined).toBe(isReadable);
});

test.each([
  ["bytes escaped many times", "a/%2525D0%25259B", "a/Л"],
  ["a number in bytes", "a/%26%2376%3Beyla", "a/Leyla"],
  ["code units", "?q=%u041B%u0435", "?q=Ле"],
  ["what is escaped in ever new ways", `${"%26%2337%3B".repeat(1)}26%2376%3B`, "L"],
])("an address is read to the end: %s", (_, address, read) => {
  expect(readAddress(address)).toBe(read);
});

/** Each letter of a folded text, what it stands for in the text, and the gap before it. */
function lettersOf(
  text: string,
  { length, codes, starts, ends, gaps }: FoldedText,
): [string, string, number | undefined][] {
  return Array.from({ length }, (_, at) => [
    String.fromCharCode(codes[at] ?? 0),
    text.slice(starts[at], ends[at]),
    gaps[at],
  ]);
}

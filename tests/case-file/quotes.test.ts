import { fc, test as lawTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { findWords } from "../../src/case-file/checks/find-words.ts";
import { hasWords, quotableWords } from "../../src/case-file/checks/plain-words.ts";
import { safeParseCaseFile } from "../../src/index.ts";

/** The codes of what is wrong with a quote of an article with a body. */
function codesOf(body: string, quote: string): string[] {
  const { issues } = safeParseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    articles: [{ id: "article", body }],
    events: [{ id: "event", type: "other", title: "Event", sources: [{ article: "article", quote }] }],
  });
  return issues.map(({ code }) => code);
}

describe("a quote stands in a body with", () => {
  test.each([
    ["words of it", "Two were detained on the square.", "were detained on"],
    ["the whole of it", "Two were detained.", "Two were detained."],
    ["the end without the full stop", "Two were detained.", "were detained"],
    ["a word at the start", "Detained: two.", "Detained"],
    ["the same word within another before", "It was unlawful, not lawful.", "lawful"],
    ["a word behind an apostrophe", "l’avocat de Leyla", "avocat"],
    ["a word in brackets", "He (Rauf) left.", "Rauf"],
    ["single marks for double ones", 'He is "free".', "He is 'free'"],
    ["curly single marks for double ones", "He is “free”.", "He is ‘free’"],
    ["other white space", "two\n  people", "two people"],
    ["a soft hyphen within a word", "the de\u00ADtained", "detained"],
    ["a mark at its start and its end", "unlawful—he said", "—"],
    ["letters of a script without spaces", "昨天他被逮捕了", "他被逮捕"],
    ["a number before a letter of such a script", "拘留15日", "15日"],
    ["the syllables of another", "เขาถูกจับ", "ถูกจับ"],
    ["a number with its decimals", "held for 1.5 years", "1.5 years"],
    ["an accent written apart", "in cafe\u0301s", "caf\u00E9s"],
  ])("%s", (_, body, quote) => {
    expect(codesOf(body, quote)).toEqual([]);
  });
});

describe("a quote does not stand in a body with", () => {
  test.each([
    ["the end of a word", "The court found the arrest unlawful.", "lawful"],
    ["the end of a word in Cyrillic", "Его незаконно задержали.", "законно задержали"],
    ["the end of a number", "He got 150 days.", "50 days"],
    ["the start of a word", "They were detainees.", "They were detain"],
    ["the start of a number", "They were 150.", "They were 15"],
    ["the end of a number with a comma", "1,500 people were held.", "500 people were held"],
    ["the start of a number with a full stop", "under Art. 221.1 of the Code", "under Art. 221"],
    ["the end of a range", "held for 15–20 days", "20 days"],
    ["the end of a word with a hyphen", "a non-violent protest", "violent protest"],
    ["the end of a word with a soft hyphen", "It was un\u00ADlawful.", "lawful"],
    ["the end of a word with a mark without width", "It was un\uFEFFlawful.", "lawful"],
    ["a letter without its accent", "in cafe\u0301", "cafe"],
    ["the end of a number before a letter of a script without spaces", "拘留15日", "5日"],
  ])("%s", (_, body, quote) => {
    expect(codesOf(body, quote)).toEqual(["quote-not-in-body"]);
  });
});

const piece = fc.constantFrom("a", "1", " ", ".", "-", ",", "'", "\u00AD", "\uFEFF", "\n", "\u0301", "天", "。", "А");
const text = fc.string({ unit: piece, minLength: 1, maxLength: 30 });

lawTest.prop([text, text, text])(
  "words between white space are found, whatever stands around",
  (before, quote, after) => {
    expect(hasWords(quotableWords(`${before} ${quote} ${after}`), quotableWords(quote))).toBe(true);
  },
);

lawTest.prop([text, text])("a quote that is found is found by its plain words", (body, quote) => {
  const bare = (words: string) => quotableWords(words).replaceAll("\u00AD", "");
  if (hasWords(quotableWords(body), quotableWords(quote))) expect(bare(body)).toContain(bare(quote));
});

lawTest.prop([text, text.filter((quote) => /\S/u.test(quote))])(
  "a quote is found alone as it is found with others",
  (body, quote) => {
    const found = findWords(quotableWords(body), [quotableWords(quote)]).size === 1;
    if (/\S/u.test(body)) expect(codesOf(body, quote)).toEqual(found ? [] : ["quote-not-in-body"]);
  },
);

lawTest.prop([fc.stringMatching(/^[a-zа-я0-9]{1,8}$/u), fc.stringMatching(/^[a-zа-я0-9]{1,8}$/u)])(
  "no part of a word is a quote of it",
  (one, other) => {
    expect(hasWords(quotableWords(`(${one}${other})`), quotableWords(one))).toBe(false);
    expect(hasWords(quotableWords(`(${one}${other})`), quotableWords(other))).toBe(false);
  },
);

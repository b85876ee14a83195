import { describe, expect, test } from "vitest";
import { isChronologyError } from "../../src/core/result.ts";
import { formatCitation } from "../../src/records/format-citation.ts";
import { parseCitation } from "../../src/records/parse-citation.ts";

describe("a unit that comes again is of another provision", () => {
  test.each([
    "Art. 5, Art. 6",
    "Art. 5 Art. 6 CC",
    "ст. 30 ч. 3, ст. 105 ч. 1",
    "ч. 3 ст. 30, ч. 1 ст. 105",
    "ст. 105 ч. 2 п. «а», п. «ж»",
    "п. «а» и «ж» ч. 2 ст. 105 УК",
    "Article 5, part 2 of Article 6",
    "221-ci maddə, 222-ci maddə",
    "TCK'nın 314. maddesi ve 220. maddesi",
    "Articles 5-7",
    "§§ 5-7 StGB",
  ])("%s", (text) => {
    expect(parseCitation(text).issues.map(({ code }) => code)).toEqual(["citation-of-several"]);
  });
});

describe("what is left beside a provision must be the name of an act", () => {
  const cases: [left: string, text: string][] = [
    ["a number that goes on with the article", "Article 8 bis"],
    ["that, and an act", "Article 8 bis of the Convention"],
    ["that behind the act", "Art. 8 CC bis"],
    ["a paragraph in Roman numerals", "Art. 5 II StGB"],
    ["a letter", "Art. 5 CC (b)"],
    ["a small Roman numeral", "Art. 5 CC, iv"],
    ["a unit that is not known", "Art. 5 Abs. 1 Nr. 3 StGB"],
    ["a sentence", "Art. 5 Abs. 1 Satz 2 GG"],
    ["a unit without its number", "part of Article 5"],
    ["a number with a sign", "Art. -1"],
    ["a number behind a letter", "art. L. 121-1 du Code pénal"],
    ["a number behind a slash", "Art. 5/6"],
    ["a bracket that does not close", "Art. 5(2"],
    ["a number above the line", "ст. 162¹ УК"],
    ["a note", "ст. 228 прим. 1 УК"],
    ["words of a sentence", "see Art. 5"],
    ["a preposition with a capital letter", "Under article 5"],
    ["a number of the article", "18 USC 1001(a)(2)"],
    ["a number of the article that looks like a year", "42 USC 1983"],
    ["a title of the act by its number", "18 U.S.C. § 1001"],
    ["a month and a year", "12 April 2011"],
    ["a month", "12 April"],
    ["a page", "page 12"],
    ["an order's number", "Order No. 5"],
    ["a law's number", "Law 5"],
    ["a convention's number", "Convention 169"],
    ["an act by its year", "1998 Act"],
    ["a constitution by its year", "1992 Constitution"],
    ["a code by its year", "CC 1996"],
    ["no article", "статья в УК"],
  ];
  test.each(cases)("not %s: %s", (_, text) => {
    expect(parseCitation(text).issues.map(({ code }) => code)).toEqual(["citation-not-understood"]);
  });

  test.each(["2011", "12.04.2011", "04.12", "5/6", "12/04/2011"])("numbers alone that may be none: %s", (text) => {
    expect(parseCitation(text).issues.map(({ code }) => code)).toEqual(["citation-not-understood"]);
  });

  test.each([
    "Theft Act 1968",
    "Protocol No. 7",
    "Protocol 1",
    "Additional Protocol I",
    "Rules of Court",
    "U.S. Constitution",
    "Constitution of the Republic of Azerbaijan",
    "Criminal Code (Law no. 5237)",
    "du Code pénal",
    "КоАП РФ",
    "уголовного кодекса РФ",
    "закона «О полиции»",
    "Федерального закона от 12.08.1995 № 144-ФЗ",
    "ՀՀ քրեական օրենսգիրք",
    "სისხლის სამართლის კოდექსი",
  ])("an act is %s", (act) => {
    expect(parseCitation(`Art. 5.1 ${act}`)).toMatchObject({ success: true, data: { path: ["5", "1"], act } });
  });
});

describe("words for units in any order", () => {
  const cases: [text: string, path: string[], act?: string][] = [
    ["subparagraph (b) of paragraph 3 of section 12", ["12", "3", "b"]],
    ["sub-paragraph b of paragraph 3 of article 12", ["12", "3", "b"]],
    ["paragraph 3 of part 2 of Article 12", ["12", "2", "3"]],
    ["point (b) of Article 6(1)", ["6", "1", "b"]],
    ["subsection (2) of section 5 of the Theft Act 1968", ["5", "2"], "Theft Act 1968"],
    ["Article I, Section 8", ["I", "8"]],
    ["абз. 2 ч. 1 ст. 5", ["5", "1", "2"]],
    ["Law no. 5237, section 5", ["5"], "Law no. 5237"],
  ];
  test.each(cases)("%s", (text, path, act) => {
    expect(parseCitation(text)).toMatchObject({ success: true, data: { path, ...(act && { act }) } });
  });
});

describe("a number may stand before its unit, and behind a slash", () => {
  const cases: [text: string, path: string[], act?: string][] = [
    ["221-ci maddə", ["221"]],
    ["Cinayət Məcəlləsinin 234.4.3-cü maddəsi", ["234", "4", "3"], "Cinayət Məcəlləsinin"],
    ["CM-in 221-ci maddəsinin 2-ci hissəsi", ["221", "2"], "CM-in"],
    ["162-1-ci maddə", ["162-1"]],
    ["maddə 221 hissə 2", ["221", "2"]],
    ["TCK 314/2", ["314", "2"], "TCK"],
    ["TCK md. 314/2", ["314", "2"], "TCK"],
    ["TCK m. 314/2", ["314", "2"], "TCK"],
    ["madde 314/2", ["314", "2"]],
    ["5237 sayılı TCK'nın 314/2 maddesi", ["314", "2"], "5237 sayılı TCK'nın"],
    ["TCK'nın 314. maddesinin 2. fıkrası", ["314", "2"], "TCK'nın"],
    ["Anayasa'nın 26'ncı maddesi", ["26"], "Anayasa'nın"],
    ["14 üncü madde", ["14"]],
    ["225-րդ հոդված", ["225"]],
    ["ՀՀ քրեական օրենսգրքի 225-րդ հոդվածի 1-ին մաս", ["225", "1"], "ՀՀ քրեական օրենսգրքի"],
    ["156-ე მუხლი", ["156"]],
    ["სისხლის სამართლის კოდექსის 353-ე მუხლის მე-2 ნაწილი", ["353", "2"], "სისხლის სამართლის კოდექსის"],
  ];
  test.each(cases)("%s", (text, path, act) => {
    const expected = { success: true, data: act === undefined ? { path } : { path, act }, issues: [] };
    expect(parseCitation(text)).toEqual(expected);
    expect(parseCitation(formatCitation(expected.data))).toEqual(expected);
  });

  test.each(["5 article", "2 часть статьи 5", "221/2 maddə", "Art. 314/2 TCK", "221-xx maddə"])(
    "not so: %s",
    (text) => {
      expect(parseCitation(text).issues.map(({ code }) => code)).toEqual(["citation-not-understood"]);
    },
  );
});

describe("a citation that could not be read back is not written", () => {
  const cases: [what: string, citation: unknown][] = [
    ["an act that is a provision", { path: ["1"], act: "Art. 5" }],
    ["an act of no letters", { path: ["1"], act: "2" }],
    ["an empty act", { path: ["1"], act: "" }],
    ["an empty path", { path: [] }],
    ["an empty part", { path: ["1", ""] }],
    ["words in the path", { path: ["one"] }],
    ["two numbers in one part", { path: ["1.2"] }],
    ["white space at its ends", { path: ["1"], act: " CC" }],
    ["no path", { act: "CC" }],
    ["numbers that are no texts", { path: [1] }],
    ["an act that is no text", { path: ["1"], act: Symbol("CC") }],
    ["a text", "Art. 5"],
    ["null", null],
    ["nothing", undefined],
  ];
  test.each(cases)("%s", (_, citation) => {
    let thrown: unknown;
    try {
      Reflect.apply(formatCitation, undefined, [citation]);
    } catch (error) {
      thrown = error;
    }
    expect(isChronologyError(thrown) && thrown.issues.map(({ code }) => code)).toEqual(["citation-not-understood"]);
  });

  test("a lone letter is written in brackets", () => {
    expect(formatCitation({ path: ["б", "2"] })).toBe("Art. (б).2");
    expect(parseCitation("Art. (б).2")).toMatchObject({ data: { path: ["б", "2"] } });
  });
});

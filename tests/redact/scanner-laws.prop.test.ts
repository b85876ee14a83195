import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decoded, readAddress, startsEscape } from "../../src/redact/escape-at.ts";
import { foldText } from "../../src/redact/fold.ts";
import { nameStems } from "../../src/redact/name-stem.ts";
import { type Pattern, scannerOf } from "../../src/redact/scanner.ts";
import { wordsIn } from "../../src/redact/words-in.ts";

const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom("a", "b"), minLength, maxLength });
const flag = fc.constantFrom(undefined, true);
const pattern: fc.Arbitrary<Pattern> = fc.record({
  head: letters(2, 4),
  tail: fc.constantFrom(undefined, undefined, "a", "ab", "b"),
  word: flag,
  loose: flag,
  bordered: flag,
  together: flag,
  capital: flag,
  rest: fc.constantFrom(undefined, [[{ head: "ab" }]], [[{ head: "b" }, { head: "aa" }]]),
});

test("several patterns find what each of them finds alone, in whatever order they are given", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "A", " ", "-", "#"), maxLength: 14 });
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), text, (patterns, within) => {
      const isFound = patterns.some((each) => scannerOf([each]).holds(within));
      const { holds, scrub } = scannerOf(patterns);
      expect(holds(within)).toBe(isFound);
      expect(scrub(within) !== within).toBe(isFound);
      expect(scannerOf(patterns.toReversed()).scrub(within)).toBe(scrub(within));
    }),
    { numRuns: 200 },
  );
});

test("a pattern in two parts is another than one whose parts are cut elsewhere", () => {
  const { scrub } = scannerOf([
    { head: "dunn", tail: "ab" },
    { head: "dunna", tail: "b" },
  ]);
  expect(scrub("Dunn came")).toBe("███ came");
});

describe("what is found", () => {
  test.each<[string, Pattern, string, string]>([
    [
      "a long word that white space splits where it starts a word",
      { head: "exampl", word: true },
      "Exam ple, preexam ple",
      "███, preexam ple",
    ],
    [
      "a long further word with any ending",
      { head: "leyl", rest: [[{ head: "exampl" }]], word: true },
      "Leyla Examplesque",
      "███",
    ],
    [
      "none that says what follows",
      { head: "leyl", rest: [[{ head: "exampl", endings: "none" }]], word: true },
      "Leyla Examplesque, Leyla Exampl",
      "Leyla Examplesque, ███",
    ],
    [
      "no shorter one with any",
      { head: "leyl", rest: [[{ head: "examp" }]], word: true },
      "Leyla Examplesque",
      "Leyla Examplesque",
    ],
    [
      "a further letter with a capital",
      { head: "leyl", rest: [[{ head: "b" }]], word: true },
      "Leyla B, Leyla b",
      "███, Leyla b",
    ],
    ["three letters with up to four", { head: "ast", word: true, loose: true }, "astwxyz, astwxyzw", "███, astwxyzw"],
    [
      "four letters with up to seven",
      { head: "asth", word: true, loose: true },
      "asthwxyzwxy, asthwxyzwxyz",
      "███, asthwxyzwxyz",
    ],
    ["two letters with none", { head: "as", word: true, loose: true }, "as, asw", "███, asw"],
    [
      "a stem with endings of its own, loose or not",
      { head: "ann", endings: "western", word: true, loose: true },
      "anny, annxyz",
      "███, annxyz",
    ],
    ["a loose word though it is the name of a family", { head: "memmed", word: true, loose: true }, "Məmmədov", "███"],
    [
      "a form before a word that goes on like one of a family",
      { head: "memmed", word: true },
      "Məmmədi ev, Məmmədiev",
      "███ ev, Məmmədiev",
    ],
    [
      "a name of three letters without the endings of adjectives",
      { head: "lis", word: true },
      "Lisem, Lisego",
      "███, Lisego",
    ],
    ["one of four with them", { head: "lips", word: true }, "Lipsem, Lipsego", "███, ███"],
    ["a word with Arabic words before it", { head: "سالم", word: true }, "وسالم بالسالم كسالم مسالم", "███ مسالم"],
    ["not of two letters", { head: "لي", word: true }, "لي ولي", "███ ولي"],
    ["not of another script", { head: "sal", word: true }, "asal, sal", "asal, ███"],
    [
      "nothing within words that has borders",
      { head: "shewasill", bordered: true },
      "She was ill. Ashe was ill. She was illx",
      "███. Ashe was ill. She was illx",
    ],
    [
      "it within what writes words together",
      { head: "shewasill", bordered: true },
      "#nowshewasillagain",
      "███".padStart(4, "#"),
    ],
  ])("%s", (_, each, text, left) => {
    expect(scannerOf([each]).scrub(text)).toBe(left);
  });
});

describe("the words of a folded text", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "7", " ", "#", "_", "-"), maxLength: 16 });

  test("begin and end where nothing stands between letters", () => {
    fc.assert(
      fc.property(text, (given) => {
        const folded = foldText(given);
        const { first, last } = wordsIn(given, folded);
        const words = [...given.matchAll(/[ab]+|7+/g)].flatMap(([word], at) => [...word].map(() => at));
        for (const [at, word] of words.entries()) {
          expect([first[at], last[at]]).toEqual([words.indexOf(word), words.lastIndexOf(word)]);
        }
        expect(folded.length).toBe(words.length);
      }),
      { numRuns: 150 },
    );
  });

  test("are marked together with all that no white space parts from a mark before a letter", () => {
    fc.assert(
      fc.property(text, (given) => {
        const { isMarked } = wordsIn(given, foldText(given));
        const expected = given
          .split(" ")
          .flatMap((chunk) => Array.from(chunk.match(/[ab7]/g) ?? [], () => (/[#_][-#_]*[ab7]/.test(chunk) ? 1 : 0)));
        expect([...isMarked]).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe("escapes", () => {
  test("start with a character of their own", () => {
    const starting = Array.from({ length: 128 }, (_, code) => code).filter(startsEscape);
    expect(String.fromCharCode(...starting)).toBe("%&<\\");
  });

  test.each<[string, string]>([
    ["%41&#66;\\u0043<b>D", "ABCD"],
    ["&#65;&#66;&#67;", "ABC"],
    ["a%u0411b", "aБb"],
    ["&#x110000;&unheard;%zz", "&#x110000;&unheard;%zz"],
    ["&uuml;&Uuml;", "üÜ"],
    ["\\x41\\\\u0042", "AB"],
    ["plain", "plain"],
    ["", ""],
  ])("of %j are each read once", (text, plain) => {
    expect(decoded(text)).toBe(plain);
  });

  test("are read up to four deep, one in the other", () => {
    const entities = (text: string) => Array.from(text, (each) => `&#${each.charCodeAt(0)};`).join("");
    const percents = (text: string) => Array.from(text, (each) => `%${each.charCodeAt(0).toString(16)}`).join("");
    const nested = [entities, percents, entities, percents, entities, percents];
    const layers = nested.map((_, at) => nested.slice(0, at + 1).reduce((text, wrap) => wrap(text), "a.example"));
    expect(layers.map(readAddress)).toEqual([...Array(4).fill("a.example"), undefined, undefined]);
  });
});

test.each<[string, object]>([
  ["валентина", { head: "валентин" }],
  ["марьяна", { head: "марьян" }],
  ["карина", { head: "карин" }],
  ["марта", { head: "март", isCut: true, endings: "first" }],
  ["юлиа", { head: "юли", isCut: true, endings: "first" }],
  ["leyla", { head: "leyl", isCut: true }],
  ["ahmad", { head: "ahmad" }],
])("the first stem of %s", (name, stem) => {
  expect(nameStems(name)[0]).toEqual(stem);
});

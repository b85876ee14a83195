import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distinctiveWords } from "../../src/redact/distinctive-words.ts";
import { tellingWords } from "../../src/redact/name-words.ts";
import { namesInWords } from "../../src/redact/names-in-words.ts";

const wordsOf = (name: string) => tellingWords(name).map(({ word }) => word);

describe("the words of a name that are looked for by themselves", () => {
  test.each<[string, string[]]>([
    ["Anna van Dyk", ["anna", "dyk"]],
    ["Anna Van Dyk", ["anna", "dyk"]],
    ["Van Petrosyan", ["van", "petrosyan"]],
    ["van Petrosyan", ["petrosyan"]],
    ["Anna Van", ["anna", "van"]],
    ["Bey Khanim", ["bey"]],
    ["Leyla Bey", ["leyla"]],
    ["Əli Samir oğlu", ["eli", "samir"]],
    ["Anna of Ganja", ["anna", "ganja"]],
    ["Dr. Anna Sample III", ["anna", "sample"]],
    ["Officer 1234", []],
    ["Officer 12345", ["12345"]],
    ["Judge Anna Cook", ["anna", "cook"]],
    ["judge anna cook", ["anna"]],
    ["Judge", []],
    ["Mother of Elnur Judge", ["elnur"]],
    ["Anna-Maria O'Brien", ["anna", "maria", "annamaria", "o", "brien", "obrien"]],
    ["", []],
    ["— Anna", ["anna"]],
  ])("of %s", (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  test("stand by a word for an office that is written together with one", () => {
    expect(wordsOf("Prosecutor/Anna Sample")).toEqual(expect.arrayContaining(["anna", "sample"]));
  });

  test("are the same whatever white space stands between", () => {
    const name = fc.array(
      fc.constantFrom("Anna", "van", "Van", "Dyk", "judge", "Judge", "of", "Elnur", "Mother", "5"),
      { maxLength: 5 },
    );
    const space = fc.constantFrom("  ", "\t", "\u00A0", " \n ");
    fc.assert(
      fc.property(name, space, (words, between) => {
        expect(tellingWords(` ${words.join(between)} `)).toEqual(tellingWords(words.join(" ")));
      }),
      { numRuns: 80 },
    );
  });
});

describe("which may be the names of others", () => {
  const othersOf = (name: string) => tellingWords(name).map(({ word, others }) => [word, others].join(" ").trim());
  test.each<[string, string[]]>([
    ["Woman who saw Elnur", ["elnur any"]],
    ["woman who saw elnur", ["saw", "elnur"]],
    ["Woman who saw Elnur, Anna Sample", ["elnur any", "anna", "sample"]],
    ["Woman who saw Elnur - Anna Sample", ["elnur any", "anna", "sample"]],
    ["Woman who saw Elnur (Anna Sample)", ["elnur any", "anna", "sample"]],
    ["Nurse from Hospital No. 5", []],
    ["Nurse from Ganja Hospital", ["ganja any", "hospital any"]],
    ["Leyla Əliyevanın anası", ["leyla inflected", "eliyevanin inflected"]],
    ["Мать Эльнура Мамедова", ["эльнура inflected", "мамедова inflected"]],
    ["مادر زهرا احمدی", ["زهرا any", "احمدي any"]],
    ["Anna Sample", ["anna", "sample"]],
  ])("of %s", (name, words) => {
    expect(othersOf(name)).toEqual(words);
  });
});

test.each<[string, string[]]>([
  ["Villa Rosalinda", ["rosalinda"]],
  ["Court of Azerland", ["azerland"]],
  ["villa rosalinda", []],
  ["Villa Rosa", []],
  ["Rosal Court", ["rosal"]],
  ["Anna-Rosalinda  Prison", ["rosalinda"]],
  ["Village of Courts", []],
  ["Villasomething", ["villasomething"]],
  ["Somevilla", ["somevilla"]],
  ["Center-7", []],
  ["", []],
])("the distinctive words of %s", (name, words) => {
  expect(distinctiveWords(name)).toEqual(words);
});

test.each<[string, string[]]>([
  ["the eBay Example", []],
  ["Rasim bin Example", ["Rasim Example"]],
  ["Rasim saw Example", []],
  ["Rasim Example the Cook Samir Sample", ["Rasim Example", "Samir Sample"]],
  ["the Court of Human Rights", []],
  ["Суд Примерова Лейла", ["Примерова Лейла"]],
  ["Hakim Rasim Nümunə", ["Rasim Nümunə"]],
])("the names in %s", (text, names) => {
  expect(namesInWords(text)).toEqual(names);
});

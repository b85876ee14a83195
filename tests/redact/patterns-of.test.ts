import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonWordsOf, type FieldText } from "../../src/redact/common-words.ts";
import { type Profile, publish } from "../../src/redact/index.ts";
import { judgeOf } from "../../src/redact/judge.ts";
import { leadField, patternsOf, sentenceField } from "../../src/redact/patterns-of.ts";
import { placeChangeOf } from "../../src/redact/place-change.ts";
import { scannerOf } from "../../src/redact/scanner.ts";

/** What is left of a text where another goes that stood in a field, beside what stays. */
function leftOf(
  gone: string,
  field: string,
  text: string,
  { ofPerson = false, stays = [] as FieldText[] } = {},
): string {
  const common = commonWordsOf([...stays, { field, text: gone }], [{ field, text: gone }]);
  return scannerOf(patternsOf(gone, field, ofPerson, common)).scrub(text);
}

test.each<[name: string, gone: string, field: string, text: string, left: string]>([
  ["each word of an author", "Leyla Example", "byline.name", "Leyla; then example", "███; then ███"],
  [
    "nothing within a sentence of an article",
    "Ask owl@night.example about it",
    sentenceField,
    "owl@night.example",
    "owl@night.example",
  ],
  ["such a sentence", "He saw nothing else", sentenceField, "So he saw nothing else.", "So ███."],
  ["none of three words", "He saw nothing", sentenceField, "So he saw nothing.", "So he saw nothing."],
  ["one of two long words", "Soruşdurmadan imtina-etmişdir", sentenceField, "soruşdurmadan imtina-etmişdir", "███"],
  ["two words of a detail", "Flat key. Left.", "details.text", "left; a flat key", "left; a ███"],
  ["not of other texts", "Flat key. Left.", "note", "left; a flat key", "left; a flat key"],
  ["not of others called details", "Flat key. Left.", "seen.details", "left; a flat key", "left; a flat key"],
  ["three words of other texts", "Owls fly late. Left.", "note", "left; owls fly late", "left; ███"],
  ["not with a figure", "Owls fly 7. Left.", "note", "left; owls fly 7", "left; owls fly 7"],
  ["a word of the library's in a detail", "Detention", "details.text", "detention", "███"],
  ["not in other texts", "Detention", "note", "detention", "detention"],
  ["not in others called details", "Detention", "seen.details", "detention", "detention"],
  ["a word with endings", "Asthma", "details.text", "asthmatics", "███"],
  ["not one of several with any", "Old mill", "details.text", "oldish mill", "oldish mill"],
  ["no form that a name alone has", "Anna", "note", "Anny, Anna", "Anny, ███"],
  ["one of several inflected", "Бывшая учительница", "note", "бывшей учительницы", "███"],
  ["a name with its last letter", "Anna B", "names.full", "#AnnaB #AnnaC", "#███ #AnnaC"],
  ["a name written together inflected", "Нова Заря", "names.full", "#НоваЗари", "#███"],
  ["a name without its apostrophe", "O'Brien Hall", "names.full", "obrien hall", "███"],
  [
    "addresses that a comma parts",
    "owl@night.example,fox@day.example",
    "note",
    "See fox@day.example, owl@noon.example",
    "See ███, owl@noon.example",
  ],
  ["a handle that leads there alone", "https://t.me/nightowl", leadField, "@nightowl t.me/nightowl", "@nightowl ███"],
  ["a handle of a profile", "https://t.me/nightowl", "url", "@nightowl, t.me/nightowl", "@███, ███"],
  ["no handle of another host", "https://news.example/nightowl", "url", "@nightowl", "@nightowl"],
  ["a part of an address with a figure", "https://news.example/owls-12011", "url", "owls 12011", "███"],
  ["one that begins as a year does", "https://news.example/owls-20112", "url", "owls 20112", "███"],
  ["one that is a year of long ago", "https://news.example/owls-1711", "url", "owls 1711", "███"],
  ["none that is a year", "https://news.example/owls-1811", "url", "owls 1811", "owls 1811"],
  ["none without a figure", "https://news.example/late-owls", "url", "late owls", "late owls"],
  ["four words of one", "https://news.example/owls-fly-very-late", "url", "owls fly very late", "███"],
  ["an id of several words", "late-owls", "id", "late owls", "███"],
  ["an id with a figure", "source77", "id", "source 77", "███"],
  ["no id of one word", "owls", "id", "owls", "owls"],
  ["no id of a word and a short figure", "e1", "id", "e1", "e1"],
  ["a key of several words", "late owls", "key", "late owls", "███"],
  ["no key of one word", "owls", "key", "owls", "owls"],
  ["initials", "L. Y.", "note", "by L.Y. or LYON", "by ███ or LYON"],
  ["no single letters", "A b", "note", "A b. a", "███. a"],
  ["names of who it was in words", "the cook Rasim Example", "participants.who.text", "Example came", "███ came"],
  ["no names in other words", "the cook Rasim Example", "note", "Example came", "Example came"],
])("of what goes, %s is looked for: %s", (_, gone, field, text, left) => {
  expect(leftOf(gone, field, text)).toBe(left);
});

test("a name of several words goes whole in any case, whatever words it has", () => {
  const word = fc.constantFrom("Anna", "Li", "May", "Van", "Hakim", "O'Brien", "Al-Sayed", "Rosa", "Judge", "Эльнур");
  const disguise = fc.constantFrom<(text: string) => string>(
    (text) => text.toLowerCase(),
    (text) => text.toUpperCase(),
    (text) => text.replaceAll(" ", "\n"),
    (text) => text.replaceAll(/['-]/g, ""),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), disguise, fc.boolean(), (words, written, ofPerson) => {
      const name = words.join(" ");
      expect(leftOf(name, "names.full", `(${written(name)})`, { ofPerson })).toBe("(███)");
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["before it", "محمد علي الهاشمي", "قال محمد على إن", "قال ███ إن"],
  ["behind it", "علي حسن الهاشمي", "قال على حسن إن", "قال ███ إن"],
  ["not elsewhere in it", "علي حسن الهاشمي", "قال على الهاشمي", "قال على ███"],
])("a name that is written as the word for on goes beside the word %s", (_, name, text, left) => {
  expect(leftOf(name, "names.full", text, { ofPerson: true })).toBe(left);
});

test("a long text goes whole wherever it stands, whatever words it has", () => {
  const word = fc
    .tuple(fc.constantFrom("owl", "fox", "night"), fc.constantFrom(0, 0, 0, 1, 9, 40, 110))
    .map(([each, more]) => each + "x".repeat(more));
  fc.assert(
    fc.property(fc.array(word, { minLength: 5, maxLength: 60 }), (words) => {
      const text = words.join(" ");
      expect(leftOf(text, "note", `So: ${text}.`)).toBe("So: ███.");
      expect(leftOf(text, "note", `So: ${text.toUpperCase().replaceAll(" ", "\n")}!`)).toBe("So: ███!");
    }),
    { numRuns: 40 },
  );
});

test.each([39, 40, 41, 239, 240, 241, 480, 500])(
  "a word of %i letters goes whole, and not what only begins with some of it",
  (length) => {
    // Letters that repeat no run of their own.
    const word = Array.from(
      { length },
      (_, at) => "abcdefghijk"[((at * at * at + at * 7) % 11) ^ (at % 3)] ?? "z",
    ).join("");
    expect(leftOf(word, "details.text", `(${word})`)).toBe("(███)");
    expect(leftOf(`see ${word} now or then`, "note", `(see ${word} now or then)`)).toBe("(███)");
    expect(leftOf(word, "details.text", `(${word.slice(0, 30)})`)).toBe(`(${word.slice(0, 30)})`);
  },
);

describe("where larger places stand for each", () => {
  const regions: Profile = { ...publish, places: "region" };
  const place = (id: string, full: string, within?: string, more: object = {}) =>
    Object({ id, names: [{ full }], ...(within && { within }), ...more });
  const places = [
    place("land", "Azerland"),
    place("district", "Greater Ganja Mountain District", "land"),
    place("town", "Ganja", "district"),
    place("hill", "Ganja Mountain", "town"),
    place("mill", "Old Mill", "town"),
    place("oblast", "Рязанская область", "land"),
    place("city", "Рязань", "oblast"),
    place("guba-district", "Guba District", "land"),
    place("guba", "Old Guba", "guba-district"),
  ];
  const changed = () => placeChangeOf(places, regions, judgeOf(publish));

  test("each is the one below the top that it lies in", () => {
    expect(Object.fromEntries(changed().regions)).toEqual({
      land: "land",
      district: "land",
      town: "district",
      hill: "district",
      mill: "district",
      oblast: "land",
      city: "oblast",
      "guba-district": "land",
      guba: "guba-district",
    });
    expect([...changed().coarsened]).toEqual(["town", "hill", "mill", "city", "guba"]);
  });

  test.each<[string, boolean]>([
    ["Ganja", true],
    ["ganja mountain", true],
    ["Greater Ganja Mountain District", true],
    ["Рязань", true],
    ["Greater Ganja", true],
    ["Mountain District", true],
    ["Ganja Mountain District", true],
    ["Greater District", false],
    ["Old Guba", false],
    ["Ganja District", false],
    ["Ganjamountain", false],
    ["Old Mill", false],
    ["Mill", false],
    ["Азерланд", false],
  ])("whether one that stays bears the name %s", (name, isBorne) => {
    expect(changed().bears(name)).toBe(isBorne);
  });

  test("none bears a name where places stay as they are", () => {
    const { regions: none, coarsened, bears } = placeChangeOf(places, publish, judgeOf(publish));
    expect([none.size, coarsened.size, bears("Ganja")]).toEqual([0, 0, false]);
  });

  test("one that a rule takes has none", () => {
    const { regions: left } = placeChangeOf(
      places,
      regions,
      judgeOf({ ...publish, rules: [{ path: "places.1", level: "sealed" }] }),
    );
    expect([left.has("land"), left.has("district")]).toEqual([true, false]);
  });

  test("one that goes of itself has none, and bears none", () => {
    const sealed = { sensitivity: { category: "location", level: "sealed" } };
    const given = [
      place("land", "Azerland"),
      place("district", "Ganja District", "land", sealed),
      place("town", "Ganja", "district"),
    ];
    const { regions: left, coarsened, bears } = placeChangeOf(given, regions, judgeOf(publish));
    expect([...left.keys()]).toEqual(["land", "town"]);
    expect([[...coarsened], bears("Ganja"), bears("Azerland")]).toEqual([["town"], false, true]);
  });
});

describe("the last figures of a number", () => {
  const telephone = () => scannerOf([{ head: "1234567", figures: true }]);
  const local = () => scannerOf([{ head: "12345", figures: true }]);
  test.each<[string, string]>([
    ["+994 50 123 45 67", "+███"],
    ["(050) 123-45-67", "(███"],
    ["+994501234567", "+███"],
    ["123 45 67", "███"],
    ["so 123.45.67.", "so ███."],
    ["050 / 123 45 67", "███"],
    ["flat 5, 123 45 67", "flat 5, ███"],
    ["flat 5 and 123 45 67", "flat 5 and ███"],
    ["123 45 678", "123 45 678"],
    ["123 45 6", "123 45 6"],
    ["a123 45 67", "a███"],
  ])("go with the codes before them in %j", (text, left) => {
    expect(telephone().scrub(text)).toBe(left);
  });

  test("with no more figures than a number has", () => {
    const left = telephone().scrub(`${"1 ".repeat(40)}123 45 67`);
    expect(left).toMatch(/^(?:1 )+███$/);
    expect(left.length).toBeGreaterThan(40);
  });

  test.each<[string, string]>([
    ["1-23-45", "███"],
    ["12345", "███"],
    ["7 12345", "7 ███"],
    ["712345", "712345"],
    ["71-23-45", "71-23-45"],
    ["123456", "123456"],
  ])("stand alone where there are few: %s", (text, left) => {
    expect(local().scrub(text)).toBe(left);
  });
});

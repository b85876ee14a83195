import { describe, expect, test } from "vitest";
import { type CommonWords, commonWordsOf } from "../../src/redact/common-words.ts";

const field = (name: string) => (text: string) => ({ field: name, text });
const publisher = field("publisher");
const fullName = field("names.full");
const url = field("url");

describe("what records that stay say is everybody's", () => {
  const gone = [publisher("Free Press"), fullName("Leyla Example"), url("https://news.example/owls/7")];
  const stays = [publisher("Night Post"), fullName("Elnur Anna-Maria"), url("https://www.post.example/foxes/8?page=8")];

  test.each<[string, (common: CommonWords) => boolean, boolean]>([
    ["a publisher", (common) => common.has("publisher", "night POST"), true],
    ["not in another field", (common) => common.has("title", "Night Post"), false],
    ["not with other gaps", (common) => common.has("publisher", "Nightpost"), false],
    ["no publisher that goes", (common) => common.has("publisher", "Free Press"), false],
    ["nothing that nobody says", (common) => common.has("publisher", "Day Post"), false],
    ["a host", (common) => common.hasHost("post.example"), true],
    ["no host that goes", (common) => common.hasHost("news.example"), false],
    ["a part of an address at a host", (common) => common.hasPart("post.example", "foxes"), true],
    ["not at another", (common) => common.hasPart("news.example", "foxes"), false],
    ["no part of an address that goes", (common) => common.hasPart("news.example", "owls"), false],
    ["a word of a name", (common) => common.hasNameWord("elnur"), true],
    ["one before a hyphen", (common) => common.hasNameWord("anna"), true],
    ["both together", (common) => common.hasNameWord("annamaria"), true],
    ["a word of a publisher", (common) => common.hasNameWord("night"), true],
    ["no word of a name that goes", (common) => common.hasNameWord("leyla"), false],
    ["no word of an address", (common) => common.hasNameWord("foxes"), false],
    ["no word of another field", () => commonWordsOf([field("title")("Elnur")], []).hasNameWord("elnur"), false],
  ])("%s", (_, find, expected) => {
    expect(find(commonWordsOf([...gone, ...stays], gone))).toBe(expected);
  });

  test("a name as often as it stays", () => {
    const twice = [fullName("Leyla"), fullName("Leyla")];
    expect(commonWordsOf(twice, twice.slice(1)).hasNameWord("leyla")).toBe(true);
    expect(commonWordsOf(twice, twice).hasNameWord("leyla")).toBe(false);
  });

  test("the parts of one address count once, those of a name too", () => {
    const [address, name] = [url("https://a.example/x/x"), fullName("Anna Anna")];
    const none = commonWordsOf([address, name], [address, name]);
    expect([none.hasPart("a.example", "x"), none.hasNameWord("anna")]).toEqual([false, false]);
  });

  test.each(["full", "given", "family", "patronymic"])("a word of a name given as %s", (part) => {
    expect(commonWordsOf([field(`names.${part}`)("Elnur")], []).hasNameWord("elnur")).toBe(true);
  });

  test.each([
    "publisher",
    "license",
    "jurisdiction",
    "identifiers.scheme",
    "relationships.kind",
    "roles.title",
    "provisions.label",
    "citations.path",
  ])("what stands as %s", (shared) => {
    expect(commonWordsOf([field(shared)("Night Post")], []).has(shared, "Night Post")).toBe(true);
  });
});

test.each<[string, string, boolean]>([
  ["Эльнур", "эльнура", true],
  ["Эльнур", "эльнур", true],
  ["Эльнур", "эльнурзаде", false],
  ["Лейла", "леилои", true],
  ["Elnur", "elnurun", true],
  ["Elnur", "elnurbekov", false],
  ["Νίκος", "νικοσ", true],
  ["Νίκος", "νικοσα", false],
  ["Elnur", "aelnur", false],
])("beside %s, whether %s is a form of a name that stays", (name, word, isForm) => {
  expect(commonWordsOf([fullName(name)], []).hasFormOfNameWord(word)).toBe(isForm);
  expect(commonWordsOf([fullName(name)], [fullName(name)]).hasFormOfNameWord(word)).toBe(false);
});

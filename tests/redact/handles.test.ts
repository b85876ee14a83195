import { describe, expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

/** What is left of a note beside a detail on contact that goes. */
const noteBesideContact = (text: string, note: string) =>
  noteBeside({ persons: [{ id: "p1", names: [{ full: "Leyla" }], details: [{ category: "contact", text }] }] }, note);

describe("a handle within a text goes", () => {
  test.each<[string, string, string, string]>([
    ["after its @", "Telegram: @nightowl, Signal later", "Write to @nightowl or @NIGHTOWL.", "Write to @███ or @███."],
    ["at the end of a sentence", "Reach her at @nightowl.", "@nightowl: yes", "@███: yes"],
    ["in brackets", "Telegram (@nightowl)", "(@nightowl)", "(@███)"],
    ["with a stroke", "Telegram: @night_owl", "@night_owl", "@███"],
    ["as HTML and addresses write it", "Telegram: @nightowl", "&#64;nightowl", "&#64;███"],
    [
      "in the address of a profile",
      "Telegram: @nightowl",
      "see t.me/nightowl, https://x.com/@nightowl",
      "see ███, ███",
    ],
    ["in one of its posts", "Telegram: @nightowl", "at https://t.me/s/nightowl/34", "at ███"],
    ["at hosts for telephones", "Telegram: @nightowl", "at https://m.facebook.com/nightowl?x=1", "at ███"],
    ["given by an address", "Telegram: https://t.me/nightowl", "@nightowl, telegram.me/nightowl", "@███, ███"],
    ["given by nothing else", "https://t.me/nightowl", "@nightowl, https://telegram.me/nightowl", "@███, ███"],
    ["given by that of a post", "See https://t.me/s/nightowl/34", "@nightowl", "@███"],
  ])("%s", (_, detail, note, left) => {
    expect(noteBesideContact(detail, note)).toBe(left);
  });
});

describe("what is no handle stays", () => {
  test.each<[string, string, string]>([
    ["its word", "Telegram: @mother", "A mother, father/mother, #mother, mother@mail.example, example.org/mother"],
    ["another's handle", "Telegram: @night", "@nightowl, @night_owl, @night77, t.me/nightowl"],
    ["other addresses of its host", "https://t.me/nightowl", "https://t.me/otherchannel, t.me, telegram.me/other"],
    ["a page of everybody's", "https://facebook.com/groups/nightowl", "facebook.com/groups/other, @groups"],
    ["the host of an e-mail address", "Telegram: @mail", "office@mail.example"],
    ["one of two letters", "Telegram: @ab", "@ab"],
    ["the part of an e-mail address", "Write to owl@night.example", "@night"],
  ])("%s", (_, detail, note) => {
    expect(noteBesideContact(detail, note)).toBe(note);
  });
});

test.each<[string, string, string]>([
  ["Her car is 10-AB-123 white.", "10-AB-123, 10 AB 123, 10AB123, 10-AB-124", "███, ███, ███, 10-AB-124"],
  ["Drives AB-123-CD", "AB123CD", "███"],
  ["В машине А123ВС77", "А 123 ВС 77", "███"],
  ["Drives 34 ABC 1234", "34ABC1234", "███"],
  ["Held since 17 APR 2011 in SIZO-1 with COVID-19", "17 APR 2011, SIZO-1, COVID-19", "17 APR 2011, SIZO-1, COVID-19"],
])("the number plate in %j", (detail, note, left) => {
  expect(noteBesideContact(detail, note)).toBe(left);
});

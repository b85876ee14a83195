import { describe, expect, test } from "vitest";
import { handlePatterns, isProfileHost, profilePatterns } from "../../src/redact/handles.ts";
import { isOnWhereabouts, postalParts } from "../../src/redact/postal-addresses.ts";
import { scannerOf } from "../../src/redact/scanner.ts";
import { sentencesOf } from "../../src/redact/sentences-of.ts";
import { isFewFigures, numberPatterns, platesIn } from "../../src/redact/telling-numbers.ts";

describe("handles", () => {
  const headsOf = (patterns: readonly { head: string }[]) => patterns.map(({ head }) => head);
  test.each<[string, string[]]>([
    ["Telegram: @nightowl, @day_owl", ["nightowl", "dayowl"]],
    ["(@night.owl)", ["nightowl"]],
    ["&#64;nightowl", ["nightowl"]],
    ["@ab", []],
    ["@a_b", []],
    ["@a_bc", ["abc"]],
    ["owl@night.example", []],
    ["", []],
  ])("in %s", (text, heads) => {
    expect(headsOf(handlePatterns(text))).toEqual(heads);
  });

  test.each<[string[], string[]]>([
    [["nightowl"], ["nightowl"]],
    [["@nightowl"], ["nightowl"]],
    [["s", "nightowl", "34"], ["nightowl"]],
    [["IN", "night-owl"], ["nightowl"]],
    [["nightowl", "posts"], ["nightowl"]],
    [["groups", "nightowl"], []],
    [["Groups"], []],
    [["s"], []],
    [["ab"], []],
    [["night owl"], []],
    [[], []],
  ])("given by the parts %j of the address of a profile", (parts, heads) => {
    expect(headsOf(profilePatterns(parts))).toEqual(heads);
  });

  test.each<[string, boolean]>([
    ["t.me", true],
    ["T.ME", true],
    ["m.facebook.com", true],
    ["xt.me", false],
    ["t.me.example", false],
    ["news.example", false],
    ["", false],
  ])("whether everybody may have a profile at %s", (host, may) => {
    expect(isProfileHost(host)).toBe(may);
  });

  test.each<[string, string]>([
    ["by a @nightowl", "by a @███"],
    ["@night_owl, @night.owl", "@███, @███"],
    ["@night owl", "@night owl"],
    ["@nightowls, @nightowl7, @nightowl_", "@nightowls, @nightowl7, @nightowl_"],
    ["owl@day.example: https://t.me/@nightowl", "owl@day.example: ███"],
    ["https://t.me/s/nightowl", "███"],
    ["https://t.me/a/nightowl", "https://t.me/a/nightowl"],
    ["https://t.me/nightowl", "███"],
    ["t.me nightowl", "t.me nightowl"],
    ["nightowl", "nightowl"],
    ["/nightowl", "/nightowl"],
    ["day@nightowl", "day@nightowl"],
  ])("are found where one may stand: %s", (text, left) => {
    expect(scannerOf([{ head: "nightowl", handle: true }]).scrub(text)).toBe(left);
  });
});

describe("numbers", () => {
  const headsOf = (text: string) => numberPatterns(text).map(({ head }) => head);
  test.each<[string, string[]]>([
    ["call 123 45 67", ["1234567"]],
    ["call 123 45 67, 5", ["1234567"]],
    ["12345678", ["2345678", "2345678"]],
    ["no. 12345", ["12345"]],
    ["no. 1234", []],
    ["12-34-56", ["123456"]],
    ["flat 1 2 3 4", []],
    ["on 17.04.2011", []],
    ["2011-2015", []],
    ["123 2011-04-17 4567", []],
    ["2011-04-17", []],
    ["", []],
  ])("of %s are looked for by %j", (text, heads) => {
    expect(headsOf(text)).toEqual(heads);
  });

  test.each<[gone: string, text: string]>([
    ["+994 50 123 45 67", "050 123-45-67"],
    ["tel. 994501234567, age 35", "(050) 123 45 67"],
    ["123 45 67 (35)", "1234567"],
    ["17.04.2011 123 45 67", "123.45.67"],
    ["123 45 67 2011-04-17", "123 45 67"],
    ["١٢٣٤٥٦٧", "١٢٣٤٥٦٧"],
  ])("of %s are found in %s", (gone, text) => {
    expect(scannerOf(numberPatterns(gone)).holds(text)).toBe(true);
  });

  test.each<[gone: string, text: string]>([
    ["+994 50 123 45 67", "050 123-45-68"],
    ["+994 50 123 45 67", "+994 50 765 43 21"],
    ["12-34-56", "912-34-56"],
    ["on 17.04.2011", "17042011"],
  ])("of %s are not found in %s", (gone, text) => {
    expect(scannerOf(numberPatterns(gone)).holds(text)).toBe(false);
  });

  test("several numbers in one run are each looked for", () => {
    const scanner = scannerOf(numberPatterns("050 123 45 67 055 765 43 21 070 111 22 33"));
    for (const text of ["123 45 67", "7654321", "111-22-33"]) expect(scanner.holds(text), text).toBe(true);
  });

  test.each<[string, boolean]>([
    ["1234", true],
    ["12345", false],
    ["17.04.2011", true],
    ["2011-04-17", true],
    ["2011/12", true],
    ["1 2 3 4", true],
    ["1 2 3 4 5", false],
    ["a 12", false],
    ["%31%32", true],
    ["", true],
  ])("whether %j is nothing but a date or a few figures", (text, isFew) => {
    expect(isFewFigures(text)).toBe(isFew);
  });

  test.each<[string, string[]]>([
    ["10-AB-123 and AB-123-CD", ["10-AB-123", "AB-123-CD"]],
    ["А123ВС77", ["А123ВС77"]],
    ["17 APR 2011", []],
    ["17.04.2011 AB 123 CD", ["AB 123 CD"]],
    ["x10-AB-123, 10-AB-123456", []],
  ])("the plates in %s", (text, plates) => {
    expect(platesIn(text)).toEqual(plates);
  });
});

test.each<[string, string[]]>([
  ["He said that so «came in the night» and left", ["came in the night"]],
  ["He said «came in time» then", ["came in time"]],
  ["He said «came late» then", []],
  ["He read «Night Post Daily News» then", []],
  ["Came; he left", ["Came", "he left"]],
  ["Came: he left", ["he left"]],
  ["at 10:30 he left", []],
  ["1) came a) left", ["came", "left"]],
  ["He said (b) no", ["He said", "no"]],
])("what could be a sentence within %s", (text, parts) => {
  const [whole, ...within] = sentencesOf(text).map((each) => each.trim());
  expect(whole).toBe(text);
  expect(within.filter((each) => each !== "")).toEqual(parts);
});

describe("positions", () => {
  test.each<[gone: string, text: string, isFound: boolean]>([
    ["40.37775", "40.3778", true],
    ["40.37775", "40.37776123", true],
    ["40.37774", "40.3777", true],
    ["40.37774", "40.37768", true],
    ["40.37774", "40.3779", false],
    ["0.00004", "0.0000", true],
    ["0.00004", "0.00001", true],
    ["0.00004", "0.0001", false],
    ["40.377", "40.377", false],
  ])("%s is found in %s: %s", (gone, text, isFound) => {
    expect(scannerOf(numberPatterns(`at ${gone}`)).holds(text)).toBe(isFound);
  });
});

describe("postal addresses", () => {
  test.each<[string, string[]]>([
    ["Lives at 12 Nizami Street, flat 7", ["Lives at 12 Nizami Street", "12 Nizami Street", "flat 7"]],
    ["Nizami Street, 12", ["Nizami Street 12"]],
    ["12 Nizami Street", ["12 Nizami Street"]],
    ["Nizami Street 12", ["Nizami Street 12"]],
    ["at Nizami Street 12", ["at Nizami Street 12", "Nizami Street 12"]],
    ["ул. Низами, д. 12", ["д 12", "Низами д 12", "Низами 12"]],
    ["Baku, 12 April", []],
    ["12 April", []],
    ["for 12 days", []],
    ["For 12 days", ["For 12 days"]],
    ["in 2011", []],
    ["since 1899 and 2011", []],
    ["Nizami Street", []],
    ["Flat 5, 12", ["Flat 5"]],
    ["12", []],
    ["", []],
    ["Nizami Street; 12, 14", ["Nizami Street 12"]],
    ["the old house by Nizami Street, 12", ["Nizami Street 12"]],
    ["Baku, 12", ["Baku 12"]],
    ["Nizami Street, flat 12", ["flat 12", "Nizami Street flat 12", "Nizami Street 12"]],
    ["Nizami Street, the old house 12", ["the old house 12"]],
    ["in the Baku, flat 12", ["flat 12", "Baku flat 12"]],
  ])("of %s", (text, parts) => {
    expect(postalParts(text)).toEqual(parts);
  });

  test.each<[unknown, boolean]>([
    [{ category: "location" }, true],
    [{ category: "contact" }, true],
    [{ category: "other", sensitivity: { category: "location" } }, true],
    [{ sensitivity: { category: "contact" } }, true],
    [{ category: "health" }, false],
    [{}, false],
    [undefined, false],
  ])("may stand in %j: %s", (part, may) => {
    expect(isOnWhereabouts(part)).toBe(may);
  });
});

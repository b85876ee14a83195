import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressParts } from "../../src/redact/address-parts.ts";
import { addressesIn, leadingAddresses, unbrokenWords } from "../../src/redact/addresses-in.ts";

const addressesOf = (word: string) => addressesIn(word).map((range) => word.slice(...range));

describe("the addresses in a word", () => {
  test.each<[string, string[]]>([
    ["https://a.example/x", ["https://a.example/x"]],
    ["see:https://a.example/x", ["https://a.example/x"]],
    ["svn+ssh://a.example", ["svn+ssh://a.example"]],
    ["a.example/x", ["a.example/x"]],
    ["a.example?x=1", ["a.example?x=1"]],
    ["a.example#x", ["a.example#x"]],
    ["see:a.example/x", ["a.example/x"]],
    ["owl@night.example", ["owl@night.example"]],
    ["owl@night.example,fox@day.example", ["owl@night.example", "fox@day.example"]],
    [
      "owl@night.example;fox@day.example(hen@noon.example)",
      ["owl@night.example", "fox@day.example", "hen@noon.example"],
    ],
    ["xn--80ak6aa92e.example", ["xn--80ak6aa92e.example"]],
    ["owl,xn--80ak6aa92e.example", ["xn--80ak6aa92e.example"]],
    ["://a.example", []],
    ["/a/b", []],
    ["and/or", []],
    ["owl@night", []],
    ["@owl", []],
    ["axn--b", []],
    ["(((", []],
    ["...", []],
    ["", []],
  ])("%s", (word, addresses) => {
    expect(addressesOf(word)).toEqual(addresses);
  });

  test("are the same between the marks of a sentence", () => {
    const address = fc.constantFrom("https://a.example/x", "a.example/x", "owl@night.example", "xn--80ak6aa.example");
    const marks = (...some: string[]) =>
      fc.array(fc.constantFrom(...some), { maxLength: 3 }).map((each) => each.join(""));
    fc.assert(
      fc.property(
        address,
        marks("(", "[", "*", "'", "‘"),
        marks(".", ",", ":", ";", "!", "?", ")", "]", "…"),
        (each, before, after) => {
          expect(addressesOf(before + each + after)).toEqual([each]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("a text parts into words at white space and quotation marks", () => {
  expect(
    unbrokenWords('see a.example/x\t"owl@night.example" «b» <c>|{d}`e`“f”„g').filter((word) => word !== ""),
  ).toEqual(["see", "a.example/x", "owl@night.example", ..."bcdefg"]);
});

test("addresses go that something found reaches into, or that hold it once read, in whatever order it is found", () => {
  const word = fc.constantFrom(
    "said",
    "and/or",
    "owl@night.example",
    "https://a.example/b",
    "a.example/%6Cix",
    "a.example/%61",
    "%6Cix",
  );
  const gap = fc.constantFrom(" ", "  ", "\n", ' "', "» ");
  const holds = (text: string) => text.includes("lix");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, gap), { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(4))),
      (parts, found) => {
        const text = parts.flat().join("");
        const ranges = found
          .map(([from, length]): [number, number] => [
            from % (text.length + 1),
            Math.min((from % (text.length + 1)) + 1 + length, text.length),
          ])
          .filter(([from, to]) => from < to && !/[\s"»]/.test(text.slice(from, to)));
        const expected: string[] = [];
        let start = 0;
        for (const [each, after] of parts) {
          const end = start + each.length;
          const isReached = ranges.some(([from, to]) => from < end && to > start);
          const isRead = each.endsWith("%6Cix");
          if (addressesIn(each).length > 0 && (isReached || isRead)) expected.push(`${start} ${each}`);
          start = end + after.length;
        }
        const leading = leadingAddresses(text, ranges, holds).map(([from, to]) => `${from} ${text.slice(from, to)}`);
        expect([...new Set(leading)].toSorted()).toEqual(expected.toSorted());
      },
    ),
    { numRuns: 200 },
  );
});

test("an address that cannot be read goes, one that holds nothing stays", () => {
  const leading = (text: string) => leadingAddresses(text, [], () => false).map((range) => text.slice(...range));
  expect(leading("see a.example/%FF, b.example/%61 and xn--80ak6aa.example, XN--80AK6AA.example")).toEqual([
    "a.example/%FF",
    "xn--80ak6aa.example",
    "XN--80AK6AA.example",
  ]);
  expect(leading("99% of a.example/x")).toEqual([]);
});

test.each<[string, [host: string, whole: string, parts: string[]] | undefined]>([
  [
    "https://www.news.example/a/b.html?id=7&x#end",
    ["news.example", "news.example/a/b.html?id=7&x#end", ["a", "b", "id", "7", "x", "end"]],
  ],
  ["HTTP://News.example", ["News.example", "News.example", []]],
  ["https://news.example//a/?b", ["news.example", "news.example//a/?b", ["a", "b"]]],
  ["https://news.example/a.jpeg/b.PDF", ["news.example", "news.example/a.jpeg/b.PDF", ["a", "b"]]],
  ["https://news.example/a.example", ["news.example", "news.example/a.example", ["a.example"]]],
  ["https://news.example/a and more", undefined],
  ["see https://news.example/a", undefined],
  ["ftp://news.example", undefined],
  ["news.example/a", undefined],
  ["https://", undefined],
])("the parts of %s", (text, expected) => {
  const parts = addressParts(text);
  expect(parts && [parts.host, parts.whole, parts.parts]).toEqual(expected);
});

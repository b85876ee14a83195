import { describe, expect, test } from "vitest";
import { inputLimits } from "../../src/core/read-json.ts";
import { safeParseWhen } from "../../src/dates/when.ts";
import { safeParseArticle, safeParseEvent, safeParseLegalText, safeParsePlace } from "../../src/index.ts";

const place = { id: "a", names: [{ full: "A" }] };

describe("of what could not be read, nothing else is said", () => {
  test.each([
    [
      "a headline that is too long",
      safeParseArticle({ id: "a", headline: "x".repeat(inputLimits.stringLength + 1) }),
      "too-long",
    ],
    ["a headline that is a date", safeParseArticle({ id: "a", headline: new Date(0) }), "not-json"],
    ["a latitude that is no number", safeParsePlace({ ...place, latitude: Number.NaN, longitude: 5 }), "not-json"],
    ["a title that throws", safeParseEvent({ id: "e", type: "other", title: thrower() }), "unreadable"],
    [
      "a date within a union",
      safeParseArticle({ id: "a", url: "https://e.org", publishedAt: { edtf: () => 1 } }),
      "not-json",
    ],
  ])("%s", (_, { issues }, code) => {
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });
});

function thrower() {
  return Object.defineProperty({}, "a", {
    enumerable: true,
    get: () => {
      throw new Error("no");
    },
  });
}

test.each<[string, { issues: { message: string }[] }, string]>([
  ["a blank text", safeParseEvent({ id: "e", type: "other", title: "" }), "title: A text must not be blank."],
  [
    "half a position",
    safeParsePlace({ ...place, latitude: 40 }),
    "the place: A latitude and a longitude must be given together.",
  ],
  [
    "nothing published",
    safeParseArticle({ id: "a" }),
    "the article: An article must have a headline, a url or a body.",
  ],
  [
    "an address that is none",
    safeParseArticle({ id: "a", url: "x" }),
    "url: A web address must start with http:// or https:// and name a host.",
  ],
  ["a number for a zone", safeParseWhen({ edtf: "2011", zone: 5 }), "A date's zone must be a text."],
  [
    "a date object for a date",
    safeParseWhen(new Date(0)),
    "The date is an object with a class of its own, which JSON cannot hold",
  ],
  [
    "a name that may not be",
    safeParseArticle(JSON.parse('{ "id": "a", "headline": "h", "__proto__": 1 }')),
    "the article has a field that may not be named so",
  ],
])("of %s it is said what is wrong, or what must be", (_, { issues }, message) => {
  expect(issues.map((issue) => issue.message)).toEqual([message]);
});

test("a legal text alone is checked for limits on no measure", () => {
  const provisions = [{ id: "p", label: "1", limits: [{ measure: "administrative-arest" }] }];
  expect(safeParseLegalText({ id: "l", title: "t", kind: "code", provisions }).issues).toMatchObject([
    { code: "unknown-value", params: { suggestion: "administrative-arrest" } },
  ]);
});

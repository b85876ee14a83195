import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { CaseFile } from "../../src/case-file/case-file.ts";
import { fromSchemaOrg } from "../../src/formats/schema-org.ts";

const words = fc.constantFrom("Ayla", "#a", "2011-04-17", "https://example.org/1", "", " ", "ngo", "Place");
const keys = fc.constantFrom(
  "@type",
  "@id",
  "name",
  "headline",
  "startDate",
  "endDate",
  "location",
  "organizer",
  "image",
  "geo",
  "identifier",
  "worksFor",
  "containedInPlace",
  "author",
  "url",
  "datePublished",
);
const types = fc.constantFrom("NewsArticle", "Person", "Organization", "Place", "Event", "Legislation", "WebPage");

/** Data that is like schema.org's, and often wrong. */
const { data } = fc.letrec<{ data: unknown; node: unknown }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.integer(),
    fc.constant(null),
    tie("node"),
    fc.array(tie("data"), { maxLength: 3 }),
  ),
  node: fc
    .tuple(types, fc.dictionary(keys, tie("data"), { maxKeys: 5 }))
    .map(([type, fields]) => ({ "@type": type, ...fields })),
}));

test.prop([data])("any data gives a result, and what is read makes a case file whose shape holds", (input) => {
  const result = fromSchemaOrg(input);
  if (!result.success) return;
  const caseFile = CaseFile.safeParse({ format: "case-chronology/1", id: "?case", timeZone: "UTC", ...result.data });
  const codes = caseFile.success ? [] : caseFile.error.issues.map(({ code, message }) => `${code} ${message}`);
  expect(codes.filter((code) => !/within itself|circle/u.test(code))).toEqual([]);
});

test.prop([fc.anything()])("any value gives a result", (input) => {
  expect(typeof fromSchemaOrg(input).success).toBe("boolean");
});

test.prop([data, fc.nat()])("a page cut anywhere gives a result", (input, end) => {
  const page = `<script type="application/ld+json">${JSON.stringify(input)}</script>`;
  fromSchemaOrg(page.slice(0, end % (page.length + 1)));
  expect(fromSchemaOrg(page).success).toBe(fromSchemaOrg([input]).success);
});

const megabyte = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));
test.each([
  ["script tags", megabyte("<script ")],
  ["scripts without an end", megabyte('<script type="application/ld+json">')],
  ["scripts", megabyte('<script type="application/ld+json">{}</script>')],
  ["brackets", megabyte("[")],
  ["nodes of one name", `[${megabyte('{"@type":"Person","name":"A"},')}{}]`],
])("a megabyte of %s is read to its end", (_, text) => {
  expect(fromSchemaOrg(text).issues).toBeDefined();
});

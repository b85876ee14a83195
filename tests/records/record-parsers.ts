import { safeParseArticle } from "../../src/records/article.ts";
import { safeParseGroup } from "../../src/records/group.ts";
import { safeParseLegalText } from "../../src/records/legal-text.ts";
import { safeParseOrganization } from "../../src/records/organization.ts";
import { safeParsePerson } from "../../src/records/person.ts";
import { safeParsePlace } from "../../src/records/place.ts";

/** The parser of each kind of record, with a record that has all its fields. */
export const recordParsers = {
  article: {
    safeParse: safeParseArticle,
    full: {
      id: "a1",
      headline: "Two detained before a rally",
      url: "https://example.org/news/1",
      body: "Two people were detained on Sunday.",
      publisher: "Example News",
      publishedAt: { edtf: "2011-04-17T23:40", zone: "Europe/Moscow", text: "Apr 17 2011, 23:40" },
      byline: [{ name: "Example Reporter", role: "author" }, { name: "Example Agency" }],
      language: "az-Latn-AZ",
      summary: "Two detentions.",
      derivedFrom: "a0",
      images: [{ url: "https://example.org/1.jpg", caption: "The square", credit: "Example Photo" }],
      archivedUrls: ["http://archive.example/1"],
      license: "CC-BY-4.0",
      identifiers: [{ scheme: "wikidata", value: "Q1" }],
      sensitivity: { category: "political", level: "public" },
      extra: { mine: [1, { deep: null }] },
    },
  },
  person: {
    safeParse: safeParsePerson,
    full: {
      id: "p1",
      names: [
        {
          full: "Ayla Example",
          given: "Ayla",
          family: "Example",
          patronymic: "Kamal",
          script: "Latn",
          language: "az",
          kind: "preferred",
        },
      ],
      description: "A teacher.",
      born: "1980~",
      died: "2020-XX",
      roles: [{ title: "teacher", organization: "o1", when: "2001/2011", sources: [{ article: "a1" }] }],
      relationships: [{ person: "p2", kind: "sister", sources: [{ article: "a1" }] }],
      images: [{ credit: "Example Photo" }],
      details: [
        {
          category: "health",
          text: "Invented.",
          sources: [{ article: "a1" }],
          sensitivity: { category: "health", level: "sealed" },
        },
      ],
      identifiers: [{ scheme: "wikidata", value: "Q2" }],
      sources: [{ article: "a1", quote: "a teacher", speaker: "o1", stance: "confirmed", supports: ["description"] }],
      sensitivity: { category: "minor" },
      extra: {},
    },
  },
  group: {
    safeParse: safeParseGroup,
    full: {
      id: "g1",
      description: "Those detained on the square.",
      count: { atLeast: 2, atMost: 14 },
      members: ["p1"],
      partOf: "g2",
      sources: [{ article: "a1", speaker: { text: "a lawyer" }, stance: "alleged" }],
      sensitivity: { category: "location" },
      extra: { a: "b" },
    },
  },
  organization: {
    safeParse: safeParseOrganization,
    full: {
      id: "o1",
      names: [{ full: "District Court", script: "Latn", language: "en", kind: "transliteration" }],
      kind: "court",
      place: "baku",
      identifiers: [{ scheme: "wikidata", value: "Q3" }],
      sources: [{ article: "a1" }],
      sensitivity: { category: "location", level: "restricted" },
      extra: { a: 1 },
    },
  },
  place: {
    safeParse: safeParsePlace,
    full: {
      id: "baku",
      names: [{ full: "Baku" }, { full: "Баку", script: "Cyrl", language: "ru" }],
      country: "AZ",
      within: "azerbaijan",
      latitude: 40.4,
      longitude: 49.9,
      identifiers: [{ scheme: "wikidata", value: "Q9248" }],
      sources: [{ article: "a1" }],
      sensitivity: { category: "location", level: "public" },
      extra: { a: true },
    },
  },
  "legal-text": {
    safeParse: safeParseLegalText,
    full: {
      id: "code",
      title: "An invented code",
      kind: "code",
      jurisdiction: "AZ",
      language: "en",
      parties: ["o1", { text: "a neighbour" }],
      mediators: [{ text: "a third" }],
      stages: [{ stage: "signed", when: "2025-08-08", place: "baku", by: ["o1"], sources: [{ article: "a1" }] }],
      provisions: [
        {
          id: "code-1",
          label: "Article 1",
          title: "Arrest",
          inForce: "2000-09-01/..",
          limits: [{ measure: "administrative-arrest", atMost: "P15D", atLeast: "P1D" }],
        },
      ],
      url: "https://example.org/code",
      images: [{ url: "https://example.org/2.jpg" }],
      identifiers: [{ scheme: "eli", value: "x" }],
      sources: [{ article: "a1" }],
      sensitivity: { category: "political" },
      extra: { a: null },
    },
  },
};

import { safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import type { CaseFile } from "../../src/index.ts";
import { produce } from "../case-file/produce.ts";
import { validCase } from "../case-file/valid-case.ts";

/** Further fields for the valid case file, so that every kind of field is there. */
const additions: [path: string, value: unknown][] = [
  ["title", "After the rally"],
  ["extra", { desk: { shelf: [1, "two", null] } }],
  ["articles.0.url", "https://example.org/report"],
  ["articles.0.publisher", "Example News"],
  ["articles.0.byline", [{ name: "Ayla Example" }, { name: "A correspondent", role: "source" }]],
  ["articles.0.language", "en"],
  ["articles.0.summary", "Two people were detained."],
  ["articles.0.images", [{ url: "https://example.org/1.jpg", caption: "The square", credit: "Example" }]],
  ["articles.0.archivedUrls", ["https://archive.example.org/1"]],
  ["articles.0.license", "CC-BY-4.0"],
  ["articles.0.identifiers", [{ scheme: "isbn", value: "1" }]],
  ["articles.0.extra", { seen: true }],
  ["persons.0.description", "An editor"],
  ["persons.0.images", [{ credit: "Example" }]],
  [
    "persons.0.details",
    [{ category: "political", text: "Member of a party", sensitivity: { category: "political", level: "public" } }],
  ],
  ["persons.0.identifiers", [{ scheme: "wikidata", value: "Q1" }]],
  ["persons.0.sources", [{ article: "report", supports: ["born"] }]],
  [
    "persons.0.names",
    [
      { full: "Orkhan Example", given: "Orkhan", family: "Example", kind: "preferred" },
      { full: "Оркхан Э.", script: "Cyrl", language: "ru" },
    ],
  ],
  ["groups.0.sources", [{ article: "report" }]],
  ["organizations.0.names.1", { full: "The Court" }],
  ["places.1.sources", [{ article: "copy" }]],
  ["legalTexts.0.url", "https://example.org/code"],
  ["legalTexts.0.jurisdiction", "AZ"],
  ["events.0.title", "Rally on the square"],
  ["events.1.sensitivity", { category: "location", level: "public" }],
  ["events.1.note", "Seen by two people."],
  ["events.1.extra", { ref: 7 }],
  ["events.1.by", ["ngo"]],
  ["events.1.sources.1", { article: "copy", stance: "alleged", speaker: { text: "a passer-by" } }],
  ["events.1.relations.1", { relation: "after", to: "report", approximate: true, sources: [{ article: "copy" }] }],
  ["events.2.when", { edtf: "2011-04-18~", tolerance: "P1D", zone: "Europe/Moscow", text: "the next day" }],
  ["events.2.grounds", "Disobeying police"],
  ["events.2.participants.1", { who: { text: "a judge" }, role: "judge" }],
  [
    "events.9",
    { id: "spoken", type: "public-statement", when: "[2011-05-01,2011-05-03]", by: ["lawyer"], title: "Statement" },
  ],
  ["events.10", { id: "undated", type: "release", kind: "unknown", who: ["lawyer"] }],
  ["matches.0.basis", "The same street"],
  ["matches.0.sources", [{ article: "copy" }]],
];

/** A case file with nearly every field that there is. All in it is invented, and public. */
export const richCase: CaseFile = parsed(
  additions.reduce<unknown>((data, [path, value]) => produce(data, path.split("."), value), validCase),
);

function parsed(data: unknown): CaseFile {
  const result = safeParseCaseFile(data);
  if (!result.success) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  return result.data;
}

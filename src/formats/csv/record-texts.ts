import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { saysKind } from "../../case-file/says-kind.ts";
import { shownName } from "../../case-file/shown-name.ts";
import { type RecordKind, recordKinds } from "../../core/id.ts";
import type { RecordText } from "./record-text.ts";

/** How a cell names each record of a case file, by id. Events and provisions are named by their ids alone. */
export function recordTexts(caseFile: AnyCaseFile): Map<string, RecordText> {
  const { articles = [], persons = [], groups = [], organizations = [], places = [], legalTexts = [] } = caseFile;
  const texts: RecordText[] = [
    ...articles.map(({ id, headline, url }) => ({
      id,
      kind: "article" as const,
      word: wordFor(id, "article"),
      name: headline,
      url,
    })),
    ...persons.map(({ id, names }) => ({
      id,
      kind: "person" as const,
      word: wordFor(id, "person"),
      name: shownName(names)?.full,
    })),
    ...groups.map(({ id, description }) => ({ id, kind: "group" as const, word: "group", name: description })),
    ...organizations.map(({ id, names, kind = "organization" }) => ({
      id,
      kind: "organization" as const,
      word: kind,
      name: shownName(names)?.full,
    })),
    ...places.map(({ id, names }) => ({ id, kind: "place" as const, word: "place", name: shownName(names)?.full })),
    ...legalTexts.map(({ id, title, kind }) => ({ id, kind: "legal-text" as const, word: kind, name: title })),
  ];
  return new Map(texts.map((text) => [text.id, text]));
}

/** The word before an id that would itself be taken for one. */
function wordFor(id: string, kind: RecordKind): string | undefined {
  return recordKinds.some((each) => saysKind(id, each)) ? kind : undefined;
}

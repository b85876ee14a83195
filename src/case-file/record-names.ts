import type { AnyCaseFile } from "./case-file.ts";

/**
 * What to call each record of a case file where people read, by id: an event by its title or its type, a person by the
 * first of their names, an article by its headline or address. A match has no name.
 *
 * @example
 * const event = { id: "rally", type: "assembly", when: "2011-04-17" };
 * const caseFile = parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", events: [event] });
 * recordNames(caseFile).get("rally") // => "assembly"
 */
export function recordNames(caseFile: AnyCaseFile): Map<string, string> {
  const { persons = [], organizations = [], places = [], legalTexts = [] } = caseFile;
  return new Map([
    ...(caseFile.articles ?? []).map(({ id, headline, url }) => [id, headline ?? url ?? id] as const),
    ...[...persons, ...organizations, ...places].map(({ id, names }) => [id, names[0]?.full ?? id] as const),
    ...(caseFile.groups ?? []).map(({ id, description }) => [id, description] as const),
    ...legalTexts.map(({ id, title }) => [id, title] as const),
    ...legalTexts.flatMap(({ provisions = [] }) => provisions.map(({ id, label }) => [id, label] as const)),
    ...(caseFile.events ?? []).map(({ id, title, type }) => [id, title ?? type.replaceAll("-", " ")] as const),
  ]);
}

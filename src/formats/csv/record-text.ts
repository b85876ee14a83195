import type { AnyCaseFile } from "../../case-file/case-file.ts";
import type { RecordKind } from "../../core/id.ts";

/** What a cell says of a record that it names. */
export interface RecordText {
  id: string;
  /** What the record is, where the cell says so: its kind, or of an organization or a legal text what kind it is of. */
  word?: string | undefined;
  /** Its name, title or headline; absent where only its id is known. */
  name?: string | undefined;
  url?: string | undefined;
}

/**
 * A record as a cell names it: `Leyla Example [leyla]`, `District Court [court court-1]`,
 * `Two detained <https://example.org/1> [report]`. Of ids with a bracket at their start alone it cannot be read again.
 *
 * @example writeRecord({ id: "leyla", name: "Leyla Example" }) // => "Leyla Example [leyla]"
 */
export function writeRecord({ id, word, name, url }: RecordText): string {
  const mark = word === undefined ? `[${id}]` : `[${word} ${id}]`;
  // An address at the end of a headline would be taken for the article's own.
  const address = url === undefined && !(name !== undefined && addressed.test(name)) ? [] : [`<${url ?? ""}>`];
  return [...(name === undefined ? [] : [name]), ...address, mark].join(" ");
}

const marked = /^(?:(?<words>.*) )?\[(?:(?<word>[a-z-]+) )?(?<id>[^\s\p{Cc}]+)\]$/su;
const addressed = /^(?:(?<name>.*) )?<(?<url>https?:\/\/[^\s\p{Cc}]+|)>$/isu;

/** Reads what `writeRecord` wrote; undefined where the cell has no id in brackets. */
export function readRecord(text: string): RecordText | undefined {
  const { words, word, id } = marked.exec(text)?.groups ?? {};
  if (id === undefined) return undefined;
  const address = words === undefined ? undefined : addressed.exec(words)?.groups;
  return { id, word, name: address === undefined ? words : address.name, url: address?.url || undefined };
}

/** How a cell names each record of a case file, by id. Events and provisions are named by their ids alone. */
export function recordTexts(caseFile: AnyCaseFile): Map<string, RecordText> {
  const { articles = [], persons = [], groups = [], organizations = [], places = [], legalTexts = [] } = caseFile;
  const texts: RecordText[] = [
    ...articles.map(({ id, headline, url }) => ({ id, name: headline, url })),
    ...persons.map(({ id, names }) => ({ id, name: names[0]?.full })),
    ...groups.map(({ id, description }) => ({ id, word: "group", name: description })),
    ...organizations.map(({ id, names, kind }) => ({ id, word: kind ?? "organization", name: names[0]?.full })),
    ...places.map(({ id, names }) => ({ id, word: "place", name: names[0]?.full })),
    ...legalTexts.map(({ id, title, kind }) => ({ id, word: kind, name: title })),
  ];
  return new Map(texts.map((text) => [text.id, text]));
}

/**
 * What kind of record an id in brackets is of: the one whose word stands there; without a word, a person or an article
 * where the field may hold one, else the first that it may.
 */
export function kindMeant(kinds: readonly RecordKind[], word: string | undefined): RecordKind | undefined {
  const plain = kinds.find((kind) => (word === undefined ? kind === "person" || kind === "article" : kind === word));
  if (plain !== undefined || word === undefined) return plain ?? kinds[0];
  return kinds.find((kind) => kind === "organization" || kind === "legal-text");
}

import { saysKind } from "../../case-file/says-kind.ts";
import type { RecordKind } from "../../core/id.ts";

/** What a cell says of a record that it names. */
export interface RecordText {
  id: string;
  kind: RecordKind;
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
export function writeRecord({ id, word, name, url }: Omit<RecordText, "kind">): string {
  const mark = word === undefined ? `[${id}]` : `[${word} ${id}]`;
  // An address at the end of a headline would be taken for the article's own.
  const address = url === undefined && !(name !== undefined && addressed.test(name)) ? [] : [`<${url ?? ""}>`];
  return [...(name === undefined ? [] : [name]), ...address, mark].join(" ");
}

/** A name, a word and an id in brackets. */
const marked = /^(?:(.*) )?\[(?:([a-z-]+) )?([^\s\p{Cc}]+)\]$/su;
/** A name and an address in brackets. */
const addressed = /^(?:(.*) )?<(https?:\/\/[^\s\p{Cc}]+|)>$/isu;

/**
 * Reads what `writeRecord` wrote.
 *
 * @param kinds - what the cell may name.
 * @returns undefined where the cell names nothing, or has no id in brackets: other brackets are the name's own.
 */
export function readRecord(text: string, kinds: readonly RecordKind[]): RecordText | undefined {
  const [, words, word, id] = marked.exec(text) ?? [];
  const kind = id && kindMeant(kinds, word, id);
  if (!id || !kind) return undefined;
  const [whole, name, url] = addressed.exec(words ?? "") ?? [];
  return { id, kind, word, name: whole ? name : words, url: url || undefined };
}

/**
 * What kind of record an id in brackets is of: the one that the word says; without a word, a person or an article, else
 * the first that the field may hold. Undefined where the word says none of them, or stands there without an id.
 */
function kindMeant(kinds: readonly RecordKind[], word: string | undefined, id: string): RecordKind | undefined {
  const said = kinds.find((kind) => saysKind(word ?? id, kind));
  if (word !== undefined) return said;
  return said === undefined ? (kinds.find((kind) => kind === "person" || kind === "article") ?? kinds[0]) : undefined;
}

import { once } from "../core/once.ts";
import { addressParts } from "./address-parts.ts";
import { endings, endingsAfter, longestEnding } from "./endings.ts";
import { foldedWords, gap } from "./fold.ts";
import { nameStems } from "./name-stem.ts";

/** What records that stay say in the same field as one that goes: it is everybody's, and tells nothing. */
export interface CommonWords {
  has(field: string, text: string): boolean;
  /** Whether an address that stays leads to a host. */
  hasHost(host: string): boolean;
  /** Whether one at the same host has the same part. */
  hasPart(host: string, part: string): boolean;
  /** Whether a word, folded, stands in a name of a record that stays, or in a field whose words many share. */
  hasNameWord(word: string): boolean;
  /** Whether a word, folded, is a form of such a word: `эльнура` beside `Эльнур`. */
  hasFormOfNameWord(word: string): boolean;
}

/** Fields whose words many records share, with those that lead to them. */
const sharedFields: ReadonlySet<string> = new Set([
  "publisher",
  "license",
  "jurisdiction",
  "identifiers.scheme",
  "relationships.kind",
  "roles.title",
  "provisions.label",
  "citations.path",
]);

/** A text, with the fields that lead to it from its record on, without indices. */
export interface FieldText {
  field: string;
  text: string;
}

/**
 * Finds what is everybody's in some records.
 *
 * @param texts - the texts of all records.
 * @param removed - those among them that go.
 */
export function commonWordsOf(texts: readonly FieldText[], removed: readonly FieldText[]): CommonWords {
  const counts = new Map<string, number>();
  const count = (each: readonly FieldText[], by: number) => {
    for (const key of each.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + by);
  };
  count(texts, 1);
  count(removed, -1);
  const stays = (key: string) => (counts.get(key) ?? 0) > 0;
  const stems = once(() => {
    const words = [...counts.keys()].filter((key) => key.startsWith(wordKey("")) && stays(key));
    return new Set(words.flatMap((key) => nameStems(key.slice(wordKey("").length)).map(({ head }) => head)));
  });
  return {
    has: (field, text) => sharedFields.has(field) && stays(keyOf(field, text)),
    hasHost: (host) => stays(keyOf(anyHost, host)),
    hasPart: (host, part) => stays(keyOf(host, part)),
    hasNameWord: (word) => stays(wordKey(word)),
    hasFormOfNameWord: (word) => {
      for (let from = Math.max(word.length - longestEnding, 1); from <= word.length; from++) {
        const head = word.slice(0, from);
        if (stems().has(head) && isEnding(word.slice(from), head)) return true;
      }
      return false;
    },
  };
}

/** Whether letters are an ending that a head takes, or none. */
function isEnding(letters: string, head: string): boolean {
  return letters === "" || (endingsAfter(head) ?? []).some((each) => endings[each].test(letters));
}

const anyHost = "";
/** Stands for the names of any record; no host has a space. */
const anyName = "a name";
const nameField = /^names\.(?:full|given|family|patronymic)$/;

function keyOf(within: string, text: string): string {
  return `${within}\n${foldedWords(text).join(" ")}`;
}

function keysOf({ field, text }: FieldText): string[] {
  const isShared = sharedFields.has(field);
  if (nameField.test(field)) return wordKeys(text);
  const address = addressParts(text);
  if (address === undefined) return isShared ? [keyOf(field, text), ...wordKeys(text)] : [];
  const { host, parts } = address;
  return [keyOf(anyHost, host), ...new Set(parts.map((part) => keyOf(host, part)))];
}

function wordKeys(text: string): string[] {
  return [...new Set([...foldedWords(text), ...foldedWords(text, gap.strong)])].map(wordKey);
}

function wordKey(word: string): string {
  return `${anyName}\n${word}`;
}

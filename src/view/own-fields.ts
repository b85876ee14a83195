import type { EventBase } from "../events/event-base.ts";

/** Fields that the list says elsewhere or in its own way, and those that are no facts of the event. */
const saidElsewhere = new Set([
  "id",
  "type",
  "title",
  "when",
  "until",
  "relations",
  "sources",
  "sensitivity",
  "extra",
  "note",
  "term",
]);

/** Fields that hold ids, whose records' names are shown. */
const idFields = new Set([
  "who",
  "by",
  "place",
  "court",
  "facility",
  "from",
  "to",
  "fromAuthority",
  "toAuthority",
  "prolongs",
  "of",
  "legalText",
  "provision",
]);

/** The facts of an event that have no place of their own in the list: what each field is called, and what it holds. */
export function ownFields(event: EventBase, nameOf: (id: string) => string): [label: string, text: string][] {
  return Object.entries(event).flatMap(([key, value]): [string, string][] => {
    const text = saidElsewhere.has(key) ? "" : sayValue(value, idFields.has(key) ? nameOf : undefined, nameOf);
    return text === "" ? [] : [[labelOf(key), text]];
  });
}

/** "inAbsentia" is shown as "In absentia". */
function labelOf(key: string): string {
  const words = key.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A word of the vocabulary, such as "administrative-arrest", is said without its hyphens. */
function sayWord(text: string): string {
  return /^[a-z]+(-[a-z]+)+$/.test(text) ? text.replaceAll("-", " ") : text;
}

function sayValue(value: unknown, ofId: ((id: string) => string) | undefined, nameOf: (id: string) => string): string {
  if (typeof value === "string") return ofId === undefined ? sayWord(value) : ofId(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((one) => sayValue(one, ofId, nameOf)).join("; ");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, inner]) => sayValue(inner, idFields.has(key) ? nameOf : undefined, nameOf))
    .filter((text) => text !== "")
    .join(", ");
}

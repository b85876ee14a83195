import { kindsReferredTo } from "../../core/id.ts";
import { schemasAt } from "../../core/schema-parts.ts";
import { type AnyEventType, eventTypeName } from "../../events/define-event-type.ts";
import type { EventBase } from "../../events/event-base.ts";
import { eventTypes as libraryTypes } from "../../events/event-types.ts";
import type { Relation } from "../../events/relation.ts";
import { escapeText } from "./escape-text.ts";
import type { Page } from "./page.ts";

/** Fields that have a place of their own on the page, or none. */
const apart = new Set(["id", "type", "title", "when", "until", "sources", "relations", "sensitivity", "extra"]);

/** Says what fields of events hold, each as a line: `measure: remand`. */
export type FieldTexts = (event: EventBase) => string[];

/** The texts of all fields of an event that have no place of their own. Ids are shown as names. */
export function fieldTextsOf(ownTypes: readonly AnyEventType[], page: Page): FieldTexts {
  const schemas = new Map([...libraryTypes, ...ownTypes].map((type) => [eventTypeName(type), type.schema]));
  const holdsIds = new Map<string, boolean>();
  const isReference = (type: string, path: readonly (string | number)[]): boolean => {
    const key = [type, ...path.map((part) => (typeof part === "number" ? 0 : part))].join(" ");
    const known = holdsIds.get(key);
    if (known !== undefined) return known;
    const schema = schemas.get(type);
    const holds = schema !== undefined && schemasAt(schema, path).some((part) => kindsReferredTo(part) !== undefined);
    holdsIds.set(key, holds);
    return holds;
  };
  const textOf = (type: string, value: unknown, path: (string | number)[]): string => {
    if (typeof value === "string" && isReference(type, path)) return page.name(value);
    if (typeof value !== "object" || value === null) return escapeText(String(value));
    if (Array.isArray(value)) return value.map((item, index) => textOf(type, item, [...path, index])).join("; ");
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${labelOf(key)} ${textOf(type, inner, [...path, key])}`)
      .join(", ");
  };
  return (event) =>
    Object.entries(event)
      .filter(([key, value]) => value !== undefined && !apart.has(key))
      .map(([key, value]) => `${labelOf(key)}: ${textOf(event.type, value, [key])}`);
}

/** A field's name in words: `legalBasis` is "legal basis". */
function labelOf(key: string): string {
  return escapeText(key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

const relationWords = {
  before: "before",
  after: "after",
  "same-time": "at the time of",
  "same-day": "on the day of",
  "day-before": "on the day before",
  "day-after": "on the day after",
  during: "during",
  starts: "starting with",
  ends: "ending with",
} satisfies Record<Relation["relation"], string>;

const pointWords = { start: "the start of ", end: "the end of ", "term-end": "the end of the term of " };

/** How an event stands in time to another: `exactly PT2H before “Rally”`. */
export function relationText({ relation, to, at, gap, approximate, sources }: Relation, page: Page): string {
  const gaps = Object.entries(gap ?? {}).map(([limit, duration]) => `${labelOf(limit)} ${duration}`);
  const point = at === undefined ? "" : pointWords[at];
  const distance = gaps.length === 0 ? "" : `${gaps.join(" and ")} `;
  const about = approximate === undefined ? "" : approximate ? "about " : "stated as exact: ";
  return `${about}${distance}${relationWords[relation]} ${point}“${page.name(to)}”${page.cite(sources)}`;
}

import { kindsReferredTo } from "../../core/id.ts";
import { schemasAt } from "../../core/schema-parts.ts";
import type { AnyEventType } from "../../events/define-event-type.ts";
import type { EventBase } from "../../events/event-base.ts";
import { eventTypesByName } from "../../events/event-types.ts";
import { escapeText } from "./escape-text.ts";
import type { Page } from "./page.ts";

/** Fields that have a place of their own on the page, or none. */
const apart = new Set(["type", "title", "when", "until", "sources", "relations", "sensitivity", "extra"]);

/** Says what fields of events hold, each as a line: `measure: remand`. */
export type FieldTexts = (event: EventBase) => string[];

/** The texts of all fields of an event that have no place of their own. Ids are shown as names. */
export function fieldTextsOf(ownTypes: readonly AnyEventType[], page: Page): FieldTexts {
  const types = eventTypesByName(ownTypes);
  const holdsIds = new Map<string, boolean>();
  const isReference = (type: string, path: readonly (string | number)[]): boolean => {
    const key = [type, ...path.map((part) => (typeof part === "number" ? 0 : part))].join(" ");
    const known = holdsIds.get(key);
    if (known !== undefined) return known;
    const schema = types.get(type)?.schema;
    const holds = schema !== undefined && schemasAt(schema, path).some((part) => kindsReferredTo(part) !== undefined);
    holdsIds.set(key, holds);
    return holds;
  };
  const textOf = (type: string, value: unknown, path: (string | number)[]): string => {
    if (typeof value === "string" && isReference(type, path)) return page.nameOf(value);
    if (typeof value !== "object" || value === null) return escapeText(String(value));
    const text = Array.isArray(value)
      ? value.map((item, index) => textOf(type, item, [...path, index])).join("; ")
      : Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .map(([key, inner]) => `${labelOf(key)} ${textOf(type, inner, [...path, key])}`)
          .join(", ");
    return text === "" ? "not stated" : text;
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

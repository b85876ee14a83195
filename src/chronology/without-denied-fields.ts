import type { AnyEventType } from "../events/define-event-type.ts";
import type { EventBase } from "../events/event-base.ts";
import type { Source } from "../records/source.ts";
import { isFieldDenied } from "./reason.ts";

/** Fields that no source takes from an event: what it is, who says so, and its relations, which have sources of their own. */
const kept: ReadonlySet<string> = new Set(["id", "type", "sources", "relations"]);

/**
 * An event without the fields that a source denies by name and that no other states. What its type cannot be without stays:
 * the measure of an order, the legal basis of a detention.
 */
export function withoutDeniedFields(event: EventBase, { schema }: AnyEventType): EventBase {
  let stated = event;
  for (const field of deniedByName(event.sources)) {
    if (kept.has(field) || !isFieldDenied(event.sources, field)) continue;
    const without = schema.safeParse(Object.fromEntries(Object.entries(stated).filter(([key]) => key !== field)));
    if (without.success) stated = without.data;
  }
  return stated;
}

function deniedByName(sources: readonly Source[] = none): readonly string[] {
  if (!sources.some(({ stance, supports }) => stance === "denied" && supports !== undefined)) return none;
  return sources.flatMap(({ stance, supports = [] }) => (stance === "denied" ? supports : []));
}

const none: readonly never[] = [];

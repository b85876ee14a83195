import type { EventBase } from "../events/event-base.ts";
import { type Comparison, comparedEvents } from "./comparison.ts";
import { fieldIn } from "./fields.ts";

/** What an event takes back or changes, by the word that its outcome is given in. */
interface Revision {
  field: string;
  words: readonly string[];
  /** The types of what it does this to. */
  of: readonly string[];
}

const revisions = new Map<string, Revision>([
  ["charge", { field: "step", words: ["requalified", "dropped"], of: ["charge"] }],
  ["verdict", { field: "outcome", words: ["acquitted", "mixed", "dismissed"], of: ["charge"] }],
  [
    "appeal",
    {
      field: "outcome",
      words: ["reduced", "increased", "overturned", "returned"],
      of: ["verdict", "court-sanction", "authority-order"],
    },
  ],
]);

/**
 * Ids of the events that stay and read as if they stood, since what took them back or changed them is gone or says so no
 * more: a charge that was dropped, a verdict that was overturned. Where it does not name them, all that concern the same
 * people are meant, however they stand in time.
 */
export function noLongerRevised(comparison: Comparison): Set<string> {
  const events = comparedEvents(comparison);
  const lost = new Set<string>();
  for (const { before, after } of events) {
    const named = idsIn(before, "of");
    const isKept = revisionOf(after) !== undefined && idsIn(after, "of").length === named.length;
    if (isKept) continue;
    for (const id of named.length > 0 && revisionOf(before) !== undefined ? named : keysOfRevised(before)) lost.add(id);
  }
  const isRevised = ({ id, type, who = [] }: EventBase) =>
    lost.has(id) || who.some((each) => lost.has(keyOf(type, each)));
  return new Set(events.flatMap(({ before, after }) => (after !== undefined && isRevised(before) ? [before.id] : [])));
}

/** What an event does to others; undefined where it does nothing to any. */
function revisionOf(event: EventBase | undefined): Revision | undefined {
  const revision = event && revisions.get(event.type);
  return revision?.words.includes(String(fieldIn(event, revision.field))) ? revision : undefined;
}

/** Stands for the events of the types that an event does something to, by the people whom it concerns. */
function keysOfRevised(event: EventBase): string[] {
  const types = revisionOf(event)?.of ?? [];
  return (event.who ?? []).flatMap((id) => types.map((type) => keyOf(type, id)));
}

function keyOf(type: string, who: string): string {
  return `${type} ${who}`; // no id has a space
}

function idsIn(event: EventBase | undefined, field: string): readonly string[] {
  const ids = fieldIn(event, field);
  return Array.isArray(ids) ? ids : [];
}

import type { EventInput } from "./case-of.ts";

type Event<Type extends EventInput["type"]> = Extract<EventInput, { type: Type }>;

/** The one person that a case file made by `caseOf` is about: events are theirs unless `more` says whose. */
const who = ["person"];

export function detention(id: string, when?: string, more: object = {}): Event<"detention"> {
  return { id, type: "detention", legalBasis: "police-custody", who, when, ...more };
}

export function held(id: string, when?: string, more: object = {}): Event<"held"> {
  return { id, type: "held", who, when, ...more };
}

export function transfer(id: string, when?: string, more: object = {}): Event<"transfer"> {
  return { id, type: "transfer", who, when, ...more };
}

/** A court's order of custody: remand, unless `more` says otherwise. */
export function order(id: string, when?: string, more: object = {}): Event<"court-sanction"> {
  return { id, type: "court-sanction", measure: "remand", who, when, ...more };
}

/** A decision on appeal; of what, and which, `more` says. */
export function appeal(id: string, when?: string, more: object = {}): Event<"appeal"> {
  return { id, type: "appeal", step: "decided", who, when, ...more };
}

export function release(id: string, when?: string, more: object = {}): Event<"release"> {
  return { id, type: "release", kind: "unknown", who, when, ...more };
}

export function death(id: string, when?: string, more: object = {}): Event<"death"> {
  return { id, type: "death", who, when, ...more };
}

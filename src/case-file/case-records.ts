import type { EventBase } from "../events/event-base.ts";
import type { Article } from "../records/article.ts";
import type { Group } from "../records/group.ts";
import type { LegalText } from "../records/legal-text.ts";
import type { Organization } from "../records/organization.ts";
import type { Person } from "../records/person.ts";
import type { Place } from "../records/place.ts";
import type { Match } from "./match.ts";

/** Records of one kind, each at its index in the case file; undefined where its shape does not hold. */
export type Held<T> = readonly (T | undefined)[];

/** The records of a case file whose shape holds. */
export interface CaseRecords {
  /** undefined where it is no text. */
  timeZone: string | undefined;
  articles: Held<Article>;
  persons: Held<Person>;
  groups: Held<Group>;
  organizations: Held<Organization>;
  places: Held<Place>;
  legalTexts: Held<LegalText>;
  events: Held<EventBase>;
  matches: Held<Match>;
  /** Of records whose shape does not hold, the fields that do. */
  rests?: Readonly<Partial<Record<Collection, Held<object>>>>;
}

/** A record, or the fields of it that hold. */
export function recordAt(records: CaseRecords, collection: Collection, index: number): object | undefined {
  return records[collection][index] ?? records.rests?.[collection]?.[index];
}

/** The lists of a case file, with what kind of record each holds. */
export const collections = {
  articles: "article",
  persons: "person",
  groups: "group",
  organizations: "organization",
  places: "place",
  legalTexts: "legal-text",
  events: "event",
  matches: "match",
} as const;

export type Collection = keyof typeof collections;

/** The names of the lists, in their order. */
export const collectionNames = [
  "articles",
  "persons",
  "groups",
  "organizations",
  "places",
  "legalTexts",
  "events",
  "matches",
] as const satisfies readonly Collection[];

import type { EventBase } from "../events/event-base.ts";
import type { AnyCaseFile } from "./case-file.ts";
import type { Carried } from "./find-losses.ts";
import { shownName } from "./shown-name.ts";

/** What to call the records of a case file where people read. */
export interface RecordNames {
  /** The name of a record, by its id; the id itself where no record has it. Notes that the record was named. */
  nameOf(id: string): string;
  /** Whether a record has been named. */
  isNamed(id: string): boolean;
  /** All names, by id. */
  all(): Readonly<Record<string, string>>;
}

/** What the names of records say of them, as `findLosses` takes it. */
export const carriedByNames = {
  articles: ["headline"],
  persons: ["names.shown.full"],
  groups: ["description"],
  organizations: ["names.shown.full"],
  places: ["names.shown.full"],
  legalTexts: ["title"],
} satisfies Carried;

/**
 * Names the records of a case file: persons, organizations and places by the name that they are shown by, an article by its
 * headline or address, an event by its title or by what it is and whom it happened to.
 *
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   timeZone: "Asia/Baku",
 *   persons: [{ id: "leyla", names: [{ full: "Leyla Example" }] }],
 *   events: [{ id: "arrest", type: "detention", who: ["leyla"], legalBasis: "unknown" }],
 * });
 * const { nameOf, isNamed } = recordNames(caseFile);
 * nameOf("arrest") // => "Detention: Leyla Example"
 * isNamed("leyla") // => true
 */
export function recordNames(caseFile: AnyCaseFile): RecordNames {
  const { persons = [], organizations = [], places = [], legalTexts = [], events = [], matches = [] } = caseFile;
  const names = new Map<string, string>([
    ...(caseFile.articles ?? []).map(({ id, headline, url }) => [id, headline ?? url ?? id] as const),
    ...[...persons, ...organizations, ...places].map(({ id, names }) => [id, shownName(names)?.full ?? id] as const),
    ...(caseFile.groups ?? []).map(({ id, description }) => [id, description] as const),
    ...legalTexts.map(({ id, title }) => [id, title] as const),
    ...legalTexts.flatMap(({ provisions = [] }) => provisions.map(({ id, label }) => [id, label] as const)),
  ]);
  const eventsById = new Map(events.map((event) => [event.id, event]));
  const find = (id: string, nameOther: (id: string) => string): string => {
    const event = eventsById.get(id);
    return event === undefined ? (names.get(id) ?? id) : eventName(event, nameOther);
  };
  const findOnly = (id: string): string => find(id, findOnly);
  for (const { id, events: accounts } of matches) {
    names.set(id, `Accounts of one event: ${accounts.map(findOnly).join(", ")}`);
  }
  const named = new Set<string>();
  const nameOf = (id: string): string => {
    named.add(id);
    return find(id, nameOf);
  };
  return {
    nameOf,
    isNamed: (id) => named.has(id),
    all: () => Object.fromEntries([...names.keys(), ...eventsById.keys()].map((id) => [id, findOnly(id)])),
  };
}

/** An event's title, or what it is and of whom. */
function eventName({ title, type, who = [] }: EventBase, nameOf: (id: string) => string): string {
  if (title !== undefined) return title;
  const words = type.replaceAll("-", " ");
  const what = words.charAt(0).toUpperCase() + words.slice(1);
  return who.length === 0 ? what : `${what}: ${who.map(nameOf).join(", ")}`;
}

import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { EventBase } from "../events/event-base.ts";

/** What to show for the id of a record; the id itself where it has no name. */
export type Names = (id: string) => string;

/** The names of a case file's records. */
export interface CaseNames {
  name: Names;
  /** All of them, by id. */
  all(): Readonly<Record<string, string>>;
  /** Whether a record's name has been asked for. */
  isAsked(id: string): boolean;
}

/** Names the records of a case file: persons, organizations and places by their first name, events by title or by what and who. */
export function namesOf(caseFile: AnyCaseFile): CaseNames {
  const {
    persons = [],
    groups = [],
    organizations = [],
    places = [],
    articles = [],
    legalTexts = [],
    events = [],
    matches = [],
  } = caseFile;
  const names = new Map<string, string>();
  for (const { id, names: written } of [...persons, ...organizations, ...places]) names.set(id, written[0]?.full ?? id);
  for (const { id, description } of groups) names.set(id, description);
  for (const { id, headline, publisher, url } of articles) names.set(id, headline ?? publisher ?? url ?? id);
  for (const { id, title, provisions = [] } of legalTexts) {
    names.set(id, title);
    for (const provision of provisions) names.set(provision.id, provision.label);
  }
  const eventsById = new Map(events.map((event) => [event.id, event]));
  const find = (id: string, name: Names): string => {
    const event = eventsById.get(id);
    return event === undefined ? (names.get(id) ?? id) : eventName(event, name);
  };
  const asked = new Set<string>();
  const name = (id: string): string => {
    asked.add(id);
    return find(id, name);
  };
  const unasked = (id: string): string => find(id, unasked);
  for (const { id, events: accounts } of matches) {
    names.set(id, `Accounts of one event: ${accounts.map(unasked).join(", ")}`);
  }
  return {
    name,
    all: () => Object.fromEntries([...names.keys(), ...eventsById.keys()].map((id) => [id, unasked(id)])),
    isAsked: (id) => asked.has(id),
  };
}

/** An event's title, or what it is and of whom. */
function eventName({ title, type, who = [] }: EventBase, name: Names): string {
  if (title !== undefined) return title;
  const words = type.replaceAll("-", " ");
  const what = words.charAt(0).toUpperCase() + words.slice(1);
  return who.length === 0 ? what : `${what}: ${who.map(name).join(", ")}`;
}

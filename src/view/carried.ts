import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Collection } from "../case-file/case-records.ts";
import type { Carried } from "../case-file/find-losses.ts";
import { carriedByNames, type RecordNames } from "../case-file/record-names.ts";
import type { ShownEvent } from "./shown-event.ts";

/** What a picture shows of a case file. Records are shown where the timeline has them. */
export const carriedByPicture: Carried = {
  caseFile: ["title", "timeZone"],
  persons: carriedByNames.persons,
  groups: carriedByNames.groups,
  events: ["title", "type", "who", "when.edtf", "when.zone", "when.tolerance"],
};

/** What a page shows. Of events it shows every field but what is marked as the user's own. */
export function carriedByPage({ events = [] }: AnyCaseFile): Carried {
  const fields = new Set(events.flatMap((event) => Object.keys(event)));
  fields.delete("extra");
  fields.delete("sensitivity");
  return {
    ...carriedByPicture,
    ...carriedByNames,
    articles: ["headline", "url", "publisher", "publishedAt", "byline"],
    legalTexts: ["title", "provisions.*.id", "provisions.*.label"],
    matches: ["events"],
    events: [...fields],
  };
}

/**
 * Whether a view has a record at all: events by the timeline, articles all of them where it does not name
 * those that it has, the rest where something names them.
 */
export function isCarried(
  { matches = [], legalTexts = [] }: AnyCaseFile,
  { shown, articles }: { shown: readonly ShownEvent[]; articles?: ReadonlySet<string> | undefined },
  { isNamed }: RecordNames,
): (id: string, collection: Collection) => boolean {
  const events = new Set(shown.map(({ event }) => event.id));
  const together = new Set(
    matches.filter((match) => match.events.every((event) => events.has(event))).map(({ id }) => id),
  );
  const cited = new Set(
    legalTexts.filter(({ provisions = [] }) => provisions.some(({ id }) => isNamed(id))).map(({ id }) => id),
  );
  return (id, collection) => {
    if (collection === "articles") return articles?.has(id) ?? true;
    if (collection === "events") return events.has(id);
    if (collection === "matches") return together.has(id);
    return isNamed(id) || cited.has(id);
  };
}

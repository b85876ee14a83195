import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { isTimeInDoubt } from "../../case-file/is-tentative.ts";
import { recordNames } from "../../case-file/record-names.ts";
import { shownName } from "../../case-file/shown-name.ts";
import { statedText } from "../../case-file/stated-text.ts";
import type { Account, Entry } from "../../chronology/entry.ts";
import type { Timeline } from "../../chronology/timeline.ts";
import type { Loss } from "../../core/loss.ts";
import type { EventBase } from "../../events/event-base.ts";
import type { Name } from "../../records/name.ts";
import type { Source } from "../../records/source.ts";
import { dayRange } from "./day-range.ts";

/** The columns, in their order: the names of the properties of the template that they are imported into. */
export const columnNames = [
  "title",
  "event_id",
  "type",
  "date",
  "date_as_stated",
  "people",
  "done_by",
  "place",
  "location",
  "legal_basis",
  "measure",
  "link",
  "sources",
  "note",
] as const;

/** The cells of a row that are filled. */
export type EventRow = Partial<Record<(typeof columnNames)[number], string | undefined>>;

/** Writes rows, and notes what they hold. */
export interface RowWriter {
  rowOf(event: EventBase, account: Account, entry: Entry): EventRow;
  /** Whether a record stands in the rows. */
  isWritten(id: string): boolean;
  /** Names that were changed, since the importer would have split them. */
  losses(): Loss[];
}

/** What the importer splits cells of several names, and names within groups, by. */
const separators = /\||::/g;

/** Makes what the rows of a case file and its timeline are written with. */
export function rowWriter(caseFile: AnyCaseFile, timeline: Timeline, locale: string): RowWriter {
  const { timeZone } = caseFile;
  const names = recordNames(caseFile);
  const places = new Map(caseFile.places?.map((place) => [place.id, place]));
  const articles = new Map(caseFile.articles?.map((article) => [article.id, article]));
  const changed = new Set<string>();
  const nameOf = (id: string) => {
    const name = names.nameOf(id);
    const safe = name.replaceAll(separators, "/");
    if (safe !== name) changed.add(id);
    return safe;
  };
  const locationOf = (id: string) => {
    const { latitude, longitude } = places.get(id) ?? {};
    return latitude === undefined || longitude === undefined ? undefined : `${latitude}|${longitude}`;
  };
  const sourceText = ({ article: id, quote, stance }: Source) => {
    names.nameOf(id);
    const { headline, url } = articles.get(id) ?? {};
    const words = [headline, url, quote && `“${quote}”`].filter((part) => part !== undefined).join(", ") || id;
    return stance === undefined ? words : `${stance}: ${words}`;
  };
  const rowOf = (event: EventBase, { start, end }: Account, entry: Entry): EventRow => {
    const { id, type, when, until, who = [], by = [], place, sources = [], note } = event;
    const { status } = entry;
    const stated = [
      ...(when === undefined ? [] : [statedText(when, { locale, timeZone })]),
      ...(until === undefined ? [] : [`until ${statedText(until, { locale, timeZone })}`]),
    ].join("; ");
    const date = dayRange({ earliest: start.earliest, latest: end.latest }, timeZone);
    const isInDoubt = (at: "start" | "end") => isTimeInDoubt(event, entry, timeline, at);
    const doubt = date !== undefined && (isInDoubt("start") || isInDoubt("end")) ? "(not certain)" : "";
    const urls = sources.flatMap(({ article }) => articles.get(article)?.url ?? []);
    return {
      title: names.nameOf(id),
      event_id: id,
      type,
      date,
      date_as_stated: `${stated} ${doubt}`.trim(),
      people: who.map(nameOf).join("|"),
      done_by: by.map(nameOf).join("|"),
      place: place && nameOf(place),
      location: place && locationOf(place),
      legal_basis: wordIn(event, "legalBasis"),
      measure: wordIn(event, "measure"),
      link: urls[0] && `${urls[0].replaceAll("|", "%7C")}|${urls[0].replaceAll("|", "%7C")}`,
      sources: [...(status === "reported" ? [] : [`Status: ${status}`]), ...sources.map(sourceText)].join("\n"),
      note,
    };
  };
  const { persons = [], organizations = [] } = caseFile;
  const named = new Map([...persons, ...organizations, ...places.values()].map(({ id, names }) => [id, names]));
  const losses = () =>
    [...changed].map((record) => ({
      record,
      field: fieldOfName(named.get(record)),
      message: "Uwazi's importer would split this name; a slash stands in place of what it splits by.",
    }));
  return { rowOf, isWritten: names.isNamed, losses };
}

/** The field of the name that a record is shown by; without names it is a group, which its description stands for. */
function fieldOfName(names: readonly Name[] | undefined): string {
  const shown = names && shownName(names);
  return shown ? `names.${names.indexOf(shown)}.full` : "description";
}

/** A word in a field that only some types of event have. */
function wordIn(event: EventBase, field: "legalBasis" | "measure"): string | undefined {
  const value: unknown = Reflect.get(event, field);
  return typeof value === "string" ? value : undefined;
}

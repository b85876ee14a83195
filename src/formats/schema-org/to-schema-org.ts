import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { type Carried, findLosses } from "../../case-file/find-losses.ts";
import { type ExportLevel, guardExport } from "../../case-file/guard-restricted.ts";
import { isInDoubt } from "../../case-file/is-tentative.ts";
import { lostMisprints } from "../../case-file/lost-misprints.ts";
import { type Status, statusOf } from "../../case-file/status.ts";
import type { Timeline } from "../../chronology/timeline.ts";
import type { Export } from "../../core/loss.ts";
import type { AnyEventType } from "../../events/define-event-type.ts";
import type { EventBase } from "../../events/event-base.ts";
import { eventTypesByName } from "../../events/event-types.ts";
import { isoDate, isoInterval } from "./iso-date.ts";
import {
  articleNode,
  type DateOf,
  type EventDates,
  eventNode,
  legislationNode,
  organizationNode,
  personNode,
  placeNode,
} from "./nodes.ts";

/** How a case file is to be written as JSON-LD. */
export interface SchemaOrgOptions extends ExportLevel {
  /** Event types of your own, as given to `parseCaseFile`. */
  eventTypes?: readonly AnyEventType[] | undefined;
}

/** A case file as JSON-LD in the vocabulary of schema.org. */
export interface SchemaOrgDocument {
  "@context": "https://schema.org";
  /** A node for each record. */
  "@graph": SchemaOrgNode[];
}

/** A record, or the case file itself where it has a title, as schema.org describes it. */
export type SchemaOrgNode =
  | { "@type": "Collection"; identifier: string; name: string }
  | ReturnType<typeof articleNode>
  | ReturnType<typeof personNode>
  | ReturnType<typeof organizationNode>
  | ReturnType<typeof placeNode>
  | ReturnType<typeof legislationNode>
  | ReturnType<typeof eventNode>;

const carried: Carried = {
  caseFile: ["title"],
  articles:
    "headline url body publisher publishedAt.edtf byline language summary derivedFrom images archivedUrls license identifiers".split(
      " ",
    ),
  persons: "names.*.full description born.edtf died.edtf roles.*.title roles.*.organization images identifiers".split(
    " ",
  ),
  organizations: "names.*.full kind place identifiers".split(" "),
  places: "names.*.full country within latitude longitude identifiers".split(" "),
  legalTexts: "title kind jurisdiction language url images identifiers".split(" "),
  events: "type title when.edtf until.edtf place who by sources.*.article note".split(" "),
};

/**
 * Writes a case file as schema.org JSON-LD: articles, persons, organizations, places, legal texts and events, which
 * point at each other. To put it into a page, escape `<` in its JSON as `\u003c`, as the command line does.
 *
 * schema.org has dates without doubt: what is uncertain, approximate or a range is left out and listed among the
 * losses, and so are the dates of an event that is alleged, announced or disputed, and an event that every source denies.
 * An interval that an event lasted, such as an assembly's, is its start and its end.
 *
 * @throws ChronologyError (`restricted-facts`) where it holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another.
 * @see https://schema.org/docs/full.html
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   timeZone: "Asia/Baku",
 *   persons: [{ id: "leyla", names: [{ full: "Leyla Example" }], born: "1980~" }],
 * });
 * const { output, losses } = toSchemaOrg(caseFile, buildTimeline(caseFile));
 * output["@graph"] // => [{ "@type": "Person", "@id": "#leyla", name: "Leyla Example" }]
 * losses.map(({ field }) => field) // => ["timeZone", "born"]
 */
export function toSchemaOrg(
  caseFile: AnyCaseFile,
  timeline: Timeline,
  options: SchemaOrgOptions = {},
): Export<SchemaOrgDocument> {
  guardExport(caseFile, timeline, options, ["eventTypes"]);
  const {
    id,
    title,
    timeZone,
    articles = [],
    persons = [],
    organizations = [],
    places = [],
    legalTexts = [],
  } = caseFile;
  const format = "The vocabulary of schema.org";
  const losses = [...findLosses(caseFile, format, carried), ...lostMisprints(caseFile, format)];
  const lose = (record: string, field: string, message: string) => losses.push({ record, field, message });
  const dateOf: DateOf = (record, field, when) => {
    const date = when && isoDate(when, timeZone);
    if (when && !date)
      lose(record, field, "The dates of schema.org are days, months, years and times without doubt: this is none.");
    return date;
  };
  const types = eventTypesByName(options.eventTypes ?? []);
  const statuses = statusesIn(timeline);
  const statusIn = (event: EventBase): Status => statuses.get(event.id) ?? statusOf([event]);
  const datesOf = (event: EventBase): EventDates => {
    const { id, type, when, until } = event;
    if (isInDoubt(event, { status: statusIn(event) })) {
      const message = "The dates of schema.org are without doubt: this event is alleged, announced or disputed.";
      if (when) lose(id, "when", message);
      if (until) lose(id, "until", message);
      return {};
    }
    // Of a span alone an interval is the time that it lasted; of others, one that they lie in.
    const isSpan = types.get(type)?.extent === "span";
    const lasted = isSpan && when ? isoInterval(when, timeZone) : undefined;
    const startDate = lasted ? lasted.start : dateOf(id, "when", when);
    const endDate = dateOf(id, "until", until) ?? lasted?.end;
    return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
  };
  const events = (caseFile.events ?? []).filter((event) => {
    const isDenied = statusIn(event) === "denied";
    if (isDenied) lose(event.id, "", "An event that every source denies has no place in schema.org.");
    return !isDenied;
  });
  const personIds = new Set(persons.map((person) => person.id));
  for (const { id: event, who = [] } of events) {
    for (const [index, whose] of who.entries()) {
      if (!personIds.has(whose)) lose(event, `who.${index}`, "A group of people has no place in schema.org.");
    }
  }
  const graph: SchemaOrgNode[] = [
    ...(title === undefined ? [] : [{ "@type": "Collection", identifier: id, name: title } as const]),
    ...articles.map((article) => articleNode(article, dateOf)),
    ...persons.map((person) => personNode(person, dateOf)),
    ...organizations.map(organizationNode),
    ...places.map(placeNode),
    ...legalTexts.map(legislationNode),
    ...events.map((event) => eventNode(event, datesOf(event), (who) => personIds.has(who))),
  ];
  return { output: { "@context": "https://schema.org", "@graph": graph }, losses };
}

/** What the sources say of each event of a timeline; one of a person alone has not all of the case file's. */
function statusesIn({ entries }: Timeline): Map<string, Status> {
  return new Map(entries.flatMap(({ accounts, status }) => accounts.map(({ event }) => [event, status] as const)));
}

import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { fieldsInLines } from "../../case-file/event-lines.ts";
import { type Carried, findLosses } from "../../case-file/find-losses.ts";
import { type ExportLevel, guardExport } from "../../case-file/guard-restricted.ts";
import { lostMisprints } from "../../case-file/lost-misprints.ts";
import { recordNames } from "../../case-file/record-names.ts";
import type { Timeline } from "../../chronology/timeline.ts";
import type { Export } from "../../core/loss.ts";
import { requireZone } from "../../dates/zone.ts";
import { entityIds, type FollowTheMoneyEntity } from "./entity.ts";
import { type EventLinks, eventEntities } from "./event-entities.ts";
import { prefixOfWhen } from "./prefix-date.ts";
import {
  addressEntity,
  articleEntity,
  isWikidataItem,
  type Links,
  organizationEntities,
  personEntities,
} from "./record-entities.ts";

const sources = ["sources.*.article", "sources.*.stance"];

const carried: Carried = {
  articles: ["headline", "url", "publisher", "publishedAt.edtf", "byline", "summary"],
  persons: [
    ..."names.*.full names.*.given names.*.family names.*.patronymic description born.edtf died.edtf".split(" "),
    ..."roles.*.title roles.*.organization relationships.*.person relationships.*.kind identifiers".split(" "),
    ...sources,
  ],
  groups: ["description"],
  organizations: ["names.*.full", "kind", "place", "identifiers", ...sources],
  places: ["names.*.full", "country", "latitude", "longitude"],
  legalTexts: ["title"],
  events: ["type", "title", ...fieldsInLines],
};

/** Lists whose records stand in texts alone, by name. */
const namedOnly: readonly string[] = ["groups", "legalTexts"];

/**
 * Writes a case file as entities of FollowTheMoney: articles, persons, organizations, places and events, and what ties
 * them. Ids are stable: those of one case file's records are the same in each export. As text, one entity a line is what
 * its tools read.
 *
 * Dates there are days, months and years without doubt. A stated date of a person or an article that is none is left out
 * and listed among the losses, and so is one of an event where the event or its time is in doubt; else an event has the
 * day, month or year that it certainly lies in. It has words for the rest.
 *
 * @returns losses: among others events that every source denies, of which no entity can say so.
 * @throws ChronologyError (`restricted-facts`) where the case file holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another.
 * @see https://followthemoney.tech/explorer/
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   timeZone: "Asia/Baku",
 *   persons: [{ id: "leyla", names: [{ full: "Leyla Example" }], born: "1980" }],
 * });
 * const [person] = toFollowTheMoney(caseFile, buildTimeline(caseFile)).output;
 * person?.schema // => "Person"
 * person?.properties // => { name: ["Leyla Example"], birthDate: ["1980"] }
 */
export function toFollowTheMoney(
  caseFile: AnyCaseFile,
  timeline: Timeline,
  level: ExportLevel = {},
): Export<FollowTheMoneyEntity[]> {
  guardExport(caseFile, timeline, level);
  const { articles = [], persons = [], organizations = [], places = [], events = [] } = caseFile;
  const zone = requireZone(caseFile.timeZone);
  const { nameOf, isNamed } = recordNames(caseFile);
  const written = new Set<string>();
  const inexact: [record: string, field: string, message: string][] = [];
  const links: Links = {
    idOf: entityIds(caseFile.id),
    nameOf,
    dateOf(record, field, when) {
      if (when === undefined) return undefined;
      const prefix = prefixOfWhen(when);
      if (prefix === undefined) {
        inexact.push([
          record,
          field,
          "FollowTheMoney has days, months and years without doubt, from 1000 to 2999, and this is none.",
        ]);
      } else if (!prefix.isWhole) {
        inexact.push([record, field, "The time of day is lost; its day stands."]);
      }
      return prefix?.date;
    },
  };
  for (const { id, byline = [] } of articles) {
    for (const [index, { role = "author" }] of byline.entries()) {
      if (role !== "author") inexact.push([id, `byline.${index}`, "FollowTheMoney has a place for authors only."]);
    }
  }
  for (const { id, identifiers = [] } of [...persons, ...organizations]) {
    for (const [index, identifier] of identifiers.entries()) {
      if (!isWikidataItem(identifier)) {
        inexact.push([id, `identifiers.${index}`, "FollowTheMoney has a place for items of Wikidata only."]);
      }
    }
  }
  const actors = new Set([...persons, ...organizations].map(({ id }) => id));
  const eventLinks: EventLinks = {
    ...links,
    zone,
    timeline,
    isActor: (id) => actors.has(id),
    doubted: (event, field) =>
      inexact.push([event, field, "FollowTheMoney has dates without doubt: this one has some."]),
  };
  const records = new Map(events.map((event) => [event.id, event]));
  const output = [
    ...articles.map((article) => articleEntity(article, links)),
    ...persons.flatMap((person) => personEntities(person, links)),
    ...organizations.flatMap((organization) => organizationEntities(organization, links)),
    ...places.map((place) => addressEntity(place, links)),
    ...timeline.entries.flatMap((entry) =>
      entry.accounts.flatMap((account) => {
        const event = records.get(account.event);
        if (event === undefined || entry.status === "denied") return [];
        written.add(event.id);
        return eventEntities(event, account, entry, eventLinks);
      }),
    ),
  ];
  const losses = findLosses(caseFile, "FollowTheMoney", carried, (id, collection) => {
    if (collection === "events") return written.has(id);
    return !namedOnly.includes(collection) || isNamed(id);
  });
  losses.push(...lostMisprints(caseFile, "FollowTheMoney"));
  return { output, losses: [...losses, ...inexact.map(([record, field, message]) => ({ record, field, message }))] };
}

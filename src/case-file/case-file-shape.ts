import * as z from "zod";
import { Id } from "../core/id.ts";
import { once } from "../core/once.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { eventSchemaOf } from "../events/event-schema.ts";
import { Article } from "../records/article.ts";
import { Extra } from "../records/extra.ts";
import { Group } from "../records/group.ts";
import { LegalText } from "../records/legal-text.ts";
import { Organization } from "../records/organization.ts";
import { Person } from "../records/person.ts";
import { Place } from "../records/place.ts";
import { textOf } from "../records/text.ts";
import { Match } from "./match.ts";

/** The name of the format that this library reads and writes. */
export const caseFileFormat = "case-chronology/1";

/** The schemas of the records that are the same in every case file. */
export const recordSchemas = {
  articles: Article,
  persons: Person,
  groups: Group,
  organizations: Organization,
  places: Place,
  legalTexts: LegalText,
  matches: Match,
} as const;

/**
 * The schema of a case file's shape, with event types of the user's own beside the library's. It checks each record
 * alone: what records say of each other is checked by a pass of its own. Without types of one's own it is made once: to
 * make it, and to compile it as zod does when it is first used, takes longer than to check a case file of 20 events.
 */
export function caseFileShapeOf<Own extends AnyEventType>(ownTypes: readonly Own[]) {
  return ownTypes.length === 0 ? libraryShape() : shapeWith(ownTypes);
}

const libraryShape = /* @__PURE__ */ once(() => shapeWith([]));

function shapeWith<Own extends AnyEventType>(ownTypes: readonly Own[]) {
  const { articles, persons, groups, organizations, places, legalTexts, matches } = recordSchemas;
  return z.strictObject({
    format: z.literal(caseFileFormat).describe("The format and its version."),
    id: Id.describe("Id of the case file."),
    title: textOf("What the case is about.").optional(),
    timeZone: z.string().describe("The IANA time zone of dates that name none, such as Asia/Baku."),
    articles: z.array(articles).optional().describe("The articles and documents that the case file rests on."),
    persons: z.array(persons).optional().describe("The persons of the case."),
    groups: z.array(groups).optional().describe("Groups of persons, named or not."),
    organizations: z.array(organizations).optional().describe("Courts, police, prisons, parties, media and others."),
    places: z.array(places).optional().describe("Places."),
    legalTexts: z.array(legalTexts).optional().describe("Laws, treaties and judgments."),
    events: z.array(eventSchemaOf(ownTypes)).optional().describe("What happened, each event by its type."),
    matches: z.array(matches).optional().describe("Which events are accounts of one."),
    extra: Extra.optional(),
  });
}

import * as z from "zod";
import { Id, idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Extra } from "../records/extra.ts";
import { Sensitivity } from "../records/sensitivity.ts";
import { Sources } from "../records/source.ts";
import { textOf } from "../records/text.ts";
import { When } from "../records/when.ts";
import { Relation } from "./relation.ts";

const Participant = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    who: z
      .union([idOf("person", "group", "organization"), z.strictObject({ text: textOf("Who, in the source's words.") })])
      .describe("Who took part: a record's id, or a description."),
    role: z
      .enum(["judge", "prosecutor", "counsel", "witness", "victim", "interpreter", "investigator", "other"])
      .describe("In what role."),
  }),
);

/** What every event has. A type of event is `EventBase.extend({ type: z.literal("..."), ... })`. */
export interface EventBase extends z.output<typeof EventBase> {}
export const EventBase = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    id: Id.describe("Id of the event, unique in the case file."),
    type: z.string().describe("What kind of event it is."),
    title: textOf("A short name for the event.").optional(),
    when: When.optional().describe("When it was, as a source gives it."),
    until: When.optional().describe("When it ended, for what lasts. A moment takes none."),
    place: idOf("place").optional().describe("Where it was."),
    who: z.array(idOf("person", "group")).optional().describe("Whom it happened to, or who took part."),
    by: z.array(idOf("organization", "person")).optional().describe("Who did it."),
    participants: z.array(Participant).optional().describe("Who else took part, and in what role."),
    sources: Sources.optional().describe("The articles that report it."),
    relations: z.array(Relation).optional().describe("How it stands in time to other events and to articles."),
    sensitivity: Sensitivity.optional().describe("What is sensitive about it."),
    note: textOf("A note of the person who keeps the case file.").optional(),
    extra: Extra.optional().describe("Data of your own; any JSON."),
  }),
);

import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Duration } from "../records/duration.ts";
import { Sources } from "../records/source.ts";
import { PointOfEvent } from "./term.ts";

/** The time between two events: exactly, or within limits. Days and larger relate local dates; hours and smaller are elapsed time. */
export interface Gap extends z.output<typeof Gap> {}
export const Gap = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    exactly: Duration.optional().describe("The time between, as an ISO 8601 duration."),
    atLeast: Duration.optional().describe("The least time between."),
    atMost: Duration.optional().describe("The most time between."),
  }),
);

/** How an event stands in time to another, or to the publication of an article. */
export interface Relation extends z.output<typeof Relation> {}
export const Relation = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    relation: z
      .enum(["before", "after", "same-time", "same-day", "day-before", "day-after", "during", "starts", "ends"])
      .describe(
        "How this event stands to the other. `before` speaks of this event's end, every other relation of its start.",
      ),
    to: idOf("event", "article").describe("The other event, or the article whose publication is meant."),
    at: PointOfEvent.optional().describe(
      "Which point of the other event is meant; its start, if absent (its end for `after`).",
    ),
    gap: Gap.optional().describe("The time between the two; for `before` and `after` only."),
    approximate: z.boolean().optional().describe("Whether the source gives it as approximate."),
    sources: Sources.optional().describe("Where this relation comes from; the event's sources, if absent."),
  }),
);

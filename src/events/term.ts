import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Duration } from "../records/duration.ts";
import { When } from "../records/when.ts";

/** A length of time that the sources give within limits. */
const DurationRange = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    atLeast: Duration.optional().describe("The least that it may be, as an ISO 8601 duration."),
    atMost: Duration.optional().describe("The most that it may be, as an ISO 8601 duration."),
  }),
);

/** The point of another event that something is counted from. */
export const PointOfEvent = /* @__PURE__ */ schemaOf(() =>
  z.enum(["start", "end", "term-end"]).describe("The event's start, its end, or the end of the term that it carries."),
);

/** How long a measure lasts, as a source gives it: fifteen days, until 17 July, at most two months. */
export interface Term extends z.output<typeof Term> {}
export const Term = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    duration: z
      .union([Duration, DurationRange])
      .optional()
      .describe("How long, as an ISO 8601 duration, or within which limits."),
    until: When.optional().describe("When it ends, where a source gives the date."),
    approximate: z.boolean().optional().describe("Whether the source gives it as approximate."),
    countedFrom: z
      .strictObject({
        event: idOf("event").describe("The event that it is counted from."),
        at: PointOfEvent.optional().describe("Which point of that event; its start, if absent."),
      })
      .optional()
      .describe(
        "What it is counted from, where a source says so. A consecutive term counts from the other's `term-end`.",
      ),
    clock: z
      .enum(["elapsed", "calendar", "whole-days"])
      .optional()
      .describe(
        "How its days are counted: 24 hours each, to the same local clock time, or in whole days of which the first is day one.",
      ),
  }),
);

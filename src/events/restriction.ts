import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";
import { Measure } from "./measure.ts";

/** Living under a measure that is no custody: a travel ban, police supervision. */
export interface Restriction extends z.output<typeof Restriction> {}
export const Restriction = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z
      .literal("restriction")
      .describe("Living under a measure that is no custody: a travel ban, police supervision."),
    measure: Measure.optional().describe("The measure that the person lives under."),
  }),
);

export const restriction = /* @__PURE__ */ defineEventType({
  schema: Restriction,
  extent: "state",
  compared: ["measure"],
});

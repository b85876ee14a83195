import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";
import { comparedOfOrder, custodyOfOrder, orderFields, termOfOrder } from "./order.ts";

/** A court's order of a measure: a remand, fifteen days of arrest, a fine, a sentence. */
export interface CourtSanction extends z.output<typeof CourtSanction> {}
export const CourtSanction = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z
      .literal("court-sanction")
      .describe("A court's order of a measure: a remand, fifteen days of arrest, a fine, a sentence."),
    court: idOf("organization").optional().describe("The court."),
    ...orderFields,
  }),
);

export const courtSanction = /* @__PURE__ */ defineEventType({
  schema: CourtSanction,
  extent: "moment",
  custody: custodyOfOrder,
  term: termOfOrder,
  compared: /* @__PURE__ */ comparedOfOrder("court"),
});

import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";
import { comparedOfOrder, custodyOfOrder, orderFields, termOfOrder } from "./order.ts";

/** An order of a measure by a prosecutor, the police or an authority that no source names. `by` says who. */
export interface AuthorityOrder extends z.output<typeof AuthorityOrder> {}
export const AuthorityOrder = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z
      .literal("authority-order")
      .describe("An order of a measure by a prosecutor, the police or an authority that no source names."),
    ...orderFields,
  }),
);

export const authorityOrder = /* @__PURE__ */ defineEventType({
  schema: AuthorityOrder,
  extent: "moment",
  custody: custodyOfOrder,
  term: termOfOrder,
  compared: /* @__PURE__ */ comparedOfOrder("by"),
});

import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { textOf } from "../records/text.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A sitting of a court. */
export interface Hearing extends z.output<typeof Hearing> {}
export const Hearing = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("hearing").describe("A sitting of a court."),
    court: idOf("organization").optional().describe("The court."),
    outcome: textOf("What came of the sitting, such as its adjournment.").optional(),
  }),
);

export const hearing = /* @__PURE__ */ defineEventType({
  schema: Hearing,
  extent: "moment",
  compared: ["court"],
});

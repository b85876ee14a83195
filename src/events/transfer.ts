import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A move of a person in custody from one place or authority to another. */
export interface Transfer extends z.output<typeof Transfer> {}
export const Transfer = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("transfer").describe("A move of a person in custody from one place or authority to another."),
    from: idOf("place", "organization").optional().describe("Where the person was moved from."),
    to: idOf("place", "organization").optional().describe("Where the person was moved to."),
    fromAuthority: idOf("organization").optional().describe("The authority that handed the person over."),
    toAuthority: idOf("organization").optional().describe("The authority that the person was handed to."),
  }),
);

export const transfer = /* @__PURE__ */ defineEventType({
  schema: Transfer,
  extent: "moment",
  custody: ({ to }) => ({ effect: "moves", facility: to }),
  compared: ["from", "to", "fromAuthority", "toAuthority"],
});

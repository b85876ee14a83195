import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A questioning of someone by officials. */
export interface Interrogation extends z.output<typeof Interrogation> {}
export const Interrogation = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("interrogation").describe("A questioning of someone by officials."),
    counsel: z
      .enum(["present", "absent", "refused", "unknown"])
      .describe("Whether counsel was there; `refused` where the person was denied one."),
    testified: z.boolean().optional().describe("Whether the person gave evidence."),
  }),
);

export const interrogation = /* @__PURE__ */ defineEventType({
  schema: Interrogation,
  extent: "moment",
  compared: ["counsel", "testified"],
});

import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { textOf } from "../records/text.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** An event that no other type fits. Its title says what it is. */
export interface Other extends z.output<typeof Other> {}
export const Other = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("other").describe("An event that no other type fits."),
    title: textOf("What happened, in short."),
  }),
);

export const other = /* @__PURE__ */ defineEventType({ schema: Other, extent: "moment" });

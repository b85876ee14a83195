import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** Violence by people who are no officials, or of whom no source says so. */
export interface Attack extends z.output<typeof Attack> {}
export const Attack = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("attack").describe("Violence by people who are no officials, or of whom no source says so."),
  }),
);

export const attack = /* @__PURE__ */ defineEventType({ schema: Attack, extent: "moment" });

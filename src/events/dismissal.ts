import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A dismissal from work or an expulsion from studies. */
export interface Dismissal extends z.output<typeof Dismissal> {}
export const Dismissal = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({ type: z.literal("dismissal").describe("A dismissal from work or an expulsion from studies.") }),
);

export const dismissal = /* @__PURE__ */ defineEventType({ schema: Dismissal, extent: "moment" });

import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A threat. `by` threatens, `who` is threatened. */
export interface Threat extends z.output<typeof Threat> {}
export const Threat = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({ type: z.literal("threat").describe("A threat.") }),
);

export const threat = /* @__PURE__ */ defineEventType({ schema: Threat, extent: "moment" });

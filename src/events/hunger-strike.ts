import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A hunger strike, from its first day on. */
export interface HungerStrike extends z.output<typeof HungerStrike> {}
export const HungerStrike = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({ type: z.literal("hunger-strike").describe("A hunger strike, from its first day on.") }),
);

export const hungerStrike = /* @__PURE__ */ defineEventType({ schema: HungerStrike, extent: "state" });

import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A rally, a march, a picket. */
export interface Assembly extends z.output<typeof Assembly> {}
export const Assembly = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({ type: z.literal("assembly").describe("A rally, a march, a picket.") }),
);

export const assembly = /* @__PURE__ */ defineEventType({ schema: Assembly, extent: "span" });

import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A trial, from its first sitting to its last. Each sitting is a `hearing`. */
export interface Trial extends z.output<typeof Trial> {}
export const Trial = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({ type: z.literal("trial").describe("A trial, from its first sitting to its last.") }),
);

export const trial = /* @__PURE__ */ defineEventType({ schema: Trial, extent: "span" });

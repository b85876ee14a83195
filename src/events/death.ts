import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A death. It ends the custody of those who died in custody. */
export interface Death extends z.output<typeof Death> {}
export const Death = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({ type: z.literal("death").describe("A death.") }),
);

export const death = /* @__PURE__ */ defineEventType({
  schema: Death,
  extent: "moment",
  custody: () => ({ effect: "ends", onlyIfHeld: true, ending: "death" }),
});

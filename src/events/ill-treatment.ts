import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** Violence or other ill-treatment by officials or before their eyes. */
export interface IllTreatment extends z.output<typeof IllTreatment> {}
export const IllTreatment = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("ill-treatment").describe("Violence or other ill-treatment by officials or before their eyes."),
  }),
);

export const illTreatment = /* @__PURE__ */ defineEventType({ schema: IllTreatment, extent: "moment" });

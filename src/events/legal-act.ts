import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { legalStages } from "../records/legal-text.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A stage in the life of a legal text, as an event of the case: an amnesty decree's signing, a law's repeal. */
export interface LegalAct extends z.output<typeof LegalAct> {}
export const LegalAct = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z
      .literal("legal-act")
      .describe(
        "A stage in the life of a legal text, as an event of the case: an amnesty decree's signing, a law's repeal.",
      ),
    legalText: idOf("legal-text").describe("The legal text."),
    stage: z.enum(legalStages).describe("The stage that it reached."),
  }),
);

export const legalAct = /* @__PURE__ */ defineEventType({
  schema: LegalAct,
  extent: "moment",
  compared: ["legalText", "stage"],
});

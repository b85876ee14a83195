import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Citation } from "../records/citation.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A court's finding on the accusation. The penalty is a `court-sanction` of its own. */
export interface Verdict extends z.output<typeof Verdict> {}
export const Verdict = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("verdict").describe("A court's finding on the accusation."),
    court: idOf("organization").optional().describe("The court."),
    outcome: z
      .enum(["convicted", "acquitted", "mixed", "dismissed"])
      .describe("What the court found; `mixed` where it convicted on some counts only."),
    citations: z.array(Citation).optional().describe("The provisions that the verdict cites."),
  }),
);

export const verdict = /* @__PURE__ */ defineEventType({
  schema: Verdict,
  extent: "moment",
  compared: ["court", "outcome", "citations"],
});

import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { Citation } from "../records/citation.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";
import { Regime } from "./regime.ts";

/** A step in the accusation of someone, from the opening of a case to the indictment. */
export interface Charge extends z.output<typeof Charge> {}
export const Charge = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z
      .literal("charge")
      .describe("A step in the accusation of someone, from the opening of a case to the indictment."),
    step: z
      .enum([
        "case-opened",
        "announced",
        "charged",
        "requalified",
        "indictment-filed",
        "indictment-accepted",
        "dropped",
        "unknown",
      ])
      .describe("Which step of the accusation."),
    regime: Regime.optional().describe("The branch of law: administrative, criminal, civil or disciplinary."),
    citations: z.array(Citation).optional().describe("The provisions that the person is accused under."),
  }),
);

export const charge = /* @__PURE__ */ defineEventType({
  schema: Charge,
  extent: "moment",
  compared: ["step", "regime", "citations"],
});

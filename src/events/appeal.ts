import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";
import { Measure } from "./measure.ts";
import { custodyOfOrder } from "./order.ts";
import { Term } from "./term.ts";

/** An appeal against a decision: its filing, or the decision on it. A decision's term replaces the term appealed from then on. */
export interface Appeal extends z.output<typeof Appeal> {}
export const Appeal = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("appeal").describe("An appeal against a decision: its filing, or the decision on it."),
    step: z.enum(["filed", "decided"]).describe("Whether the appeal was filed or decided on."),
    court: idOf("organization").optional().describe("The court of appeal."),
    of: z.array(idOf("event")).optional().describe("The decisions appealed against."),
    outcome: z
      .enum(["left-in-force", "reduced", "increased", "overturned", "returned", "withdrawn", "inadmissible"])
      .optional()
      .describe("What came of it."),
    measure: Measure.optional().describe("The measure after the appeal, where the decision changes it."),
    term: Term.optional().describe("The term after the appeal, where the decision changes it."),
  }),
);

export const appeal = /* @__PURE__ */ defineEventType({
  schema: Appeal,
  extent: "moment",
  custody: (event) => {
    if (event.step !== "decided") return undefined;
    return custodyOfOrder(event) ?? (event.term === undefined ? undefined : { effect: "amends" });
  },
  term: ({ step, term, measure, of }) =>
    step === "decided" && term !== undefined ? { term, measure, replaces: of } : undefined,
  compared: ["step", "court", "of", "outcome", "measure", "term"],
});

import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Citation } from "../records/citation.ts";
import { textOf } from "../records/text.ts";
import type { CarriedTerm, CustodyEffect } from "./define-event-type.ts";
import { basisIfHeld, basisOf, Measure, mayHold, takesTerm } from "./measure.ts";
import { Regime } from "./regime.ts";
import { Term } from "./term.ts";

/** A sum of money, as a fine or a bail has it. */
const Amount = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    value: z.number().nonnegative().describe("How much."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "is not a currency: write its ISO 4217 code, three capital letters")
      .describe("The currency's ISO 4217 code, such as AZN."),
  }),
);

/** The fields of an order, by a court or by an authority: what is ordered, for how long, under what law. */
export const orderFields = /* @__PURE__ */ schemaOf(() => ({
  regime: Regime.optional().describe("The branch of law: administrative, criminal, civil or disciplinary."),
  measure: Measure.describe("What is ordered."),
  term: Term.optional().describe("How long it is to last; of a deportation, how long entry is barred."),
  prolongs: idOf("event").optional().describe("The order whose term this one prolongs."),
  amount: Amount.optional().describe("The sum of a fine or a bail."),
  citations: z.array(Citation).optional().describe("The provisions that the order cites."),
  grounds: textOf("The grounds given for the order.").optional(),
  inAbsentia: z
    .boolean()
    .optional()
    .describe("Whether it was ordered in the person's absence; it then does nothing to custody."),
}));

/** The fields of an order whose difference between accounts counts; `by` is the one that says who gave it. */
export function comparedOfOrder<By extends string>(by: By) {
  return [by, "measure", "term", "regime", "amount", "prolongs", "citations", "inAbsentia"] as const;
}

interface Order {
  measure?: Measure | undefined;
  term?: Term | undefined;
  inAbsentia?: boolean | undefined;
}

/**
 * What an order does to custody: it imposes the basis that its measure gives, if it gives one. One by which someone may be
 * held though it gives none may leave open what they are held under, and no more.
 */
export function custodyOfOrder({
  measure,
  inAbsentia,
}: Order): Extract<CustodyEffect, { effect: "imposes" | "amends" }> | undefined {
  if (measure === undefined || inAbsentia === true) return undefined;
  const [basis, mayHold] = [basisOf(measure), basisIfHeld(measure)];
  if (mayHold !== undefined) return { effect: "amends", orders: { change: "leaves" }, mayHold };
  if (basis === undefined) return undefined;
  return takesTerm(measure) ? { effect: "imposes", basis } : { effect: "imposes", basis, forLife: true };
}

/** Whether an order, be it a decision on appeal, is of a measure by which someone may be held though it gives no basis. */
export function ordersWhatMayHold(event: object): boolean {
  if (("inAbsentia" in event && event.inAbsentia === true) || ("step" in event && event.step === "filed")) return false;
  return "measure" in event && typeof event.measure === "string" && mayHold(event.measure);
}

/** The term of an order that gives one. */
export function termOfOrder({
  measure,
  term,
  prolongs,
}: Order & { prolongs?: string | undefined }): CarriedTerm | undefined {
  return term === undefined ? undefined : { term, measure, prolongs };
}

import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** The end of custody, an escape included. */
export interface Release extends z.output<typeof Release> {}
export const Release = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("release").describe("The end of custody, an escape included."),
    kind: z
      .enum([
        "term-served",
        "without-charge",
        "charges-dropped",
        "acquitted",
        "court-order",
        "bail",
        "recognizance",
        "judicial-control",
        "amnesty",
        "pardon",
        "parole",
        "medical",
        "exchange",
        "substituted",
        "escaped",
        "unknown",
      ])
      .describe("How custody ended."),
  }),
);

export const release = /* @__PURE__ */ defineEventType({
  schema: Release,
  extent: "moment",
  // A measure that was substituted, or a term that was served, may be followed by another custody at once.
  custody: ({ kind }) =>
    kind === "substituted" || kind === "term-served" ? { effect: "ends", mayLeadOn: true } : { effect: "ends" },
  compared: ["kind"],
});

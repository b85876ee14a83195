import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";
import { LegalBasis } from "./legal-basis.ts";

/** A word that someone is being held: "is kept in ...", "remains in custody". It says nothing of when custody began. */
export interface Held extends z.output<typeof Held> {}
export const Held = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("held").describe('A word that someone is being held: "is kept in ...", "remains in custody".'),
    legalBasis: LegalBasis.optional().describe("What the person is held under, where a source says."),
    facility: idOf("place", "organization").optional().describe("Where the person is held."),
  }),
);

export const held = /* @__PURE__ */ defineEventType({
  schema: Held,
  extent: "moment",
  custody: ({ legalBasis, facility }) => ({ effect: "confirms", basis: legalBasis, facility }),
  compared: ["legalBasis", "facility"],
});

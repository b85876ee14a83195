import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { textOf } from "../records/text.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";
import { LegalBasis } from "./legal-basis.ts";

/** The act of detaining someone. Being held, from then on, is derived from it. */
export interface Detention extends z.output<typeof Detention> {}
export const Detention = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("detention").describe("The act of detaining someone."),
    legalBasis: LegalBasis.describe(
      "What the person is detained under: `none-given` where a source says that none was given, `unknown` where no source says.",
    ),
    grounds: textOf("What the person was detained for, as given by those who detained.").optional(),
    facility: idOf("place", "organization").optional().describe("Where the person was taken."),
  }),
);

export const detention = /* @__PURE__ */ defineEventType({
  schema: Detention,
  extent: "moment",
  custody: ({ legalBasis, facility }) => ({ effect: "begins", basis: legalBasis, facility }),
  compared: ["legalBasis", "facility", "place"],
});

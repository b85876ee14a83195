import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** Something said in public: a press conference, an appeal, a statement. `by` speaks. */
export interface PublicStatement extends z.output<typeof PublicStatement> {}
export const PublicStatement = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z
      .literal("public-statement")
      .describe("Something said in public: a press conference, an appeal, a statement."),
  }),
);

export const publicStatement = /* @__PURE__ */ defineEventType({ schema: PublicStatement, extent: "moment" });

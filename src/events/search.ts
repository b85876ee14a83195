import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { defineEventType } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";

/** A search of a home, an office or a person. */
export interface Search extends z.output<typeof Search> {}
export const Search = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({ type: z.literal("search").describe("A search of a home, an office or a person.") }),
);

export const search = /* @__PURE__ */ defineEventType({ schema: Search, extent: "moment" });

import * as z from "zod";
import { Id } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Duration } from "./duration.ts";
import { Measure } from "./measure.ts";
import { textOf } from "./text.ts";
import { When } from "./when.ts";

/** What a provision allows for a measure. */
export interface Limit extends z.output<typeof Limit> {}
export const Limit = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    measure: Measure.describe("The measure that it limits, such as administrative-arrest."),
    atMost: Duration.optional().describe("The longest term that it allows, as an ISO 8601 duration."),
    atLeast: Duration.optional().describe("The shortest term that it allows, as an ISO 8601 duration."),
  }),
);

/** An article, section or part of a legal text. */
export interface Provision extends z.output<typeof Provision> {}
export const Provision = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    id: Id.describe("The provision's id, unique in the case file."),
    label: textOf("What the provision is called, such as: Article 221.1."),
    title: textOf("The provision's heading.").optional(),
    inForce: When.optional().describe("When it is or was in force, as an interval; `2000-09-01/..` is still in force."),
    limits: z.array(Limit).optional().describe("What it allows for measures."),
  }),
);

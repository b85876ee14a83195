import * as z from "zod";
import { Id, idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Extra } from "../records/extra.ts";
import { Sources } from "../records/source.ts";
import { textOf } from "../records/text.ts";

/** Says that several events are accounts of one. The accounts stay apart, each as its sources gave it. */
export interface Match extends z.output<typeof Match> {}
export const Match = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    id: Id.describe("Id of the match, unique in the case file."),
    events: z
      .array(idOf("event"))
      .meta({ description: "The events that are accounts of one; at least two.", minItems: 2 }),
    confidence: z
      .enum(["certain", "likely", "possible"])
      .describe(
        "How sure it is that they are one. A possible match states nothing of time, nor does one that all its sources deny.",
      ),
    basis: textOf("Why they are taken for one.").optional(),
    sources: Sources.optional().describe("Where the match comes from."),
    extra: Extra.optional(),
  }),
);

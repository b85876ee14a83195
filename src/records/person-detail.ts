import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { Sensitivity, sensitivityCategories } from "./sensitivity.ts";
import { Sources } from "./source.ts";
import { textOf } from "./text.ts";

/** A fact about a person that has no field of its own. */
export interface PersonDetail extends z.output<typeof PersonDetail> {}
export const PersonDetail = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    category: z
      .enum([...sensitivityCategories, "occupation", "education", "other"])
      .describe("What the fact is about."),
    text: textOf("The fact, in words."),
    sources: Sources.optional().describe("Where it comes from; the person's sources, if absent."),
    sensitivity: Sensitivity.optional().describe(
      "What is sensitive about it; where absent, its category tells, if that is one of a sensitivity.",
    ),
  }),
);

/**
 * What is sensitive about a detail: what it states itself, or what its category says. A detail on health is
 * sensitive whether or not somebody remembered to mark it.
 *
 * @example
 * sensitivityOfDetail({ category: "health", text: "..." }) // => { category: "health" }
 */
export function sensitivityOfDetail({ category, sensitivity }: PersonDetail): Sensitivity | undefined {
  if (sensitivity !== undefined) return sensitivity;
  const sensitive = sensitivityCategories.find((each) => each === category);
  return sensitive && { category: sensitive };
}

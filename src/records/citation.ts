import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { textOf } from "./text.ts";

/** A citation of law, as a source gave it, and what it means. */
export interface Citation extends z.output<typeof Citation> {}
export const Citation = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    text: textOf("The citation as the source gives it, such as: Art. 221.1 of the Criminal Code."),
    legalText: idOf("legal-text").optional().describe("The legal text that is cited."),
    provision: idOf("provision").optional().describe("The provision of that text that is cited."),
    path: z
      .array(textOf("A number or a letter of the provision."))
      .optional()
      .describe("The provision by its numbers and letters, from the outside in: article, part, paragraph."),
  }),
);

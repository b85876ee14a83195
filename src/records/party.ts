import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { textOf } from "./text.ts";

/** Who takes part in a legal text: the id of a record, or words. */
export type Party = z.output<typeof Party>;
export const Party = /* @__PURE__ */ schemaOf(() =>
  z
    .union([
      idOf("organization", "person", "group", "place"),
      z.strictObject({ text: textOf("Who it is, in words, such as: the Republic of Armenia.") }),
    ])
    .describe("Who it is: the id of a record, or words."),
);

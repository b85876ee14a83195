import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { textOf } from "./text.ts";
import { WebAddress } from "./web-address.ts";

/** A picture: where it is, what it shows, whose it is. */
export interface Image extends z.output<typeof Image> {}
export const Image = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    url: WebAddress.optional().describe("Where the picture is."),
    caption: textOf("What it shows, in the source's words.").optional(),
    credit: textOf("Whose picture it is, as the source credits it.").optional(),
  }),
);

/** Pictures of a record. */
export type Images = z.output<typeof Images>;
export const Images = /* @__PURE__ */ schemaOf(() => z.array(Image).describe("Pictures."));

import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";

/** Language, script, region, variants, then extensions and private use, each of its own length. Without flags: JSON Schema has none. */
const shape =
  /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*(?:-[A-Za-z\d](?:-[A-Za-z\d]{2,8})+)*$/;

/**
 * A language tag of the shape of BCP 47, such as `az`, `az-Cyrl` or `ru-AZ`. Whether its parts are registered is not checked.
 *
 * @see RFC 5646, "Tags for identifying languages", section 2.1.
 */
export type LanguageTag = z.output<typeof LanguageTag>;
export const LanguageTag = /* @__PURE__ */ schemaOf(() =>
  z.string().regex(shape, "is not a language tag such as az, ru or az-Cyrl").describe("A language, as a BCP 47 tag."),
);

/** A script by its ISO 15924 code, such as `Latn` or `Cyrl`. */
export type ScriptCode = z.output<typeof ScriptCode>;
export const ScriptCode = /* @__PURE__ */ schemaOf(() =>
  z
    .string()
    .regex(/^[A-Z][a-z]{3}$/, "is not the code of a script such as Latn or Cyrl")
    .describe("A script, as an ISO 15924 code."),
);

import * as z from "zod";
import { findingOf } from "../core/finding.ts";
import { schemaOf } from "../core/schema-of.ts";

/** The address of something on the web: http or https, nothing that a page could run. */
export type WebAddress = z.output<typeof WebAddress>;
export const WebAddress = /* @__PURE__ */ schemaOf(() =>
  z
    .string()
    .refine(isWebAddress, {
      error: "An address on the web starts with http:// or https:// and names a host.",
      params: findingOf("wrong-format"),
    })
    .meta({ format: "uri", description: "An address on the web." }),
);

/** Whether a text is the address of something on the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}

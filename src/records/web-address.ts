import * as z from "zod";
import { findingOf } from "../core/finding.ts";
import { schemaOf } from "../core/schema-of.ts";

/** The address of something on the web: http or https, nothing that a page could run. */
export type WebAddress = z.output<typeof WebAddress>;
export const WebAddress = /* @__PURE__ */ schemaOf(() =>
  z
    .string()
    .refine(isWebAddress, {
      error: "A web address must start with http:// or https:// and name a host.",
      params: findingOf("wrong-format"),
    })
    .meta({ holds: "address", pattern: "^\\w+://.", description: "An address on the web." }),
);

/** Whether a text is the address of something on the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}

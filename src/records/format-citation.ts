import type { CitedProvision } from "./parse-citation.ts";

/**
 * Writes the citation of a provision in a form that `parseCitation` reads back.
 *
 * @example
 * formatCitation({ path: ["221", "1"], act: "CC" }) // => "Art. 221.1 CC"
 */
export function formatCitation({ path, act }: CitedProvision): string {
  return `Art. ${path.join(".")}${act === undefined ? "" : ` ${act}`}`;
}

import { ChronologyError } from "../core/result.ts";
import { sameJson } from "../core/same-json.ts";
import { type CitedProvision, isSmallLetter, notUnderstood, parseCitation } from "./parse-citation.ts";

/**
 * Writes the citation of a provision in a form that `parseCitation` reads back.
 *
 * @throws ChronologyError with `citation-not-understood` where it could not, as where the path is empty or `act` holds
 * a provision.
 * @example
 * formatCitation({ path: ["221", "1"], act: "CC" }) // => "Art. 221.1 CC"
 */
export function formatCitation(citation: CitedProvision): string {
  const { path, act }: Partial<CitedProvision> = citation ?? {};
  const [article = "", ...inner] = Array.isArray(path) ? path.map(String) : [];
  const first = isSmallLetter(article) ? `(${article})` : article;
  const text = `Art. ${[first, ...inner].join(".")}${act === undefined ? "" : ` ${String(act)}`}`;
  const read = parseCitation(text);
  if (read.success && sameJson(read.data, { path, act })) return text;
  throw new ChronologyError([notUnderstood()]);
}

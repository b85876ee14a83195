import { placeOf } from "../record-index.ts";
import type { FieldCheck } from "./check-fields.ts";

/** A citation that names a legal text and a provision names one of that text's. */
export const checkProvisions: FieldCheck =
  ({ index }, report) =>
  (citation, { path }) => {
    if (!isFull(citation)) return;
    const text = placeOf(index, citation.legalText);
    const provision = placeOf(index, citation.provision);
    if (text?.kind !== "legal-text" || provision?.kind !== "provision" || text.index === provision.index) return;
    const message = "is the id of a provision of another legal text";
    report({ code: "provision-of-other-text", path: [...path(), "provision"], message });
  };

function isFull(citation: unknown): citation is { legalText: string; provision: string } {
  return (
    typeof citation === "object" &&
    citation !== null &&
    "legalText" in citation &&
    "provision" in citation &&
    typeof citation.legalText === "string" &&
    typeof citation.provision === "string"
  );
}

import { detention, held, order } from "./custody-events.ts";

/** A detention, the arrest of five days that a court orders for it, and a word of custody three days after that. */
export const detained = detention("detained", "2011-04-17T10:00", { legalBasis: "administrative-arrest" });
export const arrest = order("arrest", "2011-04-17T12:00", {
  measure: "administrative-arrest",
  term: { duration: "P5D", countedFrom: { event: "detained" }, clock: "elapsed" },
});
export const kept = held("held", "2011-04-25T10:00");

import type { Check } from "../check-context.ts";
import { leadsOf, reportCircles } from "./report-circles.ts";

/** No place lies within itself, at once or through others. */
export const checkPlaces: Check = ({ records: { places } }, report) => {
  const flaw = { code: "place-cycle", message: "makes the place lie within itself" } as const;
  reportCircles(leadsOf(places, "places", "within"), flaw, report);
};

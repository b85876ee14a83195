import { type Bounds, boundsOf, extentOf, isSoftWhen, rangesOf } from "../../dates/bounds.ts";
import { parseWhen, type When, type WhenInput } from "../../dates/when.ts";
import { addReason, type CaseNetwork, type EventPoints } from "../case-network.ts";
import { reasonOf, supportingSources } from "../reason.ts";

/** Dates of more separate ranges than this are taken as their hull, and the entry is marked as not exact. */
export const maximumRanges = 4096;

/** States when an event was: a moment within its date, a span or state by its start and end. */
export function stateWhen(caseNetwork: CaseNetwork, points: EventPoints): void {
  const { event, type } = points;
  const { network, zone } = caseNetwork;
  if (event.when !== undefined) {
    const when = parseWhen(event.when, { zone: zone.name });
    const statement = addReason(caseNetwork, dateReason(points, "when", when));
    const extent = extentOf(when, { zone: zone.name });
    if (type.extent === "moment" || extent.kind !== "interval") {
      const ranges = separateRanges(caseNetwork, event.id, when);
      network.restrict(points.start, ranges, statement);
      if (type.extent === "span" && extent.kind === "date") network.restrict(points.end, ranges, statement);
    } else {
      network.restrict(points.start, extent.start, statement);
      if (extent.end !== null) network.restrict(points.end, extent.end, statement);
    }
  }
  if (event.until !== undefined) {
    const until = parseWhen(event.until, { zone: zone.name });
    const statement = addReason(caseNetwork, dateReason(points, "until", until));
    network.restrict(points.end, boundsOf(until, { zone: zone.name }), statement);
  }
}

function dateReason({ event }: EventPoints, field: "when" | "until", when: When) {
  return reasonOf(field, event.id, [field], {
    soft: isSoftWhen(when),
    sources: supportingSources(event.sources, field),
  });
}

/** The separate ranges of a date, or its hull where there are too many to keep apart. */
export function separateRanges(caseNetwork: CaseNetwork, record: string, when: When | WhenInput): Bounds[] {
  const options = { zone: caseNetwork.zone.name };
  const ranges: Bounds[] = [];
  for (const range of rangesOf(when, options)) {
    ranges.push(range);
    if (ranges.length > maximumRanges) {
      caseNetwork.inexact.add(record);
      return [boundsOf(when, options)];
    }
  }
  return ranges;
}

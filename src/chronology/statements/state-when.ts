import type { CaseNetwork, EventPoints } from "../case-network.ts";
import { type DateRead, readDate } from "../read-date.ts";
import { sameRange } from "./same-range.ts";

/**
 * States when an event was: a moment within its date, a span or state by its start and end. The date of a span holds the
 * whole of it, unless `until` says when it ended.
 */
export function stateWhen(caseNetwork: CaseNetwork, points: EventPoints): void {
  const { event, type, start, end } = points;
  const { network } = caseNetwork;
  if (event.when !== undefined) {
    const { read, statement } = stateDate(caseNetwork, points, "when", event.when);
    const { extent, ranges } = read;
    if (type.extent === "moment" || extent.kind !== "interval") {
      network.restrict(start, ranges, statement);
      if (type.extent === "span" && extent.kind !== "time" && event.until === undefined) {
        network.restrict(end, ranges, statement);
        if (ranges.length > 1) network.addStep(start, end, { atMost: sameRange(ranges) }, statement);
      }
    } else {
      network.restrict(start, extent.start, statement);
      if (extent.end !== null) network.restrict(end, extent.end, statement);
    }
  }
  if (event.until !== undefined) {
    const { read, statement } = stateDate(caseNetwork, points, "until", event.until);
    network.restrict(end, read.ranges, statement);
  }
}

function stateDate(
  caseNetwork: CaseNetwork,
  { event }: EventPoints,
  field: "when" | "until",
  date: Parameters<typeof readDate>[1],
): { read: DateRead; statement: number } {
  const read = readDate(caseNetwork, date);
  if (!read.whole) caseNetwork.inexact.add(event.id);
  return { read, statement: caseNetwork.statements.add(field, event, read.soft) };
}

import type { Comparison } from "./comparison.ts";
import { comparedEvents } from "./comparison.ts";
import { findCustodyRisks } from "./custody-misread.ts";
import { noLongerRevised } from "./outcome-misread.ts";
import type { Risk } from "./report.ts";
import { findStatusRisks } from "./status-misread.ts";
import { timeTiesOf } from "./touched-events.ts";
import { noLongerDated } from "./undated-events.ts";
import { otherwiseVoiced } from "./voices.ts";

/**
 * Finds what could mislead: events and persons who stay and of whom a timeline of what is left says another thing than one
 * of the whole, or may say it. It is told without building either, so that it is listed rather too often than too seldom.
 */
export function findMisreadings(comparison: Comparison): Risk[] {
  const ties = timeTiesOf(comparison);
  const statuses = findStatusRisks(comparison, ties);
  const [undated, voiced] = [noLongerDated(comparison, ties), otherwiseVoiced(comparison)];
  const unrevised = noLongerRevised(comparison);
  const ofEvents = comparedEvents(comparison).flatMap(({ before: { id } }): Risk[] => {
    const codes = [
      ...(statuses.get(id) ?? []),
      ...(undated.has(id) ? (["reads-as-undated"] as const) : []),
      ...(unrevised.has(id) ? (["outcome-reads-otherwise"] as const) : []),
      ...(voiced.has(id) ? (["voices-read-otherwise"] as const) : []),
    ];
    return codes.map((code) => ({ code, record: comparison.names.get(id) ?? "" }));
  });
  return [...ofEvents, ...findCustodyRisks(comparison, ties, statuses)];
}

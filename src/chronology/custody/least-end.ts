import { earliestOf, latestOf } from "../bounds-order.ts";
import type { EventPoints } from "../case-network.ts";
import { countOfTerm } from "../statements/state-duration.ts";
import { boundsIn, type Worlds } from "../worlds.ts";
import { prolongedBy, type Word } from "./word.ts";

/**
 * The earliest end of a word's term by any clock, if it counts from an instant on, or from what a source says; minus infinity,
 * where none says how long it is, or when that was. Months and years are as long by each clock, save that in whole days they
 * end with the day before.
 */
export function leastEndOf(worlds: Worlds, { accounts }: Word, from: number): number {
  return Math.min(...accounts.map((account) => leastEndOfAccount(worlds, account, from)));
}

function leastEndOfAccount(worlds: Worlds, account: EventPoints, from: number): number {
  const { caseNetwork } = worlds;
  const { type, event } = account;
  const { duration } = type.term?.(event)?.term ?? {};
  const least = typeof duration === "string" ? duration : duration?.atLeast;
  const stated = caseNetwork.termStarts.get(account);
  const isStated = stated !== undefined && prolongedBy(event).length === 0;
  const start = isStated ? earliestOf(boundsIn(worlds, stated)) : from;
  if (least === undefined || !Number.isFinite(start)) return Number.NEGATIVE_INFINITY;
  const { step, milliseconds } = countOfTerm(caseNetwork, least, "whole-days");
  return (step?.least(start) ?? start) + milliseconds;
}

/** Whether a word that may be after an instant is of its local day at the latest. */
export function isOfTheDay({ caseNetwork: { zone } }: Worlds, instant: number, { start }: Word): boolean {
  const latest = latestOf(start) - 1;
  return Number.isFinite(instant) && Number.isFinite(latest) && zone.dayAt(latest) <= zone.dayAt(instant);
}

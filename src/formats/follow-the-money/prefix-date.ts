import { dateOfDay } from "../../dates/civil.ts";
import type { Bounds } from "../../dates/half-open-bounds.ts";
import type { Zone } from "../../dates/zone.ts";
import type { When } from "../../records/when.ts";

/**
 * Bounds as FollowTheMoney has dates: the local day, month or year that holds all of them. It never says more than is
 * known. Its years are 1000 to 2999: https://github.com/pudo/prefixdate.
 *
 * @returns undefined where a side is unbounded, or no year that FollowTheMoney knows holds them.
 */
export function prefixOfBounds({ earliest, latest }: Bounds, zone: Zone): string | undefined {
  if (earliest === null || latest === null) return undefined;
  const [first, last] = [earliest, latest - 1].map((instant) => partsOf(zone.dayAt(instant)));
  if (first === undefined || last === undefined || !/^[12]\d{3}$/.test(first[0] ?? "")) return undefined;
  const differing = first.findIndex((part, index) => part !== last[index]);
  return differing === 0 ? undefined : first.slice(0, differing === -1 ? 3 : differing).join("-");
}

function partsOf(dayNumber: number): string[] {
  const { year, month, day } = dateOfDay(dayNumber);
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))];
}

/** A stated date as FollowTheMoney has it, and whether that is all of it: a time of day is cut off. */
export interface PrefixDate {
  date: string;
  isWhole: boolean;
}

/**
 * The day, month or year of a stated date; undefined where it is uncertain, approximate, off by a tolerance, a range, a
 * pattern, or in no year from 1000 to 2999.
 */
export function prefixOfWhen(when: When): PrefixDate | undefined {
  const { edtf, tolerance } = typeof when === "string" ? { edtf: when } : when;
  if (tolerance !== undefined) return undefined;
  const [, date, time] = /^([12]\d{3}(?:-\d\d(?:-\d\d)?)?)(T[\d:]+)?$/.exec(edtf) ?? [];
  if (date === undefined || /-(?:2[1-9]|[34]\d)$/.test(date.slice(0, 7))) return undefined;
  return { date, isWhole: time === undefined };
}

import { parseDuration } from "../dates/duration.ts";
import { isFields } from "./fields.ts";

/** How a relation in time is to be coarsened. */
export interface CoarsenRelationOptions {
  to: "month" | "year";
  /** Whether the event that has the relation happens at one point in time. */
  isMoment: boolean;
  /** Whether the days between the two are counted by the clock of another zone than the dates that stay. */
  isElsewhere?: boolean | undefined;
}

/**
 * A relation that gives no distance finer than the dates that stay: with the other end of it, it would give the day back.
 * A gap that counts smaller units goes, and the day before or after becomes before or after. What is counted in days of another
 * zone goes: the copy would count it in its own.
 *
 * @returns the same relation where nothing is to be done; undefined where none that is wider can be written.
 * @example
 * coarsenRelation({ relation: "day-after", to: "e1" }, { to: "month", isMoment: true })
 * // => { relation: "after", to: "e1", at: "start" }
 */
export function coarsenRelation(
  relation: Record<string, unknown>,
  { to, isMoment, isElsewhere = false }: CoarsenRelationOptions,
): Record<string, unknown> | undefined {
  const { gap, ...rest } = relation;
  switch (relation.relation) {
    // These speak of the event's start, `before` of its end; of the other's start, where `after` speaks of its end.
    case "day-before":
      return isMoment ? { ...rest, relation: "before" } : undefined;
    case "day-after":
      return { at: "start", ...rest, relation: "after" };
    case "same-day":
      return isElsewhere ? undefined : relation;
    default:
      return isFields(gap) && (isElsewhere || Object.values(gap).some((length) => isFiner(length, to)))
        ? rest
        : relation;
  }
}

/** Whether a duration counts smaller units than those of the dates that stay. */
export function isFiner(text: unknown, to: CoarsenRelationOptions["to"]): boolean {
  const read = parseDuration(text);
  if (!read.success) return true;
  const { years: _, months, ...smaller } = read.data;
  return Object.values(smaller).some((count) => count > 0) || (to === "year" && months > 0);
}

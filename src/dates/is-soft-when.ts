import type { EdtfPoint, Qualified } from "./edtf-tree.ts";
import { pointsOf } from "./points-of.ts";
import { placeWhen, type When, type WhenInput } from "./when.ts";

/**
 * Tells whether a date carries `~`, `?` or `%` anywhere: whether its source is not certain of it.
 *
 * @throws ChronologyError with the issues of `safeParseWhen` where the date is not read yet and is wrong.
 * @example
 * isSoftWhen("2011-~04/2012"); // => true
 */
export function isSoftWhen(when: When | WhenInput): boolean {
  return pointsOf(placeWhen(when, {}).edtf).some((point) => qualifiedPartsOf(point).some(isQualified));
}

function isQualified({ before, after }: Qualified): boolean {
  return before !== undefined || after !== undefined;
}

/** The parts of a date that qualifiers may stand at. */
function qualifiedPartsOf(point: EdtfPoint): Qualified[] {
  switch (point.kind) {
    case "year":
      return [point];
    case "season":
      return [point.year, point.code];
    case "time":
      return [point, ...qualifiedPartsOf(point.date)];
    case "date":
      return [point.year, point.month, point.day].filter((part) => part !== undefined);
  }
}

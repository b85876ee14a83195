import type { EdtfPoint } from "./edtf-tree.ts";
import { pointsOf } from "./points-of.ts";
import { placeWhen, type When, type WhenInput } from "./when.ts";

/** How finely a date is given, from the coarsest; `millennium` is a thousand years or more. */
const precisions = [
  "millennium",
  "century",
  "decade",
  "year",
  "semester",
  "quadrimester",
  "quarter",
  "season",
  "month",
  "day",
  "minute",
  "second",
  "subsecond",
] as const;

/** How finely a date is given. */
export type Precision = (typeof precisions)[number];

/**
 * How finely a date is written, whatever qualifiers and tolerance it has; of an interval or a set, the coarsest of its
 * dates. Unspecified digits count where they end a year alone: `201X` is a decade, `2011-XX` still a month.
 *
 * @throws ChronologyError with the issues of `safeParseWhen` where the date is not read yet and is wrong.
 * @example
 * precisionOf("2011-05-02T15:00"); // => "minute"
 * precisionOf("2011-04-17/2011-05"); // => "month"
 */
export function precisionOf(when: When | WhenInput): Precision {
  const ofParts = pointsOf(placeWhen(when, {}).edtf).map(precisionOfPoint);
  return precisions.find((precision) => ofParts.includes(precision)) ?? "millennium";
}

function precisionOfPoint(point: EdtfPoint): Precision {
  switch (point.kind) {
    case "time":
      if (point.second === undefined) return "minute";
      return point.fraction === undefined ? "second" : "subsecond";
    case "season":
      return precisionOfSeason(Number(point.code.digits));
    case "year": {
      const { digits, exponent = 0, significant } = point;
      const written = digits.replace(/^-?0{0,3}/, "").length + exponent;
      return precisionOfYears(significant === undefined ? 0 : written - significant);
    }
    case "date":
      if (point.day) return "day";
      if (point.month) return "month";
      return precisionOfYears(point.year.digits.length - point.year.digits.replace(/X+$/, "").length);
  }
}

function precisionOfSeason(code: number): Precision {
  if (code >= 40) return "semester";
  if (code >= 37) return "quadrimester";
  return code >= 33 ? "quarter" : "season";
}

/** The precision of a year whose last digits are not known. */
function precisionOfYears(unknownDigits: number): Precision {
  return (["year", "decade", "century"] as const)[unknownDigits] ?? "millennium";
}

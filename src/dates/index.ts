/**
 * Time as people write it: EDTF dates of every level, their bounds in a time zone, zones, durations, calendar steps,
 * and words for them.
 *
 * @module
 */
export { addDuration } from "./add-duration.ts";
export {
  type Bounds,
  boundsOf,
  compareBounds,
  coversBounds,
  type Extent,
  extentOf,
  isSoftWhen,
  rangesOf,
} from "./bounds.ts";
export { type CalendarStep, calendarTerm, daysAfter, monthsAfter, wholeDaysTerm } from "./calendar-step.ts";
export { addMonths, type CivilDate, dateOfDay, dayOfDate, daysInMonth } from "./civil.ts";
export type { ClockMap } from "./clock-map.ts";
export {
  calendarParts,
  clockMilliseconds,
  type Duration,
  formatDuration,
  isCalendarDuration,
  isClockDuration,
  parseDuration,
} from "./duration.ts";
export type {
  Edtf,
  EdtfAllOf,
  EdtfComponent,
  EdtfDate,
  EdtfInterval,
  EdtfNoEnd,
  EdtfOneOf,
  EdtfOpenEnd,
  EdtfPoint,
  EdtfSeason,
  EdtfSet,
  EdtfTime,
  EdtfUnknownEnd,
  EdtfYear,
  Qualified,
  Qualifier,
} from "./edtf-tree.ts";
export type { EndStatus } from "./extent-of.ts";
export { formatBounds } from "./format-bounds.ts";
export { formatEdtf } from "./format-edtf.ts";
export { formatElapsed, type WordsOptions } from "./format-elapsed.ts";
export { formatWhen } from "./format-when.ts";
export { parseEdtf } from "./parse-edtf.ts";
export { type Precision, precisionOf } from "./precision-of.ts";
export { maximumEdtfLength } from "./read-edtf.ts";
export { parseWhen, safeParseWhen, type When, type WhenInput, type WhenOptions } from "./when.ts";
export { findZone, type Zone } from "./zone.ts";
export type { Stretch } from "./zone-offsets.ts";

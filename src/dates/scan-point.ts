import { dateExists } from "./date-exists.ts";
import { isSpecified } from "./day-ranges.ts";
import {
  absent,
  type Cursor,
  expected,
  scanDigits,
  scanPattern,
  scanQualifier,
  scanTwoDigits,
  skip,
} from "./edtf-cursor.ts";
import type { EdtfComponent, EdtfDate, EdtfPoint, EdtfTime, EdtfYear, Qualifier } from "./edtf-tree.ts";
import { isSeasonCode } from "./season-months.ts";

/** Reads a date, a season, a year or a time; null where there is none, or where it does not exist. */
export function scanPoint(cursor: Cursor): EdtfPoint | null {
  const before = scanQualifier(cursor);
  if (skip(cursor, "Y")) return scanLongYear(cursor, before);

  const start = cursor.at;
  skip(cursor, "-");
  if (scanPattern(cursor, 4) === null) return expected(cursor, "a year of four digits, such as 2011 or 201X");
  const digits = cursor.text.slice(start, cursor.at);
  if (digits === "-0000") return absent(cursor, "The year before 0001 is 0000, without a sign.");
  if (skip(cursor, "S")) return scanSignificantDigits(cursor, { kind: "year", digits }, before);
  const year = componentOf(digits, before, scanQualifier(cursor));
  if (!skip(cursor, "-")) return { kind: "date", year };

  const month = scanComponent(cursor, "a month of two digits, 01 to 12, or a season, 21 to 41");
  if (month === null) return null;
  if (isSeasonCode(month.digits)) return { kind: "season", year, code: month };
  if (!skip(cursor, "-")) return existing(cursor, { kind: "date", year, month });

  const day = scanComponent(cursor, "a day of two digits, 01 to 31");
  if (day === null) return null;
  const date = existing(cursor, { kind: "date", year, month, day });
  return date !== null && skip(cursor, "T") ? scanTime(cursor, date) : date;
}

function componentOf(digits: string, before: Qualifier | undefined, after: Qualifier | undefined): EdtfComponent {
  const component: EdtfComponent = { digits };
  if (before !== undefined) component.before = before;
  if (after !== undefined) component.after = after;
  return component;
}

function scanComponent(cursor: Cursor, what: string): EdtfComponent | null {
  const before = scanQualifier(cursor);
  const digits = scanPattern(cursor, 2);
  return digits === null ? expected(cursor, what) : componentOf(digits, before, scanQualifier(cursor));
}

function existing(cursor: Cursor, date: EdtfDate): EdtfDate | null {
  return dateExists(date) ? date : absent(cursor, "There is no such date in the calendar.");
}

/** Reads what follows a `Y`: a year of more than four digits, or one with an exponent. */
function scanLongYear(cursor: Cursor, before: Qualifier | undefined): EdtfYear | null {
  const sign = skip(cursor, "-") ? "-" : "";
  const start = cursor.at;
  const digits = scanDigits(cursor);
  const hasExponent = cursor.text[cursor.at] === "E";
  if (digits === "" || digits.startsWith("0") || (digits.length < 5 && !hasExponent)) {
    cursor.at = start;
    return expected(cursor, "more than four digits, the first no zero; a year of four digits is written without Y");
  }
  const year: EdtfYear = { kind: "year", digits: sign + digits };
  if (skip(cursor, "E")) {
    const exponent = scanDigits(cursor);
    if (exponent === "" || exponent.length > 9) return expected(cursor, "an exponent of one to nine digits");
    year.exponent = Number(exponent);
  }
  return skip(cursor, "S") ? scanSignificantDigits(cursor, year, before) : qualified(cursor, year, before);
}

function scanSignificantDigits(cursor: Cursor, year: EdtfYear, before: Qualifier | undefined): EdtfYear | null {
  const magnitude = year.digits.replace(/^-?0{0,3}/, ""); // zeros in front are not significant
  const start = cursor.at;
  const digits = scanDigits(cursor);
  const significant = digits.length <= 9 ? Number(digits) : Number.POSITIVE_INFINITY;
  if (magnitude.includes("X") || significant < 1 || significant > magnitude.length + (year.exponent ?? 0)) {
    cursor.at = start;
    return expected(cursor, "how many digits of the year are significant, from 1 to as many as it has, and no X in it");
  }
  return qualified(cursor, { ...year, significant }, before);
}

function qualified(cursor: Cursor, year: EdtfYear, before: Qualifier | undefined): EdtfYear {
  const after = scanQualifier(cursor);
  if (before !== undefined) year.before = before;
  if (after !== undefined) year.after = after;
  return year;
}

/** Reads what follows the `T` after a date. */
function scanTime(cursor: Cursor, date: EdtfDate): EdtfTime | null {
  if (!isSpecified(date)) {
    return expected(cursor, "the end: no time after X");
  }
  const hour = scanTwoDigits(cursor);
  if (hour === null) return expected(cursor, "an hour of two digits, 00 to 23");
  const minute = skip(cursor, ":") ? scanTwoDigits(cursor) : null;
  if (minute === null) return expected(cursor, "a colon and two digits for the minute, 00 to 59");
  const time: EdtfTime = { kind: "time", date, hour, minute };
  if (skip(cursor, ":")) {
    const second = scanTwoDigits(cursor);
    if (second === null) return expected(cursor, "two digits for the second, 00 to 59");
    time.second = second;
    if (cursor.text[cursor.at + 1] !== "." && skip(cursor, ".")) {
      const start = cursor.at;
      const fraction = scanDigits(cursor);
      cursor.at = Math.min(cursor.at, start + 3);
      if (fraction === "" || fraction.length > 3)
        return expected(cursor, "one to three digits for a fraction of a second");
      time.fraction = fraction;
    }
  }
  if (hour > 23) return absent(cursor, "A day has the hours 00 to 23; midnight is 00:00 of the day that it begins.");
  if (minute > 59 || (time.second ?? 0) > 59) return absent(cursor, "Minutes and seconds go from 00 to 59.");
  const offset = scanOffset(cursor);
  if (offset === null) return null;
  if (offset !== undefined) time.offset = offset;
  const after = scanQualifier(cursor);
  if (after !== undefined) time.after = after;
  return time;
}

/** Reads `Z`, `+04` or `+04:00`: minutes, undefined where there is no offset, null where it is wrong. */
function scanOffset(cursor: Cursor): number | undefined | null {
  if (skip(cursor, "Z")) return 0;
  const sign = cursor.text[cursor.at];
  if (sign !== "+" && sign !== "-") return undefined;
  cursor.at += 1;
  const hours = scanTwoDigits(cursor);
  const minutes = hours !== null && skip(cursor, ":") ? scanTwoDigits(cursor) : 0;
  if (hours === null || minutes === null || hours > 23 || minutes > 59) {
    return expected(cursor, "an offset from UTC such as +04:00, or Z");
  }
  return (sign === "-" ? -1 : 1) * (hours * 60 + minutes) || 0; // never -0
}

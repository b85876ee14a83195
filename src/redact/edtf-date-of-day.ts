import { dateOfDay } from "../dates/civil.ts";
import type { EdtfDate } from "../dates/edtf-tree.ts";

/** The date of a day, counted from 1970-01-01, as EDTF writes it. */
export function edtfDateOfDay(day: number): EdtfDate {
  const date = dateOfDay(day);
  const digits = (count: number, length: number) => String(count).padStart(length, "0");
  return {
    kind: "date",
    year: { digits: `${date.year < 0 ? "-" : ""}${digits(Math.abs(date.year), 4)}` },
    month: { digits: digits(date.month, 2) },
    day: { digits: digits(date.day, 2) },
  };
}

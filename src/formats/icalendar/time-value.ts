import { dateOfDay, dayOfDate } from "../../dates/civil.ts";
import type { Zone } from "../../dates/zone.ts";

const secondMs = 1000;
const dayMs = 86_400_000;

/** The start of the year 1, in local milliseconds. */
export const firstLocal = dayOfDate(1, 1, 1) * dayMs;

/** The end of the year 9999. */
const endLocal = dayOfDate(10_000, 1, 1) * dayMs;

/** Whether a local time is in the years 1 to 9999, which iCalendar can write. @param local - local milliseconds. */
export function isWritable(local: number): boolean {
  return local >= firstLocal && local < endLocal;
}

/** Whether a local day starts at an instant. */
export function isDayStart(instant: number, zone: Zone): boolean {
  return zone.startOfDay(zone.dayAt(instant)) === instant;
}

/** A day, such as `20110417`. */
export function dateValue(day: number): string {
  const { year, month, day: dayOfMonth } = dateOfDay(day);
  return `${String(year).padStart(4, "0")}${twoDigits(month)}${twoDigits(dayOfMonth)}`;
}

/** A date and time of day, such as `20110417T150000`. @param local - local milliseconds. */
export function localValue(local: number): string {
  const day = Math.floor(local / dayMs);
  const seconds = Math.floor((local - day * dayMs) / secondMs);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join("");
  return `${dateValue(day)}T${time}`;
}

/** An instant in UTC, such as `20110417T110000Z`. */
export function utcValue(instant: number): string {
  return `${localValue(instant)}Z`;
}

/** Local time minus UTC, such as `+0400`; with seconds where it has some. @param offset - in milliseconds. */
export function offsetValue(offset: number): string {
  const seconds = Math.round(Math.abs(offset) / secondMs);
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    ...(seconds % 60 === 0 ? [] : [seconds % 60]),
  ];
  return `${offset < 0 ? "-" : "+"}${parts.map(twoDigits).join("")}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

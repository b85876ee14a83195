import { formatElapsed } from "../../dates/format-elapsed.ts";
import type { Range } from "../range.ts";

const minute = 60_000;

/** How long something lasted, to the minute: what it lasted at least is rounded down, what it lasted at most is rounded up. */
export function sayElapsed({ min, max }: Range, locale: string): string {
  const [least, most] = [Math.floor(min / minute) * minute, max === null ? null : Math.ceil(max / minute) * minute];
  return formatElapsed({ min: least, max: most }, { locale });
}

/**
 * How many there are of something, in English.
 *
 * @example sayCount({ min: 1, max: null }, "calendar day"); // => "at least 1 calendar day"
 */
export function sayCount({ min, max }: Range, noun: string): string {
  const number = max === null ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`;
  return `${number} ${noun}${min === 1 && (max ?? 1) === 1 ? "" : "s"}`;
}

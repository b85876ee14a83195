import type { Range } from "../chronology/range.ts";
import { formatElapsed } from "../dates/format-elapsed.ts";

const minute = 60_000;

/** How long something lasted, to the minute: what it lasted at least is rounded down, what it lasted at most is rounded up. */
export function sayElapsed({ min, max }: Range, locale: string): string {
  const [least, most] = [Math.floor(min / minute) * minute, max === null ? null : Math.ceil(max / minute) * minute];
  return formatElapsed({ min: least, max: most }, { locale });
}

import type { Bounds } from "../../dates/bounds.ts";
import { dateOfDay } from "../../dates/civil.ts";
import { requireZone } from "../../dates/zone.ts";

/**
 * The local days that bounds touch, as Uwazi's importer reads a date range: `2011/04/17:2011/05/02`, `:2011/05/02` or
 * `2011/04/17:` where one side is open. Undefined without any bounds; a side beyond the years 1 to 9999, which the
 * importer cannot read, is left open.
 *
 * @example
 * dayRange({ earliest: Date.UTC(2011, 3, 16, 19), latest: Date.UTC(2011, 3, 17, 19) }, "Asia/Baku")
 * // => "2011/04/17:2011/04/17"
 */
export function dayRange({ earliest, latest }: Bounds, timeZone: string): string | undefined {
  const zone = requireZone(timeZone);
  const from = earliest === null ? "" : dayText(zone.dayAt(earliest));
  const to = latest === null ? "" : dayText(zone.dayAt(latest - 1));
  return from === "" && to === "" ? undefined : `${from}:${to}`;
}

function dayText(day: number): string {
  const { year, month, day: dayOfMonth } = dateOfDay(day);
  if (year < 1 || year > 9999) return "";
  const pad = (number: number, length: number) => String(number).padStart(length, "0");
  return `${pad(year, 4)}/${pad(month, 2)}/${pad(dayOfMonth, 2)}`;
}

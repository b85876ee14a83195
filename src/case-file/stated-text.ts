import { formatWhen } from "../dates/format-when.ts";
import type { WhenInput } from "../dates/when.ts";

/** What stated dates are put in words with. */
export interface StatedOptions {
  /** A BCP 47 tag. */
  locale: string;
  /** The zone of dates that name none. */
  timeZone: string;
  /** The zone of the times around it, where that is another: each date then names its own. */
  shownIn?: string | undefined;
}

/**
 * A date in words as its source gave it, with its zone where that is not the one of the times around it.
 *
 * @example
 * statedDate("2011-04-18T15:00", { locale: "en", timeZone: "Asia/Baku", shownIn: "Europe/Moscow" })
 * // => "18 April 2011, 15:00 (Asia/Baku)"
 */
export function statedDate(when: WhenInput, { locale, timeZone, shownIn = timeZone }: StatedOptions): string {
  const given = typeof when === "string" ? { edtf: when } : when;
  const placed = shownIn === timeZone ? given : { zone: timeZone, ...given };
  const words = formatWhen(placed, { locale, zone: shownIn });
  const { zone = "" } = placed;
  return words.includes(zone) ? words : `${words} (${zone})`;
}

/**
 * The same with the words of the source, where they are kept.
 *
 * @example
 * statedText({ edtf: "2011-04-18~", text: "the next day" }, { locale: "en", timeZone: "Asia/Baku" })
 * // => "about 18 April 2011 (“the next day”)"
 */
export function statedText(when: WhenInput, options: StatedOptions): string {
  const text = typeof when === "object" ? when.text : undefined;
  return `${statedDate(when, options)}${text === undefined ? "" : ` (“${text}”)`}`;
}

/** Says which zone times are shown in, and which that of a case file is where it is another. */
export function zoneText(timeZone: string, shownIn: string = timeZone): string {
  const others = `; dates as stated, days counted and dates in findings are those of ${timeZone}`;
  return `Times are those of ${shownIn}${shownIn === timeZone ? "" : others}`;
}

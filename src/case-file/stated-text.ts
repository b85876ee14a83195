import { formatWhen } from "../dates/format-when.ts";
import type { WhenInput } from "../dates/when.ts";

/**
 * A date in words as its source gave it, with the zone and the words of the source where it has its own.
 *
 * @param options - the language, and the zone of dates that name none.
 * @example
 * statedText({ edtf: "2011-04-18~", text: "the next day" }, { locale: "en", timeZone: "Asia/Baku" })
 * // => "about 18 April 2011 (“the next day”)"
 */
export function statedText(when: WhenInput, { locale, timeZone }: { locale: string; timeZone: string }): string {
  const words = formatWhen(when, { locale, zone: timeZone });
  const { zone = "", text } = typeof when === "object" ? when : {};
  const ownZone = words.includes(zone) ? "" : ` (${zone})`;
  return `${words}${ownZone}${text === undefined ? "" : ` (“${text}”)`}`;
}

import { formatWhen } from "../../dates/format-when.ts";
import type { WhenInput } from "../../dates/when.ts";
import { escapeText } from "./escape-text.ts";
import type { Page } from "./page.ts";

/** A date as its source gave it, with the zone and the words of the source where it has its own. */
export function statedText(when: WhenInput, { locale, timeZone }: Pick<Page, "locale" | "timeZone">): string {
  const words = formatWhen(when, { locale, zone: timeZone });
  const { zone = "", text } = typeof when === "object" ? when : {};
  const ownZone = words.includes(zone) ? "" : ` (${zone})`;
  return escapeText(`${words}${ownZone}${text === undefined ? "" : ` (“${text}”)`}`);
}

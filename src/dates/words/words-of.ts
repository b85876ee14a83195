import { once } from "../../core/once.ts";
import { az } from "./az.ts";
import type { DateWords } from "./date-words.ts";
import { en } from "./en.ts";
import { hy } from "./hy.ts";
import { ka } from "./ka.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";

const wordsByLanguage = /* @__PURE__ */ once(
  () => new Map<string, DateWords>(Object.entries({ az, en, hy, ka, ru, tr })),
);

/** The languages that there are words for. */
export const dateLanguages = ["en", "ru", "az", "hy", "ka", "tr"] as const;

/** Whether there are words for a locale's language. @param locale - a BCP 47 language tag. */
export function speaksOfDates(locale: string): boolean {
  const { language } = wordsOf(locale);
  return language !== "en" || /^en(?:-|$)/i.test(locale);
}

/**
 * The words of a locale's language; English where there are none, or it is no locale. Region and script are not
 * told apart.
 *
 * @param locale - a BCP 47 language tag, such as `ru` or `az-Latn-AZ`.
 */
export function wordsOf(locale: string): DateWords {
  let language: string;
  try {
    language = new Intl.Locale(locale).language;
  } catch {
    return en;
  }
  return wordsByLanguage().get(language) ?? en;
}

import type { DateWords, Form, Season } from "./date-words.ts";

const months = {
  plain: [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
  ],
  oblique: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
};

const seasons: Record<Form, Record<Season, string>> = {
  plain: { spring: "весна", summer: "лето", autumn: "осень", winter: "зима" },
  oblique: { spring: "весны", summer: "лета", autumn: "осени", winter: "зимы" },
  last: { spring: "весну", summer: "лето", autumn: "осень", winter: "зиму" },
};

const eraMark = " до н. э.";

/** "2011 года"; the word stands before the era: "250 года до н. э." */
function yearWith(word: string, year: string): string {
  return year.endsWith(eraMark) ? `${year.slice(0, -eraMark.length)} ${word}${eraMark}` : `${year} ${word}`;
}

const ofYear = (year: string | undefined) => (year === undefined ? "" : ` ${yearWith("года", year)}`);

/** Russian; the oblique case is the genitive, the last date of a range is in the accusative. */
export const ru: DateWords = {
  language: "ru",
  bc: (year) => `${year}${eraMark}`,
  year: (year, form) => yearWith(form === "oblique" ? "года" : "год", year),
  years: (first, last, form) => yearWith(form === "oblique" ? "годов" : "годы", `${first}–${last}`),
  month: (month, year, form) => `${months[form === "oblique" ? form : "plain"][month - 1]}${ofYear(year)}`,
  day: (day, month, year) => `${day} ${months.oblique[month - 1]}${ofYear(year)}`,
  season: (season, year, form) => `${seasons[form][season]}${ofYear(year)}`,
  northern: "Северное полушарие",
  southern: "Южное полушарие",
  sharedYear: "second",

  unknownTime: "время неизвестно",
  dayUnknown: "день неизвестен",
  monthUnknown: "месяц неизвестен",
  yearUnknown: "год неизвестен",

  between: (first, last) => `не ранее ${first} и не позднее ${last}`,
  fromTo: (first, last) => `с ${first} по ${last}`,
  notBefore: (date) => `не ранее ${date}`,
  notAfter: (date) => `не позднее ${date}`,
  before: (date) => `до ${date}`,
  onwards: (date) => `начиная с ${date}`,
  until: (date) => `до ${date} включительно`,
  endUnknown: (start) => `с ${start}, конец неизвестен`,
  startUnknown: (end) => `до ${end} включительно, начало неизвестно`,

  betweenTimes: (start, end) => `между ${start} и ${end}`,
  about: (date) => `примерно ${date}`,
  perhaps: (date) => `предположительно ${date}`,
  within: (date, tolerance) => `${date} ± ${tolerance}`,
  or: "или",
  and: "и",

  units: {
    years: { one: "год", few: "года", many: "лет", other: "года" },
    months: { one: "месяц", few: "месяца", many: "месяцев", other: "месяца" },
    weeks: { one: "неделя", few: "недели", many: "недель", other: "недели" },
    days: { one: "день", few: "дня", many: "дней", other: "дня" },
    hours: "ч",
    minutes: "мин",
    seconds: "с",
  },
  decimalMark: ",",
  atLeast: (amount) => `минимум ${amount}`,
  atMost: (amount) => `максимум ${amount}`,
  betweenAmounts: (least, most) => `${least} – ${most}`,
};

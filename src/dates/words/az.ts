import type { DateWords } from "./date-words.ts";

const months = [
  "yanvar",
  "fevral",
  "mart",
  "aprel",
  "may",
  "iyun",
  "iyul",
  "avqust",
  "sentyabr",
  "oktyabr",
  "noyabr",
  "dekabr",
];

const seasons = { spring: "yaz", summer: "yay", autumn: "payız", winter: "qış" };

const join = (...parts: (string | number | undefined)[]) => parts.filter((part) => part !== undefined).join(" ");

/** Azerbaijani, in words that leave a date without endings, which would depend on how its last number is read. */
export const az: DateWords = {
  language: "az",
  bc: (year) => `e.ə. ${year}`,
  year: (year) => year,
  years: (first, last) => `${first}–${last}`,
  month: (month, year) => join(months[month - 1], year),
  day: (day, month, year) => join(day, months[month - 1], year),
  season: (season, year) => join(seasons[season], year),
  northern: "Şimal yarımkürəsi",
  southern: "Cənub yarımkürəsi",
  sharedYear: "second",

  unknownTime: "vaxt naməlumdur",
  dayUnknown: "gün naməlumdur",
  monthUnknown: "ay naməlumdur",
  yearUnknown: "il naməlumdur",

  between: (first, last) => `${first} – ${last} arası`,
  fromTo: (first, last) => `${first} – ${last}`,
  notBefore: (date) => `ən tez ${date}`,
  notAfter: (date) => `ən gec ${date}`,
  before: (date) => `${date} tarixindən əvvəl`,
  onwards: (date) => `başlanğıc: ${date}`,
  until: (date) => `son: ${date}`,
  endUnknown: (start) => `başlanğıc: ${start}, son naməlumdur`,
  startUnknown: (end) => `son: ${end}, başlanğıc naməlumdur`,

  betweenTimes: (start, end) => `${start} – ${end} arası`,
  about: (date) => `təxminən ${date}`,
  perhaps: (date) => `ehtimal ki, ${date}`,
  within: (date, tolerance) => `${date} ± ${tolerance}`,
  or: "və ya",
  and: "və",

  units: { years: "il", months: "ay", weeks: "həftə", days: "gün", hours: "saat", minutes: "dəq", seconds: "san" },
  decimalMark: ",",
  atLeast: (amount) => `ən azı ${amount}`,
  atMost: (amount) => `ən çoxu ${amount}`,
  betweenAmounts: (least, most) => `${least} – ${most}`,
};

import type { DateWords } from "./date-words.ts";

const months = [
  "Ocak",
  "Şubat",
  "Mart",
  "Nisan",
  "Mayıs",
  "Haziran",
  "Temmuz",
  "Ağustos",
  "Eylül",
  "Ekim",
  "Kasım",
  "Aralık",
];

const seasons = { spring: "ilkbahar", summer: "yaz", autumn: "sonbahar", winter: "kış" };

const join = (...parts: (string | number | undefined)[]) => parts.filter((part) => part !== undefined).join(" ");

/** Turkish, in words that leave a date without endings, which would depend on how its last number is read. */
export const tr: DateWords = {
  language: "tr",
  bc: (year) => `MÖ ${year}`,
  year: (year) => year,
  years: (first, last) => `${first}–${last}`,
  month: (month, year) => join(months[month - 1], year),
  day: (day, month, year) => join(day, months[month - 1], year),
  season: (season, year) => join(seasons[season], year),
  northern: "Kuzey Yarımküre",
  southern: "Güney Yarımküre",
  sharedYear: "second",

  unknownTime: "zaman bilinmiyor",
  dayUnknown: "gün bilinmiyor",
  monthUnknown: "ay bilinmiyor",
  yearUnknown: "yıl bilinmiyor",

  between: (first, last) => `${first} ile ${last} arası`,
  fromTo: (first, last) => `${first} – ${last}`,
  notBefore: (date) => `en erken ${date}`,
  notAfter: (date) => `en geç ${date}`,
  before: (date) => `${date} öncesi`,
  onwards: (date) => `başlangıç: ${date}`,
  until: (date) => `bitiş: ${date}`,
  endUnknown: (start) => `başlangıç: ${start}, bitiş bilinmiyor`,
  startUnknown: (end) => `bitiş: ${end}, başlangıç bilinmiyor`,

  betweenTimes: (start, end) => `${start} ile ${end} arası`,
  about: (date) => `yaklaşık ${date}`,
  perhaps: (date) => `muhtemelen ${date}`,
  within: (date, tolerance) => `${date} ± ${tolerance}`,
  or: "veya",
  and: "ve",

  units: { years: "yıl", months: "ay", weeks: "hafta", days: "gün", hours: "sa.", minutes: "dk.", seconds: "sn." },
  decimalMark: ",",
  atLeast: (amount) => `en az ${amount}`,
  atMost: (amount) => `en çok ${amount}`,
  betweenAmounts: (least, most) => `${least} – ${most}`,
};

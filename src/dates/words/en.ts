import type { DateWords } from "./date-words.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const join = (...parts: (string | number | undefined)[]) => parts.filter((part) => part !== undefined).join(" ");

/** English, days before months. */
export const en: DateWords = {
  language: "en",
  bc: (year) => `${year} BC`,
  year: (year) => year,
  years: (first, last) => `${first}–${last}`,
  month: (month, year) => join(months[month - 1], year),
  day: (day, month, year) => join(day, months[month - 1], year),
  season: (season, year) => join(season, year),
  northern: "northern hemisphere",
  southern: "southern hemisphere",
  sharedYear: "second",

  unknownTime: "time unknown",
  dayUnknown: "day unknown",
  monthUnknown: "month unknown",
  yearUnknown: "year unknown",

  between: (first, last) => `between ${first} and ${last}`,
  fromTo: (first, last) => `from ${first} to ${last}`,
  notBefore: (date) => `not earlier than ${date}`,
  notAfter: (date) => `not later than ${date}`,
  before: (date) => `before ${date}`,
  onwards: (date) => `from ${date} on`,
  until: (date) => `until ${date}`,
  endUnknown: (start) => `from ${start}, end unknown`,
  startUnknown: (end) => `until ${end}, start unknown`,

  betweenTimes: (start, end) => `between ${start} and ${end}`,
  about: (date) => `about ${date}`,
  perhaps: (date) => `perhaps ${date}`,
  within: (date, tolerance) => `${date}, give or take ${tolerance}`,
  or: "or",
  and: "and",

  units: {
    years: { one: "year", other: "years" },
    months: { one: "month", other: "months" },
    weeks: { one: "week", other: "weeks" },
    days: { one: "day", other: "days" },
    hours: "h",
    minutes: "min",
    seconds: "s",
  },
  decimalMark: ".",
  atLeast: (amount) => `at least ${amount}`,
  atMost: (amount) => `at most ${amount}`,
  betweenAmounts: (least, most) => `between ${least} and ${most}`,
};

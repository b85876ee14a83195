import type { DateWords } from "./date-words.ts";

const months = [
  "հունվար",
  "փետրվար",
  "մարտ",
  "ապրիլ",
  "մայիս",
  "հունիս",
  "հուլիս",
  "օգոստոս",
  "սեպտեմբեր",
  "հոկտեմբեր",
  "նոյեմբեր",
  "դեկտեմբեր",
];

const seasons = { spring: "գարուն", summer: "ամառ", autumn: "աշուն", winter: "ձմեռ" };

const ofYear = (year: string | undefined) => (year === undefined ? "" : `${year} թ. `);

/** Armenian, years first, in words that leave a date without endings. Months are in the genitive before a day. */
export const hy: DateWords = {
  language: "hy",
  bc: (year) => `մ.թ.ա. ${year}`,
  year: (year) => `${year} թ.`,
  years: (first, last) => `${first}–${last} թ.`,
  month: (month, year) => `${ofYear(year)}${months[month - 1]}`,
  day: (day, month, year) => `${ofYear(year)}${months[month - 1]}ի ${day}`,
  season: (season, year) => `${ofYear(year)}${seasons[season]}`,
  northern: "Հյուսիսային կիսագունդ",
  southern: "Հարավային կիսագունդ",
  sharedYear: "first",

  unknownTime: "ժամանակն անհայտ է",
  dayUnknown: "օրն անհայտ է",
  monthUnknown: "ամիսն անհայտ է",
  yearUnknown: "տարին անհայտ է",

  between: (first, last) => `${first} – ${last} ժամանակահատվածում`,
  fromTo: (first, last) => `${first} – ${last}`,
  notBefore: (date) => `ամենաշուտը՝ ${date}`,
  notAfter: (date) => `ամենաուշը՝ ${date}`,
  before: (date) => `մինչև ${date}`,
  onwards: (date) => `սկիզբը՝ ${date}`,
  until: (date) => `ավարտը՝ ${date}`,
  endUnknown: (start) => `սկիզբը՝ ${start}, ավարտն անհայտ է`,
  startUnknown: (end) => `ավարտը՝ ${end}, սկիզբն անհայտ է`,

  betweenTimes: (start, end) => `ժամը ${start} – ${end}`,
  about: (date) => `մոտավորապես ${date}`,
  perhaps: (date) => `հավանաբար ${date}`,
  within: (date, tolerance) => `${date} ± ${tolerance}`,
  or: "կամ",
  and: "և",

  units: { years: "տարի", months: "ամիս", weeks: "շաբաթ", days: "օր", hours: "ժ", minutes: "ր", seconds: "վրկ" },
  decimalMark: ",",
  atLeast: (amount) => `առնվազն ${amount}`,
  atMost: (amount) => `առավելագույնը ${amount}`,
  betweenAmounts: (least, most) => `${least} – ${most}`,
};

import type { DateWords } from "./date-words.ts";

const months = [
  "იანვარი",
  "თებერვალი",
  "მარტი",
  "აპრილი",
  "მაისი",
  "ივნისი",
  "ივლისი",
  "აგვისტო",
  "სექტემბერი",
  "ოქტომბერი",
  "ნოემბერი",
  "დეკემბერი",
];

const seasons = { spring: "გაზაფხული", summer: "ზაფხული", autumn: "შემოდგომა", winter: "ზამთარი" };

const ofYear = (year: string | undefined) => (year === undefined ? "" : `${year} წლის `);

/** Georgian, years first, in words that leave a date without endings. */
export const ka: DateWords = {
  language: "ka",
  bc: (year) => `ძვ. წ. ${year}`,
  year: (year) => `${year} წელი`,
  years: (first, last) => `${first}–${last} წელი`,
  month: (month, year) => `${ofYear(year)}${months[month - 1]}`,
  day: (day, month, year) => `${ofYear(year)}${day} ${months[month - 1]}`,
  season: (season, year) => `${ofYear(year)}${seasons[season]}`,
  northern: "ჩრდილოეთ ნახევარსფერო",
  southern: "სამხრეთ ნახევარსფერო",
  sharedYear: "first",

  unknownTime: "დრო უცნობია",
  dayUnknown: "დღე უცნობია",
  monthUnknown: "თვე უცნობია",
  yearUnknown: "წელი უცნობია",

  between: (first, last) => `შუალედში: ${first} – ${last}`,
  fromTo: (first, last) => `${first} – ${last}`,
  notBefore: (date) => `ყველაზე ადრე: ${date}`,
  notAfter: (date) => `ყველაზე გვიან: ${date}`,
  before: (date) => `ამაზე ადრე: ${date}`,
  onwards: (date) => `დასაწყისი: ${date}`,
  until: (date) => `დასასრული: ${date}`,
  endUnknown: (start) => `დასაწყისი: ${start}, დასასრული უცნობია`,
  startUnknown: (end) => `დასასრული: ${end}, დასაწყისი უცნობია`,

  betweenTimes: (start, end) => `${start} – ${end} შუალედში`,
  about: (date) => `დაახლოებით ${date}`,
  perhaps: (date) => `სავარაუდოდ ${date}`,
  within: (date, tolerance) => `${date} ± ${tolerance}`,
  or: "ან",
  and: "და",

  units: { years: "წელი", months: "თვე", weeks: "კვირა", days: "დღე", hours: "სთ", minutes: "წთ", seconds: "წმ" },
  decimalMark: ",",
  atLeast: (amount) => `მინიმუმ ${amount}`,
  atMost: (amount) => `მაქსიმუმ ${amount}`,
  betweenAmounts: (least, most) => `${least} – ${most}`,
};

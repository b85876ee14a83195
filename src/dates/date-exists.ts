import { daysInMonth } from "./civil.ts";
import { isSpecified } from "./day-ranges.ts";
import type { EdtfDate } from "./edtf-tree.ts";

/** Whether the calendar has a day that a date can be, whatever its X stand for: it has one for `201X-02-29`, none for `XXX1-02-29`. */
export function dateExists(date: EdtfDate): boolean {
  const { year, month = { digits: "XX" }, day = { digits: "XX" } } = date;
  if (isSpecified(date))
    return isDay(Number(year.digits), Number(date.month?.digits ?? 1), Number(date.day?.digits ?? 1));
  const sampleYear = canBeLeap(year.digits) ? 2000 : 2001;
  return someNumber(month.digits, (month) => someNumber(day.digits, (day) => isDay(sampleYear, month, day)));
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** A leap year's last two digits are a multiple of 4; where they are 00, so are the two before them. */
function canBeLeap(digits: string): boolean {
  const isMultiple = (pattern: string) => someNumber(pattern, (number) => number % 4 === 0);
  const [century, last] = [digits.slice(-4, -2), digits.slice(-2)];
  return someNumber(last, (number) => (number === 0 ? isMultiple(century) : number % 4 === 0));
}

/** Whether a number that two digits or X can stand for passes a test. */
function someNumber(pattern: string, test: (number: number) => boolean): boolean {
  for (let number = 0; number < 100; number++) {
    const digits = String(number).padStart(2, "0");
    if ([...pattern].every((digit, at) => digit === "X" || digit === digits[at]) && test(number)) return true;
  }
  return false;
}

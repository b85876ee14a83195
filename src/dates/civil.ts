/** A date of the proleptic Gregorian calendar; year 0 is 1 BC. */
export interface CivilDate {
  /** Astronomical: year 0 is 1 BC. */
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

const daysPerEra = 146_097; // 400 years

/**
 * The number of a date: days since 1970-01-01, in the proleptic Gregorian calendar, for any year.
 * The day may lie outside its month: it then counts on, so that `(2011, 3, 0)` is 28 February.
 *
 * @param month - 1 to 12.
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 * @example
 * dayOfDate(1970, 1, 1); // => 0
 * dayOfDate(2011, 4, 17); // => 15081
 */
export function dayOfDate(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day is a year's last.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - 719_468;
}

/**
 * The date of a day number: the inverse of `dayOfDate`.
 *
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
 * @example
 * dateOfDay(15081); // => { year: 2011, month: 4, day: 17 }
 */
export function dateOfDay(day: number): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * How many days a month has; none where there is no such month.
 *
 * @param month - 1 to 12.
 * @example
 * daysInMonth(2012, 2); // => 29
 */
export function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0);
}

/**
 * The day a number of months later, or earlier where it is negative; a day that its month lacks becomes the month's last.
 *
 * @param day - a day number, see `dayOfDate`.
 * @example
 * dateOfDay(addMonths(dayOfDate(2011, 1, 31), 1)); // => { year: 2011, month: 2, day: 28 }
 */
export function addMonths(day: number, months: number): number {
  if (months === 0 || !Number.isFinite(day)) return day;
  const date = dateOfDay(day);
  const counted = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(counted / 12);
  const month = counted - year * 12 + 1;
  return dayOfDate(year, month, Math.min(date.day, daysInMonth(year, month)));
}

import { addMonths } from "../../dates/civil.ts";
import { calendarParts, clockMilliseconds, type Duration } from "../../dates/duration.ts";

/** Local days, the last one included. */
interface Days {
  first: number;
  last: number;
}

/** From how many days, one after the other, durations are compared: four years and more have all lengths of months. */
const mostDays = 1500;

/**
 * Whether one duration is certainly shorter than another, if both count from one instant: on any of these local days, or
 * on any day at all. Years, months and days compare on the calendar; a day has 23 to 25 hours.
 */
export function isShorter(a: Duration, b: Duration, from?: Days): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  const days = other.days - one.days + leastDays(one.months, other.months, from);
  return days * (days > 0 ? 23 : 25) + (other.hours - one.hours) > 0;
}

/** The fewest and the most days that so many months in a row have, by their number. */
const fewestDaysOf = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
const mostDaysOf = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

/** The least number of days from the end of some months to the end of others; less than none where that is earlier. */
function leastDays(months: number, others: number, from: Days | undefined): number {
  if (from === undefined || from.last - from.first >= mostDays) {
    const count = Math.abs(others - months);
    const [years, rest] = [Math.trunc(count / 12), count % 12];
    if (others >= months) return years * 365 + (fewestDaysOf[rest] ?? 0);
    return -(years * 365 + Math.ceil(years / 4) + (mostDaysOf[rest] ?? 0));
  }
  let least = Number.POSITIVE_INFINITY;
  for (let day = from.first; day <= from.last; day++) {
    least = Math.min(least, addMonths(day, others) - addMonths(day, months));
  }
  return least;
}

function partsOf(duration: Duration) {
  return { ...calendarParts(duration), hours: clockMilliseconds(duration) / 3_600_000 };
}

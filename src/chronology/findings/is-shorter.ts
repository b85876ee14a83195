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

/** The least number of days from the end of some months to the end of others; less than none where that is earlier. */
function leastDays(months: number, others: number, from: Days | undefined): number {
  if (from === undefined || from.last - from.first >= mostDays) {
    const [years, rest] = [Math.trunc((others - months) / 12), (others - months) % 12];
    return others < months ? years * 366 + rest * 31 : years * 365 + rest * 28;
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CalendarStep,
  calendarTerm,
  daysAfter,
  monthsAfter,
  wholeDaysTerm,
} from "../../src/dates/calendar-step.ts";
import { requireZone, type Zone } from "../../src/dates/zone.ts";
import { runs } from "../runs.ts";

const minute = 60_000;
const dayMs = 86_400_000;
const zones = [
  "Asia/Baku",
  "UTC",
  "America/New_York",
  "America/Sao_Paulo",
  "America/Asuncion",
  "America/St_Johns",
  "America/Juneau",
  "Australia/Lord_Howe",
  "Antarctica/Troll",
  "Pacific/Apia",
  "Pacific/Kwajalein",
  "Africa/Casablanca",
];

const zone = fc.constantFrom(...zones).map(requireZone);
const count = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -60, max: 60 }));
const makers: Record<string, (zone: Zone, months: number, days: number) => CalendarStep> = {
  daysAfter: (zone, _, days) => daysAfter(zone, days),
  monthsAfter,
  calendarTerm,
  wholeDaysTerm,
};
/** Whole minutes about a clock change or a month's end, and the milliseconds before and after them. */
const offset = fc.oneof(fc.integer({ min: -70, max: 70 }), fc.integer({ min: -5 * 1440, max: 5 * 1440 }));
function near(zone: Zone, instant: number, minutes: number): number {
  const change = zone.nextTransition(instant) ?? instant;
  return Math.floor(change / minute) * minute + minutes * minute;
}
const anchor = fc.integer({ min: Date.UTC(1860, 0, 1), max: Date.UTC(2040, 0, 1) });
const jitter = fc.constantFrom(-1, 0, 1);

const cases = fc
  .tuple(fc.constantFrom(...Object.keys(makers)), zone, count, count, fc.boolean(), anchor, offset, jitter, offset)
  .map(([name, zone, months, days, withMonths, anchor, minutes, jitter, moved]) => {
    const step = makers[name]?.(zone, withMonths ? months : 0, days) ?? daysAfter(zone, days);
    const instant = near(zone, anchor, minutes) + jitter;
    return {
      name,
      zone: zone.name,
      months: withMonths ? months : 0,
      days,
      step,
      instant,
      later: instant + Math.abs(moved) * minute,
    };
  });

/** About where dates end, and past it. */
const farOff = fc
  .tuple(fc.constantFrom(-1e17, -9.1e15, -8.64e15, 8.64e15, 9.1e15, 1e17), fc.integer({ min: -5e14, max: 5e14 }))
  .map(([end, beside]) => end + beside);
const long = fc.constantFrom(-120_000, -1000, -1, 0, 1, 1000, 120_000);

it("where dates end every calendar step is monotone, and has exact inverses", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(makers)),
      zone,
      fc.tuple(long, long),
      fc.tuple(farOff, farOff),
      offset,
      (make, zone, [months, days], [instant, other], minutes) => {
        const step = make(zone, months, days);
        for (const target of [
          other,
          step.least(instant) + minutes * minute,
          step.greatest(instant) + minutes * minute,
        ]) {
          if (!Number.isFinite(target)) continue;
          expect(step.least(instant) <= target).toBe(instant <= step.leastInverse(target));
          expect(step.greatest(instant) >= target).toBe(instant >= step.greatestInverse(target));
        }
        if (instant > other) return;
        for (const move of [step.least, step.greatest, step.leastInverse, step.greatestInverse]) {
          expect(move(instant)).toBeLessThanOrEqual(move(other));
        }
      },
    ),
    { numRuns: runs(3000) },
  );
});

describe("every calendar step", () => {
  it("is monotone, and so are its inverses", () => {
    fc.assert(
      fc.property(cases, ({ step, instant, later }) => {
        expect(step.least(instant)).toBeLessThanOrEqual(step.least(later));
        expect(step.greatest(instant)).toBeLessThanOrEqual(step.greatest(later));
        expect(step.leastInverse(instant)).toBeLessThanOrEqual(step.leastInverse(later));
        expect(step.greatestInverse(instant)).toBeLessThanOrEqual(step.greatestInverse(later));
      }),
      { numRuns: runs(3000) },
    );
  });

  it("has exact inverses", () => {
    fc.assert(
      fc.property(cases, offset, jitter, ({ step, instant }, minutes, jitter) => {
        for (const target of [
          step.least(instant),
          step.greatest(instant),
          step.least(instant) + minutes * minute + jitter,
        ]) {
          const last = step.leastInverse(target);
          expect(step.least(last)).toBeLessThanOrEqual(target);
          expect(step.least(last + 1)).toBeGreaterThan(target);
          expect(step.least(instant) <= target).toBe(instant <= last);
          const first = step.greatestInverse(target);
          expect(step.greatest(first)).toBeGreaterThanOrEqual(target);
          expect(step.greatest(first - 1)).toBeLessThan(target);
          expect(step.greatest(instant) >= target).toBe(instant >= first);
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  it("moves along with whole days as far as it says", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 1000 }), ({ step, instant }, part) => {
        const until = Math.min(step.steadyUntil(instant), instant + 4000 * dayMs);
        const since = Math.max(step.steadySince(instant), instant - 4000 * dayMs);
        expect(until).toBeGreaterThan(instant);
        expect(since).toBeLessThanOrEqual(instant);
        const most = Math.ceil((until - instant) / dayMs) - 1;
        const fewest = Math.ceil((since - instant) / dayMs);
        for (const days of [most, fewest, Math.floor((most * part) / 1000), Math.ceil((fewest * part) / 1000)]) {
          const moved = days * dayMs;
          expect(step.least(instant + moved)).toBe(step.least(instant) + moved);
          expect(step.greatest(instant + moved)).toBe(step.greatest(instant) + moved);
          expect(step.leastInverse(instant + moved)).toBe(step.leastInverse(instant) + moved);
          expect(step.greatestInverse(instant + moved)).toBe(step.greatestInverse(instant) + moved);
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  it("gives endless time back", () => {
    fc.assert(
      fc.property(cases, ({ step }) => {
        for (const endless of [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) {
          for (const of of [step.least, step.greatest, step.leastInverse, step.greatestInverse, step.steadyUntil]) {
            expect(of(endless)).toBe(endless);
          }
          expect(step.steadySince(endless)).toBe(endless);
        }
      }),
    );
  });
});

describe("calendarTerm", () => {
  it("is the monotone hull of the same local time, by enumeration", () => {
    fc.assert(
      fc.property(cases, ({ zone: name, months, days, instant }) => {
        const zone = requireZone(name);
        const step = calendarTerm(zone, months, days);
        const around = [instant];
        for (const border of bordersBetween(zone, instant - 6 * dayMs, instant + 6 * dayMs))
          around.push(border - 1, border);
        const ends = around.map((from) => ({ from, ends: endsOf(zone, from, months, days) }));
        const least = Math.min(...ends.filter(({ from }) => from >= instant).flatMap(({ ends }) => ends));
        const greatest = Math.max(...ends.filter(({ from }) => from <= instant).flatMap(({ ends }) => ends));
        expect(step.least(instant)).toBe(least);
        expect(step.greatest(instant)).toBe(greatest);
      }),
      { numRuns: runs(3000) },
    );
  });
});

/** The clock changes and the local midnights between two instants: between them, the same local time moves with time. */
function bordersBetween(zone: Zone, start: number, end: number): number[] {
  const borders: number[] = [];
  for (let change = zone.nextTransition(start); change !== null && change < end; change = zone.nextTransition(change)) {
    borders.push(change);
  }
  for (let day = zone.dayAt(start); day <= zone.dayAt(end); day += 1) borders.push(...zone.instantsOf(day * dayMs));
  return borders;
}

/** The same local time months and days later, by the calendar of `Date` alone. */
function endsOf(zone: Zone, instant: number, months: number, days: number): number[] {
  const local = new Date(instant + zone.offsetAt(instant));
  const dayOfMonth = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months + 1, 0);
  local.setUTCDate(Math.min(dayOfMonth, local.getUTCDate()) + days);
  const instants = zone.instantsOf(local.getTime());
  if (instants.length > 0) return instants;
  // Skipped: the clock change from an offset that puts the time past it to one that puts it before.
  let change = local.getTime() - 26 * 3_600_000;
  while (change + zone.offsetAt(change) < local.getTime()) change = zone.nextTransition(change) ?? Number.NaN;
  return [change];
}

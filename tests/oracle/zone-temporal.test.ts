import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDuration } from "../../src/dates/add-duration.ts";
import { requireZone, type Zone } from "../../src/dates/zone.ts";

const dayMs = 86_400_000;
const names = Intl.supportedValuesOf("timeZone");
const anyInstant = fc.integer({ min: Date.UTC(1830, 0, 1), max: Date.UTC(2120, 0, 1) });
const off = fc.oneof(fc.integer({ min: -2 * 3600, max: 2 * 3600 }), fc.integer({ min: -2 * 86_400, max: 2 * 86_400 }));

/** Half of the instants lie within two days of a clock change of their zone. */
const pair = fc
  .record({ name: fc.constantFrom(...names), instant: anyInstant, off, nearby: fc.boolean() })
  .map(({ name, instant, off, nearby }) => {
    const zone = requireZone(name);
    const change = nearby ? zone.previousTransition(instant) : null;
    return { zone, instant: change === null ? instant : change + off * 1000 };
  });

const zoned = (instant: number, zone: Zone) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone.name);

const numRuns = Number(process.env.ORACLE_RUNS ?? 200);
const timeout = 60_000 + 50 * numRuns;

describe("zones agree with Temporal", { timeout }, () => {
  it("on offsets, and on the instants of a local time", () => {
    fc.assert(
      fc.property(pair, ({ zone, instant }) => {
        const expected = zoned(instant, zone);
        expect(zone.offsetAt(instant)).toBe(expected.offsetNanoseconds / 1e6);
        const local = instant + zone.offsetAt(instant);
        const time = expected.toPlainDateTime();
        const both = (["earlier", "later"] as const).map(
          (disambiguation) => time.toZonedDateTime(zone.name, { disambiguation }).epochMilliseconds,
        );
        expect(zone.instantsOf(local)).toEqual([...new Set(both)]);
      }),
      { numRuns },
    );
  });

  it("on local times that a clock change skips", () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: -7200, max: 7200 }), ({ zone, instant }, seconds) => {
        const change = zone.previousTransition(instant);
        if (change === null) return;
        const local = change + zone.offsetAt(change - 1) + seconds * 1000;
        const time = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO("UTC").toPlainDateTime();
        const found = zone.instantsOf(local);
        if (found.length > 0) {
          expect(time.toZonedDateTime(zone.name, { disambiguation: "earlier" }).epochMilliseconds).toBe(found[0]);
        } else {
          expect(() => time.toZonedDateTime(zone.name, { disambiguation: "reject" })).toThrow(RangeError);
        }
      }),
      { numRuns },
    );
  });

  it("on clock changes", () => {
    fc.assert(
      fc.property(pair, ({ zone, instant }) => {
        const expected = zoned(instant, zone);
        const next = expected.getTimeZoneTransition("next")?.epochMilliseconds ?? null;
        const previous = zoned(instant + 1, zone).getTimeZoneTransition("previous")?.epochMilliseconds ?? null;
        expect(zone.nextTransition(instant)).toBe(next);
        expect(zone.previousTransition(instant)).toBe(previous);
      }),
      { numRuns },
    );
  });

  it("on the start of days, but where midnight is repeated", () => {
    fc.assert(
      fc.property(pair, ({ zone, instant }) => {
        const day = Math.floor((instant + zone.offsetAt(instant)) / dayMs);
        const start = zoned(instant, zone).startOfDay().epochMilliseconds;
        const [, secondMidnight] = zone.instantsOf(day * dayMs);
        const isDateLeft =
          secondMidnight !== undefined && secondMidnight - 1 + zone.offsetAt(secondMidnight - 1) < day * dayMs;
        expect(zone.startOfDay(day)).toBe(isDateLeft ? secondMidnight : start);
      }),
      { numRuns },
    );
  });

  it("on adding durations, but to a local time that is skipped", () => {
    const amount = fc.record({
      years: fc.nat(3),
      months: fc.nat(14),
      weeks: fc.nat(5),
      days: fc.nat(40),
      hours: fc.nat(50),
      minutes: fc.nat(100),
      seconds: fc.nat(100_000).map((milliseconds) => milliseconds / 1000),
    });
    fc.assert(
      fc.property(pair, amount, ({ zone, instant }, duration) => {
        const { years, months, weeks, days, hours, minutes, seconds } = duration;
        const calendar = { years, months, weeks, days };
        const clock = (hours * 60 + minutes) * 60_000 + Math.round(seconds * 1000);
        const local = zoned(instant, zone).toPlainDateTime().add(calendar);
        const earlier = local.toZonedDateTime(zone.name, { disambiguation: "earlier" });
        const later = local.toZonedDateTime(zone.name, { disambiguation: "later" });
        const isSkipped = !earlier.toPlainDateTime().equals(local);
        const expected = isSkipped
          ? [zone.nextTransition(earlier.epochMilliseconds)]
          : [...new Set([earlier.epochMilliseconds, later.epochMilliseconds])];
        expect(addDuration(instant + zone.offsetAt(instant), duration, zone)).toEqual(
          expected.map((start) => (start ?? Number.NaN) + clock),
        );
      }),
      { numRuns },
    );
  });
});

describe("zones and Temporal disagree", () => {
  it.each([
    ["America/St_Johns", "2010-11-07", "2010-11-07T03:30Z", "2010-11-07T02:30Z"],
    ["America/Juneau", "1867-10-19", "1867-10-19T08:57:41Z", "1867-10-18T08:57:41Z"],
  ])("on when a day starts whose midnight is repeated: %s, %s", (name, date, ours, theirs) => {
    // Temporal takes the first midnight, after which the date before comes back. Days here follow one another in one
    // piece, so that each date's bounds touch the next one's: the date is entered for good at the second.
    expect(requireZone(name).startOfDay(Date.parse(date) / dayMs)).toBe(Date.parse(ours));
    expect(Temporal.PlainDate.from(date).toZonedDateTime(name).epochMilliseconds).toBe(Date.parse(theirs));
  });

  it.each([
    ["Asia/Baku", "2011-03-27T04:30", "2011-03-27T00:00Z", "2011-03-27T00:30Z"],
    ["Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00Z", "2011-12-30T22:00Z"],
  ])("on the instant of a time that is skipped: %s, %s", (name, local, ours, theirs) => {
    // Temporal moves it on by as much as the clock. A term that ends at a time that never was ends, here, when that
    // time is passed over: at the clock change, neither before nor after.
    const nothing = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };
    expect(addDuration(Date.parse(`${local}Z`), nothing, requireZone(name))).toEqual([Date.parse(ours)]);
    expect(Temporal.PlainDateTime.from(local).toZonedDateTime(name).epochMilliseconds).toBe(Date.parse(theirs));
  });
});

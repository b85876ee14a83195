import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requireZone } from "../../src/dates/zone.ts";
import { runs } from "../runs.ts";

const dayMs = 86_400_000;
const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone")).map(requireZone);
const instant = fc.integer({ min: Date.UTC(1830, 0, 1), max: Date.UTC(2120, 0, 1) });
/** Instants about a clock change of the zone, where it has one. */
const zoneAndInstant = fc
  .tuple(zone, instant, fc.integer({ min: -2 * dayMs, max: 2 * dayMs }))
  .map(([zone, instant, off]) => ({ zone, instant: (zone.previousTransition(instant) ?? instant) + off }));

describe("a zone", () => {
  it("shows each instant one local time, and finds the instant again by it", () => {
    fc.assert(
      fc.property(zoneAndInstant, ({ zone, instant }) => {
        const instants = zone.instantsOf(instant + zone.offsetAt(instant));
        expect(instants).toContain(instant);
        expect(instants.length).toBeLessThan(3);
        for (const found of instants) expect(found + zone.offsetAt(found)).toBe(instant + zone.offsetAt(instant));
      }),
    );
  });

  it("has days that start in order, and each instant in one of them", () => {
    fc.assert(
      fc.property(zoneAndInstant, ({ zone, instant }) => {
        const day = zone.dayAt(instant);
        expect(zone.startOfDay(day)).toBeLessThanOrEqual(instant);
        expect(zone.startOfDay(day + 1)).toBeGreaterThan(instant);
        expect(zone.startOfDay(day - 1)).toBeLessThanOrEqual(zone.startOfDay(day));
      }),
    );
  });

  it("never shows an earlier date from a day's start on", () => {
    fc.assert(
      fc.property(zoneAndInstant, fc.nat(3 * dayMs), ({ zone, instant }, later) => {
        const day = zone.dayAt(instant);
        const then = zone.startOfDay(day) + later;
        expect(Math.floor((then + zone.offsetAt(then)) / dayMs)).toBeGreaterThanOrEqual(day);
      }),
    );
  });

  it("keeps its offset between two changes, and no longer", () => {
    fc.assert(
      fc.property(zoneAndInstant, fc.nat(1000), ({ zone, instant }, part) => {
        const start = zone.previousTransition(instant) ?? Date.UTC(1700, 0, 1);
        const end = zone.nextTransition(instant) ?? Date.UTC(2500, 0, 1);
        const between = Math.floor(start + ((end - 1 - start) * part) / 1000);
        expect(zone.offsetAt(between)).toBe(zone.offsetAt(instant));
        if (zone.nextTransition(instant) !== null) expect(zone.offsetAt(end)).not.toBe(zone.offsetAt(end - 1));
        if (zone.previousTransition(instant) !== null) expect(zone.offsetAt(start)).not.toBe(zone.offsetAt(start - 1));
        expect(zone.nextTransition(start)).toBe(zone.nextTransition(instant));
      }),
    );
  });

  it("shows what Intl shows, in any year that Intl knows", () => {
    const year = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 270_000 }));
    fc.assert(
      fc.property(zone, year, fc.nat(366 * 24 * 60), (zone, year, minutes) => {
        const instant = new Date(0).setUTCFullYear(year, 0, 1) + minutes * 60_000;
        const clock = new Intl.DateTimeFormat("en-US", { timeZone: zone.name, timeZoneName: "longOffset" });
        const [, sign, hours = 0, minute = 0, second = 0] =
          /GMT([+-])(\d+):(\d+)(?::(\d+))?$/.exec(clock.format(instant)) ?? [];
        const size = Number(hours) * 3600 + Number(minute) * 60 + Number(second);
        expect(zone.offsetAt(instant)).toBe((sign === "-" ? -1000 : 1000) * size);
      }),
      { numRuns: runs(300) },
    );
  });
});

import { describe, expect, it, test } from "vitest";
import { isChronologyError } from "../../src/core/result.ts";
import { dayOfDate } from "../../src/dates/civil.ts";
import { findZone, requireZone } from "../../src/dates/zone.ts";

const local = (text: string) => Date.parse(`${text}Z`);
const instantText = (instant: number) => new Date(instant).toISOString().replace(/:00.000Z$/, "Z");
const dayOf = (text: string) => local(`${text}T00:00`) / 86_400_000;
const hour = 3_600_000;

describe("findZone", () => {
  test.each(["Asia/Baku", "UTC", "Etc/GMT+5", "America/Argentina/ComodRivadavia", "EST5EDT", "Asia/Kolkata"])(
    "knows %s",
    (name) => {
      expect(findZone(name)?.name).toBe(name);
    },
  );

  test.each(["", "Baku", "Asia/Nowhere", "+04:00", "-05", "Z", " Asia/Baku", "constructor", "x".repeat(1_000_000)])(
    "knows no zone of another name (%#)",
    (name) => {
      expect(findZone(name)).toBeUndefined();
    },
  );

  it("keeps the zones it has found", () => {
    const kept = findZone("Asia/Baku");
    expect(findZone("Asia/Tbilisi")).toBeDefined();
    expect(findZone("Asia/Baku")).toBe(kept);
  });

  it("forgets zones before names in other cases fill memory, and finds them again", () => {
    const kept = findZone("Asia/Baku");
    const letters = "america/new_york";
    for (let spelling = 0; spelling < 2048; spelling += 1) {
      const name = [...letters].map((letter, at) => ((spelling >> at) & 1 ? letter.toUpperCase() : letter)).join("");
      expect(findZone(name)?.offsetAt(0)).toBe(-5 * hour);
    }
    expect(findZone("Asia/Baku")).not.toBe(kept);
    expect(findZone("Asia/Baku")?.offsetAt(0)).toBe(4 * hour);
  });

  it("throws, when one is required that is not there, and says nothing of the name", () => {
    try {
      requireZone("Private/Name");
      expect.fail();
    } catch (error) {
      expect(isChronologyError(error) && error.issues).toMatchObject([{ code: "unknown-time-zone" }]);
      expect(String(error)).not.toContain("Private");
    }
    expect(requireZone("UTC").name).toBe("UTC");
  });
});

describe("offsetAt", () => {
  test.each([
    ["Baku, in summer time", "Asia/Baku", "2011-04-17T12:00", 5],
    ["Baku, since it gave summer time up", "Asia/Baku", "2020-07-01T00:00", 4],
    ["Moscow on 3 May 2011, all year in summer time", "Europe/Moscow", "2011-05-03T19:40", 4],
    ["half an hour of summer time on Lord Howe", "Australia/Lord_Howe", "2011-01-01T00:00", 11],
    ["two hours of it at Troll", "Antarctica/Troll", "2011-07-01T00:00", 2],
    ["Casablanca in Ramadan", "Africa/Casablanca", "2024-03-20T00:00", 0],
    ["Casablanca after it", "Africa/Casablanca", "2024-05-01T00:00", 1],
    ["a week of summer time in Recife", "America/Recife", "2000-10-12T00:00", -2],
    ["Recife before it", "America/Recife", "2000-10-07T00:00", -3],
    ["Recife after it", "America/Recife", "2000-10-16T00:00", -3],
    ["a week of summer time after Ramadan in Hebron", "Asia/Hebron", "2072-10-25T00:00", 3],
    ["local mean time to the second", "Asia/Baku", "1900-01-01T00:00", 11_964 / 3600],
    ["local mean time long before", "Asia/Baku", "-200000-01-01T00:00", 11_964 / 3600],
    ["the rule of today in a far summer", "America/New_York", "+200000-07-01T00:00", -4],
    ["the rule of today in a far winter", "America/New_York", "+200000-01-01T00:00", -5],
  ])("%s", (_, name, instant, hours) => {
    expect(requireZone(name).offsetAt(local(instant))).toBe(hours * hour);
  });
});

describe("instantsOf", () => {
  test.each([
    ["an ordinary time", "Asia/Baku", "2011-04-17T17:00", ["2011-04-17T12:00Z"]],
    ["a time that is skipped", "Asia/Baku", "2011-03-27T04:30", []],
    ["the first that is not", "Asia/Baku", "2011-03-27T05:00", ["2011-03-27T00:00Z"]],
    ["a time that is repeated", "Asia/Baku", "2011-10-30T04:30", ["2011-10-29T23:30Z", "2011-10-30T00:30Z"]],
    ["the first that is repeated", "Asia/Baku", "2011-10-30T04:00", ["2011-10-29T23:00Z", "2011-10-30T00:00Z"]],
    ["the first that is not repeated any more", "Asia/Baku", "2011-10-30T05:00", ["2011-10-30T01:00Z"]],
    ["noon of a day that is skipped", "Pacific/Apia", "2011-12-30T12:00", []],
    ["noon of a day that is skipped", "Pacific/Kwajalein", "1993-08-21T12:00", []],
    [
      "the half hour that Lord Howe repeats",
      "Australia/Lord_Howe",
      "2011-04-03T01:45",
      ["2011-04-02T14:45Z", "2011-04-02T15:15Z"],
    ],
    ["a midnight that is skipped", "America/Asuncion", "2011-10-02T00:00", []],
    [
      "the hour before a midnight that is repeated",
      "America/Sao_Paulo",
      "2011-02-19T23:30",
      ["2011-02-20T01:30Z", "2011-02-20T02:30Z"],
    ],
  ])("%s (%s)", (_, name, time, instants) => {
    expect(requireZone(name).instantsOf(local(time)).map(instantText)).toEqual(instants);
  });
});

describe("startOfDay and dayAt", () => {
  test.each([
    ["an ordinary day", "Asia/Baku", "2011-04-17", "2011-04-16T19:00Z", 24],
    ["a day on which clocks go forward", "Asia/Baku", "2011-03-27", "2011-03-26T20:00Z", 23],
    ["a day on which they go back", "Asia/Baku", "2011-10-30", "2011-10-29T19:00Z", 25],
    ["a day whose midnight is skipped", "America/Asuncion", "2011-10-02", "2011-10-02T04:00Z", 23],
    ["the day before a midnight from which clocks go back", "America/Sao_Paulo", "2011-02-19", "2011-02-19T02:00Z", 25],
    ["a day whose midnight is repeated", "America/St_Johns", "2010-11-07", "2010-11-07T03:30Z", 24],
    ["the day before it", "America/St_Johns", "2010-11-06", "2010-11-06T02:30Z", 25],
    ["a day that goes back to its own midnight", "America/Havana", "2010-10-31", "2010-10-31T04:00Z", 25],
    ["a day that is skipped", "Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z", 0],
    ["the day after it", "Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z", 24],
    ["a date that is lived twice", "America/Juneau", "1867-10-18", "1867-10-17T08:57:41.000Z", 48],
  ])("%s (%s)", (_, name, date, start, hours) => {
    const zone = requireZone(name);
    const day = dayOf(date);
    expect(instantText(zone.startOfDay(day))).toBe(start);
    expect((zone.startOfDay(day + 1) - zone.startOfDay(day)) / hour).toBe(hours);
    if (hours > 0) expect(zone.dayAt(zone.startOfDay(day))).toBe(day);
    expect(zone.dayAt(zone.startOfDay(day + 1) - 1)).toBe(hours > 0 ? day : day - 1);
  });

  it("goes on for ever", () => {
    const zone = requireZone("Asia/Baku");
    for (const endless of [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) {
      expect(zone.startOfDay(endless)).toBe(endless);
      expect(zone.dayAt(endless)).toBe(endless);
    }
    expect(zone.nextTransition(Number.NEGATIVE_INFINITY)).toBe(Date.UTC(1924, 4, 1, 20, 40, 36));
    expect(zone.nextTransition(Number.POSITIVE_INFINITY)).toBeNull();
  });

  it("is UTC where milliseconds cannot be told apart", () => {
    const zone = requireZone("America/New_York");
    expect(zone.instantsOf(9e15 - 1)).toEqual([9e15 - 1]);
    expect(zone.offsetAt(9e15)).toBe(0);
    for (const day of [dayOfDate(300_000, 1, 1), dayOfDate(-300_000, 1, 1), 1e20, -1e300]) {
      expect(zone.startOfDay(day)).toBe(day * 86_400_000);
      expect(zone.dayAt(zone.startOfDay(day))).toBeCloseTo(day);
      expect(zone.instantsOf(day * 86_400_000)).toEqual([day * 86_400_000]);
      expect(zone.nextTransition(day * 86_400_000) === null).toBe(day > 0);
    }
  });
});

describe("nextTransition and previousTransition", () => {
  test.each([
    ["a zone's first change", "Asia/Baku", "-002000-01-01T00:00", null, "1924-05-01T20:40:36.000Z"],
    ["between two changes", "Asia/Baku", "2011-04-17T00:00", "2011-03-27T00:00Z", "2011-10-30T00:00Z"],
    ["at a change", "Asia/Baku", "2011-03-27T00:00", "2011-03-27T00:00Z", "2011-10-30T00:00Z"],
    ["after the last", "Asia/Baku", "2025-01-01T00:00", "2015-10-25T00:00Z", null],
    ["long after the last", "Asia/Baku", "+250000-01-01T00:00", "2015-10-25T00:00Z", null],
    ["the last of Morocco's table", "Africa/Casablanca", "2088-01-01T00:00", "2087-05-11T02:00Z", null],
    ["a rule that goes on", "America/New_York", "+250000-01-01T00:00", "+249999-11-07T06:00Z", "+250000-03-12T07:00Z"],
    [
      "the same rule in summer",
      "America/New_York",
      "+250000-03-13T00:00",
      "+250000-03-12T07:00Z",
      "+250000-11-05T06:00Z",
    ],
    ["a zone without changes", "UTC", "2011-01-01T00:00", null, null],
  ])("%s (%s)", (_, name, instant, previous, next) => {
    const zone = requireZone(name);
    const text = (found: number | null) => (found === null ? null : instantText(found));
    expect(text(zone.previousTransition(local(instant)))).toBe(previous);
    expect(text(zone.nextTransition(local(instant)))).toBe(next);
  });

  it("follow the rule of today in each month to come", () => {
    const zone = requireZone("America/New_York");
    /** 2 o'clock in New York's standard or summer time on the nth Sunday of a month. */
    const sunday = (year: number, month: number, nth: number, utcHour: number) => {
      const first = dayOfDate(year, month, 1);
      return (first + ((10 - (first % 7)) % 7) + 7 * (nth - 1)) * 24 * hour + utcHour * hour;
    };
    for (let month = 0; month < 48 * 12; month += 1) {
      const year = 2099 + Math.floor(month / 12);
      const instant = dayOfDate(year, (month % 12) + 1, 1) * 24 * hour;
      const changes = [year - 1, year, year + 1].flatMap((of) => [sunday(of, 3, 2, 7), sunday(of, 11, 1, 6)]);
      expect(zone.previousTransition(instant)).toBe(changes.findLast((change) => change <= instant));
      expect(zone.nextTransition(instant)).toBe(changes.find((change) => change > instant));
    }
  });
});

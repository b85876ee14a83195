import { fc, test as lawOf } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { boundsOf, findZone } from "../../../src/dates/index.ts";
import { timeTicks } from "../../../src/view/chart/time-ticks.ts";

function ticksOf(period: string, width: number, name = "Asia/Baku") {
  const zone = findZone(name);
  const { earliest, latest } = boundsOf(period, { zone: name });
  if (zone === undefined || earliest === null || latest === null) throw new Error("no such period");
  return timeTicks({ from: earliest, to: latest, width }, zone, "en-GB");
}

test.each([
  ["an hour in minutes", "2011-04-17T15:00/2011-04-17T15:59", 600, ["15:00", "15:05", "15:10"], "17 April 2011"],
  ["a day in hours", "2011-04-17", 1200, ["00:00", "01:00", "02:00"], "17 April 2011"],
  ["a month in days", "2011-04", 900, ["1", "2", "3"], "April 2011"],
  ["a year in months", "2011", 900, ["Jan", "Feb", "Mar"], "2011"],
  ["a century in decades", "1901/2000", 600, ["1900", "1910", "1920"], ""],
])("%s", (_, period, width, labels, context) => {
  const ticks = ticksOf(period, width);
  const shown = ticks.slice(ticks.findIndex(({ label }) => label === labels[0]));
  expect(shown.slice(0, 3).map(({ label }) => label)).toEqual(labels);
  expect(shown[0]?.context).toBe(context);
});

test("days are local days, also where one has 23 hours, and an hour that is skipped has no tick", () => {
  const instants = ticksOf("2011-03-26/2011-03-28", 200).map(({ instant }) => new Date(instant).toISOString());
  expect(instants).toContain("2011-03-26T20:00:00.000Z");
  expect(instants).toContain("2011-03-27T19:00:00.000Z");
  const labels = ticksOf("2011-03-27", 1200).map(({ label }) => label);
  expect(labels).not.toContain("04:00");
  expect(labels).toContain("05:00");
});

lawOf.prop(
  [fc.integer({ min: -6e13, max: 6e13 }), fc.integer({ min: 600_000, max: 1e14 }), fc.integer({ min: 200, max: 4000 })],
  {
    numRuns: 200,
  },
)("ticks ascend and have room, whatever the time shown", (from, length, width) => {
  const zone = findZone("Asia/Baku");
  if (zone === undefined) throw new Error("no such zone");
  const ticks = timeTicks({ from, to: from + length, width }, zone, "en-GB").map(({ instant }) => instant);
  expect(ticks.length).toBeLessThan(width / 20);
  for (const [index, instant] of ticks.entries()) {
    if (index > 0) expect(instant).toBeGreaterThan(ticks[index - 1] ?? Number.NEGATIVE_INFINITY);
  }
});

test.each([
  ["Pacific/Kiritimati", 8.64e15],
  ["Pacific/Pago_Pago", -8.64e15],
])("where dates end, days of %s that no date can be written for have no name", (name, edge) => {
  const zone = findZone(name);
  if (zone === undefined) throw new Error("no such zone");
  for (const span of [3_600_000, 5 * 86_400_000, 100 * 86_400_000, 4000 * 86_400_000]) {
    const [from, to] = edge > 0 ? [edge - span, edge] : [edge, edge + span];
    const ticks = timeTicks({ from, to, width: 600 }, zone, "en");
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.map(({ label }) => label).join()).not.toContain("Invalid");
  }
});

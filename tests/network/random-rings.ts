import { calendarTerm, daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import type { Random } from "../oracle/random-network.ts";

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse("2011-02-01T00:00Z");
const baku = requireZone("Asia/Baku");

/** A gap in milliseconds, beside bounds of a million: what goes round in a ring goes round very often. */
function addSmallGap(network: Network, random: Random, points: number, statement: number): void {
  const [from, to] = [random(points), random(points)];
  network.addGap(from, to, { min: random(7) - 2, max: random(3) === 0 ? 4 + random(6) : null }, statement);
}

function addRanges(network: Network, random: Random, points: number, statement: number): void {
  const low = random(20);
  const ranges = [low, 300 + random(50), 500_000 + random(10)].map((earliest, at) => ({
    earliest: start + earliest,
    latest: start + earliest + 1 + (at === 2 ? 400_000 : random(30)),
  }));
  network.restrict(random(points), ranges, statement);
}

function addDays(network: Network, random: Random, points: number, statement: number): void {
  const [from, to, days] = [random(points), random(points), random(3)];
  const step = (random(2) === 0 ? calendarTerm : (zone: typeof baku, _: number, days: number) => daysAfter(zone, days))(
    baku,
    0,
    days,
  );
  network.addStep(from, to, random(2) === 0 ? { atLeast: step } : { atLeast: step, atMost: step }, statement);
}

function addHours(network: Network, random: Random, points: number, statement: number): void {
  const min = -random(48);
  network.addGap(random(points), random(points), { min: min * hour, max: (min + random(50)) * hour }, statement);
}

const kindsOf = {
  "gaps and separate ranges": { length: 1_000_000, add: [addSmallGap, addSmallGap, addSmallGap, addRanges] },
  "calendar gaps": { length: 400 * day, add: [addDays, addHours] },
};

export type Rings = keyof typeof kindsOf;

/** A random network whose points push each other up in rings, often and far, within bounds that are a definition. */
export function randomRings(
  random: Random,
  rings: Rings,
  most = 17,
): { network: Network; points: number; statements: number } {
  const { length, add } = kindsOf[rings];
  const [points, statements] = [2 + random(6), 3 + random(most - 2)];
  const network = createNetwork();
  for (let point = 0; point < points; point += 1) {
    network.restrict(network.addPoint(), { earliest: start, latest: start + length });
  }
  for (let statement = 0; statement < statements; statement += 1) {
    add[random(add.length)]?.(network, random, points, statement);
  }
  return { network, points, statements };
}

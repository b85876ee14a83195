import { describe, expect, it } from "vitest";
import { calendarTerm, daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { activationOf } from "../../src/network/activation.ts";
import { graphOf } from "../../src/network/graph.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { solve } from "../../src/network/solve.ts";
import { type Random, randomFrom } from "../oracle/random-network.ts";
import { runs } from "../runs.ts";

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

describe("statements that push each other up in rings, switched on and off again", () => {
  it.each<[string, length: number, (typeof addRanges)[]]>([
    ["gaps and separate ranges", 1_000_000, [addSmallGap, addSmallGap, addSmallGap, addRanges]],
    ["calendar gaps", 400 * day, [addDays, addHours]],
  ])("can be true together where a network of them alone has a solution: %s", (_, length, kinds) => {
    const seeds = runs(150);
    let [possible, impossible] = [0, 0];
    for (let seed = 0; seed < seeds; seed += 1) {
      const random = randomFrom(seed);
      const [points, statements] = [2 + random(6), 4 + random(14)];
      const network = createNetwork();
      for (let point = 0; point < points; point += 1) {
        network.restrict(network.addPoint(), { earliest: start, latest: start + length });
      }
      for (let statement = 0; statement < statements; statement += 1) {
        kinds[random(kinds.length)]?.(network, random, points, statement);
      }
      const graph = graphOf(network.columns, () => true);
      if (graph.lower.high.includes(Number.NEGATIVE_INFINITY)) continue;
      const activation = activationOf(graph, { left: 10_000_000 });
      const all = Array.from({ length: statements }, (_, at) => at);
      const steps: { on: number[]; mark: number }[] = [];
      for (let turn = 0; turn < 16; turn += 1) {
        if (steps.length > 0 && random(3) === 0) {
          const kept = random(steps.length);
          activation.undoTo(steps[kept]?.mark ?? 0);
          steps.length = kept;
        }
        const before = steps.at(-1)?.on ?? [];
        const added = all.filter((statement) => !before.includes(statement) && random(3) === 0);
        const on = [...before, ...added];
        const { consistent } = solve(network, { without: (statement) => !on.includes(statement) });
        steps.push({ on, mark: activation.mark() });
        expect(activation.activate(added), `seed ${seed}, turn ${turn}`).toBe(consistent);
        if (consistent) possible += 1;
        else impossible += 1;
      }
    }
    expect(Math.min(possible, impossible)).toBeGreaterThan(seeds / 4);
  });
});

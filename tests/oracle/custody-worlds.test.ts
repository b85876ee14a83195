import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";
import { type CaseWorlds, type World, worldsOf } from "./case-worlds.ts";
import { checkCustody, checkNarrower, checkStillSo, counts } from "./custody-laws.ts";
import { checkAllFound, checkFindings } from "./finding-laws.ts";
import { randomCustody } from "./random-custody.ts";

const runs = Math.ceil(Number(process.env.ORACLE_RUNS ?? 5000) / 10);
const seed = Number(process.env.ORACLE_SEED ?? 20_110_417);
const unlimited = 24 * 3_600_000;
const timeLimit = process.env.ORACLE_RUNS === undefined ? 8_000 : unlimited;

describe("custody in every possible world", () => {
  it(
    `is what a timeline says of it, on ${runs} random case files, seed ${seed}`,
    () => {
      counts.clear();
      fc.assert(
        fc.property(randomCustody(5), fc.nat(), (caseFile, start) => {
          const random = randomFrom(start);
          const worlds = worldsOf(caseFile, random);
          if (worlds.all.worlds.length === 0) return;
          const timeline = buildTimeline(caseFile);
          checkCustody(worlds, caseFile, timeline);
          checkFindings(worlds, caseFile, timeline);
          checkAllFound(worlds, caseFile, timeline);
          const world = worlds.all.worlds[Math.floor(random() * worlds.all.worlds.length)] ?? [];
          const ids = [...worlds.points.keys()];
          // What is certainly after the date of the timeline has not happened yet.
          const { latest: asOf } = timeline.asOf;
          if (ids.some((id) => (world[worlds.points.get(id) ?? 0] ?? 0) >= (asOf ?? Number.POSITIVE_INFINITY))) return;
          const one = ids[Math.floor(random() * ids.length)];
          const narrower = buildTimeline(pinned(caseFile, worlds, world, (id) => id === one));
          checkNarrower(caseFile, timeline, narrower);
          checkStillSo(timeline, narrower);
          const seconds = ids.map((id) => Math.floor((world[worlds.points.get(id) ?? 0] ?? 0) / 1000));
          if (new Set(seconds).size < seconds.length) return;
          const sharp = pinned(caseFile, worlds, world, () => true);
          const alone = { worlds: [world], isExhaustive: false, greatest: () => undefined };
          const sharpWorlds = { ...worlds, all: alone, firm: alone };
          checkStillSo(timeline, buildTimeline(sharp));
          checkCustody(sharpWorlds, sharp, buildTimeline(sharp));
          checkFindings(sharpWorlds, sharp, buildTimeline(sharp));
        }),
        { numRuns: runs, seed, interruptAfterTimeLimit: timeLimit },
      );
      const laws = [
        "shape",
        "amounts",
        "reached",
        "narrower",
        "still so",
        "found",
        "no-release-recorded",
        "gap-in-custody",
      ];
      expect(laws.filter((law) => !counts.has(law))).toEqual([]);
    },
    unlimited,
  );
});

/** The case file with some of its events at the second that they are at in a world. */
function pinned(caseFile: CaseFile, { points }: CaseWorlds, world: World, isPinned: (id: string) => boolean): CaseFile {
  const events = caseFile.events?.map((event) => {
    const instant = world[points.get(event.id) ?? -1];
    if (!isPinned(event.id) || instant === undefined) return event;
    return { ...event, when: `${new Date(instant).toISOString().slice(0, 19)}Z` };
  });
  return parseCaseFile({ ...caseFile, events });
}

/** Numbers from 0 to 1, the same from the same start. */
function randomFrom(start: number): () => number {
  let state = start % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

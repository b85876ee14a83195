import fc from "fast-check";
import { expect, it } from "vitest";
import { buildTimeline } from "../../src/index.ts";
import { runs } from "../runs.ts";
import { keepOnly } from "./parts-of-case.ts";
import { randomCase } from "./random-case.ts";

/** A slow machine tries fewer. */
const timeLimit = 8_000;

it("what an order of two events rests on gives it alone", () => {
  const plain = randomCase({ events: { min: 2, max: 5 }, relations: 1, place: 0, statedRules: true, stances: false });
  fc.assert(
    fc.property(plain, fc.nat(), (caseFile, random) => {
      const ids = (caseFile.events ?? []).map(({ id }) => id);
      const [a, b] = [ids[random % ids.length], ids[(random + 1) % ids.length]];
      fc.pre(a !== undefined && b !== undefined && a !== b);
      const { relation, certainty, because } = buildTimeline(caseFile).relation(a, b);
      const alone = buildTimeline(keepOnly(caseFile, new Set(because.map(({ id }) => id))));
      expect(alone.relation(a, b), because.map(({ id }) => id).join()).toMatchObject({ relation, certainty });
    }),
    { numRuns: runs(50), interruptAfterTimeLimit: timeLimit },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/case-file/case-file.ts";
import { buildTimeline } from "../../src/chronology/index.ts";
import { randomCase } from "../chronology/random-case.ts";
import { TooMany } from "./case-differences.ts";
import { type CaseTwin, twinOf } from "./case-twin.ts";

const runs = Math.ceil(Number(process.env.ORACLE_RUNS ?? 5000) / 10);
const seed = Number(process.env.ORACLE_SEED ?? 20_110_417);
const unlimited = 24 * 3_600_000;
/** Unless more are asked for, a slow machine tries fewer. */
const timeLimit = process.env.ORACLE_RUNS === undefined ? 20_000 : unlimited;

/** Up to so many statements, each set of them is tried. */
const mostTried = 10;

describe("by the brute-force twin of case files", () => {
  it(
    `each contradiction is minimal, of ${runs} random case files, seed ${seed}`,
    () => {
      let sets = 0;
      overCases({ events: { min: 3, max: 6 }, relations: 2 }, (caseFile, twin) => {
        for (const statements of contradictionsOf(caseFile).slice(0, 20)) {
          sets += 1;
          expect(twin.isPossible(new Set(statements)), statements.join()).toBe(false);
          for (const dropped of statements) {
            const rest = statements.filter((id) => id !== dropped);
            expect(twin.isPossible(new Set(rest)), `${statements.join()} without ${dropped}`).toBe(true);
          }
        }
      });
      expect(sets).toBeGreaterThan(10);
    },
    unlimited,
  );

  it(
    `all contradictions are listed, smallest first, of ${runs} small random case files, seed ${seed}`,
    () => {
      let sets = 0;
      overCases({ events: { min: 2, max: 4 }, relations: 2 }, (caseFile, twin) => {
        if (twin.statements.length > mostTried) return;
        const expected = minimalSetsOf(twin);
        const listed = contradictionsOf(caseFile);
        sets += expected.length;
        expect(listed.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
        expect(listed.map((set) => [...set].sort().join()).sort()).toEqual(expected.map((set) => set.join()).sort());
      });
      expect(sets).toBeGreaterThan(10);
    },
    unlimited,
  );
});

function overCases(shape: Parameters<typeof randomCase>[0], check: (caseFile: CaseFile, twin: CaseTwin) => void): void {
  fc.assert(
    fc.property(randomCase(shape), (caseFile) => {
      const twin = twinOf(caseFile);
      // Points without bounds are tried near the dates only, where not every month and clock change is met.
      if (twin.reading.countsMonths) return;
      try {
        check(caseFile, twin);
      } catch (error) {
        if (!(error instanceof TooMany)) throw error;
      }
    }),
    { numRuns: runs, seed, interruptAfterTimeLimit: timeLimit },
  );
}

function contradictionsOf(caseFile: CaseFile): string[][] {
  return buildTimeline(caseFile).findings.flatMap((finding) =>
    finding.code === "contradiction" ? [finding.params.statements] : [],
  );
}

/** Every set of statements that cannot all be true, though without any one of them they can; smallest first. */
function minimalSetsOf({ statements, isPossible }: CaseTwin): string[][] {
  const minimal: number[] = [];
  const chosen = Array.from({ length: 2 ** statements.length }, (_, set) => set);
  const idsOf = (set: number) => statements.filter((_, at) => (set & (1 << at)) !== 0);
  if (isPossible(new Set(statements))) return [];
  for (const set of chosen.sort((a, b) => idsOf(a).length - idsOf(b).length)) {
    if (minimal.some((smaller) => (smaller & set) === smaller)) continue;
    if (!isPossible(new Set(idsOf(set)))) minimal.push(set);
  }
  return minimal.map(idsOf);
}

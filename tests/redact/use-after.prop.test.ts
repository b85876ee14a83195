import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bounds, coversBounds } from "../../src/dates/index.ts";
import { buildTimeline, type CaseFile, parseCaseFile, type Timeline } from "../../src/index.ts";
import { publish, redact } from "../../src/redact/index.ts";
import { randomCase } from "../chronology/random-case.ts";

const key = "a key of sixteen bytes or more";
const cases = randomCase({ place: 2, events: { min: 2, max: 4 }, relations: 2 });

const isConsistent = ({ findings }: Timeline) => findings.every(({ code }) => code !== "contradiction");

/** The events of a case file that stay, each with its pseudonym. */
function pairsOf(before: CaseFile, after: CaseFile): [string, string][] {
  const stays = (before.events ?? []).filter(({ sensitivity }) => sensitivity === undefined);
  return stays.map(({ id }, at) => [id, after.events?.[at]?.id ?? ""]);
}

/** The bounds of each account's start and end. */
function boundsIn({ entries }: Timeline): Map<string, Bounds[]> {
  return new Map(entries.flatMap(({ accounts }) => accounts.map(({ event, start, end }) => [event, [start, end]])));
}

test("where no event goes, every relation and every bound is the same", () => {
  fc.assert(
    fc.property(cases, (caseFile) => {
      const { caseFile: left } = redact(caseFile, publish, { key });
      const [before, after] = [buildTimeline(caseFile), buildTimeline(left)];
      const pairs = pairsOf(caseFile, left);
      const [was, is] = [boundsIn(before), boundsIn(after)];
      for (const [a, a2] of pairs) {
        expect(is.get(a2)).toEqual(was.get(a));
        for (const [b, b2] of pairs) {
          if (a === b) continue;
          const { relation, certainty } = before.relation(a, b);
          expect(after.relation(a2, b2)).toMatchObject({ relation, certainty });
        }
      }
    }),
    { numRuns: 15 },
  );
});

test("where events or days go, what is left says nothing more than before", () => {
  const parts = fc.tuple(cases, fc.nat(), fc.constantFrom(undefined, "month", "year"));
  fc.assert(
    fc.property(parts, ([input, at, dates]) => {
      const events = (input.events ?? []).map((event, index) =>
        index === at % (input.events?.length ?? 1) ? { ...event, sensitivity: { category: "health" } } : event,
      );
      const caseFile = parseCaseFile({ ...input, events });
      const { caseFile: left } = redact(caseFile, { ...publish, dates }, { key });
      const [before, after] = [buildTimeline(caseFile), buildTimeline(left)];
      if (!isConsistent(before)) return;
      const pairs = pairsOf(caseFile, left);
      const [was, is] = [boundsIn(before), boundsIn(after)];
      for (const [a, a2] of pairs) {
        for (const [index, bounds] of is.get(a2)?.entries() ?? []) {
          const old = was.get(a)?.[index];
          if (old !== undefined) expect(coversBounds(bounds, old)).toBe(true);
        }
        for (const [b, b2] of pairs) {
          const { relation, certainty } = after.relation(a2, b2);
          if (a === b || certainty !== "certain" || relation === "unknown") continue;
          expect(before.relation(a, b).relation).toBe(relation);
        }
      }
    }),
    { numRuns: 20 },
  );
});

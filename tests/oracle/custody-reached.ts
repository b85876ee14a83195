import { expect } from "vitest";
import type { CaseWorlds } from "./case-worlds.ts";
import { begun, type Course, count, type LibrarySpell, type Range } from "./custody-laws.ts";
import { type Boundary, lastHeld } from "./custody-spell.ts";
import { reach } from "./search-worlds.ts";

type Differ = (from: number, to: number) => number;

const dayMs = 86_400_000;

/** What the library gives for the least and the most is so in some world, where all worlds are read alike. */
export function checkReached(
  worlds: CaseWorlds,
  given: readonly LibrarySpell[],
  [course]: readonly Course[],
  asOf: number | null,
): void {
  const { zone, points } = worlds;
  const elapsed: Differ = (from, to) => to - from;
  const nights: Differ = (from, to) => zone.dayAt(to) - zone.dayAt(from);
  for (const [index, spell] of given.entries()) {
    const twin = course?.spells[index];
    const [first] = twin?.segments ?? [];
    if (twin === undefined || first === undefined) throw new Error("fewer spells");
    // Of custody that is not known to have come to an order, the least and the most are of two ends.
    if (twin.segments.some(({ from }) => from.stated !== undefined)) continue;
    const ending = twin.until ?? { from: points.get(lastHeld(twin)), to: undefined };
    expectReached(worlds, `elapsed of ${index}`, spell.elapsed, [first.from, ending], elapsed, asOf);
    expectReached(worlds, `nights of ${index}`, spell.nights, [first.from, ending], nights, asOf);
    for (const [at, segment] of spell.segments.entries()) {
      const from = begun(twin.segments[at]?.from ?? first.from);
      const until = twin.segments[at + 1]?.from ?? ending;
      expectReached(worlds, `elapsed of ${index}.${at}`, segment.elapsed, [from, until], elapsed, asOf);
      const { earliest, latest } = segment.from;
      expectBound(worlds, `from of ${index}.${at}`, earliest, from.from, -1);
      expectBound(worlds, `from of ${index}.${at}`, latest, from.to, 1);
    }
  }
}

function expectReached(
  { all }: CaseWorlds,
  name: string,
  given: Range,
  [from, to]: readonly [Boundary, Boundary],
  differ: Differ,
  asOf: number | null,
): void {
  const opposite: Differ = (a, b) => -differ(a, b);
  const least = from.to === undefined ? 0 : all.greatest(from.to, to.from ?? -1, opposite);
  if (least === undefined) return;
  const min = Math.max(0, -least);
  const unit = name.startsWith("nights") ? dayMs : 1;
  const isEndless = from.from === undefined || (to.to === undefined && asOf === null);
  const most = isEndless
    ? Number.POSITIVE_INFINITY
    : to.to === undefined
      ? all.greatest(from.from ?? -1, from.from ?? -1, (a) => differ(a, (asOf ?? 0) - 1))
      : all.greatest(from.from ?? -1, to.to, differ);
  if (most === undefined) return;
  count("reached");
  const max = most > reach / 2 / unit ? null : Math.max(most, min);
  expect({ min, max }, name).toEqual(given);
}

/** The earliest or the latest that a point can be. */
function expectBound({ all }: CaseWorlds, name: string, given: number | null, point: number | undefined, side: 1 | -1) {
  if (given === null || point === undefined) return;
  const bound = all.greatest(point, point, (instant) => side * instant);
  if (bound !== undefined) expect(side * bound + (side === 1 ? 1 : 0), name).toBe(given);
}

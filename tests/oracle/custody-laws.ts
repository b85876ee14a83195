import { expect } from "vitest";
import type { CaseFile, Timeline } from "../../src/index.ts";
import type { CaseWorlds, World } from "./case-worlds.ts";
import { checkReached } from "./custody-reached.ts";
import { type Boundary, lastHeld, type Spell } from "./custody-spell.ts";
import { custodyReader, type Reading } from "./custody-worlds.ts";

export type LibrarySpell = Timeline["custody"][number];
type Bounds = LibrarySpell["lastWord"];
export interface Range {
  min: number;
  max: number | null;
}

/** How often each law was tried. */
export const counts = new Map<string, number>();
export const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

/** What a timeline says of custody holds in the worlds of its case. */
export function checkCustody(worlds: CaseWorlds, caseFile: CaseFile, timeline: Timeline): void {
  for (const who of ["person", "other", "group"]) {
    const spells = timeline.custody.filter((spell) => spell.who === who);
    const read = custodyReader(worlds, caseFile, who, timeline.asOf.latest);
    if (spells.length === 0) continue;
    // A member's spell may go on from the group's, or begin after it.
    const others = who === "person" ? timeline.custody.filter((spell) => spell.who === "group") : [];
    checkShape(worlds, caseFile, spells, [...spells, ...others], read);
    checkAmounts(worlds, who, spells, read, timeline, caseFile);
  }
}

/** Spells whose order is sure are the same in every world. */
function checkShape(
  worlds: CaseWorlds,
  { events }: CaseFile,
  spells: LibrarySpell[],
  all: LibrarySpell[],
  read: (world: World) => Reading[],
): void {
  const orders = all.map(({ order }) => order);
  // Whether it came to an order that begins when another ends, is not told by the order of the words.
  if (hasOrderToFollow(events)) return;
  checkSureSpells(worlds, spells, read);
  if (orders.includes("unordered")) return;
  count("shape");
  const expected = shapeOf(spells);
  const { worlds: sureIn } = orders.includes("likely") || diesTwice(events) ? worlds.all : worlds.firm;
  for (const world of sureIn) {
    const readings = read(world);
    if (readings.some(({ isDoubtful }) => isDoubtful)) continue;
    const shapes = readings.map(({ shape }) => shape);
    if (!shapes.includes(expected)) expect(shapes.join(" or "), `spells of ${spells[0]?.who}`).toBe(expected);
  }
}

/**
 * A spell whose order is certain is in every world, whatever is so of the others; where one of them is likely, in every world
 * of all statements.
 */
function checkSureSpells(worlds: CaseWorlds, spells: LibrarySpell[], read: (world: World) => Reading[]): void {
  const { worlds: sureIn } = spells.every(({ order }) => order === "certain") ? worlds.firm : worlds.all;
  for (const spell of spells.filter(({ order }) => order === "certain")) {
    count("sure spell");
    const expected = shapeOf([spell]).slice(1, -1);
    for (const world of sureIn) {
      const readings = read(world);
      if (readings.some(({ isDoubtful }) => isDoubtful)) continue;
      const shapes = readings.map(({ shape }) => shape);
      if (!shapes.some((shape) => shape.includes(expected)))
        expect(shapes.join(" or "), `a spell of ${spell.who}`).toContain(expected);
    }
  }
}

/**
 * Amounts hold in all worlds of one reading, in every world where the order is sure. Of words whose order nothing makes
 * certain, the one that needs the least assumption is taken, out of entry order too: which one that is is left out, save
 * that it tells of the same spells, and that they and their parts begin and end with words of the same bounds.
 */
function checkAmounts(
  worlds: CaseWorlds,
  who: string,
  spells: LibrarySpell[],
  read: (world: World) => Reading[],
  { entries, asOf }: Timeline,
  { events }: CaseFile,
): void {
  const shape = shapeOf(spells);
  const isSure = spells.every(({ order }) => order !== "unordered");
  const keys = new Set<string>();
  const alike = new Map<string, Course[]>();
  for (const world of worlds.all.worlds) {
    for (const reading of read(world)) {
      if (reading.shape !== shape || reading.isDoubtful) continue;
      if (!isSure && !haveSameEnds(worlds, spells, reading.spells, entries)) continue;
      keys.add(reading.key);
      const key = isSure ? shape : reading.key;
      const courses = alike.get(key) ?? [];
      courses.push({ spells: reading.spells, world });
      alike.set(key, courses);
    }
  }
  const { isExhaustive, worlds: tried } = worlds.all;
  if (alike.size === 0 && isExhaustive && tried.length > 1) expect(isSure, `no world like ${shape}`).toBe(false);
  count(alike.size === 0 ? "no world alike" : "amounts");
  if (isSure && keys.size === 1) checkReached(worlds, spells, [...alike.values()].flat(), asOf.latest);
  const failures = [...alike.values()].map((courses) => {
    try {
      for (const [at, spell] of spells.entries()) {
        compareSpell(worlds, spell, coursesOf(courses, at), asOf.latest, `${who} ${at}`, hasOrderToFollow(events));
      }
      return undefined;
    } catch (error) {
      return error;
    }
  });
  if (failures.length > 0 && failures.every((failure) => failure !== undefined)) throw failures[0];
}

/** What a world is read to tell of all spells, or of one. */
export interface Course {
  spells: Spell[];
  world: World;
}

interface CourseOfSpell {
  spell: Spell;
  world: World;
}

function coursesOf(courses: Course[], at: number): CourseOfSpell[] {
  return courses.flatMap(({ spells, world }) => {
    const spell = spells[at];
    return spell === undefined ? [] : [{ spell, world }];
  });
}

/** Whether there are two words of a death: that orders alone after the first are no custody may rest on its uncertain date. */
function diesTwice(events: CaseFile["events"] = []): boolean {
  return events.filter(({ type }) => type === "death").length > 1;
}

/** Whether an order is there that begins where another ends. */
function hasOrderToFollow(events: CaseFile["events"] = []): boolean {
  return events.some((event) => "term" in event && event.term?.countedFrom?.at === "term-end");
}

/**
 * Whether the words that spells and their parts begin and end with have the bounds that the library gives. Left out are
 * readings with words or orders that nothing bounds: the worlds tried do not have such a one at every place that the library
 * may take it at.
 */
function haveSameEnds(
  { points }: CaseWorlds,
  given: LibrarySpell[],
  spells: Spell[],
  entries: Timeline["entries"],
): boolean {
  const startOf = (id: string | undefined) =>
    entries.find(({ accounts }) => accounts.some(({ event }) => event === id))?.start;
  const areSame = (a: Bounds | undefined, b: Bounds | undefined) =>
    a?.earliest === b?.earliest && a?.latest === b?.latest;
  const isBounded = (id: string) => startOf(id)?.earliest != null && startOf(id)?.latest != null;
  const startAt = (point: number | undefined) => startOf([...points].find(([, at]) => at === point)?.[0]);
  const isBegunAsGiven = (boundary: Boundary, given: Bounds | undefined) => {
    const { from, to } = begun(boundary);
    return areSame({ earliest: startAt(from)?.earliest ?? null, latest: startAt(to)?.latest ?? null }, given);
  };
  return spells.every(({ words, first, until, segments }, at) => {
    const isSharp = segments[0]?.from.from !== undefined && segments[0].from.from === segments[0].from.to;
    if (![...words, ...segments.flatMap(({ imposedBy }) => imposedBy)].every(isBounded)) return false;
    const [begun, ...parts] = given[at]?.segments.map((segment) => segment.from) ?? [];
    const starts = words.flatMap((id) => startOf(id) ?? []);
    const last =
      until?.from !== undefined && until.from === until.to
        ? startOf(words.at(-1))
        : { earliest: greatestOf(starts, "earliest"), latest: greatestOf(starts, "latest") };
    if (!areSame(last, given[at]?.lastWord) || (isSharp && !areSame(startOf(first), begun))) return false;
    return segments.slice(1).every(({ from }, part) => isBegunAsGiven(from, parts[part]));
  });
}

function greatestOf(bounds: readonly Bounds[], side: "earliest" | "latest"): number {
  return Math.max(...bounds.map((each) => each[side] ?? Number.NaN));
}

/** Amounts of a spell and of its parts lie within what the library gives, and reach it where that is exact. */
function compareSpell(
  { zone, points }: CaseWorlds,
  given: LibrarySpell,
  courses: CourseOfSpell[],
  asOf: number | null,
  name: string,
  isWholeAlone: boolean,
): void {
  const elapsed = (a: number, b: number) => b - a;
  const nights = (a: number, b: number) => zone.dayAt(b) - zone.dayAt(a);
  const endingOf = (spell: Spell): Boundary => spell.until ?? { from: points.get(lastHeld(spell)), to: undefined };
  const pointsOf = ({ words, segments }: Spell) => [
    ...[...words, ...segments.flatMap(({ imposedBy }) => imposedBy)].map((id) => points.get(id)),
    ...segments.map(({ opened }) => opened?.at),
  ];
  // Nothing lasts longer than to the date of the timeline, though a word without a date may be later.
  const isByAsOf = ({ spell, world }: CourseOfSpell) =>
    spell.until !== undefined || pointsOf(spell).every((point) => (world[point ?? -1] ?? 0) < (asOf ?? Infinity));
  const range = (from: (spell: Spell) => Boundary, to: (spell: Spell) => Boundary, differ: typeof elapsed) =>
    hullOf(
      courses.filter(isByAsOf).map(({ spell, world }) => {
        const ending = to(spell);
        return amountIn(
          world,
          from(spell),
          ending,
          differ,
          ending.to === undefined ? (asOf ?? Infinity) - 1 : Infinity,
        );
      }),
    );
  const partOf = ({ segments }: Spell, at: number) => segments[at]?.from ?? { from: undefined, to: undefined };
  const whole = (spell: Spell) => partOf(spell, 0);
  expectWithin(`${name}: elapsed`, given.elapsed, range(whole, endingOf, elapsed));
  expectWithin(`${name}: nights`, given.nights, range(whole, endingOf, nights));
  const { min, max } = given.nights;
  // Where orders alone tell of custody, there may have been none.
  const [isByOrders, isShown] = [true, false].map((is) =>
    courses.some(({ spell }) => (spell.shown === undefined) === is),
  );
  const leastDays = [...(isByOrders ? [0] : []), ...(isShown ? [min + 1] : [])];
  expect(leastDays, `${name}: least calendar days`).toContain(given.calendarDays.min);
  expect(given.calendarDays.max).toBe(max === null ? null : max + 1);
  // An order that is to follow on another begins when it is given if that is later: where its part begins is left out.
  if (isWholeAlone) return;
  for (const [at, segment] of given.segments.entries()) {
    const isLast = at === given.segments.length - 1;
    const from = (spell: Spell) => begun(partOf(spell, at));
    const until = (spell: Spell) => (isLast ? endingOf(spell) : partOf(spell, at + 1));
    const part = `${name}: segment ${at}`;
    expectWithin(`${part}: elapsed`, segment.elapsed, range(from, until, elapsed));
    expectBounds(`${part}: from`, segment.from, courses, from);
    if (isLast && given.open) continue;
    // A part that no word shows ends no earlier than an order says that it begins.
    const notBefore = (spell: Spell) => partOf(spell, at).stated;
    expectBounds(`${part}: until`, segment.until, courses, (spell) => begun(until(spell)), notBefore);
  }
}

/** Where an order says that it begins, though no word may show that it came to that. */
export function begun(boundary: Boundary): Boundary {
  return boundary.stated === undefined ? boundary : { from: boundary.stated, to: boundary.stated };
}

/** The least and the most time from one boundary to another in a world. */
function amountIn(
  world: World,
  from: Boundary,
  to: Boundary,
  differ: (a: number, b: number) => number,
  asOf: number,
): [number, number] {
  const at = (point: number | undefined) => (point === undefined ? undefined : world[point]);
  const between = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined || b === Number.POSITIVE_INFINITY ? undefined : differ(a, b);
  const least = Math.max(0, between(at(from.to), at(to.from)) ?? 0);
  const most = between(at(from.from), at(to.to) ?? asOf) ?? Number.POSITIVE_INFINITY;
  return [least, Math.max(most, least)];
}

function hullOf(ranges: [number, number][]): [number, number] {
  return [Math.min(...ranges.map(([least]) => least)), Math.max(...ranges.map(([, most]) => most))];
}

export function expectWithin(name: string, given: Range, [least, most]: [number, number]): void {
  const { min, max } = { min: given.min, max: given.max ?? Number.POSITIVE_INFINITY };
  expect(least, `${name}, least`).toBeGreaterThanOrEqual(min);
  if (most > max) expect(most, `${name}, most`).toBe(max);
}

function expectBounds(
  name: string,
  given: Bounds,
  courses: CourseOfSpell[],
  boundaryOf: (spell: Spell) => Boundary,
  notBefore: (spell: Spell) => number | undefined = () => undefined,
): void {
  const at = (world: World, point: number | undefined, none: number) =>
    point === undefined ? none : (world[point] ?? Number.NaN);
  const ends = courses.map(({ spell, world }): [number, number] => {
    const { from, to } = boundaryOf(spell);
    const earliest = Math.max(
      at(world, from, Number.NEGATIVE_INFINITY),
      at(world, notBefore(spell), Number.NEGATIVE_INFINITY),
    );
    return [earliest, at(world, to, Number.POSITIVE_INFINITY)];
  });
  const [earliest, latest] = hullOf(ends);
  expect(earliest, `${name}, earliest`).toBeGreaterThanOrEqual(given.earliest ?? Number.NEGATIVE_INFINITY);
  if (given.latest !== null) expect(latest, `${name}, latest`).toBeLessThan(given.latest);
}

/** More knowledge takes away nothing that is certain of orders that ended, or of what was before they did. */
export function checkStillSo(before: Timeline, after: Timeline): void {
  const certain = ({ findings }: Timeline) =>
    findings.flatMap(({ code, records, params }) => {
      const isLikely = "certainty" in params && params.certainty === "likely";
      if (isLikely || !/-term$|-term-end$/.test(code)) return [];
      // Where a source says that there is no order, it is told of by another name.
      return `${code === "held-past-term" ? "no-order-recorded-after-term" : code} ${records}`;
    });
  const still = new Set(certain(after));
  for (const fact of certain(before)) {
    count("still so");
    expect(still).toContain(fact);
  }
}

/** More knowledge narrows. */
export function checkNarrower({ events = [] }: CaseFile, before: Timeline, after: Timeline): void {
  // Of a member's own appeal and detention, either of which may be first, the one takes their group's words for theirs.
  const isHandedOver =
    events.some(({ type, who }) => type === "appeal" && who?.includes("person")) &&
    events.some(({ who }) => who?.includes("group"));
  const mayEnd = events.some((event) => "term" in event || ("outcome" in event && event.outcome === "overturned"));
  // An order of the day on which a term may have ended goes on from it, until it is known that it came after that.
  const mayLapse = mayEnd && events.filter(({ type }) => /sanction|order/.test(type)).length > 1;
  for (const who of ["person", "other", "group"]) {
    const [wide, narrow] = [before, after].map(({ custody }) => custody.filter((spell) => spell.who === who));
    if (wide === undefined || narrow === undefined) continue;
    if (wide.length === 0 || wide.some(({ order }) => order === "unordered")) continue;
    // That an order had certainly ended before a detention makes it a custody of its own, or none of the detention's.
    const isOwnCustody = narrow.length > wide.length || imposedIn(narrow).length < imposedIn(wide).length;
    if (mayEnd && isOwnCustody) continue;
    count("narrower");
    expect(shapeOf(narrow), `spells of ${who}`).toBe(shapeOf(wide));
    wide.forEach((spell, at) => {
      const other = narrow[at];
      if (other === undefined) return;
      if (spell.order === "certain" && !isHandedOver) expect(other.order).toBe("certain");
      const ranges = ({ elapsed, nights, segments }: LibrarySpell) => [
        elapsed,
        nights,
        ...segments.map(({ elapsed }) => elapsed),
      ];
      ranges(spell).forEach((range, index) => {
        const inner = ranges(other)[index] ?? range;
        if (!mayLapse) expect(inner.min, `${who}: range ${index}`).toBeGreaterThanOrEqual(range.min);
        expect(inner.max ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(range.max ?? Number.POSITIVE_INFINITY);
      });
    });
  }
}

/** Ids of the orders that spells give. */
function imposedIn(spells: readonly LibrarySpell[]): string[] {
  return spells.flatMap(({ segments }) => segments.flatMap(({ imposedBy }) => imposedBy));
}

/** What a spell of the library shows of how it was made. */
function shapeOf(spells: readonly LibrarySpell[]): string {
  return JSON.stringify(
    spells.map(({ open, segments }) => [open, segments.map(({ basis, imposedBy }) => [basis, imposedBy])]),
  );
}

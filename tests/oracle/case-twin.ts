import type { CaseFile } from "../../src/case-file/case-file.ts";
import { type Differences, differencesOf, type Problem, type Window } from "./case-differences.ts";
import { type CaseReading, type Clock, readCase, termParts, type Undecided } from "./case-reader.ts";

const day = 86_400_000;

type Bounds = { earliest: number | null; latest: number | null };

/** What follows from a case file, by brute force. */
export interface CaseTwin {
  reading: CaseReading;
  /** Ids of the statements, extents aside. */
  statements: string[];
  /** Whether these statements can all be true. */
  isPossible(statements: ReadonlySet<string>): boolean;
  /** What follows once some statements have given way. */
  without(leftOut: ReadonlySet<string>): TwinWorlds;
}

export interface TwinWorlds {
  /** Whether what is left can all be true. */
  consistent: boolean;
  /** Whether points without bounds were tried, so that what is said of such points is not sure. */
  windowed: boolean;
  /** In milliseconds, the greatest of `to - from` in the firm statements' solutions, and in those of all. */
  certain(from: number, to: number): number;
  all(from: number, to: number): number;
  bounds(point: number): Bounds;
}

/** Reads a case file by the design's words, to try all that it leaves open. */
export function twinOf(caseFile: CaseFile, options: { bindSilent?: boolean } = {}): CaseTwin {
  const reading = readCase(caseFile, options);
  const statements = [...reading.statements].flatMap(([id, { kind }]) => (kind === "extent" ? [] : [id])).sort();
  const isActive = (id: string, chosen: (id: string) => boolean) =>
    reading.statements.get(id)?.kind === "extent" || chosen(id);
  const problemOf = (chosen: (id: string) => boolean): Problem => {
    const active = [...reading.statements].flatMap(([id, statement]) => (isActive(id, chosen) ? [statement] : []));
    return {
      points: reading.points,
      edges: active.flatMap(({ edges }) => edges),
      choices: active.flatMap(({ choices }) => choices),
    };
  };
  return {
    reading,
    statements,
    isPossible: (chosen) =>
      differencesOf(
        problemOf((id) => chosen.has(id)),
        windowOf(reading, 0),
        { firstOnly: true },
      ) !== undefined,
    without(leftOut) {
      const solve = (problem: Problem) => solveTwice(problem, reading);
      const base = problemOf((id) => !leftOut.has(id));
      const firm = problemOf((id) => !leftOut.has(id) && reading.statements.get(id)?.soft !== true);
      const solved = solve(base);
      const certain = solve(firm);
      if (solved === undefined || certain === undefined) return inconsistent;
      const tried = rulesOf(reading, solved).map((terms) => {
        const parts = terms.flatMap(({ term, from, clock, duration }) =>
          term.event.termEnd === undefined ? [] : termParts(reading.zone, from, term.event.termEnd, duration, clock),
        );
        return { terms, solution: solve(withParts(base, parts)) };
      });
      const standing = tried.flatMap(({ solution }) => solution ?? []);
      const all = standing.length > 0 ? standing : [solved];
      const greatest = (from: number, to: number) => Math.max(...all.map((one) => one.greatest(from, to)));
      const termEnds = new Map<number, Bounds>();
      if (standing.length === 0) {
        for (const [index, { event }] of reading.undecided.entries()) {
          const ends = tried.map(({ terms }) => termAlone(reading, solved, terms[index], solve));
          const hull = (from: number, to: number) =>
            Math.max(...ends.map((end) => (from === 0 ? end.latest : end.earliest) + 0 * to));
          if (event.termEnd === undefined) continue;
          // As far as all else leaves it; where the two do not meet, as all else has it.
          const given = boundsBy(greatest, event.termEnd);
          const counted = boundsBy(hull, 1);
          const both = {
            earliest: latestOf([given.earliest, counted.earliest]),
            latest: earliestOf([given.latest, counted.latest]),
          };
          const meet = both.earliest === null || both.latest === null || both.earliest < both.latest;
          termEnds.set(event.termEnd, meet ? both : given);
        }
      }
      return {
        consistent: true,
        windowed: [certain, ...all].some(({ windowed }) => windowed),
        certain: certain.greatest,
        all: greatest,
        bounds: (point) => termEnds.get(point) ?? boundsBy(greatest, point),
      };
    },
  };
}

const inconsistent: TwinWorlds = {
  consistent: false,
  windowed: false,
  certain: () => Number.NaN,
  all: () => Number.NaN,
  bounds: () => ({ earliest: Number.NaN, latest: Number.NaN }),
};

function latestOf(instants: (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function earliestOf(instants: (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function boundsBy(greatest: (from: number, to: number) => number, point: number): Bounds {
  const [latest, earliest] = [greatest(0, point), -greatest(point, 0)];
  return {
    earliest: earliest === Number.NEGATIVE_INFINITY ? null : earliest + 0,
    latest: latest === Number.POSITIVE_INFINITY ? null : latest + 1,
  };
}

function withParts({ points, edges, choices }: Problem, parts: ReturnType<typeof termParts>): Problem {
  return {
    points,
    edges: [...edges, ...parts.flatMap((part) => ("atMost" in part ? [part] : []))],
    choices: [...choices, ...parts.flatMap((part) => ("atMost" in part ? [] : [part]))],
  };
}

/** Some weeks around all dates of a case file; further in the second try. */
function windowOf({ statements, zone, countsMonths }: CaseReading, further: number): Window {
  const instants = [...statements.values()].flatMap(({ edges, choices }) => [
    ...edges.flatMap(({ from, to, atMost }) => (to === 0 ? -atMost : from === 0 ? atMost : [])),
    ...choices.flatMap((choice) =>
      choice.endless ? [] : choice.options(0, 0).flatMap(({ from, to }) => [from, to].filter(Number.isFinite)),
    ),
  ]);
  const [first, last] = [Math.min(...instants, Date.UTC(2011, 3)), Math.max(...instants, Date.UTC(2011, 3))];
  const isLikeAll = zone.name === "UTC" && !countsMonths;
  return { from: first - (25 + further) * day, to: last + (25 + further) * day, isLikeAll };
}

/** What depends on how far points without bounds are tried is not bounded. */
function solveTwice(problem: Problem, reading: CaseReading): Differences | undefined {
  const near = differencesOf(problem, windowOf(reading, 0));
  if (near === undefined || !near.windowed) return near;
  const far = differencesOf(problem, windowOf(reading, 5));
  if (far === undefined) return undefined;
  return {
    windowed: true,
    greatest: (from, to) =>
      near.greatest(from, to) === far.greatest(from, to) ? near.greatest(from, to) : Number.POSITIVE_INFINITY,
  };
}

interface CountedTerm {
  term: Undecided;
  from: number;
  clock: Clock;
  duration: Undecided["duration"];
}

/** The terms that no source gives a rule for, under each rule; one rule for all of them. */
function rulesOf({ undecided, events }: CaseReading, base: Differences): CountedTerm[][] {
  if (undecided.length === 0) return [];
  const counted = [...events.values()].filter(({ event, isDenied }) => !isDenied && !isAnnounced(event));
  const detentions = counted.filter(({ event }) => event.type === "detention");
  const isBefore = (one: number, other: number) => base.greatest(other, one) < 0;
  const lastBefore = ({ event: sanction }: Undecided) => {
    const who = sanction.event.who ?? [];
    if (who.length === 0) return undefined;
    const releases = counted.filter(
      ({ event, start }) =>
        event.type === "release" && event.who?.some((one) => who.includes(one)) && isBefore(start, sanction.start),
    );
    const before = detentions.filter(
      ({ event, start }) =>
        who.every((one) => event.who?.includes(one)) &&
        isBefore(start, sanction.start) &&
        !releases.some((release) => isBefore(start, release.start)),
    );
    return before.find((one) => before.every((other) => base.greatest(one.start, other.start) <= 0))?.start;
  };
  return (["detention", "sanction"] as const).flatMap((origin) =>
    (["elapsed", "calendar", "whole-days"] as const).map((clock) =>
      undecided.map((term) => {
        const from = term.from ?? (origin === "sanction" ? term.event.start : lastBefore(term));
        return {
          term,
          from: from ?? term.event.start,
          clock: term.clock ?? clock,
          // A detention that nobody tells of was no later than the order, and so is the end that counts from it.
          duration: from === undefined ? atTheMost(term.duration) : term.duration,
        };
      }),
    ),
  );
}

function atTheMost(duration: Undecided["duration"]): Undecided["duration"] {
  return { atMost: typeof duration === "string" ? duration : duration.atMost };
}

function isAnnounced({ sources = [] }: Undecided["event"]["event"]): boolean {
  const said = sources.filter(({ stance }) => stance !== "denied");
  return said.length > 0 && said.every(({ stance }) => stance === "announced");
}

/** The greatest that a term's end can be, and the greatest by which it can lie before the epoch, from its start's bounds alone. */
function termAlone(
  { zone }: CaseReading,
  base: Differences,
  counted: CountedTerm | undefined,
  solve: (problem: Problem) => Differences | undefined,
): { latest: number; earliest: number } {
  const unbounded = { latest: Number.POSITIVE_INFINITY, earliest: Number.POSITIVE_INFINITY };
  if (counted === undefined) return unbounded;
  const { from, clock, duration } = counted;
  const edges = [
    { from: 0, to: 1, atMost: base.greatest(0, from) },
    { from: 1, to: 0, atMost: base.greatest(from, 0) },
  ];
  const alone = solve(withParts({ points: 3, edges, choices: [] }, termParts(zone, 1, 2, duration, clock)));
  return alone === undefined ? unbounded : { latest: alone.greatest(0, 2), earliest: alone.greatest(2, 0) };
}

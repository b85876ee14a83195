import type { Zone } from "../../src/dates/zone.ts";
import type { Domain, Tie, World } from "./case-worlds.ts";

/** What the worlds of a case must keep to. */
interface Problem {
  zone: Zone;
  points: number;
  ties: Tie[];
  domains: Domain[];
  /** Points that nothing is asked of: one instant is enough, where nothing is tied to them. */
  idle: ReadonlySet<number>;
}

export interface Search {
  worlds: World[];
  /** Whether these are all worlds that can be made of the edges at which something may turn. */
  isExhaustive: boolean;
  /** The greatest that a difference of two points comes to in any world made of those edges; undefined where that takes too long. */
  greatest(from: number, to: number, differ: (from: number, to: number) => number): number | undefined;
}

const hour = 3_600_000;
/** How long before the dates of a case, and after them, its points without bounds are looked for. */
export const reach = 40 * 24 * hour;
const mostWorlds = 1000;
const mostSteps = 8000;

/**
 * Worlds made of instants at which something may turn: the edges of dates and of days, and what gaps lead to from there;
 * and of some between, so that no two events need be at once. Where these are too many, some by chance.
 */
export function searchWorlds(problem: Problem, random: () => number): Search {
  const candidates = candidatesOf(problem, random);
  const byLater = Array.from({ length: problem.points }, (_, point) =>
    problem.ties.filter(({ a, b }) => Math.max(a, b) === point),
  );
  const worlds: World[] = [];
  const world: number[] = [];
  let steps = 0;
  const isPossible = (point: number) => (byLater[point] ?? []).every((tie) => allows(tie, world));
  const search = (point: number, enough: number, most: number): boolean => {
    if (worlds.length >= enough || steps > most) return false;
    if (point === problem.points) {
      worlds.push([...world]);
      return true;
    }
    let isWhole = true;
    for (const instant of candidates[point] ?? []) {
      steps += 1;
      world[point] = instant;
      if (isPossible(point)) isWhole = search(point + 1, enough, most) && isWhole;
      if (!isWhole && (worlds.length >= enough || steps > most)) break;
    }
    return isWhole && worlds.length < enough && steps <= most;
  };
  const greatest = greatestIn(
    candidates.map((instants) => [...instants]),
    problem.ties,
  );
  if (search(0, mostWorlds, mostSteps)) return { worlds, isExhaustive: true, greatest };
  const first = worlds[0];
  worlds.length = 0;
  for (let round = 0; round < 60; round += 1) {
    for (const list of candidates) shuffle(list, random);
    steps = 0;
    search(0, worlds.length + 1, 200);
  }
  if (worlds.length === 0 && first !== undefined) worlds.push(first);
  return { worlds, isExhaustive: false, greatest };
}

function allows({ a, b, allows }: Tie, world: World): boolean {
  return allows(world[a] ?? Number.NaN, world[b] ?? Number.NaN);
}

/** Tries the two points where they are farthest apart first, and looks for one world in which they are. */
function greatestIn(candidates: number[][], ties: Tie[]): Search["greatest"] {
  return (from, to, differ) => {
    const points = tiedTo([from, to], ties);
    const binding = points.map((point, at) =>
      ties.filter(({ a, b }) => Math.max(points.indexOf(a), points.indexOf(b)) === at && (a === point || b === point)),
    );
    const world: number[] = [];
    let steps = 0;
    const isPossible = (at: number): boolean => {
      const point = points[at];
      if (point === undefined) return true;
      return (candidates[point] ?? []).some((instant) => {
        steps += 1;
        world[point] = instant;
        return steps < 3000 && (binding[at] ?? []).every((tie) => allows(tie, world)) && isPossible(at + 1);
      });
    };
    const pairs = (candidates[from] ?? []).flatMap((one) =>
      from === to ? [[one, one] as const] : (candidates[to] ?? []).map((other) => [one, other] as const),
    );
    const sorted = pairs.map(([one, other]) => ({ one, other, by: differ(one, other) })).sort((a, b) => b.by - a.by);
    for (const { one, other, by } of sorted) {
      [world[from], world[to]] = [one, other];
      const fits = [...(binding[0] ?? []), ...(binding[1] ?? [])].every((tie) => allows(tie, world));
      if (fits && isPossible(from === to ? 1 : 2)) return by;
      if (steps >= 3000) return undefined;
    }
    return undefined;
  };
}

/** Some points, and all that ties lead to from them. */
function tiedTo(points: number[], ties: Tie[]): number[] {
  const tied = new Set(points);
  for (const point of tied) for (const { a, b } of ties) if (a === point || b === point) tied.add(a).add(b);
  return [...tied];
}

function candidatesOf({ zone, points, ties, domains, idle }: Problem, random: () => number): number[][] {
  const ranges = domains.flatMap(({ ranges }) => ranges.flatMap(({ from, to }) => [from, to])).filter(Number.isFinite);
  const [first, last] = [Math.min(...ranges, Date.UTC(2011, 3, 1)), Math.max(...ranges, Date.UTC(2011, 3, 1))];
  const window = { from: first - reach, to: last + reach };
  const stretches = Array.from({ length: points }, (_, point) =>
    domains.filter((domain) => domain.point === point).reduce((left, { ranges }) => meet(left, ranges), [window]),
  );
  const isWithin = (point: number, instant: number) =>
    stretches[point]?.some(({ from, to }) => from <= instant && instant <= to) === true;
  const found = stretches.map((parts, point) => {
    const instants = new Set<number>();
    for (const { from, to } of parts) {
      instants.add(from).add(to);
      if (to - from < 12 * 24 * hour) {
        for (let at = zone.dayAt(from); at <= zone.dayAt(to); at += 1) instants.add(zone.startOfDay(at));
        for (let at = zone.dayAt(from); at < zone.dayAt(to); at += 1) instants.add(zone.startOfDay(at + 1) - 1);
        // Somewhere between, each point elsewhere.
        instants.add(from + Math.floor((to - from) * random()));
        instants.add(from + Math.floor((to - from) * random()));
      } else {
        for (const edge of new Set([first, ...ranges, last])) {
          instants.add(edge + (point + 1) * hour).add(edge - (point + 1) * hour);
        }
      }
    }
    return new Set([...instants].filter((instant) => isWithin(point, instant)));
  });
  for (let round = 0; round < Math.min(ties.length, 3); round += 1) {
    for (const { a, b, edgesOfA, edgesOfB } of ties) {
      for (const instant of [...(found[a] ?? [])]) {
        for (const edge of edgesOfB(instant)) if (isWithin(b, edge)) found[b]?.add(edge);
      }
      for (const instant of [...(found[b] ?? [])]) {
        for (const edge of edgesOfA(instant)) if (isWithin(a, edge)) found[a]?.add(edge);
      }
    }
  }
  const isIdle = (point: number) => idle.has(point) && !ties.some(({ a, b }) => a === point || b === point);
  return supported(found, ties).map((instants, point) => [...instants].slice(0, isIdle(point) ? 1 : undefined));
}

/** Leaves out what no instant of another point goes with. */
function supported(found: Set<number>[], ties: Tie[]): Set<number>[] {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b, allows } of ties) {
      const [of, other] = [found[a], found[b]];
      if (of === undefined || other === undefined) continue;
      for (const x of of) if (![...other].some((y) => allows(x, y))) changed = of.delete(x);
      for (const y of other) if (![...of].some((x) => allows(x, y))) changed = other.delete(y);
    }
  }
  return found;
}

type Stretch = { from: number; to: number };

function meet(one: Stretch[], other: Stretch[]): Stretch[] {
  return one.flatMap((a) =>
    other.flatMap((b) => {
      const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
      return both.from <= both.to ? [both] : [];
    }),
  );
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [list[at], list[other]];
    if (one !== undefined && two !== undefined) [list[at], list[other]] = [two, one];
  }
}

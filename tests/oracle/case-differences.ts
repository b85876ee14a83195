/**
 * What points in time may lie apart, found by trying: each choice that a calendar leaves is made in turn, and what is left
 * is a simple network, closed over all points as by Floyd and Warshall. The hull over the choices that can be made is exact.
 *
 * @see Dechter, Meiri, Pearl (1991), "Temporal constraint networks", sections 2 and 3.
 */

/** `to - from` is at most so many milliseconds. Point 0 is the epoch. */
export interface Edge {
  from: number;
  to: number;
  atMost: number;
}

/** One way to take a choice: its point lies in a stretch, ends included, and more follows. */
export interface Option {
  from: number;
  to: number;
  edges: Edge[];
}

/** What holds in one of several ways. */
export interface Choice {
  point: number;
  /** Every point that its options tie. */
  ties: number[];
  /** Whether there is no end of options: those of a calendar. */
  endless: boolean;
  /** The ways that are open while the point lies from one instant to another. */
  options(from: number, to: number): Option[];
}

export interface Problem {
  points: number;
  edges: Edge[];
  choices: Choice[];
}

/** Points that have no bounds of their own are tried within these only. */
export interface Window {
  from: number;
  to: number;
  /** Whether time outside is like that within: no clock changes, no months are counted. */
  isLikeAll: boolean;
}

export interface Differences {
  /** The greatest that `to - from` can be; `Infinity` where nothing limits it. */
  greatest(from: number, to: number): number;
  /** Whether a point without bounds was tried within the window. */
  windowed: boolean;
}

/** More ways than this are not tried, nor any outside the window, where there may be others. */
export class TooMany extends Error {}

interface Search {
  points: number;
  window: Window;
  hull: Float64Array | undefined;
  windowed: boolean;
  firstOnly: boolean;
  left: number;
}

/** Finds how far points may lie apart; undefined where not all can hold. */
export function differencesOf(problem: Problem, window: Window, { firstOnly = false } = {}): Differences | undefined {
  const parts = partsOf(problem);
  const places = new Map<number, { part: number; at: number }>();
  const hulls: Float64Array[] = [];
  let windowed = false;
  for (const [part, members] of parts.entries()) {
    for (const [at, point] of members.entries()) places.set(point, { part, at: at + 1 });
    const search = searchPart(problem, [0, ...members], window, firstOnly);
    if (search.hull === undefined) {
      if (search.windowed && !window.isLikeAll) throw new TooMany();
      return undefined;
    }
    hulls.push(search.hull);
    windowed ||= search.windowed;
  }
  const within = (point: number) => {
    const { part, at } = places.get(point) ?? { part: 0, at: 0 };
    return { part, at, size: (parts[part]?.length ?? 0) + 1, hull: hulls[part] ?? new Float64Array(1) };
  };
  return {
    windowed,
    greatest(from, to) {
      if (from === to) return 0;
      const [a, b] = [within(from), within(to)];
      if (from === 0) return b.hull[b.at] ?? 0;
      if (to === 0) return a.hull[a.at * a.size] ?? 0;
      if (a.part === b.part) return a.hull[a.at * a.size + b.at] ?? 0;
      return (a.hull[a.at * a.size] ?? 0) + (b.hull[b.at] ?? 0);
    },
  };
}

/** Points that hang together, without the epoch. */
function partsOf({ points, edges, choices }: Problem): number[][] {
  const leaders = Array.from({ length: points }, (_, point) => point);
  const leaderOf = (point: number): number => {
    const leader = leaders[point] ?? point;
    return leader === point ? point : leaderOf(leader);
  };
  for (const tied of [...edges.map(({ from, to }) => [from, to]), ...choices.map(({ ties }) => ties)]) {
    const [first, ...others] = tied.filter((point) => point !== 0);
    for (const other of others) leaders[leaderOf(other)] = leaderOf(first ?? other);
  }
  const parts = new Map<number, number[]>();
  for (let point = 1; point < points; point += 1) {
    const part = parts.get(leaderOf(point)) ?? [];
    parts.set(leaderOf(point), part);
    part.push(point);
  }
  return [...parts.values()];
}

function searchPart(problem: Problem, members: number[], window: Window, firstOnly: boolean): Search {
  const size = members.length;
  const at = new Map(members.map((point, index) => [point, index]));
  const placed = ({ from, to, atMost }: Edge): Edge | undefined => {
    const [a, b] = [at.get(from), at.get(to)];
    return a === undefined || b === undefined ? undefined : { from: a, to: b, atMost };
  };
  const matrix = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  for (let point = 0; point < size; point += 1) matrix[point * size + point] = 0;
  const search = { points: size, window, hull: undefined, windowed: false, firstOnly, left: 40_000 };
  const edges = problem.edges.flatMap((edge) => placed(edge) ?? []);
  if (!edges.every((edge) => tighten(matrix, size, edge))) return search;
  const choices = problem.choices.flatMap((choice): Choice[] => {
    const point = at.get(choice.point);
    if (point === undefined) return [];
    const options = (from: number, to: number) =>
      choice
        .options(from, to)
        .map((option) => ({ ...option, edges: option.edges.flatMap((edge) => placed(edge) ?? []) }));
    return [{ point, ties: [], endless: choice.endless, options }];
  });
  choose(search, matrix, choices);
  return search;
}

/** Takes the choice whose point is known best in each way that is open, and so on until none is left. */
function choose(search: Search, matrix: Float64Array, choices: readonly Choice[]): void {
  search.left -= 1;
  if (search.left < 0) throw new TooMany();
  const { points, window } = search;
  const rangeOf = (point: number) => [-(matrix[point * points] ?? 0), matrix[point] ?? 0] as const;
  const widthOf = ({ point }: Choice) => rangeOf(point)[1] - rangeOf(point)[0];
  const [next, ...rest] = [...choices].sort((a, b) => compare(widthOf(a), widthOf(b)));
  if (next === undefined) {
    const { hull } = search;
    search.hull = hull === undefined ? matrix : hull.map((value, index) => Math.max(value, matrix[index] ?? 0));
    return;
  }
  let [from, to] = rangeOf(next.point);
  if (next.endless && !Number.isFinite(to - from)) {
    search.windowed = true;
    [from, to] = [Math.max(from, window.from), Math.min(to, window.to)];
  }
  for (const option of next.options(from, to)) {
    if (option.to < from || option.from > to) continue;
    if (search.firstOnly && search.hull !== undefined) return;
    const tried = matrix.slice();
    const stretch = [
      { from: 0, to: next.point, atMost: Math.min(option.to, to) },
      { from: next.point, to: 0, atMost: -Math.max(option.from, from) },
    ];
    if ([...stretch, ...option.edges].every((edge) => tighten(tried, points, edge))) choose(search, tried, rest);
  }
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Closes a matrix of greatest differences over one more edge; false where it then contradicts itself. */
function tighten(matrix: Float64Array, size: number, { from, to, atMost }: Edge): boolean {
  if ((matrix[to * size + from] ?? 0) + atMost < 0) return false;
  if ((matrix[from * size + to] ?? 0) <= atMost) return true;
  for (let a = 0; a < size; a += 1) {
    const before = (matrix[a * size + from] ?? 0) + atMost;
    if (before === Number.POSITIVE_INFINITY) continue;
    for (let b = 0; b < size; b += 1) {
      const through = before + (matrix[to * size + b] ?? 0);
      if (through < (matrix[a * size + b] ?? 0)) matrix[a * size + b] = through;
    }
  }
  return true;
}

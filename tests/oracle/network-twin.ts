/**
 * What a network says, found by trying instants: at most 30 of them, so that a domain is one whole number's bits.
 * It knows nothing of monotone constraints, fixpoints or components, and so agrees with the solver only if both are right.
 */
export interface TwinProblem {
  points: number;
  /** The instants there are, ascending. */
  instants: readonly number[];
  domains: { point: number; allows(instant: number): boolean; statement: number }[];
  pairs: { from: number; to: number; allows(from: number, to: number): boolean; statement: number }[];
}

type TwinPair = Omit<TwinProblem["pairs"][number], "statement">;

export interface Twin {
  /** Whether all can hold, and the extra pair as well, with some points at one instant. */
  isPossible(extra?: TwinPair, fixed?: ReadonlyMap<number, number>): boolean;
  /** The least and the greatest instant that each point can take. */
  bounds(point: number): { earliest: number; latest: number };
  /** The greatest of what can be told of two points. */
  greatest(from: number, to: number, measure: (from: number, to: number) => number): number;
}

export function twinOf(problem: TwinProblem, isActive: (statement: number) => boolean = () => true): Twin {
  const { points, instants } = problem;
  const all = 2 ** instants.length - 1;
  const domains: number[] = new Array(points).fill(all);
  for (const { point, allows, statement } of problem.domains) {
    if (isActive(statement)) domains[point] = (domains[point] ?? 0) & maskOf(instants, allows);
  }
  const active = problem.pairs.filter(({ statement }) => isActive(statement)).map((pair) => tableOf(pair, instants));

  const isPossible: Twin["isPossible"] = (extra, fixed = new Map()) => {
    const start = [...domains];
    for (const [point, instant] of fixed) start[point] = (start[point] ?? 0) & (1 << instants.indexOf(instant));
    return isSolvable(start, extra ? [...active, tableOf(extra, instants)] : active);
  };

  return {
    isPossible,
    bounds(point) {
      const possible = instants.filter((instant) => isPossible(undefined, new Map([[point, instant]])));
      return { earliest: possible[0] ?? Number.NaN, latest: possible[possible.length - 1] ?? Number.NaN };
    },
    greatest(from, to, measure) {
      const amounts = new Set(instants.flatMap((a) => instants.map((b) => measure(a, b))));
      for (const amount of [...amounts].sort((a, b) => b - a)) {
        if (isPossible({ from, to, allows: (a, b) => measure(a, b) === amount })) return amount;
      }
      return Number.NaN;
    },
  };
}

interface Table {
  from: number;
  to: number;
  /** For each instant of `from`, the instants of `to` that go with it; and the other way round. */
  forward: number[];
  backward: number[];
}

function maskOf(instants: readonly number[], allows: (instant: number) => boolean): number {
  return instants.reduce((mask, instant, bit) => (allows(instant) ? mask | (1 << bit) : mask), 0);
}

function tableOf({ from, to, allows }: TwinPair, instants: readonly number[]): Table {
  return {
    from,
    to,
    forward: instants.map((a) => maskOf(instants, (b) => (from === to ? a === b : true) && allows(a, b))),
    backward: instants.map((b) => maskOf(instants, (a) => (from === to ? a === b : true) && allows(a, b))),
  };
}

/** Tries one instant after another for the point with the fewest left, striking out what no longer goes with it. */
function isSolvable(domains: number[], tables: readonly Table[]): boolean {
  if (!strikeOut(domains, tables)) return false;
  let open = -1;
  let fewest = 99;
  domains.forEach((mask, point) => {
    const size = bitsOf(mask);
    if (size > 1 && size < fewest) {
      fewest = size;
      open = point;
    }
  });
  if (open < 0) return true;
  const mask = domains[open] ?? 0;
  for (let bit = 0; bit < 30; bit += 1) {
    if ((mask & (1 << bit)) === 0) continue;
    const tried = [...domains];
    tried[open] = 1 << bit;
    if (isSolvable(tried, tables)) return true;
  }
  return false;
}

function strikeOut(domains: number[], tables: readonly Table[]): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, forward, backward } of tables) {
      const first = domains[from] ?? 0;
      const second = (domains[to] ?? 0) & unionOf(first, forward);
      const left = first & unionOf(second, backward);
      if (second === domains[to] && left === first) continue;
      changed = true;
      domains[to] = second;
      domains[from] = from === to ? left & second : left;
      if (domains[to] === 0 || domains[from] === 0) return false;
    }
  }
  return domains.every((mask) => mask !== 0);
}

function unionOf(mask: number, table: readonly number[]): number {
  let union = 0;
  for (let bit = 0; bit < table.length; bit += 1) if ((mask & (1 << bit)) !== 0) union |= table[bit] ?? 0;
  return union;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

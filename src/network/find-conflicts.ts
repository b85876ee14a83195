import type { Effort } from "./activation.ts";
import { intAt } from "./at.ts";
import { type Columns, DEFINITION } from "./columns.ts";
import { around, excerptOf } from "./excerpt.ts";
import type { Pass } from "./follow.ts";
import { type Graph, graphOf } from "./graph.ts";
import { minimalSet } from "./minimal-set.ts";
import type { Network } from "./network.ts";
import { propagate } from "./propagate.ts";
import { reasonsOfClash } from "./reasons.ts";
import type { SolveOptions } from "./solve.ts";

/** How many minimal sets are listed, by default and at most. */
export const maximumConflicts = 256;

/** How many points and edges may be looked at in a search, all attempts together: a second or two. */
const effortPerSearch = 8_000_000;

/** The minimal sets of statements that cannot all be true. */
export interface Conflicts {
  /** Each ascending; the smallest sets first. An empty set says that the definitions contradict each other. */
  sets: number[][];
  /** False where the limit of sets or of effort ended the search: there may be more, and a very large set may not be minimal. */
  complete: boolean;
}

/**
 * One minimal set of statements that cannot all be true: without any one of them the rest can. Null if all can.
 *
 * @example
 * network.addGap(a, b, { min: 1, max: null }, 0);
 * network.addGap(b, a, { min: 1, max: null }, 1);
 * findConflict(network); // [0, 1]
 */
export function findConflict(network: Network, { without }: SolveOptions = {}): number[] | null {
  const found = clashesIn(graphOf(network.columns, chosen(without)), "first")[0];
  if (!found) return null;
  return smallest(found, { left: effortPerSearch }) ?? someSet(found);
}

/**
 * All minimal sets of statements that cannot all be true, up to `limit`. What hangs apart is searched apart: a set is found,
 * then others in what is left without each of its members, and so on.
 *
 * @example
 * findConflicts(network); // { sets: [[0, 1]], complete: true }
 * @see Reiter (1987), "A theory of diagnosis from first principles", for the tree of removals.
 */
export function findConflicts(
  network: Network,
  { without, limit = maximumConflicts }: SolveOptions & { limit?: number } = {},
): Conflicts {
  const sets: number[][] = [];
  let complete = true;
  const clashes = clashesIn(graphOf(network.columns, chosen(without)), "all");
  for (const clash of clashes) {
    const known = sets.length;
    if (!searchPart(clash, sets, limit, { left: effortPerSearch / clashes.length })) complete = false;
    if (sets.length === known && known < limit) sets.push(someSet(clash));
  }
  sets.sort((a, b) => a.length - b.length || compareLists(a, b));
  return { sets, complete };
}

/** Where a network has no solution: a point that nothing is left for, and statements that are to blame, perhaps with more. */
interface Clash {
  graph: Graph;
  point: number;
  statements: number[];
}

function clashesIn(graph: Graph, which: "first" | "all"): Clash[] {
  const { lower, components } = graph;
  const clashes: Clash[] = [];
  const isOver = new Uint8Array(lower.low.length);
  const clashed = (pass: Pass): void => {
    const statements = [...reasonsOfClash(graph, lower, pass)].sort((a, b) => a - b);
    clashes.push({ graph, point: pass.clash, statements });
    if (which === "first") isOver.fill(1);
    else for (const point of around(graph, pass.clash).points) isOver[point] = 1;
  };
  propagate(lower, components, { isOver, clashed });
  return clashes;
}

/** A minimal set in what is to blame; undefined if the effort ended first. */
function smallest({ graph, point, statements }: Clash, effort: Effort): number[] | undefined {
  const blamed = excerptOf(graph, statements, [point]).columns;
  if (isSingleWalk(blamed, statements.length)) return statements;
  const found = minimalSet(blamed, statements, effort);
  if (found || effort.left < 0) return found;
  const all = [...around(graph, point).statements];
  return minimalSet(excerptOf(graph, all, [point]).columns, all, effort);
}

/**
 * Whether statements that cannot all be true say one thing each, which together are one ring, or one way from a domain to
 * another: then nothing of it can be spared, however long it is.
 */
function isSingleWalk(columns: Columns, statements: number): boolean {
  const { points, edges, from, to, step, restrictions, point, range } = columns;
  if (edges - 1 + restrictions !== statements || edges - 1 + (restrictions === 0 ? 0 : 1) !== points) return false;
  const ends = new Int8Array(points);
  for (let edge = 1; edge < edges; edge += 1) {
    if (restrictions === 0 && intAt(step, edge) >= 0) return false; // a ring with steps may rest elsewhere
    const bits = [
      [intAt(from, edge), 1],
      [intAt(to, edge), 2],
    ] as const;
    for (const [at, bit] of bits) {
      if (((ends[at] ?? 0) & bit) !== 0) return false;
      ends[at] = (ends[at] ?? 0) | bit;
    }
  }
  for (let restriction = 0; restriction < restrictions; restriction += 1) {
    const bits = ends[intAt(point, restriction)] ?? 0;
    if (bits === 3 || bits === 0 || intAt(range, restriction) >= 0) return false;
  }
  return restrictions === 0 || restrictions === 2;
}

/** A set that cannot all be true, though more may be in it than need be: for when the effort ended before a minimal one. */
function someSet({ graph, point, statements }: Clash): number[] {
  const isBlame =
    clashesIn(
      graphOf(excerptOf(graph, statements, [point]).columns, () => true),
      "first",
    ).length > 0;
  return isBlame ? statements : [...around(graph, point).statements].sort((a, b) => a - b);
}

/** Adds the minimal sets around one clash; false if it could not find out whether those are all. */
function searchPart(clash: Clash, sets: number[][], limit: number, effort: Effort): boolean {
  const { statements } = around(clash.graph, clash.point);
  const { columns } = excerptOf(clash.graph, statements, [clash.point]);
  const own: number[][] = [];
  const visited = new Set<string>();
  const search = (removed: readonly number[]): boolean => {
    const key = [...removed].sort((a, b) => a - b).join();
    if (visited.has(key)) return true;
    visited.add(key);
    if (effort.left < 0) return false;
    let set = own.find((known) => !known.some((statement) => removed.includes(statement)));
    if (!set) {
      const found = clashesIn(
        graphOf(
          columns,
          chosen((statement) => removed.includes(statement)),
        ),
        "first",
      )[0];
      effort.left -= columns.points + columns.edges;
      if (!found) return true;
      if (sets.length >= limit) return false;
      set = smallest(found, effort);
      if (!set) return false;
      own.push(set);
      sets.push(set);
    }
    return set.every((statement) => search([...removed, statement]));
  };
  return search([]);
}

/** Definitions, and all statements but those left out. */
function chosen(without: SolveOptions["without"]): (statement: number) => boolean {
  return (statement) => statement === DEFINITION || !without?.(statement);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

import type { Effort } from "./activation.ts";
import { type Clash, clashesIn } from "./clashes.ts";
import { DEFINITION } from "./columns.ts";
import { around, excerptOf } from "./excerpt.ts";
import { graphOf } from "./graph.ts";
import type { Network } from "./network.ts";
import { smallestSet, someSet } from "./smallest-set.ts";
import type { SolveOptions } from "./solve.ts";

/** How many minimal sets are listed, by default and at most. */
export const maximumConflicts = 256;

/** How many points and edges may be looked at in a search, all attempts together: about a second. */
const effortPerSearch = 3_000_000;

/** What an attempt costs besides, however small the network is. */
const effortPerAttempt = 64;

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
 * const network = createNetwork();
 * const [a, b] = [network.addPoint(), network.addPoint()];
 * network.addGap(a, b, { min: 1, max: null }, 0);
 * network.addGap(b, a, { min: 1, max: null }, 1);
 * findConflict(network); // => [0, 1]
 */
export function findConflict(network: Network, { without }: SolveOptions = {}): number[] | null {
  const [clash] = clashesIn(graphOf(network.columns, isChosen(without)), "first").clashes;
  if (!clash) return null;
  return smallestSet(clash, { left: effortPerSearch }) ?? someSet(clash);
}

/**
 * All minimal sets of statements that cannot all be true, up to `limit`. What hangs apart is searched apart: a set is found,
 * then others in what is left without each of its members, and so on.
 *
 * @example
 * const network = createNetwork();
 * const [a, b] = [network.addPoint(), network.addPoint()];
 * network.addGap(a, b, { min: 1, max: null }, 0);
 * network.addGap(b, a, { min: 1, max: null }, 1);
 * findConflicts(network); // => { sets: [[0, 1]], complete: true }
 * @see Reiter (1987), "A theory of diagnosis from first principles", for the tree of removals.
 */
export function findConflicts(
  network: Network,
  { without, limit = maximumConflicts }: SolveOptions & { limit?: number } = {},
): Conflicts {
  const { clashes, exact } = clashesIn(graphOf(network.columns, isChosen(without)), "all");
  const sets: number[][] = [];
  let complete = exact;
  clashes.sort((a, b) => compareSets(a.statements, b.statements));
  for (const clash of clashes) {
    const known = sets.length;
    if (!searchPart(clash, sets, limit, { left: effortPerSearch / clashes.length })) complete = false;
    if (sets.length === known && known < limit) sets.push(someSet(clash));
  }
  sets.sort(compareSets);
  return { sets, complete };
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
    effort.left -= removed.length + 1;
    if (effort.left < 0) return false;
    let set = own.find((known) => !known.some((statement) => removed.includes(statement)));
    if (!set) {
      const rest = graphOf(
        columns,
        isChosen((statement) => removed.includes(statement)),
      );
      const { clashes, exact } = clashesIn(rest, "first");
      effort.left -= columns.points + columns.edges + effortPerAttempt;
      if (!clashes[0]) return exact;
      if (sets.length >= limit) return false;
      set = smallestSet(clashes[0], effort);
      if (!set) return false;
      own.push(set);
      sets.push(set);
    }
    return set.every((statement) => search([...removed, statement]));
  };
  return search([]);
}

/** Smaller sets first, then those of lesser statements. */
function compareSets(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return a.length - b.length || (at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0));
}

/** Definitions, and all statements but those left out. */
function isChosen(without: SolveOptions["without"]): (statement: number) => boolean {
  return (statement) => statement === DEFINITION || !without?.(statement);
}

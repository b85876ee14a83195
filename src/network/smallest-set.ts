import type { Effort } from "./activation.ts";
import { intAt } from "./at.ts";
import { type Clash, clashesIn } from "./clashes.ts";
import type { Columns } from "./columns.ts";
import { around, excerptOf } from "./excerpt.ts";
import { graphOf } from "./graph.ts";
import { minimalSet } from "./minimal-set.ts";

/** A minimal set in what is to blame; undefined if the effort ended first. */
export function smallestSet({ graph, point, statements }: Clash, effort: Effort): number[] | undefined {
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
export function someSet({ graph, point, statements }: Clash): number[] {
  const blamed = graphOf(excerptOf(graph, statements, [point]).columns, () => true);
  const isEnough = clashesIn(blamed, "first").clashes.length > 0;
  return isEnough ? statements : [...around(graph, point).statements].sort((a, b) => a - b);
}

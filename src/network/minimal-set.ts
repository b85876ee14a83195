import { type Columns, DEFINITION } from "./columns.ts";
import { graphOf } from "./graph.ts";
import { propagate } from "./propagate.ts";

/** How much looking for minimal sets may cost; see {@link isConsistent}. */
export interface Effort {
  left: number;
}

/** Whether the statements can be true together. Costs as much effort as there are points and edges. */
export function isConsistent(columns: Columns, isActive: (statement: number) => boolean, effort: Effort): boolean {
  effort.left -= columns.points + columns.edges;
  const { lower, components } = graphOf(columns, (statement) => statement === DEFINITION || isActive(statement));
  return propagate(lower, components).clash < 0;
}

/**
 * A minimal part of statements that cannot all be true: without any one of them the rest can. Undefined if the effort ended
 * first. It halves what may be left out, so that a small set is found quickly among many statements.
 *
 * @param statements - cannot all be true.
 * @see Junker (2004), "QuickXplain: preferred explanations and relaxations for over-constrained problems".
 */
export function minimalSet(columns: Columns, statements: readonly number[], effort: Effort): number[] | undefined {
  const holds = (chosen: readonly number[]): boolean => {
    const set = new Set(chosen);
    return isConsistent(columns, (statement) => set.has(statement), effort);
  };
  /** What of `open` is needed beside `fixed`; `grown` says whether `fixed` has grown since it was last looked at. */
  const needed = (fixed: readonly number[], grown: boolean, open: readonly number[]): number[] => {
    if (effort.left < 0) return [];
    if (grown && !holds(fixed)) return [];
    if (open.length === 1) return [...open];
    const half = open.length >> 1;
    const first = open.slice(0, half);
    const second = open.slice(half);
    const fromSecond = needed([...fixed, ...first], first.length > 0, second);
    const fromFirst = needed([...fixed, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  };
  const sorted = [...statements].sort((a, b) => a - b);
  if (!holds([])) return [];
  const found = needed([], false, sorted);
  return effort.left < 0 ? undefined : found.sort((a, b) => a - b);
}

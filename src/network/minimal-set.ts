import { activationOf, type Effort } from "./activation.ts";
import type { Columns } from "./columns.ts";
import { graphOf } from "./graph.ts";

/**
 * A minimal part of statements that cannot all be true: without any one of them the rest can. It halves what may be left out,
 * so that a small set is found quickly among many statements, and switches statements on and off rather than solve anew, so
 * that a large one is found too.
 *
 * @returns undefined if they can all be true, or if the effort ended first.
 * @see Junker (2004), "QuickXplain: preferred explanations and relaxations for over-constrained problems".
 */
export function minimalSet(columns: Columns, statements: readonly number[], effort: Effort): number[] | undefined {
  const wanted = new Set(statements);
  effort.left -= columns.points + columns.edges;
  const activation = activationOf(
    graphOf(columns, (statement) => statement < 0 || wanted.has(statement)),
    effort,
  );
  const start = activation.mark();
  if (activation.activate([...wanted])) return undefined;
  activation.undoTo(start);

  /** What of `open` is needed beside what is on; `isOpen` says that what is on can still all be true. */
  const needed = (isOpen: boolean, open: readonly number[]): number[] => {
    if (!isOpen || effort.left < 0) return [];
    if (open.length <= 1) return [...open];
    const first = open.slice(0, open.length >> 1);
    const second = open.slice(open.length >> 1);
    const mark = activation.mark();
    const fromSecond = needed(activation.activate(first), second);
    activation.undoTo(mark);
    const fromFirst = needed(activation.activate(fromSecond), first);
    activation.undoTo(mark);
    return [...fromFirst, ...fromSecond];
  };
  const sorted = [...wanted].sort((a, b) => a - b);
  const found = needed(activation.activate([]), sorted);
  return effort.left < 0 ? undefined : found;
}

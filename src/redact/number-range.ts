import { decoded } from "./escape-at.ts";
import type { FoldedText } from "./fold.ts";
import type { Range } from "./range.ts";
import { mostFigures, telephoneFigures } from "./telling-numbers.ts";
import type { Words } from "./words-in.ts";

/** What people write between the figures of a number. */
const between = /^[\s().+\-\u2010-\u2015/\p{Cf}]{0,3}$/u;

/**
 * What a number covers of a text, with the codes before it, if its last figures end there. A short one must stand alone.
 *
 * @param head - its last figures.
 * @param at - where the last of them stands.
 */
export function numberRange(
  text: string,
  { codes, starts, ends }: FoldedText,
  { first, last }: Words,
  head: string,
  at: number,
): Range | undefined {
  const isFigure = (index: number) => /\p{Nd}/u.test(String.fromCharCode(codes[index] ?? 0));
  if (last[at] !== at) return undefined;
  const from = at - head.length + 1;
  let start = first[from] ?? from;
  if (head.length < telephoneFigures && start !== from) return undefined;
  const isNear = () => between.test(decoded(text.slice(ends[start - 1], starts[start])));
  if (head.length >= telephoneFigures)
    while (start > 0 && at - start < mostFigures && isFigure(start - 1) && isNear()) start = first[start - 1] ?? 0;
  return [starts[start] ?? 0, ends[at] ?? 0];
}

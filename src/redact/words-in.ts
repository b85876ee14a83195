import { type FoldedText, gap } from "./fold.ts";

/** The words of a folded text, by the places of its letters. */
export interface Words {
  /** Where the word of each letter starts. */
  first: Int32Array;
  /** Where it ends. */
  last: Int32Array;
  /** 1 for each letter in a handle, a hashtag or an address: what has a mark before it, or within and no white space. */
  isMarked: Uint8Array;
}

/** Finds the words of a text. Linear in its length. */
export function wordsIn(text: string, folded: FoldedText): Words {
  const { length, gaps } = folded;
  const first = new Int32Array(length);
  const last = new Int32Array(length);
  for (let at = 0; at < length; at++) first[at] = gaps[at] === gap.none ? (first[at - 1] ?? 0) : at;
  for (let at = length - 1; at >= 0; at--) last[at] = gaps[at + 1] === gap.none ? (last[at + 1] ?? at) : at;
  return { first, last, isMarked: markedIn(text, folded) };
}

function markedIn(text: string, { length, gaps, starts, ends }: FoldedText): Uint8Array {
  const isMarked = new Uint8Array(length);
  let run = 0;
  for (let mark = nextMark(0); mark < length; mark = nextMark(run)) {
    const isApart = (at: number) =>
      gaps[at] === gap.strong || (gaps[at] !== gap.none && /\s/u.test(text.slice(ends[at - 1] ?? 0, starts[at])));
    let from = mark;
    while (from > run && !isApart(from)) from--;
    run = mark + 1;
    while (run < length && !isApart(run)) run++;
    isMarked.fill(1, from, run);
  }
  return isMarked;

  function nextMark(from: number): number {
    const mark = gaps.indexOf(gap.mark, from);
    return mark === -1 ? length : mark;
  }
}

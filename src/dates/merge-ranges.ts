import type { InstantRange } from "./half-open-bounds.ts";

/** Merges sequences of ranges, each ascending, into one, taking from each only what is asked for. */
export function mergeRanges(sequences: readonly Iterable<InstantRange>[]): Iterable<InstantRange> {
  if (sequences.length < 2) return sequences[0] ?? [];
  const middle = sequences.length >> 1; // halves, so that a range passes few merges
  return mergeTwo(mergeRanges(sequences.slice(0, middle)), mergeRanges(sequences.slice(middle)));
}

function* mergeTwo(a: Iterable<InstantRange>, b: Iterable<InstantRange>): Generator<InstantRange> {
  const left = a[Symbol.iterator]();
  const right = b[Symbol.iterator]();
  let nextLeft = left.next();
  let nextRight = right.next();
  while (!nextLeft.done || !nextRight.done) {
    if (nextRight.done || (!nextLeft.done && nextLeft.value[0] <= nextRight.value[0])) {
      if (!nextLeft.done) yield nextLeft.value;
      nextLeft = left.next();
    } else {
      yield nextRight.value;
      nextRight = right.next();
    }
  }
}

/** Joins ascending ranges that overlap or touch. */
export function* joinRanges(ranges: Iterable<InstantRange>): Generator<InstantRange> {
  let joined: InstantRange | null = null;
  for (const [from, to] of ranges) {
    if (joined !== null && from <= joined[1]) {
      joined = [Math.min(joined[0], from), Math.max(joined[1], to)];
    } else {
      if (joined !== null) yield joined;
      joined = [from, to];
    }
  }
  if (joined !== null) yield joined;
}

import { isCountable, type Stretch } from "./zone-offsets.ts";

/**
 * A map from instants to local milliseconds that runs with the clock, piece by piece, and jumps between pieces, forwards
 * or back. Where it jumps back it is not monotone; these four functions are the monotone ones around it, and each
 * pair `a(t) <= x` iff `t <= b(x)`. They take whole milliseconds, and give back those that are not countable, such as +-Infinity.
 */
export interface ClockMap {
  /** The least local time from an instant on; `leastFrom(t) <= x` iff `t <= lastAtMost(x)`. */
  leastFrom(instant: number): number;
  /** The greatest local time up to an instant; `greatestUntil(t) >= x` iff `t >= firstAtLeast(x)`. */
  greatestUntil(instant: number): number;
  /** The last instant that is mapped to `local` or before. */
  lastAtMost(local: number): number;
  /** The first instant that is mapped to `local` or after. */
  firstAtLeast(local: number): number;
}

/**
 * @param pieceAt - the piece an instant lies in; within it, local time is the instant plus `offset`.
 * @param guess - about which instant a local time comes from, to within `reach`.
 * @param reach - in milliseconds: past it, no jump back makes up for the time that has gone by.
 */
export function clockMapOf(
  pieceAt: (instant: number) => Stretch,
  guess: (local: number) => number,
  reach: number,
): ClockMap {
  return {
    leastFrom(instant) {
      if (!isCountable(instant)) return instant;
      let piece = pieceAt(instant);
      let least = instant + piece.offset;
      while (piece.end < instant + reach) {
        piece = pieceAt(piece.end);
        least = Math.min(least, piece.start + piece.offset);
      }
      return least;
    },
    greatestUntil(instant) {
      if (!isCountable(instant)) return instant;
      let piece = pieceAt(instant);
      let greatest = instant + piece.offset;
      while (piece.start > instant - reach) {
        piece = pieceAt(piece.start - 1);
        greatest = Math.max(greatest, piece.end - 1 + piece.offset);
      }
      return greatest;
    },
    lastAtMost(local) {
      if (!isCountable(local)) return local;
      const from = guess(local) + reach;
      if (!isCountable(from)) return guess(local); // no step back leads from there
      let piece = pieceAt(from);
      while (piece.start + piece.offset > local) piece = pieceAt(piece.start - 1);
      return Math.min(piece.end - 1, local - piece.offset);
    },
    firstAtLeast(local) {
      if (!isCountable(local)) return local;
      const from = guess(local) - reach;
      if (!isCountable(from)) return guess(local);
      let piece = pieceAt(from);
      while (piece.end - 1 + piece.offset < local) piece = pieceAt(piece.end);
      return Math.max(piece.start, local - piece.offset);
    },
  };
}

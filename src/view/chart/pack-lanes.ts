/** A stretch of a row, in pixels. */
export interface Stretch {
  left: number;
  right: number;
}

/**
 * Puts stretches into lanes so that none overlap: each, in the order given, into the first lane whose stretches all end
 * before it.
 *
 * @returns the lane of each stretch, from 0.
 * @example packLanes([{ left: 0, right: 5 }, { left: 3, right: 9 }, { left: 6, right: 8 }]); // => [0, 1, 0]
 */
export function packLanes(stretches: readonly Stretch[]): number[] {
  const ends: number[] = [];
  return stretches.map(({ left, right }) => {
    const free = ends.findIndex((end) => end <= left);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = right;
    return lane;
  });
}

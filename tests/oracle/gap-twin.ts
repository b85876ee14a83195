/**
 * What a network of gaps in milliseconds and simple bounds says, by Floyd and Warshall over all its points and one more that
 * stands for instant 0: `most[a][b]` is the greatest possible `b - a`.
 */
export interface GapTwin {
  isConsistent: boolean;
  most: number[][];
}

export function gapTwinOf(
  points: number,
  gaps: readonly [from: number, to: number, min: number, max: number][],
): GapTwin {
  const size = points + 1;
  const most = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)),
  );
  const at = (a: number, b: number): number => most[a]?.[b] ?? Number.NaN;
  const tighten = (a: number, b: number, amount: number): void => {
    const row = most[a];
    if (row && amount < at(a, b)) row[b] = amount;
  };
  for (const [from, to, min, max] of gaps) {
    tighten(from, to, max);
    tighten(to, from, -min);
  }
  for (let via = 0; via < size; via += 1) {
    for (let a = 0; a < size; a += 1) for (let b = 0; b < size; b += 1) tighten(a, b, at(a, via) + at(via, b));
  }
  return { isConsistent: most.every((row, point) => (row[point] ?? 0) >= 0), most };
}

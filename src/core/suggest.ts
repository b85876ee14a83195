/** Longer words than this get no suggestion. */
const longestWord = 48;

/**
 * The word among `known` that was most likely meant: the nearest by edit distance (insertions, deletions,
 * substitutions and swaps of neighbours, after dropping case, spaces, hyphens and underscores), at most a third of
 * its length and at most 3 away; the first of several.
 *
 * Time grows with the number of known words; each costs at most 48 x 48 steps, most of them none.
 *
 * @returns undefined where nothing is near.
 * @see Damerau (1964), "A technique for computer detection and correction of spelling errors" (as optimal string alignment).
 * @example
 * suggest("remnad", ["fine", "remand"]) // => "remand"
 */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  if (written.length > longestWord) return undefined;
  const word = bare(written);
  let nearest: string | undefined;
  let limit = Math.min(3, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate.length > longestWord) continue;
    const distance = editDistance(word, bare(candidate), limit);
    if (distance < limit) {
      nearest = candidate;
      limit = distance;
    }
  }
  return nearest;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, "");
}

/** The edit distance of two words, or `limit` where it is not below that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substituted = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(substituted, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return Math.min(limit, last[b.length] ?? limit);
}

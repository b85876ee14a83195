/** Called with the index of a word that is found and where its last letter stands; `true` ends the search. */
export type HitVisitor = (word: number, at: number) => boolean | undefined;

/**
 * Makes a function that finds many words at once in a text, in one pass over it.
 *
 * @param words - what to find, none of them empty.
 * @returns a function that takes UTF-16 code units.
 * @see Aho, Corasick (1975), "Efficient string matching: an aid to bibliographic search".
 */
export function automatonOf(words: readonly string[]): (codes: readonly number[], visit: HitVisitor) => void {
  const letters = new Uint16Array(0x10000); // the number of each code unit that words hold, from 1; 0 for others
  let size = 1;
  for (const word of words) for (const code of codesOf(word)) letters[code] ||= size++;

  const next = new Map<number, number>(); // node and letter as one number, with the node that they lead to
  const children: { letter: number; node: number }[][] = [[]];
  const found: number[][] = [[]];
  for (const [index, word] of words.entries()) {
    let node = 0;
    for (const code of codesOf(word)) {
      const letter = letters[code] ?? 0;
      let child = next.get(node * size + letter);
      if (child === undefined) {
        child = found.length;
        next.set(node * size + letter, child);
        children[node]?.push({ letter, node: child });
        children.push([]);
        found.push([]);
      }
      node = child;
    }
    found[node]?.push(index);
  }
  const { fail, shorter } = failuresOf(children, next, found, size);
  // Most letters of a text lead from no word to no word: a typed array is faster there.
  const first = Int32Array.from({ length: size }, (_, letter) => next.get(letter) ?? 0);

  return (codes, visit) => {
    let node = 0;
    for (let at = 0; at < codes.length; at++) {
      const letter = letters[codes[at] ?? 0] ?? 0;
      let child = node === 0 ? undefined : next.get(node * size + letter);
      while (child === undefined && node !== 0) {
        node = fail[node] ?? 0;
        child = node === 0 ? undefined : next.get(node * size + letter);
      }
      node = child ?? first[letter] ?? 0;
      for (let hit = node; hit !== 0; hit = shorter[hit] ?? 0) {
        for (const word of found[hit] ?? []) if (visit(word, at) === true) return;
      }
    }
  };
}

function codesOf(word: string): number[] {
  return Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

/** Where to go on from each node when no letter leads further, and the nearest node with words on that way. */
function failuresOf(
  children: readonly { letter: number; node: number }[][],
  next: ReadonlyMap<number, number>,
  found: readonly (readonly number[])[],
  size: number,
): { fail: readonly number[]; shorter: readonly number[] } {
  const fail = children.map(() => 0);
  const shorter = children.map(() => 0);
  const queue = [0];
  for (const node of queue) {
    for (const { letter, node: child } of children[node] ?? []) {
      queue.push(child);
      if (node === 0) continue;
      let back = fail[node] ?? 0;
      while (back !== 0 && !next.has(back * size + letter)) back = fail[back] ?? 0;
      const fallback = next.get(back * size + letter) ?? 0;
      fail[child] = fallback;
      shorter[child] = (found[fallback] ?? []).length > 0 ? fallback : (shorter[fallback] ?? 0);
    }
  }
  return { fail, shorter };
}

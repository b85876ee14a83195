import { wordTrieOf } from "../core/word-trie.ts";

/** Called with the index of a word that is found and where its last letter stands; `true` ends the search. */
export type HitVisitor = (word: number, at: number) => boolean | undefined;

/**
 * Makes a function that finds many words at once in a text, in one pass over it.
 *
 * @param words - what to find, none of them empty.
 * @returns a function that takes UTF-16 code units and how many of them to read.
 */
export function automatonOf(
  words: readonly string[],
): (codes: ArrayLike<number>, length: number, visit: HitVisitor) => void {
  const { ends, count, fallbacks, advance } = wordTrieOf(words);
  const wordsAt: number[][] = Array.from({ length: count }, () => none);
  for (const [index, end] of ends.entries()) {
    if (wordsAt[end] === none) wordsAt[end] = [index];
    else wordsAt[end]?.push(index);
  }
  // The longest end of each node that is a whole word: itself, where it is one.
  const hits = new Int32Array(count);
  for (let node = 1; node < count; node++)
    hits[node] = wordsAt[node] === none ? (hits[fallbacks[node] ?? 0] ?? 0) : node;

  return (codes, length, visit) => {
    let node = 0;
    for (let at = 0; at < length; at++) {
      node = advance(node, codes[at] ?? 0);
      for (let hit = hits[node] ?? 0; hit !== 0; hit = hits[fallbacks[hit] ?? 0] ?? 0) {
        for (const word of wordsAt[hit] ?? none) if (visit(word, at) === true) return;
      }
    }
  };
}

const none: number[] = [];

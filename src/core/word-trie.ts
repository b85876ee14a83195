/** The beginnings of words as the nodes of a tree, numbered from the shortest on; 0 is the empty one. */
export interface WordTrie {
  /** The node of each word. */
  ends: Int32Array;
  /** How many nodes there are. */
  count: number;
  /** For each node the longest end of it that is the beginning of a word too: a smaller number than its own. */
  fallbacks: Int32Array;
  /** The longest beginning of a word that what was read ends with, after one letter (a UTF-16 code unit) more. */
  advance(node: number, letter: number): number;
}

/**
 * Puts words in a tree, to look for all of them in one pass over a text. Nodes stand in typed arrays, about 30 bytes for
 * each letter of the words.
 *
 * @see Aho, Corasick (1975), "Efficient string matching: an aid to bibliographic search".
 */
export function wordTrieOf(words: readonly string[]): WordTrie {
  const size = words.reduce((sum, { length }) => sum + length, 1);
  const parents = new Int32Array(size);
  const letters = new Uint16Array(size);
  const fallbacks = new Int32Array(size);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * size)));

  /** The slot of the node that is one letter longer than another: an empty one where no word begins so. */
  const slotOf = (node: number, letter: number): number => {
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    for (let child = slots[slot]; child; child = slots[slot]) {
      if (parents[child] === node && letters[child] === letter) break;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  const advance = (from: number, letter: number): number => {
    for (let node = from; ; node = fallbacks[node] ?? 0) {
      const child = slots[slotOf(node, letter)] ?? 0;
      if (child !== 0 || node === 0) return child;
    }
  };

  const ends = new Int32Array(words.length);
  const longestFirst = Array.from(words, (word, index) => ({ word, index })).sort(
    (a, b) => b.word.length - a.word.length,
  );
  let count = 1;
  let longer = longestFirst.length;
  for (let depth = 0; longer > 0; depth++) {
    while (longer > 0 && (longestFirst[longer - 1]?.word.length ?? 0) <= depth) longer--;
    for (let at = 0; at < longer; at++) {
      const { word = "", index = 0 } = longestFirst[at] ?? {};
      const letter = word.charCodeAt(depth);
      const from = ends[index] ?? 0;
      const slot = slotOf(from, letter);
      if (slots[slot] === 0) {
        slots[slot] = count;
        parents[count] = from;
        letters[count] = letter;
        fallbacks[count] = from === 0 ? 0 : advance(fallbacks[from] ?? 0, letter);
        count++;
      }
      ends[index] = slots[slot] ?? 0;
    }
  }
  return { ends, count, fallbacks, advance };
}

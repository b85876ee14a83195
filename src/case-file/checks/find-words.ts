/** Words are looked for together up to so many letters, about 30 bytes each; a body has no more, so that passes stay few. */
const lettersAtOnce = 1_000_000;

/**
 * Which of some words a text holds as they are. All are looked for in one pass: it takes time linear in the text and the
 * words together, whatever they are.
 *
 * @see Aho, Corasick (1975), "Efficient string matching: an aid to bibliographic search".
 * @example
 * findWords("two hours before the rally", ["rally", "hours after", "before the"]) // => new Set(["before the", "rally"])
 */
export function findWords(text: string, words: Iterable<string>): Set<string> {
  const found = new Set<string>();
  let batch: string[] = [];
  let letters = 0;
  const search = () => {
    for (const word of searchAtOnce(text, batch)) found.add(word);
    batch = [];
    letters = 0;
  };
  for (const word of new Set(words)) {
    batch.push(word);
    letters += word.length;
    if (letters >= lettersAtOnce) search();
  }
  search();
  return found;
}

/**
 * Nodes are the beginnings of words, numbered from the shortest on; 0 is the empty one. They stand in typed arrays: there
 * are as many as the words have letters.
 */
function searchAtOnce(text: string, words: string[]): string[] {
  const longestFirst = words.sort((a, b) => b.length - a.length);
  const size = longestFirst.reduce((sum, { length }) => sum + length, 1);
  const parents = new Int32Array(size);
  const letters = new Uint16Array(size);
  /** The longest end of each that is the beginning of a word too. */
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
  /** The longest beginning of a word that what was read ends with, after one letter more. */
  const advance = (from: number, letter: number): number => {
    for (let node = from; ; node = fallbacks[node] ?? 0) {
      const child = slots[slotOf(node, letter)] ?? 0;
      if (child !== 0 || node === 0) return child;
    }
  };

  const ends = new Int32Array(longestFirst.length);
  let count = 1;
  let longer = longestFirst.length;
  for (let depth = 0; longer > 0; depth++) {
    while (longer > 0 && (longestFirst[longer - 1] ?? "").length <= depth) longer--;
    for (let index = 0; index < longer; index++) {
      const letter = (longestFirst[index] ?? "").charCodeAt(depth);
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

  const isMet = new Uint8Array(count).fill(1, 0, 1);
  let node = 0;
  for (let at = 0; at < text.length; at++) {
    node = advance(node, text.charCodeAt(at));
    isMet[node] = 1;
  }
  // Where a beginning was met, its ends were.
  for (let met = count - 1; met > 0; met--) if (isMet[met] === 1) isMet[fallbacks[met] ?? 0] = 1;
  return longestFirst.filter((_, index) => isMet[ends[index] ?? 0] === 1);
}

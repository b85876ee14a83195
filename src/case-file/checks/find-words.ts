import { wordTrieOf } from "../../core/word-trie.ts";

/** Words are looked for together up to so many letters, about 30 bytes each; a body has no more, so that passes stay few. */
const lettersAtOnce = 1_000_000;

/**
 * Which of some words a text holds as they are. All are looked for in one pass: it takes time linear in the text and the
 * words together, whatever they are.
 *
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

function searchAtOnce(text: string, words: readonly string[]): string[] {
  const { ends, count, fallbacks, advance } = wordTrieOf(words);
  const isMet = new Uint8Array(count).fill(1, 0, 1);
  let node = 0;
  for (let at = 0; at < text.length; at++) {
    node = advance(node, text.charCodeAt(at));
    isMet[node] = 1;
  }
  // Where a beginning was met, its ends were.
  for (let met = count - 1; met > 0; met--) if (isMet[met] === 1) isMet[fallbacks[met] ?? 0] = 1;
  return words.filter((_, index) => isMet[ends[index] ?? 0] === 1);
}

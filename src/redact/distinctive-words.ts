import { foldedWords, gap } from "./fold.ts";
import { isGeneralWord } from "./general-words.ts";

/** From so many letters on a word of a name is told from others. */
const leastLetters = 5;

/**
 * The words of the name of a place or an organization, folded, by which it is known alone: those with a capital and of five
 * letters or more that say no kind of place or organization.
 *
 * @example
 * distinctiveWords("Villa Rosalinda") // => ["rosalinda"]
 */
export function distinctiveWords(name: string): string[] {
  return name.split(/[\s\p{Pd}]+/u).flatMap((part) => {
    const [letter = ""] = part.match(/\p{L}/u) ?? [];
    const [word = ""] = foldedWords(part, gap.strong);
    return letter !== letter.toLowerCase() && word.length >= leastLetters && !isGeneralWord(word) ? [word] : [];
  });
}

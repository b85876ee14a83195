import { foldedWords, gap } from "./fold.ts";
import { isSmall } from "./is-small.ts";
import { isRoleWord } from "./role-words.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words between the words of a name; first or last and with a capital, they are somebody's name: Van, Le, Do. */
const particles = setOf(
  "ben bin da de del den der di do du ibn la le van von ал аль бен бин ван да де дер ди ибн ла ле фон эль ال ام بن בן בר בת",
);
/** Words after a name that are one before it. */
const honorifics = setOf("bey khanim");
/** Whose child somebody is. */
const ofFather = setOf("kizi kyzy oglu ogly qizi кызы оглы");
/** Articles, titles and numbers, which are nobody's name wherever they stand. */
const never = setOf("ad al as dr el ii iii iv jr mr mrs ms sr st the");

const fewFigures = /^\p{Nd}{1,4}$/u;

/** A word of a name that tells whose it is. */
export interface NameWord {
  /** In its folded form. */
  word: string;
  /** Whether it is looked for with a capital only. */
  capital: boolean;
  /** Whether nothing stands with it, no hyphen and no apostrophe, and it does not begin with a small letter. */
  isWhole: boolean;
}

/**
 * The words of a person's name that are looked for by themselves: no titles, no numbers of a few figures, particles
 * only where they are no particles, and no words for roles before the first other word or in small letters.
 *
 * @example
 * tellingWords("Van Petrosyan").map(({ word }) => word) // => ["van", "petrosyan"]
 * tellingWords("Judge Anna Cook").map(({ word }) => word) // => ["anna", "cook"]
 * tellingWords("Anna van Dyk").map(({ word }) => word) // => ["anna", "dyk"]
 */
export function tellingWords(name: string): NameWord[] {
  const parts = name.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const isRole = (part: string) => foldedWords(part, gap.strong).every(isRoleWord);
  const isSmallWord = (part: string) => isSmall(part.match(/\p{L}/u)?.[0] ?? "");
  const firstName = parts.findIndex((part) => !isRole(part) && !isSmallWord(part));
  const isEnd = (at: number) => at === 0 || at === parts.length - 1;
  return parts.flatMap((part, at) => {
    if (isRole(part) && (firstName === -1 || at < firstName || isSmallWord(part))) return [];
    const letters = part.match(/\p{L}/gu) ?? [];
    const [letter = ""] = letters;
    const isWhole = foldedWords(part).join(" ").length === letters.length;
    const mayBeName = isWhole && isEnd(at) && letter !== letter.toLowerCase();
    const words = [...new Set([...foldedWords(part), ...foldedWords(part, gap.strong)])];
    return words.flatMap((word) => {
      const isParticle = particles.has(word) || honorifics.has(word);
      if (never.has(word) || ofFather.has(word) || fewFigures.test(word)) return [];
      if (isParticle && !(mayBeName && (at === 0 || !honorifics.has(word)))) return [];
      return { word, capital: isParticle, isWhole: isWhole && !isSmall(letter) };
    });
  });
}

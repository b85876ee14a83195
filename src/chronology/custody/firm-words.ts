import { isNotAfter } from "../bounds-order.ts";
import { isAllCertain, type Worlds } from "../worlds.ts";
import { type CircleWords, wordsOfCircle } from "./circle-words.ts";
import { firmBounds, isCertainlyBefore, isFirm } from "./measure.ts";
import { endOfTerm, isBasisDoubted, isDoubted, type Word } from "./word.ts";

/**
 * Of the words that tell of someone's custody, in order, those that certainly tell of it: not what may not have been, what
 * by an uncertain date alone is where it is taken, or what may have been on the other side of a release. What is certain of
 * custody is found from these words alone too.
 */
export function firmWords(
  worlds: Worlds,
  who: string,
  words: ReadonlyMap<string, Word[]>,
  circle: CircleWords,
): readonly Word[] {
  const { followed } = circle.all.every((word) => withoutDoubt(word) === word)
    ? circle
    : wordsOfCircle(worlds, who, undoubtedOf(worlds, who, words));
  const isApart = (a: Word | undefined, b: Word | undefined) =>
    a === undefined || b === undefined || isCertainlyBefore(worlds, a, b);
  const isInPlace = (word: Word, at: number) =>
    isFirm(worlds, word) || (isApart(followed[at - 1], word) && isApart(word, followed[at + 1]));
  const mayBeReleased = releasesBeside(worlds, circle.all);
  // What a group's word tells of a member only without a word that is in doubt, is no more certain than that it was not.
  const isOfThem = new Set(circle.followed.map(({ entry }) => entry));
  return followed
    .filter(
      (word, at) =>
        isOfThem.has(word.entry) && isInPlace(word, at) && (word.effect.effect === "ends" || !mayBeReleased(word)),
    )
    .map((word) => asFarAsCertain(worlds, word));
}

/** A word with the bounds that need no uncertain statement. */
function asFarAsCertain(worlds: Worlds, word: Word): Word {
  if (isAllCertain(worlds)) return word;
  const end = endOfTerm(word);
  return { ...word, start: firmBounds(worlds, word), termEnd: end && firmBounds(worlds, end) };
}

/** The words of a person and of the groups that they are in, without what is in doubt. */
function undoubtedOf({ involvement }: Worlds, who: string, words: ReadonlyMap<string, Word[]>): Map<string, Word[]> {
  const wordsOf = (id: string) => (words.get(id) ?? []).flatMap((word) => withoutDoubt(word) ?? []);
  return new Map([...involvement.circleOf(who)].map((id) => [id, wordsOf(id)]));
}

/** A word without the basis that is in doubt; undefined where it may not have been. */
function withoutDoubt(word: Word): Word | undefined {
  const { effect } = word;
  if (isDoubted(word)) return undefined;
  return "basis" in effect && isBasisDoubted(word) ? { ...word, effect: { ...effect, basis: "unknown" } } : word;
}

/** Says of a word whether a release may be on either side of it. Most are apart by their bounds. */
function releasesBeside(worlds: Worlds, words: readonly Word[]): (word: Word) => boolean {
  const releases = words
    .filter(({ effect, mayEnd }) => effect.effect === "ends" || mayEnd)
    .map((word) => ({ word, bounds: firmBounds(worlds, word) }));
  return (word) => {
    const own = firmBounds(worlds, word);
    return releases.some(
      ({ word: release, bounds }) =>
        !isNotAfter(own, bounds) &&
        !isNotAfter(bounds, own) &&
        !isCertainlyBefore(worlds, word, release) &&
        !isCertainlyBefore(worlds, release, word),
    );
  };
}

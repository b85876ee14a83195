import { isNotAfter } from "../bounds-order.ts";
import type { Worlds } from "../worlds.ts";
import { type CircleWords, wordsOfCircle } from "./circle-words.ts";
import { firmBounds, isCertainlyBefore, isFirm } from "./measure.ts";
import { isBasisDoubted, isDoubted, type Word } from "./word.ts";

/**
 * Of the words that tell of someone's custody, in order, those that certainly tell of it: not what may not have been, what
 * by an uncertain date alone is where it is taken, or what may have been on the other side of a release. What is certain of
 * custody is found from these words alone too.
 */
export function firmWords(
  worlds: Worlds,
  who: string,
  words: ReadonlyMap<string, Word[]>,
  { all }: CircleWords,
): readonly Word[] {
  const undoubted = [...worlds.involvement.circleOf(who)].map(
    (id) => [id, (words.get(id) ?? []).flatMap(withoutDoubt)] as const,
  );
  const { followed } = wordsOfCircle(worlds, who, new Map(undoubted));
  const isApart = (a: Word | undefined, b: Word | undefined) =>
    a === undefined || b === undefined || isCertainlyBefore(worlds, a, b);
  const isInPlace = (word: Word, at: number) =>
    isFirm(worlds, word) || (isApart(followed[at - 1], word) && isApart(word, followed[at + 1]));
  const mayBeReleased = releasesBeside(worlds, all);
  return followed.filter((word, at) => isInPlace(word, at) && (word.effect.effect === "ends" || !mayBeReleased(word)));
}

function withoutDoubt(word: Word): Word[] {
  const { effect } = word;
  if (isDoubted(word)) return [];
  return "basis" in effect && isBasisDoubted(word) ? [{ ...word, effect: { ...effect, basis: "unknown" } }] : [word];
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

import { type FoldedText, gap } from "./fold.ts";

/** From so many letters on that stand apart, each with one character before it, they are a word. */
const leastSpaced = 3;

/**
 * Joins letters that are spaced out, `L e y l a`, to words; a wider gap, or a capital after a small letter, begins the next.
 *
 * @returns whether there are any.
 */
export function joinSpaced(text: string, { length, codes, gaps, starts, ends }: FoldedText): boolean {
  const isAlone = (at: number) => gaps[at] !== gap.none && gaps[at + 1] !== gap.none && isLetter(codes[at] ?? 0);
  const isNext = (at: number) => (starts[at] ?? 0) - (ends[at - 1] ?? 0) === 1 && !(isUpper(at) && !isUpper(at - 1));
  const isUpper = (at: number) => {
    const letter = text.charAt(starts[at] ?? 0);
    return letter !== letter.toLowerCase();
  };
  let joined = false;
  let start = 0;
  for (let at = 0; at <= length; at++) {
    if (at < length && isAlone(at) && (at === start || isNext(at))) continue;
    if (at - start >= leastSpaced) {
      gaps.fill(gap.none, start + 1, at);
      joined = true;
    }
    start = at < length && isAlone(at) ? at : at + 1;
  }
  return joined;
}

function isLetter(code: number): boolean {
  return code > figureNine;
}

const figureNine = 0x39;

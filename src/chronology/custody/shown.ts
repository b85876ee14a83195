import { boundsOfBoundary } from "./measure.ts";
import type { Boundary, Stretch, Trace } from "./trace.ts";
import type { Word } from "./word.ts";

/**
 * Adds a word to a time in custody. That someone is to be held is not that they are: an order says so only where the word
 * before it did, and not where all orders before it had ended. Nor does a death. Any other word says that they were by then.
 */
export function tell(trace: Trace, word: Word, isAfterLapse = false): void {
  const { words, stretches, shown, unshown } = trace;
  const goesOn = !isByOrders(trace) && shown.words === words.length && !isAfterLapse;
  words.push(word);
  const isHeld = saysHeld(word);
  if (!isHeld && !goesOn) {
    unshown.add(word);
    return;
  }
  if (isByOrders(trace)) for (const stretch of stretches) stretch.from = { ...stretch.from, notAfter: word };
  else for (const order of words.slice(shown.words)) unshown.delete(order);
  trace.shown = { words: words.length, stretches: stretches.length };
}

function saysHeld({ effect }: Word): boolean {
  return effect.effect === "ends" ? effect.onlyIfHeld !== true : effect.effect !== "imposes";
}

/** Whether orders alone tell of it: they may lead to a detention, or to no custody at all. */
export function isByOrders({ shown }: Trace): boolean {
  return shown.words === 0;
}

/** Whether a source said of someone's custody that it was not acknowledged: a later detention may be its acknowledgement. */
export function isUnacknowledged({ stretches }: Trace): boolean {
  return stretches.some(({ basis }) => basis === "unacknowledged");
}

/** Whether the person was held by a word, as far as words say. */
export function isHeldAt({ unshown }: Trace, word: Word): boolean {
  return !unshown.has(word);
}

/** The words up to the last that says that the person is held; of orders alone, all. */
export function wordsHeld({ words, shown }: Trace): readonly Word[] {
  return shown.words === 0 || shown.words === words.length ? words : words.slice(0, shown.words);
}

/** The last word that says that the person is held; of orders alone, the last. */
export function lastHeld({ words, shown }: Trace): Word | undefined {
  return words[(shown.words === 0 ? words.length : shown.words) - 1];
}

/**
 * Where a stretch begins, as far as words show: by orders alone, at any time up to its end; after the last word that the
 * person is held, where an order says, if at all.
 */
export function beginningOfStretch(trace: Trace, { from }: Stretch, index: number): Boundary {
  const { notBefore, notAfter, stated } = from;
  if (isByOrders(trace)) return { notBefore: stated ?? notBefore, notAfter: trace.until?.notAfter };
  if (index < trace.shown.stretches || stated !== undefined) return from;
  const given = notBefore ?? notAfter;
  const ordered = given && { points: given.points, start: boundsOfBoundary(from) };
  return { notBefore: lastHeld(trace), notAfter, stated: ordered };
}

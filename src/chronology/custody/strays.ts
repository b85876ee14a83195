import { earliestOf, latestOf } from "../bounds-order.ts";
import type { Worlds } from "../worlds.ts";
import { leastSure } from "./links.ts";
import { orderOfWords } from "./measure.ts";
import type { Spell } from "./spell.ts";
import type { Word } from "./word.ts";

/** Words of which each is certainly after the one before it. */
interface Run {
  first: Word;
  last: Word;
}

/** What is known of the words of one time in custody, and of the next: the order of each word after the one before it. */
export interface LinkedWords {
  words: readonly Word[];
  within: readonly Spell["order"][];
  closing: Spell["order"];
  /** The word before which each of theirs is that follows on the first: the last of them, or that which begins the next where that ends it. */
  end: Word | undefined;
}

/**
 * How sure it is of each time in custody that no word of another belongs among its own, as one that was taken out of entry
 * order may. Runs of words in certain order are compared by their ends; most lie apart by their bounds.
 */
export function orderAmongOthers(worlds: Worlds, linked: readonly LinkedWords[]): Spell["order"][] {
  const runs: Run[] = [];
  let isSure = false;
  const spans = linked.map(({ words, within, closing, end }) => {
    const from = Math.max(0, isSure ? runs.length - 1 : runs.length);
    words.forEach((word, index) => {
      const run = runs.at(-1);
      if (run !== undefined && (index === 0 ? isSure : within[index] === "certain")) run.last = word;
      else runs.push({ first: word, last: word });
    });
    isSure = closing === "certain";
    return { from, to: runs.length - 1, first: words[0], end };
  });
  if (runs.length < 2) return linked.map(() => "certain");
  const latestUpTo = runningMost(runs.map(({ last }) => latestOf(last.start)));
  const earliestFrom = runningMost(runs.map(({ first }) => -earliestOf(first.start)).reverse()).reverse();
  return spans.map(({ from, to, first, end }) => {
    if (first === undefined || end === undefined) return "certain";
    const orders: Spell["order"][] = [];
    const [earliest, latest] = [earliestOf(first.start), latestOf(end.start)];
    for (let at = from - 1; at >= 0 && (latestUpTo[at] ?? 0) > earliest; at -= 1) {
      const run = runs[at];
      if (run !== undefined) orders.push(orderOfWords(worlds, run.last, first));
    }
    for (let at = to + 1; at < runs.length && -(earliestFrom[at] ?? 0) < latest; at += 1) {
      const run = runs[at];
      if (run !== undefined && run.first !== end) orders.push(orderOfWords(worlds, end, run.first));
    }
    return leastSure(orders);
  });
}

function runningMost(values: readonly number[]): number[] {
  let most = Number.NEGATIVE_INFINITY;
  return values.map((value) => {
    most = Math.max(most, value);
    return most;
  });
}

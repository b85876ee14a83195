import type { Bounds } from "../../dates/bounds.ts";
import { earliestOf, latestOf } from "../bounds-order.ts";
import { isAllCertain, type Worlds } from "../worlds.ts";
import { leastSure } from "./links.ts";
import { firmBounds, orderOfWords } from "./measure.ts";
import type { Spell } from "./spell.ts";
import type { Word } from "./word.ts";

/** Words of which each is certainly after the one before it. */
interface Run {
  first: Word;
  last: Word;
}

/** The runs that a time in custody is in, its first word, and that before which each of its others is. */
interface Span {
  from: number;
  to: number;
  first: Word | undefined;
  end: Word | undefined;
  /** The one before it, and the release that ends that: after it, a word from before that one is of this. */
  before: Span | undefined;
  since: Word | undefined;
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
 * order may, nor one of none: `between` has those before the first, between one and the next, and after the last. Runs of
 * words in certain order are compared by their ends; most lie apart by their bounds.
 */
export function orderAmongOthers(
  worlds: Worlds,
  linked: readonly LinkedWords[],
  between: readonly (readonly Word[])[],
): Spell["order"][] {
  const runs: Run[] = [];
  const addAlone = (words: readonly Word[] = []) => {
    for (const word of words) runs.push({ first: word, last: word });
  };
  addAlone(between[0]);
  let isSure = false;
  const spans: Span[] = [];
  linked.forEach(({ words, within, closing, end }, at) => {
    const from = Math.max(0, isSure ? runs.length - 1 : runs.length);
    words.forEach((word, index) => {
      const run = runs.at(-1);
      if (run !== undefined && (index === 0 ? isSure : within[index] === "certain")) run.last = word;
      else runs.push({ first: word, last: word });
    });
    const to = runs.length - 1;
    const alone = between[at + 1] ?? [];
    addAlone(alone);
    isSure = closing === "certain" && alone.length === 0;
    const [before, other] = [spans[at - 1], linked[at - 1]];
    const since = other?.end === other?.words.at(-1) ? other?.end : undefined;
    spans.push({ from, to, first: words[0], end, before, since: since ?? words[0] });
  });
  if (runs.length < 2) return linked.map(() => "certain");
  const inAll = spans.map(compareBy(({ start }) => start));
  if (isAllCertain(worlds)) return inAll.map(leastSure);
  // A word that an uncertain date puts apart may be among these all the same.
  const byFirm = spans.map(compareBy((word) => firmBounds(worlds, word)));
  return inAll.map((orders, at) => {
    const order = leastSure(orders);
    if (order !== "certain") return order;
    for (const other of byFirm[at] ?? []) if (other !== "certain") return other;
    return order;
  });

  /** Compares a time in custody with the runs of others that are not apart from it by these bounds, one after the other. */
  function compareBy(boundsOf: (word: Word) => Bounds): (span: Span) => Iterable<Spell["order"]> {
    const latestUpTo = runningMost(runs.map(({ last }) => latestOf(boundsOf(last))));
    const earliestFrom = runningMost(runs.map(({ first }) => -earliestOf(boundsOf(first))).reverse()).reverse();
    return function* ({ from, to, first, end, before, since }) {
      if (first === undefined || end === undefined || since === undefined) return;
      const [earliest, latest] = [earliestOf(boundsOf(since)), latestOf(boundsOf(end))];
      for (let at = from - 1; at >= 0 && (latestUpTo[at] ?? 0) > earliest; at -= 1) {
        const run = runs[at];
        const isOfBefore = before === undefined || at >= before.from;
        if (run !== undefined) yield orderOfWords(worlds, run.last, isOfBefore ? first : since);
      }
      for (let at = to + 1; at < runs.length && -(earliestFrom[at] ?? 0) < latest; at += 1) {
        const run = runs[at];
        if (run !== undefined && run.first !== end) yield orderOfWords(worlds, end, run.first);
      }
    };
  }
}

/** The greatest of some values up to each. */
export function runningMost(values: readonly number[]): number[] {
  let most = Number.NEGATIVE_INFINITY;
  return values.map((value) => {
    most = Math.max(most, value);
    return most;
  });
}

import type { Bounds } from "../../dates/bounds.ts";
import type { LegalBasis } from "../../events/legal-basis.ts";
import type { InForce } from "./in-force.ts";
import type { Pending } from "./pending-orders.ts";
import { knownBasis, type Mark, mayHoldIn, type Word } from "./word.ts";

/** An instant that lies between two others: the same twice where it is the instant itself, none where nothing limits it. */
export interface Boundary {
  notBefore: Mark | undefined;
  notAfter: Mark | undefined;
  /** What its bounds are, where an order says when it is and no word shows that it came to that. */
  stated?: Mark | undefined;
}

/** A stretch under one basis, and the orders that are in force at its end. */
export interface Stretch {
  basis: LegalBasis;
  from: Boundary;
  /** The word that shows it. */
  shownBy: Word;
  facility: string | undefined;
  imposedBy: Word[];
  terms: readonly InForce[];
  /**
   * Where an order by which the person may be held leaves open under what: the last word before that order. The basis is then
   * what they were held under before, of which the orders in force still are.
   */
  openAfter?: Word | undefined;
}

/** A move, a change of basis or one more order, or the last word before a decision that gives another term, with the orders in force until then. */
export interface Turn {
  kind: "transfer" | "basis" | "order" | "decision";
  word: Word;
  /** That decision. */
  decision?: Word | undefined;
  terms: readonly InForce[];
  /** Whether those orders go on to be in force, as a word that the person is held under another basis ends none. */
  goesOn: boolean;
  /** Index of the stretch that it is in, or begins. */
  stretch: number;
}

/** A time in custody as the words tell it, before anything is measured. */
export interface Trace {
  who: string;
  words: Word[];
  /** The word that begins it: the first, save that a detention may follow the order for it. */
  first: Word;
  stretches: Stretch[];
  turns: Turn[];
  /** How many words, and how many stretches by then, there are up to the last that says that the person is held; none of orders alone. */
  shown: { words: number; stretches: number };
  /** Words that do not say so: orders before the first that does, and after the last. */
  unshown: Set<Word>;
  /** Orders of custody that begin when others end. */
  pending: Pending[];
  /** How sure it is of its words on which side of the beginnings of those they are. */
  sides: "certain" | "likely" | "unordered";
  /** Ids of orders in whose place a change of basis put another. */
  superseded: Set<string>;
  /** Where it ends; `undefined` while no release is recorded. */
  until: Boundary | undefined;
  /** Whether an uncertain statement is needed for its orders to have ended before the word that begins the next. */
  isLikelyOver: boolean;
  /** Orders of which it is not known whether they had ended before the word that they are taken to lead to. */
  mayBeOver: Set<Word>;
  /** Orders of which it is not certain that custody went on up to them. */
  lapses: Lapse[];
  /** The releases of the members of a group that together end it, where no release of the group does. */
  releasedBy: readonly Word[];
  /** The later detention that shows that it had ended, where no release is recorded. */
  detainedAgain: Word | undefined;
  /** The death before it, or the release, where nothing says how custody began again. */
  gapAfter: Word | undefined;
  /** Whether more terms were in force at once than are followed. */
  hasMoreTerms: boolean;
}

/** Whether one instant is before another in every course of events. */
export type IsBefore = (a: Mark, b: Mark) => boolean;

/** How instants lie in every course of events, and where no uncertain statement is needed for it. */
export interface Placing {
  isBefore: IsBefore;
  isSurelyBefore: IsBefore;
}

/** What tells when orders ended. */
export interface Ends {
  isBefore: IsBefore;
  /** When an instant is. */
  boundsOf: (mark: Mark) => Bounds;
  /** The earliest end of a word's term that no source dates, if it counts from an instant on; minus infinity, where nothing tells. */
  leastEnd: (word: Word, from: number) => number;
  /** Whether a word that may be after an instant goes on from it all the same, as one of the same day does. */
  goesOn: (end: number, word: Word) => boolean;
}

/** An order that may have come after the end of all orders in force, and the stretches before it and from it on. */
interface Lapse {
  word: Word;
  stretches: readonly (Stretch | undefined)[];
}

/** Notes what happened in the last stretch, or begins the next, with the orders in force until then. */
export function turn(trace: Trace, kind: Turn["kind"], word: Word, goesOn = false): void {
  const terms = trace.stretches.at(-1)?.terms ?? [];
  if (terms.length > 0 || kind === "basis") {
    trace.turns.push({ kind, word, terms, goesOn, stretch: trace.stretches.length - (kind === "basis" ? 0 : 1) });
  }
}

/** The last word, or an order after it that leaves the basis open. */
export function lastSaid({ words, stretches }: Trace): Word | undefined {
  const [last, stretch] = [words.at(-1), stretches.at(-1)];
  return stretch?.openAfter !== undefined && stretch.openAfter === last ? stretch.shownBy : last;
}

/** What a stretch shows: its basis, where that is known, and the orders by which it is so. */
export function shownOf({ basis, imposedBy, openAfter }: Stretch): Pick<Stretch, "basis" | "imposedBy"> {
  const isOpen = openAfter !== undefined;
  const shown = imposedBy.filter(({ effect }) => (mayHoldIn(effect) !== undefined) === isOpen);
  return { basis: isOpen ? "unknown" : basis, imposedBy: shown };
}

/** The basis that a word gives. */
export function basisOf({ effect }: Word): LegalBasis {
  return knownBasis(effect) ?? "unknown";
}

/** Ids of orders, and of those for which they stand. */
export function idsOf(orders: readonly InForce[]): string[] {
  return orders.flatMap(({ word, standsFor }) =>
    [word, ...standsFor].flatMap(({ entry }) => entry.accounts.map(({ event }) => event)),
  );
}

import type { InForce } from "./custody-orders.ts";
import { isOrder, type Word } from "./custody-words.ts";

/** An instant that lies between two points of a world, or is one; `stated` is where an order puts it. */
export interface Boundary {
  from: number | undefined;
  to: number | undefined;
  stated?: number;
}

/** A part of a spell on one basis, with the orders in force. */
export interface Segment {
  basis: string;
  from: Boundary;
  imposedBy: string[];
  orders: InForce[];
  /** The part before it, where an order by which the person may be held leaves open what they are held under; and how many words there were by then. */
  opened?: { before: Segment; words: number; at: number };
}

/** The basis of a part, or that of the part before it where it is left open. */
export function lastBasis({ basis, opened }: Segment): string {
  return opened?.before.basis ?? basis;
}

/** A time in custody, as it is told of one course of events. */
export interface Spell {
  segments: Segment[];
  /** Where it ends; undefined while it is open. */
  until: Boundary | undefined;
  /** Ids of the events that tell of it; the first began it. */
  words: string[];
  first: string;
  /** The first and the last of its words that say that the person is held, and its segments by then; orders alone say it of nobody. */
  shown: { from: number; to: number; segments: number } | undefined;
  /** The death or the release before it, where nothing says how custody began again. */
  after: string | undefined;
  /** The detention that shows that it had ended. */
  detainedAgain: string | undefined;
  /** Orders that had ended by a later one, each with that. */
  lapsed: [order: string, by: string][];
  /**
   * Moves, changes of basis and further orders, with the orders in force until then, and whether these go on; before a
   * decision on appeal, the word before it.
   */
  turns: { kind: "transfer" | "basis" | "order" | "decision"; event: string; orders: InForce[]; goesOn: boolean }[];
}

export function segmentOf(basis: string, from: Boundary): Segment {
  return { basis, from, imposedBy: [], orders: [] };
}

/** Whether an event of a spell is one by which it is known that the person is held. */
export function isHeldAt({ words, shown }: Spell, event: string): boolean {
  const at = words.indexOf(event);
  return shown !== undefined && at >= shown.from && at <= shown.to;
}

/** The last event of a spell by which it is known that the person is held; of orders alone, the last. */
export function lastHeld({ words, shown }: Spell): string {
  return words[shown?.to ?? words.length - 1] ?? "";
}

/** The orders in force in the last part of a spell. */
export function ordersOfLast(spell: Spell): InForce[] {
  return spell.segments.at(-1)?.orders ?? [];
}

/** Notes a move, a change of basis, a further order or the word before a decision, and what was in force until then. */
export function turn(spell: Spell, kind: Spell["turns"][number]["kind"], event: string, goesOn = false): void {
  spell.turns.push({ kind, event, orders: [...ordersOfLast(spell)], goesOn });
}

/**
 * Adds a word. An order says that the person is held where the word before it did, save after the end of all orders; a
 * death too. Any other word says it, and shows that custody had begun.
 */
export function addWord(spell: Spell, word: Word, isAfterLapse = false): void {
  const at = spell.words.push(word.id) - 1;
  const isWord = !isOrder(word.event) && word.event.type !== "death";
  if (isWord && spell.shown === undefined)
    for (const segment of spell.segments) segment.from = { ...segment.from, to: word.point };
  if (isWord || (spell.shown?.to === at - 1 && !isAfterLapse))
    spell.shown = { from: spell.shown?.from ?? at, to: at, segments: spell.segments.length };
}

import type { Worlds } from "../worlds.ts";
import { inCustodyOrder } from "./order-words.ts";
import { ordersNamedBy, type Word } from "./word.ts";

/** The words that bear on the custody of a person or group. */
export interface CircleWords {
  /** Those of the person or group itself. */
  own: ReadonlySet<Word>;
  /** Those that tell of its custody, in order. */
  followed: readonly Word[];
  /** Those of a group that might be followed, were they elsewhere among its own. */
  unfollowed: readonly Word[];
  /** Its own and those of every group that it is in. */
  all: readonly Word[];
}

/** What is said of a person or group itself, and what of that which is said of its groups tells of its custody. */
export function wordsOfCircle(worlds: Worlds, who: string, words: ReadonlyMap<string, Word[]>): CircleWords {
  const ownWords = words.get(who) ?? [];
  const own = new Set(ownWords);
  const groups = [...worlds.involvement.circleOf(who)].filter((id) => id !== who);
  const ofGroups = groups.flatMap((id) => words.get(id) ?? []);
  const ordered = inCustodyOrder(worlds, ownWords);
  if (ofGroups.length === 0) return { own, followed: ordered, unfollowed: [], all: ownWords };
  const all = [...new Set([...ofGroups, ...ownWords])].sort((a, b) => a.index - b.index);
  const together = inCustodyOrder(worlds, all, own);
  const followed = followGroups(together, own);
  const taken = new Set(followed);
  const unfollowed = handoversAmong(ordered).length === 0 ? [] : together.filter((word) => !taken.has(word));
  return { own, followed: followed.length === own.size ? ordered : followed, unfollowed, all };
}

/** Where the words of a group may end and a member's own go on from them. */
export interface Handover {
  /** The release of the member's own since which the group's words may be theirs; undefined where there is none. */
  release: Word | undefined;
  word: Word;
}

/** Of a member's own words, the first of custody and the first after each release, unless it is a detention; an appeal before it is one too. */
export function handoversAmong(ownWords: readonly Word[]): Handover[] {
  const handovers: Handover[] = [];
  let release: Word | undefined;
  let isHeld = false;
  for (const word of ownWords) {
    const { effect } = word.effect;
    if (!isHeld && effect !== "begins") handovers.push({ release, word });
    if (effect === "ends") release = word;
    if (effect !== "amends") isHeld = effect !== "ends";
  }
  return handovers;
}

/**
 * Of words in order, a member's own and those of their groups that tell of their custody: what is said of the group until
 * something is said of them, unless that is a detention of their own; again from a detention of the group after they
 * were released; and between, what prolongs or changes an order in force in their custody.
 */
function followGroups(words: readonly Word[], own: ReadonlySet<Word>): Word[] {
  const followed: Word[] = [];
  let together: Word[] | undefined = [];
  let isHeld = false;
  let orders: Word[] = [];
  for (const word of words) {
    const { effect } = word.effect;
    if (own.has(word)) {
      if (together !== undefined && effect !== "begins") followed.push(...together);
      together = undefined;
    } else if (together !== undefined) {
      together.push(word);
    } else if (effect === "begins" && !isHeld) {
      together = [word];
    } else if (!(isHeld && amendsOneOf(orders, word, own))) continue;
    if (together === undefined) followed.push(word);
    if (effect === "begins" || effect === "ends") orders = [];
    if (effect === "imposes" || effect === "amends") orders.push(word);
    if (effect !== "amends") isHeld = effect !== "ends";
  }
  return followed;
}

/**
 * Whether a group's word prolongs or changes one of the orders that were given in a member's custody: one that it names,
 * or, where it names none, those of the group while the member has none of their own, or any where it is of a verdict.
 */
function amendsOneOf(orders: readonly Word[], word: Word, own: ReadonlySet<Word>): boolean {
  const named = ordersNamedBy(word);
  if (named.length > 0) return orders.some(({ entry }) => entry.accounts.some(({ event }) => named.includes(event)));
  const { effect } = word;
  if (effect.effect !== "amends" || orders.length === 0) return false;
  return effect.orders?.change === "unsettles" || !orders.some((order) => own.has(order));
}

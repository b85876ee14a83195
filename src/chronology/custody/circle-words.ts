import type { Worlds } from "../worlds.ts";
import { inCustodyOrder } from "./order-words.ts";
import type { Word } from "./word.ts";

/** The words on a person or group, and on the groups that they are in. */
export interface CircleWords {
  /** Those of the person or group itself. */
  own: ReadonlySet<Word>;
  /** Those that tell of its custody, in order. */
  followed: readonly Word[];
  /** Those of a group that would be followed, were they before the first of its own. */
  unfollowed: readonly Word[];
  /** Its own and those of every group that it is in. */
  all: readonly Word[];
}

/**
 * A group is held until released; a member or subgroup of which something of its own is said has its own spell from
 * there on, which goes on from the group's unless it begins with a detention.
 */
export function wordsOfCircle(worlds: Worlds, who: string, words: Map<string, Word[]>): CircleWords {
  const ownWords = words.get(who) ?? [];
  const own = new Set(ownWords);
  const groups = [...worlds.involvement.circleOf(who)].filter((id) => id !== who);
  const ofGroups = groups.flatMap((id) => words.get(id) ?? []);
  const ordered = inCustodyOrder(worlds, ownWords);
  if (ofGroups.length === 0) return { own, followed: ordered, unfollowed: [], all: ownWords };
  const all = [...new Set([...ofGroups, ...ownWords])].sort((a, b) => a.index - b.index);
  if (ordered[0]?.effect.effect === "begins") return { own, followed: ordered, unfollowed: [], all };
  const together = inCustodyOrder(worlds, all, own);
  const first = together.findIndex((word) => own.has(word));
  const isFollowed = (word: Word, index: number) => index < first || own.has(word);
  return {
    own,
    followed: together.filter(isFollowed),
    unfollowed: together.filter((word, index) => !isFollowed(word, index)),
    all,
  };
}

import type { Match } from "../../case-file/match.ts";
import { isPossible } from "../../case-file/stated-match.ts";
import { pushTo } from "../../core/push-to.ts";
import type { Word } from "./word.ts";

/** Whether one of some words and one of others may be one event. */
export type MayBeOne = (some: readonly Word[], others: readonly Word[]) => boolean;

/** Reads out of `possible` matches which words may be one event: no more than that is said of them. */
export function possiblyOne(matches: readonly Match[] = []): MayBeOne {
  const naming = new Map<string, Match[]>();
  for (const match of matches.filter(isPossible)) for (const id of match.events) pushTo(naming, id, match);
  const matchesOf = (words: readonly Word[]) =>
    words.flatMap(({ entry }) => entry.accounts.flatMap(({ event }) => naming.get(event) ?? []));
  return (some, others) => {
    if (naming.size === 0) return false;
    const matched = new Set(matchesOf(some));
    return matchesOf(others).some((match) => matched.has(match));
  };
}

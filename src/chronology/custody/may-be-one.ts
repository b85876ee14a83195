import type { Match } from "../../case-file/match.ts";
import { isPossible } from "../../case-file/stated-match.ts";
import { pushTo } from "../../core/push-to.ts";
import type { Word } from "./word.ts";

/** Of some words, tells of another whether one of them and it may be one event. */
export type MayBeOne = (words: readonly Word[]) => (other: Word) => boolean;

/** Reads out of `possible` matches which words may be one event: no more than that is said of them. */
export function possiblyOne(matches: readonly Match[] = []): MayBeOne {
  const naming = new Map<string, Match[]>();
  for (const match of matches.filter(isPossible)) for (const id of match.events) pushTo(naming, id, match);
  if (naming.size === 0) return () => () => false;
  const matchesOf = ({ entry }: Word) => entry.accounts.flatMap(({ event }) => naming.get(event) ?? []);
  return (words) => {
    const matched = new Set(words.flatMap(matchesOf));
    return (other) => matchesOf(other).some((match) => matched.has(match));
  };
}

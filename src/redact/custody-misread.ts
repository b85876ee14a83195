import { membershipOf } from "../case-file/membership.ts";
import { linksOf, reach } from "../core/reach.ts";
import type { Comparison } from "./comparison.ts";
import { type CustodyWords, lossesOf } from "./custody-losses.ts";
import { type CustodyWord, custodyWordsIn, withMembers } from "./custody-words.ts";
import { plainOrderIn } from "./plain-order.ts";
import type { Risk } from "./report.ts";
import type { StatusRisks } from "./status-misread.ts";
import type { TimeTies } from "./touched-events.ts";

/**
 * Finds the persons and groups whose custody reads otherwise than before: an event that says something of it is gone, says
 * something else, or may stand elsewhere in time. Where its end is gone, it reads as if they were still held. Of those who
 * are removed the events that stay speak too, by their pseudonyms.
 */
export function findCustodyRisks(comparison: Comparison, ties: TimeTies, statuses: StatusRisks): Risk[] {
  const { before, after, names, typeNamed } = comparison;
  const words = custodyWordsIn(before, typeNamed);
  const left = custodyWordsIn(after, typeNamed);
  const losses = lossesOf(comparison, words, left, statuses);
  for (const who of reorderedIn(comparison, words, left, ties)) losses.others.add(who);
  const { groups = [], persons = [] } = before;
  const [ends, others] = [withMembers(losses.ends, groups), withMembers(losses.others, groups)];
  if (ends.size + others.size === 0) return [];
  const isHolding = ({ effect }: CustodyWord) => effect.effect !== "ends";
  const concerned = (some: CustodyWord[]) =>
    withMembers(
      some.flatMap(({ who }) => who),
      after.groups ?? [],
    );
  const spokenOf = concerned([...left.values()]);
  const held = concerned([...left.values()].filter(isHolding));
  return [...persons, ...groups].flatMap(({ id }): Risk[] => {
    const record = names.get(id) ?? "";
    if (!spokenOf.has(record)) return [];
    const readsAsHeld = ends.has(id) && held.has(record);
    const readsOtherwise = others.has(id) || (ends.has(id) && !readsAsHeld);
    return [
      ...(readsAsHeld ? [{ code: "reads-as-still-held", record } as const] : []),
      ...(readsOtherwise ? [{ code: "custody-reads-otherwise", record } as const] : []),
    ];
  });
}

/** Persons and groups of whom something may stand elsewhere in time, and whose custody has no plain order without it. */
function reorderedIn(
  { before, after, names }: Comparison,
  words: CustodyWords,
  left: CustodyWords,
  { touched }: TimeTies,
): string[] {
  const moved = [...words.values()].filter(({ event }) => touched.has(event.id));
  if (moved.length === 0) return [];
  const concerned = withMembers(
    moved.flatMap(({ who }) => who),
    before.groups ?? [],
  );
  const groupsOf = linksOf(membershipOf(after.groups ?? []));
  const wordsOn = linksOf([...left.values()].flatMap((word) => word.who.map((id) => [id, word] as const)));
  const isPlain = plainOrderIn(after);
  const own = new Map([...wordsOn].map(([name, some]) => [name, isPlain(some)] as const));
  return [...concerned].filter((id) => {
    const name = names.get(id) ?? "";
    if (!wordsOn.has(name)) return false;
    const circle = [...reach([name], groupsOf)].filter((each) => wordsOn.has(each));
    // What is no plain order of some is none of all.
    if (circle.some((each) => own.get(each) === false)) return true;
    return circle.length > 1 && !isPlain([...new Set(circle.flatMap((each) => wordsOn.get(each) ?? []))]);
  });
}

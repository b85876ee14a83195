import { pushTo } from "../../core/push-to.ts";
import type { TracedSpell } from "../custody/build-custody.ts";
import { possiblyOne } from "../custody/may-be-one.ts";
import { isCertainlyBefore, mayBeBetween, reasonsOfWords } from "../custody/measure.ts";
import { isByOrders, isHeldAt, lastHeld } from "../custody/shown.ts";
import { isDoubted, type Word } from "../custody/word.ts";
import type { Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import type { FoundFact } from "./finding.ts";

/** A member detained on their own while the group that they belong to was certainly held, and they not released from it. */
export function findOverlappingCustody({ caseFile, worlds, custody }: CaseInHand): FoundFact[] {
  if (!caseFile.groups?.length) return [];
  const mayBeOne = possiblyOne(caseFile.matches);
  const byWho = new Map<string, TracedSpell[]>();
  for (const traced of custody) pushTo(byWho, traced.spell.who, traced);
  return custody.flatMap((own) =>
    [...worlds.involvement.circleOf(own.spell.who)]
      .filter((group) => group !== own.spell.who)
      .flatMap((group) => byWho.get(group) ?? [])
      .filter((other) => overlap(worlds, own, other))
      .map((other): FoundFact => {
        const { who } = own.spell;
        const words = [own.trace.first, ...endsHeld(other)];
        const isLikely = words.some(isDoubted) || other.trace.words.some(mayBeOne([own.trace.first]));
        return {
          code: "overlapping-custody",
          severity: isLikely ? "note" : "warning",
          records: [who, other.spell.who, ...new Set(words.map(({ entry }) => entry.event))],
          statements: reasonsOfWords(worlds, words),
          params: { who, group: other.spell.who, certainty: isLikely ? "likely" : "certain" },
        };
      }),
  );
}

/** The first and the last word that a group was held; none where orders alone tell of it. */
function endsHeld({ trace }: TracedSpell): Word[] {
  if (isByOrders(trace)) return [];
  return [trace.words.find((word) => isHeldAt(trace, word)), lastHeld(trace)].filter((word) => word !== undefined);
}

/** Whether a detention of the member's own lies between two words that the group was held, and none of the group's detentions may. */
function overlap(worlds: Worlds, own: TracedSpell, group: TracedSpell): boolean {
  const detention = own.trace.first;
  const [first, last] = endsHeld(group);
  if (first === undefined || last === undefined || first === last) return false;
  const isOwn = detention.accounts.some(({ event }) => event.who?.includes(own.spell.who));
  if (detention.effect.effect !== "begins" || !isOwn || detention === first) return false;
  if (!isCertainlyBefore(worlds, first, detention) || !isCertainlyBefore(worlds, detention, last)) return false;
  const next = group.trace.words.find(
    (word) => isHeldAt(group.trace, word) && isCertainlyBefore(worlds, detention, word),
  );
  if (mayBeBetween(worlds, detentionsOf(worlds, group), first, next ?? last)) return false;
  return !mayBeBetween(worlds, own.releases, first, detention);
}

/** The detentions of a group, or of a larger one that it is part of: after each it may be held anew. */
function detentionsOf({ involvement }: Worlds, { beginnings, spell }: TracedSpell): Word[] {
  const circle = involvement.circleOf(spell.who);
  return beginnings.filter(
    ({ effect, accounts }) =>
      effect.effect === "begins" && accounts.some(({ event }) => event.who?.some((id) => circle.has(id))),
  );
}

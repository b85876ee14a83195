import { explainBefore, isBefore } from "../../network/index.ts";
import { reasonsOf } from "../custody/measure.ts";
import type { Turn } from "../custody/trace-custody.ts";
import type { Word } from "../custody/word.ts";
import { differenceIn, type Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type FoundFact, restingOn } from "./finding.ts";

const codes = { transfer: "transferred-before-term-end", basis: "basis-changed-before-term-end" } as const;

/** Transfers and changes of basis that are certainly before the end of a term in force, with the time that was left. */
export function findBeforeTermEnd({ worlds, custody }: CaseInHand): FoundFact[] {
  return custody.flatMap((traced) =>
    traced.trace.turns
      .filter(({ word }) => traced.isCertain(word))
      .flatMap((turn) => turn.terms.flatMap((order) => beforeTermEnd(worlds, traced.spell.who, turn, order))),
  );
}

function beforeTermEnd(worlds: Worlds, who: string, { kind, word }: Turn, order: Word): FoundFact[] {
  const [turn, ...otherAccounts] = word.accounts;
  const [imposed, ...otherOrders] = order.accounts;
  if (turn === undefined || imposed === undefined || otherAccounts.length > 0 || otherOrders.length > 0) return [];
  if (imposed.termEnd === -1) return [];
  if (!isBefore(worlds.certain, turn.start, imposed.termEnd)) return [];
  const { min, max } = differenceIn(worlds.all, turn.start, imposed.termEnd);
  return [
    restingOn(
      {
        code: codes[kind],
        severity: "note",
        records: [turn.event.id, imposed.event.id],
        params: { who, event: turn.event.id, order: imposed.event.id, margin: { min: min ?? 1, max } },
      },
      () => reasonsOf(worlds, explainBefore(worlds.certain, turn.start, imposed.termEnd)),
    ),
  ];
}

import { explainBefore } from "../../network/index.ts";
import { orderOfWords, reasonsOf } from "../custody/measure.ts";
import type { Trace, Turn } from "../custody/trace-custody.ts";
import type { Word } from "../custody/word.ts";
import { differenceIn, type Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import type { FoundFact } from "./finding.ts";

const codes = { transfer: "transferred-before-term-end", basis: "basis-changed-before-term-end" } as const;

/** Transfers and changes of basis that are certainly before the end of a term in force, with the time that was left. */
export function findBeforeTermEnd({ worlds, custody }: CaseInHand): FoundFact[] {
  return custody.flatMap(({ trace }) =>
    trace.turns
      .filter(({ word }) => isCertainUpTo(worlds, trace, word))
      .flatMap((turn) => turn.terms.flatMap((order) => beforeTermEnd(worlds, trace.who, turn, order))),
  );
}

function beforeTermEnd(worlds: Worlds, who: string, { kind, word }: Turn, order: Word): FoundFact[] {
  const [turn, ...otherAccounts] = word.accounts;
  const [imposed, ...otherOrders] = order.accounts;
  if (turn === undefined || imposed === undefined || otherAccounts.length > 0 || otherOrders.length > 0) return [];
  if (imposed.termEnd === -1) return [];
  const certain = differenceIn([worlds.certain], turn.start, imposed.termEnd);
  if (certain.min === null || certain.min <= 0) return [];
  const { min, max } = differenceIn(worlds.all, turn.start, imposed.termEnd);
  return [
    {
      code: codes[kind],
      severity: "note",
      records: [turn.event.id, imposed.event.id],
      statements: reasonsOf(worlds, explainBefore(worlds.certain, turn.start, imposed.termEnd)),
      params: {
        who,
        event: turn.event.id,
        order: imposed.event.id,
        margin: { min: min ?? certain.min, max },
      },
    },
  ];
}

/** Whether the order of the words of a spell is certain as far as one of them. */
export function isCertainUpTo(worlds: Worlds, { words }: Trace, last: Word): boolean {
  const upTo = words.slice(0, words.indexOf(last) + 1);
  return upTo.every((word, index) => {
    const before = upTo[index - 1];
    return before === undefined || orderOfWords(worlds, before, word) === "certain";
  });
}

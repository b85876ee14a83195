import { explainBefore, isBefore } from "../../network/index.ts";
import { byWord } from "../custody/by-word.ts";
import { reasonsOf } from "../custody/measure.ts";
import { isHeldAt } from "../custody/shown.ts";
import type { InForce, Trace, Turn } from "../custody/trace-custody.ts";
import { termEndsOf } from "../custody/word.ts";
import { differenceIn, haveTooManyPairs, hullOfDifferences, type Worlds } from "../worlds.ts";
import { isOtherBasis } from "./basis-change.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type FoundFact, restingOn } from "./finding.ts";

const codes = { transfer: "transferred-before-term-end", basis: "basis-changed-before-term-end" } as const;

/** Transfers and changes of basis of someone who was held that are certainly before the end of a term in force, with the time that was certainly left. */
export function findBeforeTermEnd({ worlds, custody }: CaseInHand): FoundFact[] {
  const turnsAt = byWord(turnsOf, ({ turn }) => turn.word);
  return custody.flatMap(({ trace, isCertain, firmTraceOf }) =>
    turnsOf(trace).flatMap(({ turn, order }) => {
      const isOf = (other: TurnUnderOrder) =>
        other.turn.kind === turn.kind && other.order.word.entry === order.word.entry;
      const isFirm = () => turnsAt(firmTraceOf(turn.word), turn.word).some(isOf);
      const found = isCertain(turn.word, [order]) ? beforeTermEnd(worlds, trace.who, turn, order) : [];
      return found.filter(isFirm);
    }),
  );
}

interface TurnUnderOrder {
  turn: Turn;
  order: InForce;
}

/** The transfers and changes of basis of someone who was held, each with an order in force until then whose end is known. */
function turnsOf(trace: Trace): TurnUnderOrder[] {
  return trace.turns
    .filter(
      (turn) => isHeldAt(trace, turn.word) && (turn.kind !== "basis" || isOtherBasis(trace.stretches, turn.stretch)),
    )
    .flatMap((turn) => turn.terms.flatMap((order) => (order.end === "term-end" ? [{ turn, order }] : [])));
}

function beforeTermEnd(worlds: Worlds, who: string, { kind, word }: Turn, order: InForce): FoundFact[] {
  if (kind === "order" || kind === "decision") return [];
  const ends = termEndsOf(order.word);
  if (ends.length === 0 || haveTooManyPairs(word.points, ends)) return [];
  const pairs = word.points.flatMap((start) => ends.map((end) => [start, end] as const));
  if (!pairs.every(([start, end]) => isBefore(worlds.certain, start, end))) return [];
  const { min, max } = hullOfDifferences(pairs.map(([start, end]) => differenceIn([worlds.certain], start, end)));
  const [event, carrier] = [word.entry.event, order.word.entry.event];
  return [
    restingOn(
      {
        code: codes[kind],
        severity: "note",
        records: [who, event, carrier],
        params: { who, event, order: carrier, margin: { min: min ?? 1, max } },
      },
      () => reasonsOf(worlds, [...new Set(pairs.flatMap(([start, end]) => explainBefore(worlds.certain, start, end)))]),
    ),
  ];
}

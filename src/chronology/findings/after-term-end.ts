import { explainBefore } from "../../network/index.ts";
import type { TracedSpell } from "../custody/build-custody.ts";
import { reasonsOf } from "../custody/measure.ts";
import type { Stretch, Trace } from "../custody/trace-custody.ts";
import type { Word } from "../custody/word.ts";
import { differenceIn, hullOfDifferences, type Worlds } from "../worlds.ts";
import { isCertainUpTo } from "./before-term-end.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import type { FoundFact } from "./finding.ts";

/** Bases that say that no order was given. */
const withoutOrder: ReadonlySet<string> = new Set(["none-given", "unacknowledged"]);

/** Custody that went on after the end of every term in force, with no order recorded for it. */
export function findAfterTermEnd({ worlds, custody }: CaseInHand): FoundFact[] {
  return custody.flatMap((traced) =>
    traced.trace.stretches.flatMap((stretch, index) => afterTermEnd(worlds, traced, stretch, index)),
  );
}

function afterTermEnd(worlds: Worlds, { trace }: TracedSpell, { terms }: Stretch, index: number): FoundFact[] {
  if (terms.length === 0) return [];
  const next = trace.stretches[index + 1];
  const orderDenied = terms.some((order) => prolongationDenied(worlds, order));
  const saidWithoutOrder = next !== undefined && withoutOrder.has(next.basis);
  const held = lastWordOf(trace, saidWithoutOrder ? index + 1 : index);
  if (held === undefined || terms.includes(held) || !isCertainUpTo(worlds, trace, held)) return [];
  const ends = terms.flatMap(({ accounts }) => accounts.map(({ termEnd }) => termEnd)).filter((end) => end !== -1);
  const differences = ends.flatMap((end) => held.accounts.map(({ start }) => differenceIn(worlds.all, end, start)));
  if (differences.length === 0) return [];
  const past = hullOfDifferences(differences);
  if (past.min === null || past.min <= 0) return [];
  const rests = ends.flatMap((end) =>
    held.accounts.flatMap(({ start }) => worlds.all.flatMap((solution) => explainBefore(solution, end, start))),
  );
  const orders = terms.map(({ entry }) => entry.event);
  const found = {
    severity: "warning" as const,
    records: [...orders, held.entry.event],
    statements: reasonsOf(worlds, [...new Set(rests)]),
  };
  const params = { who: trace.who, orders, event: held.entry.event, past: { min: past.min, max: past.max } };
  if (!orderDenied && !saidWithoutOrder) return [{ code: "no-order-recorded-after-term", ...found, params }];
  const [rule, ...others] = worlds.standing;
  return [
    { code: "held-past-term", ...found, params: { ...params, rule: others.length === 0 ? (rule ?? null) : null } },
  ];
}

/** The last word that the person is held in a stretch: the word that begins the next, or the last of all. */
function lastWordOf({ words, stretches }: Trace, index: number): Word | undefined {
  return stretches[index + 1]?.from.notAfter ?? words.at(-1);
}

/** Whether all sources of an order that would prolong a term deny it. */
function prolongationDenied({ caseNetwork }: Worlds, order: Word): boolean {
  const ids = new Set(order.accounts.map(({ event }) => event.id));
  return [...caseNetwork.events.values()].some(({ status, type, event }) => {
    const prolongs = status === "denied" ? type.term?.(event)?.prolongs : undefined;
    return prolongs !== undefined && ids.has(prolongs);
  });
}

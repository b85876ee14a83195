import { explainBefore } from "../../network/index.ts";
import type { EventPoints } from "../case-network.ts";
import type { TracedSpell } from "../custody/build-custody.ts";
import { reasonsOf } from "../custody/measure.ts";
import type { Trace } from "../custody/trace-custody.ts";
import type { Word } from "../custody/word.ts";
import type { UndecidedTerm } from "../statements/state-term.ts";
import { differenceIn, haveTooManyPairs, hullOfDifferences, type Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type FoundFact, restingOn } from "./finding.ts";

/** Bases that say that no order was given. */
const withoutOrder: ReadonlySet<string> = new Set(["none-given", "unacknowledged"]);

/** Custody that went on after the end of every term in force, with no order recorded for it. */
export function findAfterTermEnd({ worlds, custody }: CaseInHand): FoundFact[] {
  const known = {
    deniedProlongations: prolongationsDenied(worlds),
    undecided: new Map(worlds.caseNetwork.undecided.map((term) => [term.points, term])),
  };
  return custody.flatMap((traced) =>
    traced.trace.stretches.flatMap(({ terms }, index) => afterTermEnd(worlds, traced, terms, index, known)),
  );
}

function afterTermEnd(
  worlds: Worlds,
  traced: TracedSpell,
  terms: readonly Word[],
  index: number,
  { deniedProlongations, undecided }: { deniedProlongations: ReadonlySet<string>; undecided: UndecidedTerms },
): FoundFact[] {
  const { trace } = traced;
  const next = trace.stretches[index + 1];
  const saidWithoutOrder = next !== undefined && withoutOrder.has(next.basis);
  const held = lastWordOf(trace, saidWithoutOrder ? index + 1 : index);
  const ends = terms.flatMap(({ accounts }) => accounts.map(({ termEnd }) => termEnd)).filter((end) => end !== -1);
  if (ends.length === 0 || held === undefined || terms.includes(held) || !traced.isCertain(held)) return [];
  if (haveTooManyPairs(ends, held.points)) return [];
  const pairs = ends.flatMap((end) => held.points.map((start) => [end, start] as const));
  const past = hullOfDifferences(pairs.map(([end, start]) => differenceIn(worlds.all, end, start)));
  if (past.min === null || past.min <= 0) return [];
  const rests = () => {
    const statements = pairs.flatMap(([end, start]) =>
      worlds.all.flatMap((solution) => explainBefore(solution, end, start)),
    );
    return reasonsOf(worlds, [...new Set(statements)]);
  };
  const orders = terms.map(({ entry }) => entry.event);
  const records = [...orders, held.entry.event];
  const params = { who: trace.who, orders, event: held.entry.event, past: { min: past.min, max: past.max } };
  const prolongationDenied = terms.some(({ accounts }) =>
    accounts.some(({ event }) => deniedProlongations.has(event.id)),
  );
  if (prolongationDenied || saidWithoutOrder) {
    const rule = inferredRule(worlds, terms, undecided);
    return [restingOn({ code: "held-past-term", severity: "warning", records, params: { ...params, rule } }, rests)];
  }
  return [restingOn({ code: "no-order-recorded-after-term", severity: "warning", records, params }, rests)];
}

/** The last word that the person is held in a stretch: the word that begins the next, or the last of all. */
function lastWordOf({ words, stretches }: Trace, index: number): Word | undefined {
  return stretches[index + 1]?.from.notAfter ?? words.at(-1);
}

/** Ids of the orders of which all sources deny that they were prolonged. */
function prolongationsDenied({ caseNetwork }: Worlds): Set<string> {
  const denied = [...caseNetwork.events.values()].filter(({ status }) => status === "denied");
  return new Set(denied.flatMap(({ type, event }) => type.term?.(event)?.prolongs ?? []));
}

type UndecidedTerms = ReadonlyMap<EventPoints, UndecidedTerm>;

/** What was inferred of how the terms, and those that they go on from, are counted, where one rule alone stands. */
function inferredRule({ caseNetwork, standing }: Worlds, terms: readonly Word[], undecided: UndecidedTerms) {
  const [rule, ...others] = standing;
  if (rule === undefined || others.length > 0) return null;
  const counted = new Set(terms.flatMap(({ accounts }) => accounts));
  for (const { type, event } of counted) {
    const { term, prolongs, replaces = [] } = type.term?.(event) ?? {};
    const from = term?.countedFrom?.at === "term-end" ? term.countedFrom.event : undefined;
    for (const id of [prolongs, from, ...replaces]) {
      const before = id === undefined ? undefined : caseNetwork.events.get(id);
      if (before !== undefined) counted.add(before);
    }
  }
  const open = [...counted].flatMap((points) => undecided.get(points) ?? []);
  if (open.length === 0) return null;
  return {
    from: open.some(({ from }) => from === undefined) ? rule.from : null,
    clock: open.some(({ clock }) => clock === undefined) ? rule.clock : null,
  };
}

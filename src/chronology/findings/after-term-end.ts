import { explainBefore, isAtOrBefore, isBefore } from "../../network/index.ts";
import type { EventPoints } from "../case-network.ts";
import type { TracedSpell } from "../custody/build-custody.ts";
import { byWord } from "../custody/by-word.ts";
import { isCertainlyBefore, mayBeBetween, reasonsOf } from "../custody/measure.ts";
import { isHeldAt } from "../custody/shown.ts";
import { idsOf } from "../custody/trace.ts";
import type { InForce, Stretch, Trace } from "../custody/trace-custody.ts";
import { knownBasis, ordersNamedBy, prolongedBy, termEndsOf, type Word } from "../custody/word.ts";
import type { UndecidedTerm } from "../statements/state-term.ts";
import { type Difference, differenceIn, haveTooManyPairs, hullOfDifferences, type Worlds } from "../worlds.ts";
import { mayBeSameBasis } from "./basis-change.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type FoundFact, restingOn } from "./finding.ts";

/** What a source says of custody without an order. */
type WithoutOrder = "none-given" | "unacknowledged";

/** What a word says of custody without an order, where it says so. */
function saidWithoutOrder({ effect }: Word): WithoutOrder | undefined {
  const basis = knownBasis(effect);
  return basis === "none-given" || basis === "unacknowledged" ? basis : undefined;
}

/** Custody that went on after the end of every order in force, with no order recorded for it. */
export function findAfterTermEnd({ worlds, custody }: CaseInHand): FoundFact[] {
  const known = {
    deniedProlongations: prolongationsDenied(worlds),
    lapsesAt: byWord(lapsesOf, ({ held }) => held),
    undecided: new Map(worlds.caseNetwork.undecided.map((term) => [term.points, term])),
  };
  return custody.flatMap((traced) =>
    lapsesOf(traced.trace)
      .filter(({ held, terms }) => traced.isCertain(held, terms))
      // An order on the group, or on part of it, may be the later one.
      .filter(({ held }) => !mayBeBetween(worlds, traced.ordersAround, traced.trace.first, held))
      .filter(({ held }) => !mayBeHeldBy(worlds, traced, held))
      .flatMap((lapse) => afterTermEnd(worlds, traced, lapse, known)),
  );
}

/** Whether an order that gives no basis, from before a word and with no release between it and the custody, may be what they are held by. */
function mayBeHeldBy(worlds: Worlds, { ordersThatMayHold, releases, trace }: TracedSpell, held: Word): boolean {
  const areReleased = (order: Word) =>
    releases.some(
      (release) => isCertainlyBefore(worlds, order, release) && isCertainlyBefore(worlds, release, trace.first),
    );
  return ordersThatMayHold.some((order) => !isCertainlyBefore(worlds, held, order) && !areReleased(order));
}

/** A word that the person is held, with the orders that were in force until then. */
interface Lapse {
  terms: readonly InForce[];
  held: Word;
  /** A word that they are held under no order. */
  withoutOrder?: Word | undefined;
  /** A later decision, which gives another term. */
  decision?: Word | undefined;
}

/**
 * Where a term may have lapsed: before a change of basis, a further order or a decision on appeal, and by the last word of all. None
 * where accounts disagree whether the basis changed before: the orders from before that may be in force.
 */
function lapsesOf({ turns, stretches, words }: Trace): Lapse[] {
  const lapses = turns.flatMap(({ kind, terms, word, decision, stretch, goesOn }): Lapse[] => {
    if (kind === "transfer" || goesOn || mayBeSameBasis(stretches, kind === "basis" ? stretch - 1 : stretch)) return [];
    if (decision !== undefined) return [{ terms, held: word, decision }];
    const isWithout = kind === "basis" && saidWithoutOrder(word) !== undefined;
    const held = isWithout ? (stretches.slice(stretch + 1).find(isTold)?.shownBy ?? words.at(-1) ?? word) : word;
    return [{ terms, held, withoutOrder: isWithout ? word : undefined }];
  });
  const [terms, held] = [stretches.at(-1)?.terms, words.at(-1)];
  if (terms === undefined || held === undefined || mayBeSameBasis(stretches, stretches.length - 1)) return lapses;
  if (lapses.some((lapse) => isSameLapse(lapse, terms, held))) return lapses;
  return [...lapses, { terms, held }];
}

/** Whether it is known what the person is held under. */
function isTold({ openAfter }: Stretch): boolean {
  return openAfter === undefined;
}

/** What is known of all orders of the case, and of the words at which some may have lapsed. */
interface Known {
  deniedProlongations: ReadonlySet<string>;
  lapsesAt: (trace: Trace | undefined, held: Word) => readonly Lapse[];
  undecided: UndecidedTerms;
}

function isSameLapse(lapse: Lapse, terms: readonly InForce[], held: Word): boolean {
  const isAmong = (order: InForce) => lapse.terms.some((other) => areSameOrders(order, other));
  return lapse.held.entry === held.entry && terms.length === lapse.terms.length && terms.every(isAmong);
}

function areSameOrders(one: InForce, other: InForce): boolean {
  return one.word.entry === other.word.entry && one.end === other.end && one.liftedBy?.entry === other.liftedBy?.entry;
}

function afterTermEnd(
  worlds: Worlds,
  { trace, firmTraceOf }: TracedSpell,
  { terms, held, withoutOrder: said, decision }: Lapse,
  { deniedProlongations, lapsesAt, undecided }: Known,
): FoundFact[] {
  const words = terms.map(({ word }) => word);
  const ends = terms.map(endsOf);
  if (ends.length === 0 || ends.some((points) => points.length === 0) || words.some((word) => isOf(word, held)))
    return [];
  const givenLate = terms.filter((order) => isGivenLate(worlds, order));
  const given = words.flatMap(({ points }) => points);
  if (!areBefore(worlds, [...ends.flat(), ...given], held)) return [];
  const lapsed = [...ends.flat(), ...givenLate.flatMap(({ word }) => word.points)];
  const pairs = lapsed.flatMap((end) => held.points.map((start) => [end, start] as const));
  const event = held.entry.event;
  const orders = words.map(({ entry }) => entry.event);
  const lifted = terms.flatMap(({ word, liftedBy }) =>
    liftedBy === undefined ? [] : { order: word.entry.event, by: liftedBy.entry.event },
  );
  // A word from before the end of a term says nothing of what came after it.
  const underNone = said !== undefined && areBefore(worlds, ends.flat(), said) ? said : undefined;
  const firm = firmTraceOf(held);
  const isSaid = lapsesAt(firm, held).some(
    (lapse) =>
      isSameLapse(lapse, terms, held) &&
      firm !== undefined &&
      isHeldAt(firm, lapse.held) &&
      lapse.decision?.entry === decision?.entry &&
      (underNone === undefined || lapse.withoutOrder?.entry === underNone.entry),
  );
  const isCertain =
    isSaid && isHeldAt(trace, held) && pairs.every(([end, start]) => isBefore(worlds.certain, end, start));
  // What is certain rests on what is, the time past too.
  const resting = isCertain ? { ...worlds, all: [worlds.certain] } : worlds;
  const { min, max } = timePast(resting, terms, held);
  const rests = () => {
    const statements = pairs.flatMap(([end, start]) =>
      resting.all.flatMap((solution) => explainBefore(solution, end, start)),
    );
    return reasonsOf(worlds, [...new Set(statements)]);
  };
  const params = {
    who: trace.who,
    orders,
    ...(lifted.length === 0 ? {} : { lifted }),
    ...(givenLate.length === 0 ? {} : { givenLate: givenLate.map(({ word }) => word.entry.event) }),
    event,
    laterOrder: decision?.entry.event ?? (held.effect.effect === "imposes" ? event : null),
    past: { min: min ?? 1, max },
    certainty: isCertain ? "certain" : "likely",
  } as const;
  const later = decision === undefined ? [] : [decision.entry.event];
  const records = [...new Set([trace.who, ...orders, ...lifted.map(({ by }) => by), event, ...later])];
  const isDenied = idsOf(terms).some((id) => deniedProlongations.has(id));
  const saidOfNone = underNone && saidWithoutOrder(underNone);
  const sayings = [...(isDenied ? ["not-prolonged" as const] : []), ...(saidOfNone === undefined ? [] : [saidOfNone])];
  if (lifted.length === 0 && sayings.length > 0) {
    const rule = inferredRule(worlds, words, undecided);
    const pastTerm = { ...params, rule, said: sayings };
    return [restingOn({ code: "held-past-term", severity: "warning", records, params: pastTerm }, rests)];
  }
  return [restingOn({ code: "no-order-recorded-after-term", severity: "warning", records, params }, rests)];
}

/** Whether an order is another, or a decision on it, for which it may be dated too late. */
function isOf(word: Word, order: Word): boolean {
  return word === order || ordersNamedBy(word).some((id) => order.accounts.some(({ event }) => event.id === id));
}

/** Whether an order was given when its term had ended, so that it ended at once. */
function isGivenLate({ all }: Worlds, order: InForce): boolean {
  const { points } = order.word;
  const ends = endsOf(order);
  if (order.liftedBy !== undefined || haveTooManyPairs(ends, points)) return false;
  return ends.every((end) => points.every((given) => all.every((solution) => isAtOrBefore(solution, end, given))));
}

/** Whether a word is after all of these ends, whatever is so of what is uncertain. */
function areBefore({ all }: Worlds, ends: readonly number[], { points }: Word): boolean {
  if (haveTooManyPairs(ends, points)) return false;
  return all.every((solution) => ends.every((end) => points.every((start) => isBefore(solution, end, start))));
}

/** The ends that the accounts of an order give, or the decision that lifted it; none where it is not known when it ends. */
function endsOf({ word, end, liftedBy }: InForce): readonly number[] {
  if (liftedBy !== undefined) return liftedBy.points;
  return end === "not-given" || end === "in-doubt" ? [] : termEndsOf(word);
}

/**
 * How long after the last of the terms' ends a word is, and after the orders that were given no sooner: none is past its end
 * before it is given. In one solution the last of these is the one that is nearest, so that the least of it is exact; the
 * most is no more than that of each. Accounts of one order are in turn taken for true.
 */
function timePast(worlds: Worlds, terms: readonly InForce[], { points }: Word): Difference {
  return hullOfDifferences(
    worlds.all.flatMap((solution) =>
      points.map((start) => {
        const since = (points: readonly number[]) =>
          hullOfDifferences(points.map((point) => differenceIn([solution], point, start)));
        const ofEach = terms.map((order): Difference => {
          const [past, given] = [since(endsOf(order)), since(order.word.points)];
          const { min } = hullOfDifferences([past, given]);
          // Of one that may have been given late or not, the most is that past its end.
          const { max } = isGivenLate(worlds, order) ? given : past;
          return { min, max: order.end === "no-later" ? null : max };
        });
        const most = ofEach.flatMap(({ max }) => max ?? []);
        return {
          min: hullOfDifferences(ofEach).min,
          max: most.length === 0 ? null : Math.min(...most),
        };
      }),
    ),
  );
}

/** Ids of the orders of which all sources deny that they were prolonged. */
function prolongationsDenied({ caseNetwork }: Worlds): Set<string> {
  const denied = [...caseNetwork.events.values()].filter(({ status }) => status === "denied");
  return new Set(denied.flatMap(({ event }) => prolongedBy(event)));
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

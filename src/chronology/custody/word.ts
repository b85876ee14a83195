import { deniesField } from "../../case-file/denial.ts";
import { isUnreported } from "../../case-file/is-unreported.ts";
import { pushTo } from "../../core/push-to.ts";
import type { Bounds } from "../../dates/bounds.ts";
import type { CustodyEffect, FindEvent, OrderChange } from "../../events/define-event-type.ts";
import type { LegalBasis } from "../../events/legal-basis.ts";
import { type EventPoints, termEndsOf as termEndsOfAccount } from "../case-network.ts";
import type { Entry, EntryPoints } from "../entry.ts";
import { type Involvement, ordersAmendedBy } from "../involvement.ts";
import { supportingSources } from "../reason.ts";

/** An instant, as the accounts of it give it. */
export interface Mark {
  /** Its points in the network, each instant once. */
  points: readonly number[];
  start: Bounds;
}

/**
 * One word that the sources have on a person's custody: an entry and what it does to it. Its mark is the entry's start; where
 * only what is certain counts, as far as that is certain.
 */
export interface Word extends Mark {
  entry: Entry;
  /** When its term ends. */
  termEnd: Bounds | undefined;
  /** The accounts that it is read from; the entry names those that are passed over besides. */
  accounts: EventPoints[];
  effect: CustodyEffect;
  /** Whether an account of it tells of a release and another that custody went on: it may have ended then. */
  mayEnd: boolean;
  /** Its place among the entries. */
  index: number;
}

/** The points of the term ends that the accounts of a word give. */
export function termEndsOf({ accounts }: Word): number[] {
  const [first] = accounts;
  return first !== undefined && accounts.length === 1
    ? termEndsOfAccount(first)
    : accounts.flatMap((account) => termEndsOfAccount(account));
}

/** The end of a word's term. */
export function endOfTerm(word: Word): Mark | undefined {
  return word.termEnd && { points: termEndsOf(word), start: word.termEnd };
}

/** The words on each person and group, in entry order. What is expected or denied says nothing of custody. */
export function wordsByWho(
  entries: readonly EntryPoints[],
  events: ReadonlyMap<string, EventPoints>,
  involvement: Involvement,
): Map<string, Word[]> {
  const words = new Map<string, Word[]>();
  const findEvent: FindEvent = (id) => events.get(id)?.event;
  entries.forEach(({ entry, accounts, points }, index) => {
    if (!isCounted(entry)) return;
    const told = toldOfCustody(accounts, findEvent);
    if (told === undefined) return;
    const { start, termEnd } = entry;
    const word = { entry, accounts, points, start, termEnd, ...told, index };
    for (const who of concerned(accounts, involvement)) {
      pushTo(words, who, word);
    }
  });
  return words;
}

/** Whether an event counts as having been. */
export function isCounted({ status }: Entry): boolean {
  return status !== "expected" && status !== "denied";
}

/** Whom the accounts of an event speak of, each once. An account that names nobody leaves it to those that do. */
export function concerned(accounts: readonly EventPoints[], { concernedBy }: Involvement): readonly string[] {
  const [first] = accounts;
  if (first !== undefined && accounts.length === 1 && (first.event.who?.length ?? 0) <= 1) return concernedBy(first);
  const naming = accounts.filter(({ event }) => event.who?.length);
  return [...new Set((naming.length > 0 ? naming : accounts).flatMap(concernedBy))];
}

/**
 * What matched accounts tell of custody, whatever their ids: the effect that says most, a beginning of custody first. A
 * basis or facility that they disagree on is unknown; an account that does not say one does not disagree. An order of
 * custody of which another account gives a measure that is none does nothing.
 */
function toldOfCustody(
  accounts: readonly EventPoints[],
  findEvent: FindEvent,
): Pick<Word, "effect" | "mayEnd"> | undefined {
  const told = accounts.map(({ type, event }) => ({ event, effect: type.custody?.(event, findEvent) }));
  const [only] = told;
  if (told.length === 1) return only?.effect && { effect: only.effect, mayEnd: false };
  const isOtherMeasure = told.some(
    ({ event, effect }) => effect?.effect !== "imposes" && "measure" in event && event.measure !== undefined,
  );
  const effects = told.flatMap(({ effect }) =>
    effect === undefined || (effect.effect === "imposes" && isOtherMeasure) ? [] : effect,
  );
  if (effects.length === 0) return undefined;
  const effect: CustodyEffect = { ...effects.reduce((a, b) => (placeOf(b) < placeOf(a) ? b : a)) };
  const alike = effects.filter((other) => other.effect === effect.effect);
  if ("basis" in effect) effect.basis = agreedOn(effects.map(knownBasis)) ?? "unknown";
  if ("facility" in effect) effect.facility = agreedOn(effects.map(facilityIn));
  if ("orders" in effect) effect.orders = agreedChange(alike);
  const mayHold = alike.flatMap((other) => mayHoldIn(other) ?? []);
  if (effect.effect === "amends" && mayHold.length > 0) effect.mayHold = agreedOn(mayHold) ?? "unknown";
  if (effect.effect === "ends" && alike.some((other) => other.effect === "ends" && other.mayLeadOn === true)) {
    effect.mayLeadOn = true;
  }
  if ("forLife" in effect) effect.forLife = alike.every((other) => "forLife" in other && other.forLife === true);
  return { effect, mayEnd: effect.effect !== "ends" && effects.some((other) => other.effect === "ends") };
}

/** Which of several effects of one event counts: the one with the least place. */
function placeOf(effect: CustodyEffect): number {
  if (effect.effect === "confirms" && knownBasis(effect) === undefined) return 4;
  if (effect.effect === "ends" && effect.onlyIfHeld === true) return 6;
  return places[effect.effect];
}

/** That custody goes on leaves open if a release ended it; a decision on an order may be told as the release that it led to. */
const places = { begins: 0, imposes: 1, confirms: 2, moves: 3, ends: 5, amends: 7 };

/**
 * What becomes of orders in force: not known, where those that change them do not say the same. One that gives no term does
 * not disagree with one that gives how much shorter or longer it is.
 */
function agreedChange(effects: readonly CustodyEffect[]): OrderChange | undefined {
  const changes = effects.map((effect) => ("orders" in effect ? effect.orders : undefined));
  const kinds = new Set(changes.map((change) => change?.change));
  if (kinds.has("replaces")) for (const vague of ["shortens", "extends"] as const) kinds.delete(vague);
  const [kind, ...others] = kinds;
  if (kind === undefined || kinds.has(undefined)) return undefined;
  const named = changes.flatMap((change) => change?.orders ?? []);
  return {
    change: others.length === 0 ? kind : "unsettles",
    orders: named.length === 0 ? undefined : [...new Set(named)],
  };
}

function agreedOn<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const [said, ...others] = new Set(values.filter((value) => value !== undefined));
  return others.length === 0 ? said : undefined;
}

/** Whether a word gives an order, or decides on one: that someone is to be held is not that they are. */
export function isOrder({ effect }: Word): boolean {
  return effect.effect === "imposes" || effect.effect === "amends";
}

/** The basis that a word gives, where it gives one. */
export function knownBasis(effect: CustodyEffect): LegalBasis | undefined {
  const basis = "basis" in effect ? effect.basis : undefined;
  return basis === "unknown" ? undefined : basis;
}

/** The basis that each account of a word gives, where it gives one. */
export function basesTold({ accounts }: Word): LegalBasis[] {
  return accounts.flatMap(({ type, event }) => {
    const effect = type.custody?.(event);
    return (effect && knownBasis(effect)) ?? [];
  });
}

/** What someone is held under by a word that gives no basis, if they are held by it. */
export function mayHoldIn(effect: CustodyEffect): LegalBasis | undefined {
  return effect.effect === "amends" ? effect.mayHold : undefined;
}

/** The facility that a word names, where it names one. */
export function facilityIn(effect: CustodyEffect): string | undefined {
  return "facility" in effect ? effect.facility : undefined;
}

/** The fields without which a word would not be one on someone's custody, or another. */
const ofTheWhole = ["type", "who", "measure", "outcome", "of", "prolongs"];

/**
 * Whether it may not have been, or not as it is told: a source denies that, or none does more than allege or announce it;
 * or its accounts are one event by an uncertain match alone, which what is certain refutes.
 */
export function isDoubted({ entry, accounts }: Word): boolean {
  return (
    entry.status === "disputed" ||
    entry.leftOut.some(({ kind, soft }) => kind === "match" && soft) ||
    (accounts.some(mayBeDoubted) && ofTheWhole.some((field) => isFieldDoubted(accounts, field)))
  );
}

/** Whether the basis that a word gives may be another. That someone was held may be reported all the same. */
export function isBasisDoubted({ accounts }: Word): boolean {
  return accounts.some(mayBeDoubted) && isFieldDoubted(accounts, "legalBasis");
}

/** Whether a source of an account does anything but report all of it. Those of most do not. */
function mayBeDoubted({ event: { sources = [] } }: EventPoints): boolean {
  return sources.some(({ stance = "reported", supports }) => {
    return supports !== undefined || (stance !== "reported" && stance !== "confirmed");
  });
}

/** Whether a source denies a field by name, or none that states it does more than allege or announce it. */
function isFieldDoubted(accounts: readonly EventPoints[], field: string): boolean {
  const sources = accounts.flatMap(({ event }) => (field in event ? [event.sources ?? []] : []));
  return (
    sources.flat().some((source) => deniesField(source, field)) ||
    (sources.length > 0 && sources.every((each) => isUnreported(supportingSources(each, field))))
  );
}

/** Whether one of its accounts gives a term. */
export function carriesTerm({ accounts }: Word): boolean {
  return accounts.some(({ type, event }) => type.term?.(event) !== undefined);
}

/** Id of the order that an event prolongs, be it by a time that no source gives. */
export function prolongedBy(event: object): string[] {
  return "prolongs" in event && typeof event.prolongs === "string" ? [event.prolongs] : [];
}

/** Ids of the orders that a word speaks of: those that it prolongs, replaces, changes, or counts on from the term of. */
export function ordersNamedBy({ accounts, effect }: Word): string[] {
  const orders = "orders" in effect ? effect.orders : undefined;
  const named = accounts.flatMap(({ type, event }) => {
    const from = type.term?.(event)?.term.countedFrom;
    const amended = orders === undefined ? ordersAmendedBy({ type, event }) : prolongedBy(event);
    return [...amended, ...(from?.at === "term-end" ? [from.event] : [])];
  });
  return [...named, ...(orders?.orders ?? [])];
}

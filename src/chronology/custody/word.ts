import type { Bounds } from "../../dates/bounds.ts";
import type { CustodyEffect, FindEvent } from "../../events/define-event-type.ts";
import type { LegalBasis } from "../../events/legal-basis.ts";
import type { EventPoints } from "../case-network.ts";
import type { Entry, EntryPoints } from "../entry.ts";

/** An instant, as the accounts of it give it. */
export interface Mark {
  /** Its points in the network, each instant once. */
  points: readonly number[];
  start: Bounds;
}

/** One word that the sources have on a person's custody: an entry and what it does to it. Its mark is the entry's start. */
export interface Word extends Mark {
  entry: Entry;
  accounts: EventPoints[];
  effect: CustodyEffect;
  /** Its place among the entries. */
  index: number;
}

/** The points of the term ends that the accounts of a word give. */
export function termEndsOf({ accounts }: Word): number[] {
  return accounts.map(({ termEnd }) => termEnd).filter((point) => point !== -1);
}

/** The words on each person and group, in entry order. What is expected or denied says nothing of custody. */
export function wordsByWho(
  entries: readonly EntryPoints[],
  events: ReadonlyMap<string, EventPoints>,
): Map<string, Word[]> {
  const words = new Map<string, Word[]>();
  const findEvent: FindEvent = (id) => events.get(id)?.event;
  entries.forEach(({ entry, accounts, points }, index) => {
    if (entry.status === "expected" || entry.status === "denied") return;
    const effect = agreedEffect(accounts, findEvent);
    if (effect === undefined) return;
    const word = { entry, accounts, points, start: entry.start, effect, index };
    for (const who of concerned(accounts)) {
      const list = words.get(who);
      if (list === undefined) words.set(who, [word]);
      else list.push(word);
    }
  });
  return words;
}

/** Whom the accounts of an event speak of, each once. */
function concerned(accounts: readonly EventPoints[]): readonly string[] {
  const [first] = accounts;
  if (accounts.length === 1 && (first?.event.who?.length ?? 0) <= 1) return first?.event.who ?? [];
  return [...new Set(accounts.flatMap(({ event }) => event.who ?? []))];
}

/**
 * The effect of matched accounts: the beginning of custody if one says so. A basis or facility that they disagree on is
 * unknown; an account that does not say one does not disagree.
 */
function agreedEffect(accounts: readonly EventPoints[], findEvent: FindEvent): CustodyEffect | undefined {
  const [only] = accounts;
  if (only !== undefined && accounts.length === 1) return only.type.custody?.(only.event, findEvent);
  const effects = accounts.flatMap(({ type, event }) => type.custody?.(event, findEvent) ?? []);
  const first = effects.find(({ effect }) => effect === "begins") ?? effects[0];
  if (first === undefined) return undefined;
  const alike = effects.filter(({ effect }) => effect === first.effect);
  const agreed: CustodyEffect = { ...first };
  if ("basis" in agreed) agreed.basis = agreedOn(alike.map(knownBasis)) ?? "unknown";
  if ("facility" in agreed) agreed.facility = agreedOn(alike.map(facilityIn));
  return agreed;
}

function agreedOn<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const [said, ...others] = new Set(values.filter((value) => value !== undefined));
  return others.length === 0 ? said : undefined;
}

/** The basis that a word gives, where it gives one. */
export function knownBasis(effect: CustodyEffect): LegalBasis | undefined {
  const basis = "basis" in effect ? effect.basis : undefined;
  return basis === "unknown" ? undefined : basis;
}

/** The facility that a word names, where it names one. */
export function facilityIn(effect: CustodyEffect): string | undefined {
  return "facility" in effect ? effect.facility : undefined;
}

/** Whether one of its accounts gives a term. */
export function carriesTerm({ accounts }: Word): boolean {
  return accounts.some(({ type, event }) => type.term?.(event) !== undefined);
}

/** Ids of the orders that a word speaks of: those that it prolongs, replaces, changes, or counts on from the term of. */
export function ordersNamedBy({ accounts, effect }: Word): string[] {
  const named = accounts.flatMap(({ type, event }) => {
    const { term, prolongs, replaces = [] } = type.term?.(event) ?? {};
    const from = term?.countedFrom?.at === "term-end" ? term.countedFrom.event : undefined;
    return [prolongs ?? [], from ?? [], replaces].flat();
  });
  return "orders" in effect ? [...named, ...(effect.orders?.orders ?? [])] : named;
}

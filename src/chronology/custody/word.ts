import type { CustodyEffect } from "../../events/define-event-type.ts";
import type { EventPoints } from "../case-network.ts";
import type { Entry, EntryPoints } from "../entry.ts";

/** One word that the sources have on a person's custody: an entry and what it does to it. */
export interface Word {
  entry: Entry;
  accounts: EventPoints[];
  /** The starts of the accounts, each instant once. */
  points: number[];
  effect: CustodyEffect;
  /** Its place among the entries. */
  index: number;
}

/** The words on each person and group, in entry order. What is expected or denied says nothing of custody. */
export function wordsByWho(entries: readonly EntryPoints[]): Map<string, Word[]> {
  const words = new Map<string, Word[]>();
  entries.forEach(({ entry, accounts, points }, index) => {
    if (entry.status === "expected" || entry.status === "denied") return;
    const effect = agreedEffect(accounts);
    if (effect === undefined) return;
    const word = { entry, accounts, points, effect, index };
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

/** The effect of matched accounts: the beginning of custody if one says so; a basis or facility that they disagree on is unknown. */
function agreedEffect(accounts: readonly EventPoints[]): CustodyEffect | undefined {
  const [only] = accounts;
  if (only !== undefined && accounts.length === 1) return only.type.custody?.(only.event);
  const effects = accounts.flatMap(({ type, event }) => type.custody?.(event) ?? []);
  const first = effects.find(({ effect }) => effect === "begins") ?? effects[0];
  if (first === undefined) return undefined;
  const alike = effects.filter(({ effect }) => effect === first.effect);
  const agreed: CustodyEffect = { ...first };
  if ("basis" in agreed && alike.some((other) => !("basis" in other) || other.basis !== agreed.basis)) {
    agreed.basis = "unknown";
  }
  if ("facility" in agreed && alike.some((other) => !("facility" in other) || other.facility !== agreed.facility)) {
    agreed.facility = undefined;
  }
  return agreed;
}

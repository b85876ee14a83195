import { membershipOf } from "../case-file/membership.ts";
import { once } from "../core/once.ts";
import { type Links, linksOf, reach } from "../core/reach.ts";
import type { CustodyEffect } from "../events/define-event-type.ts";
import type { CaseNetwork, EventPoints } from "./case-network.ts";

/** Who an event concerns: persons and groups, and the groups that they belong to. */
export interface Involvement {
  /** A person or group, and every group that it is in. */
  circleOf(who: string): ReadonlySet<string>;
  /** A person or group, and all who are in it: members, groups that are parts of it, and theirs. */
  partsOf(who: string): ReadonlySet<string>;
  /**
   * Whom an event concerns: those whom it names. An order or a decision that names nobody concerns whom the orders
   * concern that it prolongs or decides on.
   */
  concernedBy(points: EventPoints): readonly string[];
  /** Detentions that concern each of `who`, themselves or in a group. */
  detentionsOf(who: readonly string[]): EventPoints[];
  /** Releases that concern one of `who`, themselves or in a group. */
  releasesOf(who: readonly string[]): EventPoints[];
}

export function involvementOf({ caseFile, events }: CaseNetwork): Involvement {
  const membership = membershipOf(caseFile.groups ?? []);
  const circleOf = reaching(linksOf(membership));
  const concernedBy = (points: EventPoints) => concernedByEvent(points, events);
  const byWho = (effect: CustodyEffect["effect"]) => once(() => eventsByWho(events, effect, concernedBy));
  const [detentions, releases] = [byWho("begins"), byWho("ends")];
  const ofOne = (found: typeof detentions, who: string) => [...circleOf(who)].flatMap((id) => found().get(id) ?? []);
  return {
    circleOf,
    partsOf: reaching(linksOf(membership.map(([member, group]) => [group, member]))),
    concernedBy,
    detentionsOf: ([first, ...others]) => {
      if (first === undefined) return [];
      const candidates = new Set(ofOne(detentions, first));
      return [...candidates].filter((points) => others.every((who) => ofOne(detentions, who).includes(points)));
    },
    releasesOf: (who) => [...new Set(who.flatMap((one) => ofOne(releases, one)))],
  };
}

/** What each id leads to, worked out once. */
function reaching(links: Links): (id: string) => ReadonlySet<string> {
  const reached = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const known = reached.get(id);
    if (known !== undefined) return known;
    const found = reach([id], links);
    reached.set(id, found);
    return found;
  };
}

function concernedByEvent(points: EventPoints, events: CaseNetwork["events"]): readonly string[] {
  const { who = [] } = points.event;
  if (who.length > 0 || points.type.term === undefined) return who;
  const concerned = new Set<string>();
  const named = new Set([points]);
  // What is added to a set while it is gone through comes up in its turn.
  for (const one of named) {
    if (one.event.who?.length) for (const id of one.event.who) concerned.add(id);
    else for (const id of ordersAmendedBy(one)) addTo(named, events.get(id));
  }
  return [...concerned];
}

function addTo(named: Set<EventPoints>, points: EventPoints | undefined): void {
  if (points !== undefined) named.add(points);
}

/** Ids of the orders that an event prolongs or decides on, whether or not a source says for how long. */
export function ordersAmendedBy({ type, event }: Pick<EventPoints, "type" | "event">): string[] {
  const { prolongs, replaces = [] } = type.term?.(Object.assign({}, event, { term: {} })) ?? {};
  return [prolongs ?? [], replaces].flat();
}

function eventsByWho(
  events: CaseNetwork["events"],
  effect: CustodyEffect["effect"],
  concernedBy: Involvement["concernedBy"],
): Links<EventPoints> {
  const found = [...events.values()].filter(
    ({ status, type, event }) =>
      status !== "expected" && status !== "denied" && type.custody?.(event)?.effect === effect,
  );
  return linksOf(found.flatMap((points) => concernedBy(points).map((who) => [who, points] as const)));
}

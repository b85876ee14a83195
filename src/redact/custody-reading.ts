import * as z from "zod";
import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Collection } from "../case-file/case-records.ts";
import { membershipOf } from "../case-file/membership.ts";
import { linksOf, reach } from "../core/reach.ts";
import type { AnyEventType, CustodyEffect } from "../events/define-event-type.ts";
import type { Group } from "../records/group.ts";

type TypeNamed = (name: unknown) => AnyEventType | undefined;
type Event = NonNullable<AnyCaseFile["events"]>[number];

/**
 * Ids of the persons and groups who stay and whose end of custody does not: the event that ends it goes, or the group
 * by which it concerns them.
 *
 * @param removed - the records that go, with their lists.
 */
export function lostEndsOf(
  { events = [], groups = [], persons = [] }: AnyCaseFile,
  removed: ReadonlyMap<string, Collection>,
  typeNamed: TypeNamed,
): string[] {
  const goesWith = (id: string) => removed.get(id) === "groups";
  const ended = events.flatMap((event) => {
    const isGone = removed.has(event.id);
    if (!isGone && !(Array.isArray(event.who) && event.who.some(goesWith))) return [];
    const { effect, who } = custodyIn(event, typeNamed);
    return effect === "ends" ? who.filter((id) => isGone || goesWith(id)) : [];
  });
  if (ended.length === 0) return [];
  const lost = withMembers(ended, groups);
  return [...persons, ...groups].flatMap(({ id }) => (lost.has(id) && !removed.has(id) ? [id] : []));
}

/** Ids of the persons and groups whose custody begins or goes on by an event. */
export function inCustody({ events = [], groups = [] }: AnyCaseFile, typeNamed: TypeNamed): Set<string> {
  const held = events.flatMap((event) => {
    const { effect, who } = custodyIn(event, typeNamed);
    return effect === undefined || effect === "ends" ? [] : who;
  });
  return withMembers(held, groups);
}

/** What an event does to whose custody; nothing where it cannot be read. */
function custodyIn(
  event: Event,
  typeNamed: TypeNamed,
): { effect?: CustodyEffect["effect"] | undefined; who: string[] } {
  const type = typeNamed(event.type);
  const read = type?.custody === undefined ? undefined : z.core.safeParse(type.schema, event);
  if (!read?.success) return { who: [] };
  return { effect: type?.custody?.(read.data)?.effect, who: read.data.who ?? [] };
}

function withMembers(ids: readonly string[], groups: readonly Group[]): Set<string> {
  return reach(ids, linksOf(membershipOf(groups).map(([member, group]) => [group, member])));
}

import type { AnyCaseFile } from "../case-file/case-file.ts";
import { once } from "../core/once.ts";
import type { CaseNetwork, EventPoints } from "./case-network.ts";

/** Who an event concerns: persons and groups, and the groups that they belong to. */
export interface Involvement {
  /** A person or group, and every group that it is in. */
  circleOf(who: string): ReadonlySet<string>;
  /** Detentions that concern each of `who`, themselves or in a group. */
  detentionsOf(who: readonly string[]): EventPoints[];
}

export function involvementOf({ caseFile, events }: CaseNetwork): Involvement {
  const parents = parentGroups(caseFile);
  const circles = new Map<string, ReadonlySet<string>>();
  const circleOf = (who: string): ReadonlySet<string> => {
    const known = circles.get(who);
    if (known !== undefined) return known;
    const circle = new Set([who]);
    for (const member of circle) for (const group of parents.get(member) ?? []) circle.add(group);
    circles.set(who, circle);
    return circle;
  };
  const detentions = once(() => detentionsByWho(events));
  const detentionsOfOne = (who: string) => [...circleOf(who)].flatMap((id) => detentions().get(id) ?? []);
  return {
    circleOf,
    detentionsOf: ([first, ...others]) => {
      if (first === undefined) return [];
      const candidates = new Set(detentionsOfOne(first));
      return [...candidates].filter((points) => others.every((who) => detentionsOfOne(who).includes(points)));
    },
  };
}

function detentionsByWho(events: CaseNetwork["events"]): Map<string, EventPoints[]> {
  const detentions = new Map<string, EventPoints[]>();
  for (const points of events.values()) {
    const { status, type, event } = points;
    if (status === "expected" || status === "denied" || type.custody?.(event)?.effect !== "begins") continue;
    for (const who of event.who ?? []) append(detentions, who, points);
  }
  return detentions;
}

function parentGroups({ groups = [] }: AnyCaseFile): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const group of groups) {
    for (const member of group.members ?? []) append(parents, member, group.id);
    if (group.partOf !== undefined) append(parents, group.id, group.partOf);
  }
  return parents;
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

import { membershipOf } from "../case-file/membership.ts";
import { once } from "../core/once.ts";
import { type Links, linksOf, reach } from "../core/reach.ts";
import type { CaseNetwork, EventPoints } from "./case-network.ts";

/** Who an event concerns: persons and groups, and the groups that they belong to. */
export interface Involvement {
  /** A person or group, and every group that it is in. */
  circleOf(who: string): ReadonlySet<string>;
  /** Detentions that concern each of `who`, themselves or in a group. */
  detentionsOf(who: readonly string[]): EventPoints[];
}

export function involvementOf({ caseFile, events }: CaseNetwork): Involvement {
  const groups = linksOf(membershipOf(caseFile.groups ?? []));
  const circles = new Map<string, ReadonlySet<string>>();
  const circleOf = (who: string): ReadonlySet<string> => {
    const known = circles.get(who);
    if (known !== undefined) return known;
    const circle = reach([who], groups);
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

function detentionsByWho(events: CaseNetwork["events"]): Links<EventPoints> {
  const detentions = [...events.values()].filter(
    ({ status, type, event }) =>
      status !== "expected" && status !== "denied" && type.custody?.(event)?.effect === "begins",
  );
  return linksOf(detentions.flatMap((points) => (points.event.who ?? []).map((who) => [who, points] as const)));
}

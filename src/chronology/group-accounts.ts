import { isStated } from "../case-file/stated-match.ts";
import { pushTo } from "../core/push-to.ts";
import type { CaseNetwork, EventPoints } from "./case-network.ts";
import { compareIds } from "./compare-ids.ts";

/** Events that matches state to be one, each group in the order of ids; an unmatched event is a group of its own. */
export function groupAccounts({ caseFile, events }: Pick<CaseNetwork, "caseFile" | "events">): EventPoints[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    if (leader !== id) leaders.set(id, leader);
    return leader;
  };
  for (const match of caseFile.matches ?? []) {
    const [first, ...others] = match.events;
    if (first === undefined || !isStated(match)) continue;
    for (const other of others) {
      const [a, b] = [leaderOf(first), leaderOf(other)].sort(compareIds);
      if (a !== undefined && b !== undefined && a !== b) leaders.set(b, a);
    }
  }
  if (leaders.size === 0) return Array.from(events.values(), (points) => [points]);
  const groups = new Map<string, EventPoints[]>();
  for (const points of events.values()) {
    pushTo(groups, leaderOf(points.event.id), points);
  }
  return [...groups.values()];
}

/**
 * The accounts that an event's bounds, order, term and custody rest on: those that report it; where none does, those that
 * announce it.
 */
export function speakingOf<Account extends Pick<EventPoints, "status">>(group: Account[]): Account[] {
  const isHeard = [isReported, isNotDenied].find((one) => group.some(one)) ?? isDenied;
  return group.every(isHeard) ? group : group.filter(isHeard);
}

/** Whether all sources of an account deny it. */
export const isDenied = ({ status }: Pick<EventPoints, "status">): boolean => status === "denied";

const isNotDenied = (account: Pick<EventPoints, "status">): boolean => !isDenied(account);

const isReported = ({ status }: Pick<EventPoints, "status">): boolean => status === "reported" || status === "disputed";

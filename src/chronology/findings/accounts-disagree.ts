import type { AnyCaseFile } from "../../case-file/case-file.ts";
import type { JsonValue } from "../../core/json.ts";
import { sameJson } from "../../core/same-json.ts";
import type { EventPoints } from "../case-network.ts";
import { reasonOfField } from "../reason.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import type { FoundFact } from "./finding.ts";

/** Fields in which matched accounts differ, each with both accounts. An account that is silent on a field does not differ. */
export function findDisagreements({ caseFile, worlds, entries }: CaseInHand): FoundFact[] {
  if (!caseFile.matches?.length) return [];
  const matched = entries.filter(({ entry }) => entry.accounts.length > 1);
  return matched.flatMap(({ entry }) => {
    const accounts = entry.accounts.flatMap(({ event }) => worlds.caseNetwork.events.get(event) ?? []);
    const compared = new Set(accounts.flatMap(({ type }) => type.compared ?? []));
    const disagreements = [...compared].flatMap((field) =>
      disagreementOn(field, accounts, ({ event }) => fieldOf(event, field)),
    );
    return [...disagreements, ...disagreementOn("count", accounts, (account) => countOf(caseFile, account), "who")];
  });
}

function disagreementOn(
  field: string,
  accounts: readonly EventPoints[],
  stated: (account: EventPoints) => JsonValue | undefined,
  statedIn = field,
): FoundFact[] {
  const speaking = accounts.flatMap((account) => {
    const value = stated(account);
    return value === undefined ? [] : [{ account, value }];
  });
  const [first] = speaking;
  if (first === undefined || speaking.every(({ value }) => sameJson(value, first.value))) return [];
  const ids = speaking.map(({ account }) => account.event.id);
  return [
    {
      code: "accounts-disagree",
      severity: "warning",
      records: ids,
      statements: speaking.map(({ account: { event } }) =>
        reasonOfField(statedIn === "term" ? "term" : "match", event, statedIn),
      ),
      params: { field, accounts: ids },
    },
  ];
}

function fieldOf(event: object, field: string): JsonValue | undefined {
  const entry = Object.entries(event).find(([key]) => key === field);
  return entry?.[1];
}

/** How many people an account speaks of: the count of its group, where it names one group. */
function countOf({ groups = [] }: AnyCaseFile, { event }: EventPoints): JsonValue | undefined {
  const [only, ...others] = event.who ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const count = groups.find(({ id }) => id === only)?.count;
  if (typeof count !== "object") return count;
  const { atLeast = null, atMost = null } = count;
  return { atLeast, atMost };
}

import type { AnyCaseFile } from "../case-file/case-file.ts";
import { isStated } from "../case-file/stated-match.ts";
import { mutualLinksOf, reach } from "../core/reach.ts";
import type { EventBase } from "../events/event-base.ts";

/** Makes a function that gives all accounts of the event that one is an account of, as matches state it. */
export function accountsIn({ events = [], matches = [] }: AnyCaseFile): (event: EventBase) => readonly EventBase[] {
  const byId = new Map<string, EventBase>(events.map((event) => [event.id, event]));
  const links = mutualLinksOf(
    matches
      .filter(isStated)
      .flatMap(({ events: [first, ...others] }) =>
        first === undefined ? [] : others.map((other) => [first, other] as const),
      ),
  );
  const known = new Map<string, readonly EventBase[]>();
  return (event) => {
    if (!links.has(event.id)) return [event];
    const found = known.get(event.id);
    if (found !== undefined) return found;
    const accounts = [...reach([event.id], links)].flatMap((id) => byId.get(id) ?? []);
    for (const { id } of accounts) known.set(id, accounts);
    return accounts;
  };
}

/** Makes a function that gives what all accounts of an event come to; it is worked out once for them all. */
export function ofAccountsIn<Value>(
  caseFile: AnyCaseFile,
  work: (accounts: readonly EventBase[]) => Value,
): (event: EventBase) => Value {
  const accountsOf = accountsIn(caseFile);
  const known = new Map<readonly EventBase[], { value: Value }>();
  return (event) => {
    const accounts = accountsOf(event);
    if (accounts.length === 1) return work(accounts);
    const result = known.get(accounts) ?? { value: work(accounts) };
    known.set(accounts, result);
    return result.value;
  };
}

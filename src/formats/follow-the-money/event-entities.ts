import { eventLines } from "../../case-file/event-lines.ts";
import type { Account, Entry } from "../../chronology/entry.ts";
import type { EventBase } from "../../events/event-base.ts";
import { distinct, entityOf, type FollowTheMoneyEntity } from "./entity.ts";
import { type DateLinks, eventDates } from "./event-dates.ts";
import { documentationOf, type Links } from "./record-entities.ts";

/** What the entities of events need to know beyond that. */
export interface EventLinks extends Links, DateLinks {
  /** Whether an id is that of a person or an organization, which alone can be involved. */
  isActor(id: string): boolean;
}

/**
 * An event, whatever its type: a term of imprisonment is none of FollowTheMoney's sanctions, which are listings on
 * lists of sanctions. Its date is the day, month or year that it certainly lies in; its description says all in words. A
 * trial is a court case too, with its parties.
 */
export function eventEntities(
  event: EventBase,
  account: Account,
  entry: Pick<Entry, "status" | "leftOut">,
  links: EventLinks,
): FollowTheMoneyEntity[] {
  const { idOf, nameOf, isActor, zone } = links;
  const { id, type, who = [], by = [], place, participants = [], sources } = event;
  const { status } = entry;
  const others = participants.flatMap(({ who: each, role }) =>
    typeof each === "string" && isActor(each) ? [{ party: each, role }] : [],
  );
  const parties = [...who.filter(isActor).map((party) => ({ party, role: undefined })), ...others];
  const lines = eventLines(event, account, { nameOf, locale: "en", timeZone: zone.name });
  const name = nameOf(id);
  return [
    entityOf(idOf(id), "Event", {
      name: [name],
      keywords: [type],
      ...eventDates(event, account, entry, links),
      involved: parties.map(({ party }) => idOf(party)),
      organizer: by.map((each) => idOf(each)),
      location: [place && nameOf(place)],
      addressEntity: [place && idOf(place)],
      description: [[...(status === "reported" ? [] : [`Status: ${status}`]), ...lines].join("\n")],
    }),
    ...(type === "trial" ? [entityOf(idOf(id, "case"), "CourtCase", { name: [name] })] : []),
    ...distinct(
      (type === "trial" ? parties : []).map(({ party, role }) =>
        entityOf(idOf(id, "party", party, role ?? ""), "CourtCaseParty", {
          case: [idOf(id, "case")],
          party: [idOf(party)],
          role: [role],
        }),
      ),
    ),
    ...documentationOf(id, sources, links),
  ];
}

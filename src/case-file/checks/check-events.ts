import { checkEvent } from "../../events/checks/check-event.ts";
import type { Check } from "../check-records.ts";

/** What can be said of each event alone, in the case file's zone. */
export const checkEvents: Check = ({ records: { events }, types, zone }, report) => {
  for (const [index, event] of events.entries()) {
    const type = event && types.get(event.type);
    if (event === undefined || type === undefined) continue;
    checkEvent(event, { type, zone }, (flaw) => report({ ...flaw, path: ["events", index, ...flaw.path] }));
  }
};

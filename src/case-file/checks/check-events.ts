import type { Report } from "../../core/flaw.ts";
import { checkEvent } from "../../events/checks/check-event.ts";
import type { Check } from "../check-context.ts";

/** What can be said of each event alone, in the case file's zone. */
export const checkEvents: Check = ({ records: { events }, types, zone }, report) => {
  let index = 0;
  const reportAt: Report = (flaw) => report({ ...flaw, path: ["events", index, ...flaw.path] });
  for (; index < events.length; index++) {
    const event = events[index];
    const type = event && types.get(event.type);
    if (event !== undefined && type !== undefined) checkEvent(event, { type, zone }, reportAt);
  }
};

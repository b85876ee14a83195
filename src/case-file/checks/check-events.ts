import type { Report } from "../../core/flaw.ts";
import { checkEvent, checkRest } from "../../events/checks/check-event.ts";
import { recordAt } from "../case-records.ts";
import type { Check } from "../check-context.ts";

/** What can be said of each event alone, in the case file's zone. */
export const checkEvents: Check = ({ records, types, zone }, report) => {
  let index = 0;
  const reportAt: Report = (flaw) => report({ ...flaw, path: ["events", index, ...flaw.path] });
  for (; index < records.events.length; index++) {
    const event = records.events[index];
    const record = event ?? recordAt(records, "events", index);
    const name = record !== undefined && "type" in record ? record.type : undefined;
    const type = typeof name === "string" ? types.get(name) : undefined;
    if (record === undefined || type === undefined) continue;
    if (event === undefined) checkRest(record, { type, zone }, reportAt);
    else checkEvent(event, { type, zone }, reportAt);
  }
};

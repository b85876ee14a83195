import type { Report } from "../../core/flaw.ts";
import type { Appeal } from "../appeal.ts";
import type { EventBase } from "../event-base.ts";

/** What only the decision on an appeal gives. */
const decided = ["outcome", "term"] as const;

/** An appeal is of another event, and its filing decides nothing; that it was withdrawn may be said of it. */
export function checkAppeal(event: EventBase, _context: unknown, report: Report): void {
  if (!isAppeal(event)) return;
  event.of?.forEach((id, index) => {
    if (id !== event.id) return;
    const message = "is the appeal itself; point at the decision that it is against";
    report({ code: "appeal-of-itself", path: ["of", index], message });
  });
  if (event.step === "decided") return;
  for (const field of decided) {
    if (event[field] === undefined || event[field] === "withdrawn") continue;
    const message = "stands on the filing of an appeal; give it to the decision, an event of its own";
    report({ code: "filing-decides", path: [field], message });
  }
}

function isAppeal(event: EventBase): event is Appeal {
  return event.type === "appeal";
}

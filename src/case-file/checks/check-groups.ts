import type { Check } from "../check-context.ts";
import { leadsOf, reportCircles } from "./report-circles.ts";

/** No group is part of itself, and none has more named members than people. */
export const checkGroups: Check = ({ records: { groups } }, report) => {
  for (const [index, group] of groups.entries()) {
    const { count, members = [] } = group ?? {};
    const atMost = typeof count === "object" ? count.atMost : count;
    if (atMost === undefined || new Set(members).size <= atMost) continue;
    const message = "is less than the number of members named; it includes them";
    report({ code: "members-exceed-count", path: ["groups", index, "count"], message });
  }
  const flaw = { code: "group-cycle", message: "makes the group a part of itself" } as const;
  reportCircles(leadsOf(groups, "groups", "partOf"), flaw, report);
};

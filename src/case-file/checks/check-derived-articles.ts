import type { Check } from "../check-context.ts";
import { leadsOf, reportCircles } from "./report-circles.ts";

/** No article is derived from itself, at once or through others. */
export const checkDerivedArticles: Check = ({ records: { articles } }, report) => {
  const flaw = {
    code: "copy-cycle",
    message: "makes the article a copy of itself; an original is derived from none",
  } as const;
  reportCircles(leadsOf(articles, "articles", "derivedFrom"), flaw, report);
};

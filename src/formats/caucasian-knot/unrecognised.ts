import { type Issue, issueOf } from "../../core/issue.ts";
import type { Line } from "./page.ts";

const mostNamed = 100;

/** Says that lines of a part of a page were not recognised, by their numbers; nothing where there are none. */
export function unrecognised(part: string, lines: readonly Line[]): Issue[] {
  if (lines.length === 0) return [];
  const numbers = lines.slice(0, mostNamed).map(({ number }) => number);
  const message = `${lines.length} lines of the page were not recognised (${part}) and are in no record`;
  return [issueOf("text-not-recognised", message, { params: { part, count: lines.length, lines: numbers } })];
}

/** Says that a page lacks a part that its layout has. */
export function missing(part: "dateline" | "time" | "headline" | "body" | "end"): Issue {
  const messages = {
    dateline: "the page has no dateline that can be read: the article is without a date",
    time: "the dateline's time was skipped by a clock change: the article has its day alone",
    headline: "the page has no headline",
    body: "the page has no text under the headline",
    end: "nothing marks where the article ends: the page may be cut",
  };
  return issueOf("part-missing", messages[part], { params: { part } });
}

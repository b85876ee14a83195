import type { AnyCaseFile } from "../case-file/case-file.ts";
import { isStated } from "../case-file/stated-match.ts";
import { type Links, linksOf, mutualLinksOf, reach } from "../core/reach.ts";
import { sameJson } from "../core/same-json.ts";
import type { EventBase } from "../events/event-base.ts";
import { type Comparison, comparedEvents } from "./comparison.ts";
import { fieldIn, visitTexts } from "./fields.ts";
import { saidOfTime, saysTheSameOfTime } from "./said-of-time.ts";

/** What the statements of a case file tie together, and what of it rests on something that is gone. */
export interface TimeTies {
  /** Ids of the events and articles that a relation, a match or a term ties to another record. */
  tied: ReadonlySet<string>;
  /** Ids of the events of which something that is said of time is gone, or of others that they are tied to. */
  touched: ReadonlySet<string>;
}

/** Finds the events that may stand elsewhere in time, since something that was said of them or of others is gone. */
export function timeTiesOf(comparison: Comparison): TimeTies {
  const { before } = comparison;
  const links = tiesIn(before);
  return { tied: new Set(links.keys()), touched: reach(changedIn(comparison), withReports(links, before)) };
}

/** What is tied in time: events by their relations and terms, to articles too, and accounts of one event. */
function tiesIn({ events = [], articles = [], matches = [] }: AnyCaseFile): Links {
  const records = new Set([...events, ...articles].map(({ id }) => id));
  const pairs: [string, string][] = [];
  const tie = (one: string, other: string) => void pairs.push([one, other]);
  for (const event of events) {
    const ties = ["relations", "term", "prolongs", "of"].map((field) => fieldIn(event, field));
    visitTexts(ties, (text, keys) => {
      if (keys.at(-1) !== "article" && records.has(text) && text !== event.id) tie(event.id, text);
    });
  }
  for (const match of matches.filter(isStated)) for (const id of match.events) tie(match.events[0] ?? id, id);
  return mutualLinksOf(pairs);
}

/** The same, with what an article reports: it began not after the publication. */
function withReports(links: Links, { events = [] }: AnyCaseFile): Links {
  const reports = events.flatMap((event) => reportsOn(event).map((article) => [article, event.id] as const));
  const ties = [...links].flatMap(([from, to]) => to.map((each) => [from, each] as const));
  return linksOf([...ties, ...reports]);
}

/** Ids of the articles that report an event as something that took place. */
export function reportsOn({ sources = [] }: EventBase): string[] {
  return sources.flatMap(({ article, stance }) => (stance === "announced" || stance === "denied" ? [] : [article]));
}

/** Ids of the records that say less of time than before, or are gone, and of the events of matches that do. */
function changedIn(comparison: Comparison): string[] {
  const { before, after, names } = comparison;
  const events = comparedEvents(comparison).flatMap((event) =>
    event.after !== undefined && saysTheSameOfTime(event.before, event.after, names) ? [] : [event.before.id],
  );
  const published = new Map((after.articles ?? []).map(({ id, publishedAt }) => [id, publishedAt]));
  const articles = (before.articles ?? []).flatMap(({ id, publishedAt }) => {
    const left = published.get(names.get(id) ?? "");
    return sameJson(saidOfTime(publishedAt, names), saidOfTime(left, names)) ? [] : [id];
  });
  const matched = new Map((after.matches ?? []).map((match) => [match.id, match]));
  const matches = (before.matches ?? []).filter(isStated).flatMap((match) => {
    const left = matched.get(names.get(match.id) ?? "");
    return left?.events.length === match.events.length && isStated(left) ? [] : match.events;
  });
  return [...events, ...articles, ...matches];
}

import type { AnyCaseFile } from "../case-file/case-file.ts";
import { fieldIn } from "./fields.ts";
import type { Risk } from "./report.ts";
import { visitSources } from "./visit-sources.ts";

/** What was kept of what was removed, by pseudonyms. */
export interface Traces {
  /** Persons who were removed. */
  persons: ReadonlySet<string>;
  /** Persons and groups who were removed, and the groups that they belong to. */
  circles: ReadonlySet<string>;
  /** Articles and judgments that tell of what was removed, and of which something stays. */
  telling: ReadonlySet<string>;
  /** Events that stay, and may be accounts of one that was removed. */
  retold: ReadonlySet<string>;
}

/** Fields of events that say where somebody was. */
const whereabouts = ["place", "facility", "court", "from", "to"];

/**
 * What was kept and could still give somebody away: the exact minute and place of an event of a person who was removed, a
 * role that only they have, an article that can be found by its words, or by its publisher and time, a judgment that can
 * be found by its title, an event that may be another account of one that went.
 */
export function findRisks(caseFile: AnyCaseFile, { persons: removed, circles, telling, retold }: Traces): Risk[] {
  const { articles = [], legalTexts = [], events = [] } = caseFile;
  const risks: Risk[] = [];
  const roles = new Map<string, number>();
  for (const { participants = [] } of events)
    for (const { role } of participants) roles.set(role, (roles.get(role) ?? 0) + 1);
  for (const event of events) {
    const { id, when, who = [], by = [], participants = [] } = event;
    const concerned = [...who, ...by, ...participants.map((each) => each.who)];
    if (!concerned.some((each) => typeof each === "string" && circles.has(each))) continue;
    const edtf = typeof when === "object" ? when.edtf : when;
    const isPlaced = whereabouts.some((field) => fieldIn(event, field) !== undefined);
    if (isPlaced && edtf?.includes("T")) risks.push({ code: "exact-time-and-place", record: id });
    const isRare = participants.some(
      ({ who: each, role }) => typeof each === "string" && removed.has(each) && roles.get(role) === 1,
    );
    if (isRare) risks.push({ code: "rare-role", record: id });
  }
  const quoted = telling.size === 0 ? new Set<string>() : quotedIn(caseFile);
  for (const { id, headline, body, summary, publisher, publishedAt } of articles) {
    const hasWords = headline !== id || body !== undefined || summary !== undefined || quoted.has(id);
    const isDated = publisher !== undefined && publishedAt !== undefined;
    if (telling.has(id) && (hasWords || isDated)) risks.push({ code: "article-can-be-found", record: id });
  }
  for (const { id, title } of legalTexts)
    if (telling.has(id) && title !== id) risks.push({ code: "judgment-can-be-found", record: id });
  for (const { id } of events) if (retold.has(id)) risks.push({ code: "retold-elsewhere", record: id });
  return risks;
}

/** Ids of the articles that are quoted anywhere. */
function quotedIn(caseFile: AnyCaseFile): Set<string> {
  const quoted = new Set<string>();
  visitSources(caseFile, ({ quote }, article) => quote !== undefined && quoted.add(article));
  return quoted;
}

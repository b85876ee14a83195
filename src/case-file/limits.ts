import { type Issue, issueOf } from "../core/issue.ts";
import type { JsonValue } from "../core/json.ts";
import type { JsonReading } from "../core/read-json.ts";
import type { Result } from "../core/result.ts";

/** How much a case file may hold. */
export interface CaseFileLimits {
  /** Events. */
  events: number;
  /** UTF-16 code units of all texts together. */
  text: number;
  /** Fields that state something of time: dates of events and publications, relations, terms, matches, sources of events. */
  statements: number;
}

/** How much a case file may hold unless its reader says otherwise: more than people collect, less than fills a memory. */
export const defaultLimits: Readonly<CaseFileLimits> = { events: 500_000, text: 100_000_000, statements: 2_000_000 };

const limitNames = ["events", "text", "statements"] as const;

/** Refuses limits that are none: types forbid it, and JavaScript lets it through. */
export function refuseLimits(limits: unknown = {}): Result<never> | undefined {
  const given = Object(limits);
  const wrong = limitNames.find((limit) => given[limit] !== undefined && !(Number(given[limit]) >= 0));
  if (given === limits && wrong === undefined) return undefined;
  const path = wrong === undefined ? ["limits"] : ["limits", wrong];
  const message = `${path.join(".")} is not ${wrong === undefined ? "an object" : "a number"}`;
  return { success: false, issues: [issueOf("wrong-type", message, { path })] };
}

/** What exceeds the limits in data that is to be read as a case file, whatever its shape. */
export function overLimits({ value, text }: JsonReading, limits: Partial<CaseFileLimits> = {}): Issue[] {
  if (value === undefined) return [];
  const found = { ...amountsIn(value), text };
  return limitNames.flatMap((limit) => {
    const allowed = limits[limit] ?? defaultLimits[limit];
    if (found[limit] <= allowed) return [];
    const message = `the case file holds ${unitOf[limit]} beyond the limit of ${allowed}; limits.${limit} raises it`;
    const path = limit === "events" ? ["events"] : [];
    return issueOf("limit-exceeded", message, { path, params: { limit, allowed, found: found[limit] } });
  });
}

const unitOf: Readonly<Record<keyof CaseFileLimits, string>> = {
  events: "events",
  text: "characters of text",
  statements: "statements",
};

function amountsIn(data: JsonValue): Omit<CaseFileLimits, "text"> {
  const events = listAt(data, "events");
  const dated = listAt(data, "articles").filter((article) => isGiven(article, "publishedAt")).length;
  const ofEvents = events.reduce((sum: number, event) => sum + statementsOf(event), 0);
  return {
    events: events.length,
    statements: ofEvents + dated + listAt(data, "matches").length,
  };
}

function statementsOf(event: JsonValue): number {
  let count = listAt(event, "relations").length + listAt(event, "sources").length;
  for (const field of datedFields) if (isGiven(event, field)) count += 1;
  return count;
}

const datedFields = ["when", "until", "term"] as const;

function listAt(data: JsonValue, key: string): readonly JsonValue[] {
  const list = isGiven(data, key) ? data[key] : undefined;
  return Array.isArray(list) ? list : none;
}

const none: readonly JsonValue[] = [];

function isGiven(data: JsonValue, key: string): data is { [key: string]: JsonValue } {
  return typeof data === "object" && data !== null && !Array.isArray(data) && Object.hasOwn(data, key);
}

import { doAllDeny } from "../../case-file/denial.ts";
import type { Zone } from "../../dates/zone.ts";
import type { Gap, Relation } from "../../events/relation.ts";
import type { CaseNetwork, EventPoints, Publication } from "../case-network.ts";
import { isFieldDenied } from "../reason.ts";
import { addCount, countOfDays, countOfGap } from "./state-duration.ts";

/** The other side of a relation: an event's points, or an article's publication as a moment. */
type Other = EventPoints | Publication;

/** States a relation of an event to another event, or to an article's publication. */
export function stateRelation(caseNetwork: CaseNetwork, points: EventPoints, index: number, relation: Relation): void {
  const other = caseNetwork.events.get(relation.to) ?? caseNetwork.publications.get(relation.to);
  if (other === undefined) return;
  const { relation: kind, sources } = relation;
  const target = targetOf(other, relation.at ?? (kind === "after" ? "end" : "start"));
  if (target === -1) return;
  const { event } = points;
  // A relation that all its own sources deny is not stated; where it has none, those of the event speak of it.
  const hasOwn = sources !== undefined && sources.length > 0;
  if (hasOwn ? doAllDeny(sources, "relation") : isDeniedOf(points, "relations")) return;
  const gap = isFieldDenied(sources, "gap") ? undefined : relation.gap;
  const statement = caseNetwork.statements.add("relation", event, relation.approximate === true, index);
  stating[kind]({ caseNetwork, subject: points, other, target, gap, statement });
}

/** Of a denied event all is denied: what it says of itself counts for its own bounds. */
function isDeniedOf({ event, status }: EventPoints, field: string): boolean {
  return status !== "denied" && isFieldDenied(event.sources, field);
}

function targetOf(other: Other, at: "start" | "end" | "term-end"): number {
  return at === "term-end" ? other.termEnd : other[at];
}

interface Stating {
  caseNetwork: CaseNetwork;
  subject: EventPoints;
  other: Other;
  /** The point of the other side that the relation speaks of. */
  target: number;
  gap: Gap | undefined;
  statement: number;
}

/** `before` speaks of the subject's end, all others of its start. */
const stating: Record<Relation["relation"], (parts: Stating) => void> = {
  before: (parts) => addGap(parts, parts.subject.end, parts.target),
  after: (parts) => addGap(parts, parts.target, parts.subject.start),
  "same-time": (parts) => addSame(parts, parts.target, parts.subject.start),
  "same-day": (parts) => addDays(parts, parts.target, parts.subject.start, "same day"),
  "day-before": (parts) => addNextDay(parts, parts.subject.start, parts.target),
  "day-after": (parts) => addNextDay(parts, parts.target, parts.subject.start),
  during: ({ caseNetwork: { network }, subject, other, statement }) => {
    network.addGap(other.start, subject.start, { min: 0, max: null }, statement);
    network.addGap(subject.end, other.end, { min: 0, max: null }, statement);
  },
  starts: (parts) => addSame(parts, parts.other.start, parts.subject.start),
  ends: (parts) => addSame(parts, parts.other.end, parts.subject.end),
};

function addSame({ caseNetwork, statement }: Stating, from: number, to: number): void {
  caseNetwork.network.addGap(from, to, { min: 0, max: 0 }, statement);
}

/** The zone in which days between the two are counted: that of the article's publication, else the case file's. */
function zoneOf({ caseNetwork, other }: Stating): Zone {
  return "zone" in other ? other.zone : caseNetwork.zone;
}

function addDays(parts: Stating, from: number, to: number, day: "same day" | "next day"): void {
  const { caseNetwork, statement } = parts;
  const { step } = countOfDays(caseNetwork, day, zoneOf(parts));
  caseNetwork.network.addStep(from, to, { atLeast: step, atMost: step }, statement);
}

/** What is a day later is later: said once more in milliseconds, for an order to be found without a calendar. */
function addNextDay(parts: Stating, from: number, to: number): void {
  parts.caseNetwork.network.addGap(from, to, { min: 1, max: null }, parts.statement);
  addDays(parts, from, to, "next day");
}

/** Puts `to` strictly after `from`, by the gap where one is given. */
function addGap(parts: Stating, from: number, to: number): void {
  const { caseNetwork, gap, statement } = parts;
  caseNetwork.network.addGap(from, to, { min: 1, max: null }, statement);
  if (gap === undefined) return;
  const { exactly, atLeast = exactly, atMost = exactly } = gap;
  const add = (side: "atLeast" | "atMost", text: string | undefined) => {
    if (text === undefined) return;
    addCount(caseNetwork.network, side, from, to, countOfGap(caseNetwork, text, zoneOf(parts)), statement);
  };
  add("atLeast", atLeast);
  add("atMost", atMost);
}

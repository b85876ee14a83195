import { unwrap } from "../../core/result.ts";
import { daysAfter } from "../../dates/calendar-step.ts";
import { parseDuration } from "../../dates/duration.ts";
import type { Zone } from "../../dates/zone.ts";
import type { Gap, Relation } from "../../events/relation.ts";
import type { Network } from "../../network/index.ts";
import { addReason, type CaseNetwork, type EventPoints } from "../case-network.ts";
import { reasonOf, supportingSources } from "../reason.ts";
import { addCount, countOfGap } from "./state-duration.ts";

/** The other side of a relation: an event's points, or an article's publication as a moment. */
interface Other {
  start: number;
  end: number;
  termEnd: number;
  zone: Zone;
}

/** States a relation of an event to another event, or to an article's publication. */
export function stateRelation(caseNetwork: CaseNetwork, points: EventPoints, index: number, relation: Relation): void {
  const other = otherSide(caseNetwork, relation.to);
  if (other === undefined) return;
  const { relation: kind, gap } = relation;
  const target = targetOf(other, relation.at ?? (kind === "after" ? "end" : "start"));
  if (target === -1) return;
  const { event } = points;
  const sources = relation.sources ?? supportingSources(event.sources, "relations");
  const reason = reasonOf("relation", event.id, ["relations", index], { soft: relation.approximate === true, sources });
  const statement = addReason(caseNetwork, reason);
  stating[kind]({ network: caseNetwork.network, subject: points, other, target, gap, statement });
}

function otherSide({ events, publications, zone }: CaseNetwork, id: string): Other | undefined {
  const event = events.get(id);
  if (event !== undefined) return { start: event.start, end: event.end, termEnd: event.termEnd, zone };
  const publication = publications.get(id);
  if (publication === undefined) return undefined;
  const { point } = publication;
  return { start: point, end: point, termEnd: -1, zone: publication.zone };
}

function targetOf(other: Other, at: "start" | "end" | "term-end"): number {
  return at === "term-end" ? other.termEnd : other[at];
}

interface Stating {
  network: Network;
  subject: EventPoints;
  other: Other;
  /** The point of the other side that the relation speaks of. */
  target: number;
  gap: Gap | undefined;
  statement: number;
}

/** `before` speaks of the subject's end, all others of its start. */
const stating: Record<Relation["relation"], (parts: Stating) => void> = {
  before: ({ network, subject, other, target, gap, statement }) =>
    addGap(network, subject.end, target, gap, other.zone, statement),
  after: ({ network, subject, other, target, gap, statement }) =>
    addGap(network, target, subject.start, gap, other.zone, statement),
  "same-time": ({ network, subject, target, statement }) =>
    network.addGap(target, subject.start, { min: 0, max: 0 }, statement),
  "same-day": ({ network, subject, other, target, statement }) =>
    addDays(network, target, subject.start, 0, other.zone, statement),
  "day-before": ({ network, subject, other, target, statement }) =>
    addDays(network, subject.start, target, 1, other.zone, statement),
  "day-after": ({ network, subject, other, target, statement }) =>
    addDays(network, target, subject.start, 1, other.zone, statement),
  during: ({ network, subject, other, statement }) => {
    network.addGap(other.start, subject.start, { min: 0, max: null }, statement);
    network.addGap(subject.end, other.end, { min: 0, max: null }, statement);
  },
  starts: ({ network, subject, other, statement }) =>
    network.addGap(other.start, subject.start, { min: 0, max: 0 }, statement),
  ends: ({ network, subject, other, statement }) =>
    network.addGap(other.end, subject.end, { min: 0, max: 0 }, statement),
};

function addDays(network: Network, from: number, to: number, days: number, zone: Zone, statement: number): void {
  const step = daysAfter(zone, days);
  network.addStep(from, to, { atLeast: step, atMost: step }, statement);
}

/** Puts `to` strictly after `from`, by the gap where one is given. */
function addGap(network: Network, from: number, to: number, gap: Gap | undefined, zone: Zone, statement: number): void {
  network.addGap(from, to, { min: 1, max: null }, statement);
  if (gap === undefined) return;
  const { exactly, atLeast = exactly, atMost = exactly } = gap;
  for (const [side, text] of [
    ["atLeast", atLeast],
    ["atMost", atMost],
  ] as const) {
    if (text === undefined) continue;
    addCount(network, side, from, to, countOfGap(unwrap(parseDuration(text)), zone), statement);
  }
}

import type { AnyCaseFile } from "../case-file/case-file.ts";
import { statusOf } from "../case-file/status.ts";
import { issueOf } from "../core/issue.ts";
import { once } from "../core/once.ts";
import { ChronologyError } from "../core/result.ts";
import { requireZone } from "../dates/zone.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import type { EventBase } from "../events/event-base.ts";
import { createNetwork } from "../network/index.ts";
import type { CaseNetwork, EventPoints } from "./case-network.ts";
import { compareIds } from "./compare-ids.ts";
import { groupAccounts, isDenied, speakingOf } from "./group-accounts.ts";
import { readDate } from "./read-date.ts";
import { stateMatch } from "./statements/state-match.ts";
import { stateRelation } from "./statements/state-relation.ts";
import { stateReports } from "./statements/state-report.ts";
import { stateTerm } from "./statements/state-term.ts";
import { stateWhen } from "./statements/state-when.ts";
import { StatementList } from "./statements/statement-list.ts";
import { withoutDeniedFields } from "./without-denied-fields.ts";

function byId<T extends { id: string }>(records: readonly T[] | undefined): T[] {
  return [...(records ?? [])].sort((a, b) => compareIds(a.id, b.id));
}

/** How many edges all questions about a case may follow together, while its timeline is built: some seconds' work. */
const mostFollowed = 100_000_000;

/**
 * Puts a case file's statements in a network. What is denied of an event by name is not stated. An event that is denied, or
 * only announced where another account reports it, has its points, so that others may relate to it, but its own statements
 * bind nothing unless `bindSilent` asks for them.
 */
export function buildCaseNetwork(
  caseFile: AnyCaseFile,
  types: ReadonlyMap<string, AnyEventType>,
  { bindSilent = false } = {},
): CaseNetwork {
  const questions = { left: mostFollowed };
  const caseNetwork: CaseNetwork = {
    caseFile,
    types,
    zone: requireZone(caseFile.timeZone),
    network: { ...createNetwork(), questions },
    questions,
    statements: new StatementList(),
    events: new Map(),
    groups: [],
    groupOf: once(
      () => new Map(caseNetwork.groups.flatMap((group) => group.map((points) => [points, group] as const))),
    ),
    publications: new Map(),
    dates: new Map(),
    counts: new Map(),
    termStarts: new Map(),
    counted: new Map(),
    undecided: [],
    firstHypothetical: Number.POSITIVE_INFINITY,
    inexact: new Set(),
  };
  addPublications(caseNetwork);
  for (const event of byId<EventBase>(caseFile.events)) {
    const type = types.get(event.type);
    if (type === undefined) throw unknownType(caseFile, event);
    caseNetwork.events.set(event.id, addPoints(caseNetwork, event, type));
  }
  caseNetwork.groups = groupAccounts(caseNetwork);
  for (const group of caseNetwork.groups) {
    const speaking = speakingOf(group);
    if (speaking !== group) silenceOthers(group, new Set(speaking));
  }
  caseNetwork.events.forEach((points) => {
    if (bindSilent || !points.isSilent) stateEvent(caseNetwork, points);
  });
  // An announcement is of the event that is reported; where its own dates are asked for, they are not those of the report.
  const isTied = (points: EventPoints) => (bindSilent ? isDenied(points) || !points.isSilent : !isDenied(points));
  for (const match of byId(caseFile.matches)) {
    const accounts = match.events.flatMap((id) => caseNetwork.events.get(id) ?? []);
    stateMatch(caseNetwork, match, accounts.filter(isTied));
  }
  return caseNetwork;
}

function silenceOthers(group: readonly EventPoints[], speaking: ReadonlySet<EventPoints>): void {
  for (const points of group) points.isSilent = !speaking.has(points);
}

function unknownType({ events = [] }: AnyCaseFile, event: EventBase): ChronologyError {
  const index = events.findIndex(({ id }) => id === event.id);
  const message =
    `events[${index}].type is not one of the library's types of event; ` +
    "give buildTimeline as eventTypes the types that parseCaseFile was given.";
  return new ChronologyError([issueOf("unknown-value", message, { path: ["events", index, "type"] })]);
}

/** An article's publication is a moment within its `publishedAt`. */
function addPublications(caseNetwork: CaseNetwork): void {
  const { network, zone, publications, statements } = caseNetwork;
  for (const article of byId(caseNetwork.caseFile.articles)) {
    const point = network.addPoint();
    const read = article.publishedAt === undefined ? undefined : readDate(caseNetwork, article.publishedAt);
    const own = read?.zone === undefined ? zone : requireZone(read.zone);
    publications.set(article.id, { start: point, end: point, termEnd: -1, zone: own });
    if (read !== undefined) network.restrict(point, read.ranges, statements.add("publication", article, read.soft));
  }
}

function addPoints({ network }: CaseNetwork, record: EventBase, type: AnyEventType): EventPoints {
  const status = statusOf([record]);
  const event = status === "denied" ? record : withoutDeniedFields(record, type);
  const start = network.addPoint();
  const end = type.extent === "moment" ? start : network.addPoint();
  if (end !== start) network.addGap(start, end, { min: 0, max: null });
  const termEnd = type.term?.(event) === undefined ? -1 : network.addPoint();
  return { event, type, status, isSilent: status === "denied", start, end, termEnd, otherTermEnds: none };
}

function stateEvent(caseNetwork: CaseNetwork, points: EventPoints): void {
  stateWhen(caseNetwork, points);
  points.event.relations?.forEach((relation, index) => {
    stateRelation(caseNetwork, points, index, relation);
  });
  stateTerm(caseNetwork, points);
  stateReports(caseNetwork, points);
}

const none: readonly never[] = [];

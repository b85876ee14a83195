import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Status } from "../case-file/status.ts";
import type { Zone } from "../dates/zone.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import type { EventBase } from "../events/event-base.ts";
import type { Network } from "../network/index.ts";
import type { DateRead } from "./read-date.ts";
import type { Clock, Count } from "./statements/state-duration.ts";
import type { TermDuration, UndecidedTerm } from "./statements/state-term.ts";
import type { StatementList } from "./statements/statement-list.ts";

/** An event in the network: what it is, and which points stand for its start, its end and its term's end. */
export interface EventPoints {
  event: EventBase;
  type: AnyEventType;
  status: Status;
  /** Whether what it says of itself binds no other: it is denied, or only announced where another account reports it. */
  isSilent: boolean;
  start: number;
  /** The same point as `start` for a moment. */
  end: number;
  /** -1 where the event carries no term. */
  termEnd: number;
  /** Where its term may end as well, by other accounts of what it counts from. */
  otherTermEnds: readonly number[];
}

/** Where the term of an event may end; none where it carries none. */
export function termEndsOf({ termEnd, otherTermEnds }: EventPoints): number[] {
  return termEnd === -1 ? [] : [termEnd, ...otherTermEnds];
}

/** An article's publication in the network, as a moment. */
export interface Publication {
  start: number;
  end: number;
  termEnd: -1;
  /** The zone that its date is given in. */
  zone: Zone;
}

/** How a term is counted, by the statement of that number. */
export interface CountedTerm {
  from: number;
  duration: TermDuration;
  clock: Clock;
  statement: number;
}

/** The case file as points and gaps, with the statement behind each. */
export interface CaseNetwork {
  caseFile: AnyCaseFile;
  types: ReadonlyMap<string, AnyEventType>;
  zone: Zone;
  network: Network;
  /** How many edges all questions about order and differences may still follow; what holds past that is left open. */
  questions: { left: number };
  /** Every gap in the network stands under the number of the statement that makes it. */
  statements: StatementList;
  /** By id, in the order of ids, so that the order of the input changes nothing. */
  events: Map<string, EventPoints>;
  /** The same, those together that matches state to be one. */
  groups: EventPoints[][];
  /** Which of those each event is in. */
  groupOf: () => ReadonlyMap<EventPoints, EventPoints[]>;
  /** The publication of each article. */
  publications: Map<string, Publication>;
  /** Dates that have been read, by text. */
  dates: Map<string, DateRead>;
  /** Durations that have been worked out, by how they are counted and by text. */
  counts: Map<string, Map<string, Count>>;
  /** The points that terms count from, where the sources say from which. */
  termStarts: Map<EventPoints, number>;
  /** How terms are counted whose end no date gives, where events have several accounts. */
  counted: Map<EventPoints, CountedTerm>;
  /** Terms whose counting rule no source gives. */
  undecided: UndecidedTerm[];
  /** From this number on, statements stand only under one counting rule that was tried. */
  firstHypothetical: number;
  /** Events whose dates have more separate ranges than are kept apart: their bounds are a hull. */
  inexact: Set<string>;
}

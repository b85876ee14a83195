import type { Status } from "../case-file/status.ts";
import type { Bounds } from "../dates/bounds.ts";
import type { EventPoints } from "./case-network.ts";
import type { Reason } from "./reason.ts";

/** What one account of an event gives. */
export interface Account {
  /** Id of the event. */
  event: string;
  /** When it began. */
  start: Bounds;
  /** When it ended; of a moment, its start. */
  end: Bounds;
  /** When the term that it carries ends. */
  termEnd?: Bounds;
}

/** One event of a timeline, or one group of matched accounts of it. Instants are epoch milliseconds, bounds half-open. */
export interface Entry {
  /** Id of the event; of matched accounts the first id. */
  event: string;
  /** The accounts of it, by id: one, or several where they are matched. Nothing of them is merged. */
  accounts: Account[];
  /** What its sources say of it. */
  status: Status;
  /** When it began: the hull of its accounts, of those that report it where one does. */
  start: Bounds;
  /** When it ended; of a moment, its start. */
  end: Bounds;
  /** When the term that it carries ends. */
  termEnd?: Bounds;
  /** The first and last place that it can have among the entries, by start, counted from 1. */
  rank: [first: number, last: number];
  /** How sure it is that it did not start before the entry before it. */
  order: "certain" | "likely" | "unordered" | "same";
  /** Statements about it that gave way to others in a contradiction. */
  leftOut: Reason[];
  /** False where a stated limit ended the search for the tightest bounds or rank. */
  exact: boolean;
}

/** An entry with the points that stand for it: those of its accounts that report it; where none does, that announce it. */
export interface EntryPoints {
  entry: Entry;
  accounts: EventPoints[];
  /** The starts of those accounts; one for all that are certainly one instant with the first. */
  points: number[];
}

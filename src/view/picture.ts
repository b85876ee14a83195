import type { Status } from "../case-file/status.ts";
import type { Bounds } from "../dates/half-open-bounds.ts";
import type { LegalBasis } from "../events/legal-basis.ts";

/** What is drawn of a timeline, as plain data: the page's script draws it again whenever the reader zooms or pans. */
export interface Picture {
  title: string;
  timeZone: string;
  /** A BCP 47 language tag, for the axis. */
  locale: string;
  /** The instant up to which things are known, where that is known. */
  asOf: number | null;
  asOfText: string;
  /** The stretch of time that is shown first, in epoch milliseconds. */
  from: number;
  to: number;
  rows: PictureRow[];
  links: PictureLink[];
}

/** A person, a group, or what happened around them. */
export interface PictureRow {
  label: string;
  note: string;
  marks: PictureMark[];
  /** Unbroken times in custody, each in its segments. */
  spells: PictureBand[][];
}

/** One event, somewhere within its bounds. */
export interface PictureMark {
  /** Its place in the page's list of events, from 0. */
  event: number;
  label: string;
  /** What it says when it is pointed at, or read out. */
  text: string;
  start: Bounds;
  /** Where its end is not its start. */
  end?: Bounds;
  /** Whether its start or its end needs an uncertain statement, or no source reports it. */
  likely: boolean;
  status: Status;
}

/** A time in custody on one basis. */
export interface PictureBand {
  basis: LegalBasis;
  label: string;
  text: string;
  from: Bounds;
  until: Bounds;
  /** Whether when it began or ended needs an uncertain statement, or that it was. */
  likely: boolean;
  termEnd?: Bounds;
  termText?: string;
  isTermLikely?: boolean;
}

/** What ties marks together: accounts of one event, accounts that differ, statements that cannot all be true. */
export interface PictureLink {
  kind: "same" | "differs" | "contradiction";
  events: number[];
  text: string;
}

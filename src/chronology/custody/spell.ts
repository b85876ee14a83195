import type { Bounds } from "../../dates/bounds.ts";
import type { LegalBasis } from "../../events/legal-basis.ts";
import type { Range } from "../range.ts";
import type { Reason } from "../reason.ts";

/** A part of a spell under one basis. */
export interface Segment {
  /** What the person is held under. */
  basis: LegalBasis;
  /** When it began. Of custody that an order opened: up to the first word that the person is held; without limit where none says so. */
  from: Bounds;
  /** In the last segment of an open spell: not before the last word that the person is held, and without a limit. */
  until: Bounds;
  /** When the term ends that was in force at the segment's end. */
  termEnd?: Bounds;
  /** The last facility that is named; absent after a move to none that is. */
  facility?: string;
  /** Ids of the events that ordered it or its prolongation. */
  imposedBy: string[];
  /** How long it lasted, in milliseconds. */
  elapsed: Range;
}

/** One unbroken time in custody of a person or a group, from detention to release, through changes of basis. */
export interface Spell {
  /** Id of the person or group. */
  who: string;
  /** How sure the order of the events is that it is made of. */
  order: "certain" | "likely" | "unordered";
  /** Its parts, in order, one for each basis. */
  segments: Segment[];
  /** Whether no release is recorded. */
  open: boolean;
  /** When the last thing is said of it: that the person is still held, or is to be, or was released. */
  lastWord: Bounds;
  /** In milliseconds. Of an open spell: at least to the last word that the person is held, at most to the date of the timeline. */
  elapsed: Range;
  /** Local days that it touches; at least none where orders alone tell of it. */
  calendarDays: Range;
  /** Local midnights that it spans. */
  nights: Range;
  /** The statements that the bounds of its ends rest on. */
  because: Reason[];
}

/** What was done to something, and why. */
export type ChangeReason =
  /** It is above the level that stays. */
  | "sensitive"
  /** A rule of the profile says so. */
  | "rule"
  /** It held something that was removed elsewhere, such as a name. */
  | "repeats-removed"
  /** It leads to something that was removed, or comes from the text that tells it. */
  | "leads-to-removed"
  /** Whether it is safe cannot be judged. */
  | "not-judged"
  /** The profile asks for coarser dates or places. */
  | "coarsened";

/** One thing that was done. */
export interface Change {
  /** Where it stood in the case file that was given: keys and indices, from the outside in. */
  path: (string | number)[];
  /** What was done. */
  action: "removed" | "replaced";
  /** Why. */
  reason: ChangeReason;
}

/** Something that was kept and could still give away what was removed, or mislead. */
export interface Risk {
  /**
   * What kind of risk it is: the exact minute and place of an event of somebody who was removed; a role that only they
   * have; an article, or a legal text such as a judgment, that tells of what was removed and can be found; an event that
   * may be another account of one that was removed. Or what could mislead, since a timeline of what is left
   * says another thing than one of the whole, or may: a person or group of whom the end of custody was removed, so that
   * they read as still held, or of whose custody something else is gone or may stand in another order; a charge, a verdict or
   * an order that reads as if it stood, since what took it back or changed it was removed; an event of which
   * other accounts or sources are gone, so that it has another status or fewer accounts; one that is still to come, or is
   * not, by the date that a timeline has where no `asOf` is given; one that nothing dates any more; one whose articles
   * are copies of each other, or are not, otherwise than before.
   */
  code:
    | "exact-time-and-place"
    | "rare-role"
    | "article-can-be-found"
    | "judgment-can-be-found"
    | "retold-elsewhere"
    | "reads-as-still-held"
    | "custody-reads-otherwise"
    | "outcome-reads-otherwise"
    | "status-reads-otherwise"
    | "fewer-accounts"
    | "status-depends-on-as-of"
    | "reads-as-undated"
    | "voices-read-otherwise";
  /** The pseudonym of the record in the redacted case file. */
  record: string;
}

/** What a redaction did, without the content that it removed. */
export interface RedactionReport {
  /** The profile that was applied. */
  profile: string;
  /** What was done, by path. */
  changes: Change[];
  /** What was kept, and may still tell who is meant. */
  risks: Risk[];
}

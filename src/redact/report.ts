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
   * may be another account of one that was removed; a person or group of whom the end of custody was
   * removed, so that what is left reads as if custody went on.
   */
  code:
    | "exact-time-and-place"
    | "rare-role"
    | "article-can-be-found"
    | "judgment-can-be-found"
    | "retold-elsewhere"
    | "reads-as-still-held";
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

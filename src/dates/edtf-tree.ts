/**
 * What an EDTF string says, as a tree: ISO 8601-2:2019 / EDTF levels 0, 1 and 2, and times to the minute, the
 * second or a fraction of it.
 * Every node tells itself by `kind`; nothing that was written is lost but white space and other spellings of a number.
 *
 * @see https://www.loc.gov/standards/datetime/
 */
export type Edtf = EdtfPoint | EdtfInterval | EdtfSet;

/** A date or a time that stands alone, at an end of an interval or in a set. */
export type EdtfPoint = EdtfDate | EdtfSeason | EdtfYear | EdtfTime;

/** `?` is uncertain, `~` approximate, `%` both. */
export type Qualifier = "?" | "~" | "%";

/** Qualifiers where they were written: `before` holds for its component alone, `after` for all from the year up to it. */
export interface Qualified {
  /** Written before its component: it holds for that alone. */
  before?: Qualifier;
  /** Written after its component: it holds for all from the year up to it. */
  after?: Qualifier;
}

/** A year, month or day as written. */
export interface EdtfComponent extends Qualified {
  /** Four digits for a year, perhaps after a minus sign, two for the others; `X` is an unspecified digit. */
  digits: string;
}

/** A year, month or day: `2011`, `2011-04`, `2011-04-17`, `201X`, `2011-~04`. */
export interface EdtfDate {
  kind: "date";
  /** The year. */
  year: EdtfComponent;
  /** The month, 01 to 12. */
  month?: EdtfComponent;
  /** Never without a month. */
  day?: EdtfComponent;
}

/** A part of a year by its code, 21 to 41: `2011-21` is spring 2011, `2011-33` its first quarter. */
export interface EdtfSeason {
  kind: "season";
  /** The year. */
  year: EdtfComponent;
  /** The part of it, 21 to 41. */
  code: EdtfComponent;
}

/** A year that is not written in four digits alone: `Y170000002`, `Y-17E7`, `1950S2`. */
export interface EdtfYear extends Qualified {
  kind: "year";
  /** At least four digits, fewer only with an exponent; perhaps after a minus sign. */
  digits: string;
  /** The power of ten that the digits are multiplied by. */
  exponent?: number;
  /** How many leading digits are significant; the rest are an estimate. */
  significant?: number;
}

/** A time of day to the minute, or to the second or a fraction of it where they are given: `2011-05-02T15:00`. */
export interface EdtfTime {
  kind: "time";
  /** A whole date without unspecified digits. */
  date: EdtfDate;
  /** 0 to 23. */
  hour: number;
  /** 0 to 59. */
  minute: number;
  /** 0 to 59; absent where the time is to the minute. */
  second?: number;
  /** Digits of a fraction of the second, one to three; never without a second. */
  fraction?: string;
  /** Local time minus UTC in minutes; 0 is written `Z`. Without it, the time is that of the zone's clock. */
  offset?: number;
  /** A qualifier of the whole. */
  after?: Qualifier;
}

/** An end that is open, `..`: there is none, or none is set. */
export interface EdtfOpenEnd {
  kind: "open";
}

/** An end that is left out: there is one, but it is not known. */
export interface EdtfUnknownEnd {
  kind: "unknown";
}

/** An end that no date stands for. */
export type EdtfNoEnd = EdtfOpenEnd | EdtfUnknownEnd;

/** From the start of one date to the end of another: `2011-04-17/2011-05-02`; in a set, `2011-04-17..2011-05-02`. */
export interface EdtfInterval {
  kind: "interval";
  /** The date that it starts with. */
  start: EdtfPoint | EdtfNoEnd;
  /** The date that it ends with. */
  end: EdtfPoint | EdtfNoEnd;
}

/** One of several dates: `[1667,1668,1670..1672]`. An interval in a set has no unknown end. */
export interface EdtfOneOf {
  kind: "one-of";
  /** The dates, in the order they are written in. */
  members: (EdtfPoint | EdtfInterval)[];
}

/** All of several dates: `{1667,1668,1670..1672}`. An interval in a set has no unknown end. */
export interface EdtfAllOf {
  kind: "all-of";
  /** The dates, in the order they are written in. */
  members: (EdtfPoint | EdtfInterval)[];
}

/** Several dates in one. */
export type EdtfSet = EdtfOneOf | EdtfAllOf;

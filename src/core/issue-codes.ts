/**
 * The catalogue of issue codes: the one place where they are listed. `docs/issues.md` is made from it.
 * `means` says what was found, `remedy` what to write instead.
 */
export const issueCodes = {
  "not-edtf": {
    severity: "error",
    means: "A date is not written in EDTF.",
    remedy: "Write ISO 8601-2 / EDTF: 2011, 2011-04, 2011-04-17, 2011-04-17T15:00, 2011-04-17/2011-05-02, 2011-04-17~.",
  },
  "date-does-not-exist": {
    severity: "error",
    means: "A date or a time is written correctly but does not exist, such as 29 February 2011.",
    remedy: "Check the day and the month against the source.",
  },
  "time-skipped-by-clock-change": {
    severity: "error",
    means: "A local time, or a whole day, that the clocks of its zone skipped.",
    remedy:
      "Check the time and the zone against the source; a time with its offset, such as 15:00+04:00, is never skipped.",
  },
  "interval-backwards": {
    severity: "error",
    means: "The end of an interval is certainly before its start.",
    remedy: "Write the earlier date first, or check the two against the source.",
  },
  "unknown-time-zone": {
    severity: "error",
    means: "A time zone is not one that the IANA time zone database names.",
    remedy: "Write a name such as Asia/Baku, Europe/Moscow or UTC; an offset such as +04:00 is no time zone.",
  },
  "not-a-duration": {
    severity: "error",
    means: "A duration is not written as ISO 8601 has it.",
    remedy: "Write P, then numbers with units in order: P15D, P1Y2M, P2W, PT2H, P1DT12H, PT1.5S.",
  },
  "duration-too-long": {
    severity: "error",
    means: "A duration measures more than 10,000 years in one of its units.",
    remedy: "Check the number against the source.",
  },
  "missing-field": {
    severity: "error",
    means: "A field that a record must have is missing.",
    remedy: "Add the field, with what the source says.",
  },
  "wrong-type": {
    severity: "error",
    means: "A value is of another type than its field holds, such as a number where a text stands.",
    remedy: "Write the type that the message names.",
  },
  "wrong-format": {
    severity: "error",
    means: "A text is not written the way that its field needs: an id, an address, a language, a country.",
    remedy: "Write it the way that the message names.",
  },
  "wrong-value": {
    severity: "error",
    means: "A value breaks a rule of a schema.",
    remedy: "Read the rule in the message.",
  },
  "unknown-value": {
    severity: "error",
    means: "A text is not one of the words that its field knows.",
    remedy: "Write one of the words that the message or its params list.",
  },
  "unknown-key": {
    severity: "error",
    means: "A record has a field that is not part of its format.",
    remedy: "Correct the name, or put data of your own under extra.",
  },
  empty: {
    severity: "error",
    means: "A text or a list is empty.",
    remedy: "Leave the field out where the source says nothing.",
  },
  "too-short": {
    severity: "error",
    means: "A text has fewer characters, or a list fewer items, than it must.",
    remedy: "Keep to the least length that the message names.",
  },
  "too-long": {
    severity: "error",
    means: "A text or a list is longer than it may be.",
    remedy: "Keep to the limit that the message names.",
  },
  "out-of-range": {
    severity: "error",
    means: "A number is less or greater than it may be.",
    remedy: "Keep to the range that the message names.",
  },
  "range-backwards": {
    severity: "error",
    means: "A range's atLeast is greater than its atMost.",
    remedy: "Swap the two, or check them against the source.",
  },
  "nothing-published": {
    severity: "error",
    means: "An article has no headline, no url and no body, so nobody can find it.",
    remedy: "Give at least one of the three.",
  },
  "half-a-position": {
    severity: "error",
    means: "A place has a latitude without a longitude, or the other way round.",
    remedy: "Give both, or neither.",
  },
  "citation-not-understood": {
    severity: "error",
    means: "A citation of law names no provision that could be read out of it.",
    remedy: "Write the provision's numbers, with or without words for its units: Art. 221.1 CC, § 12(3)(b).",
  },
  "citation-of-several": {
    severity: "error",
    means: "A citation of law names more than one provision.",
    remedy: "Give each provision a citation of its own.",
  },
  "not-json": {
    severity: "error",
    means: "A value is one that JSON cannot hold: a function, a date object, a number that is not finite.",
    remedy: "Pass plain data, as JSON.parse gives it; write dates as EDTF texts.",
  },
  "not-json-text": {
    severity: "error",
    means: "A text is not JSON.",
    remedy: "Look at the place that the message names: a comma or a bracket too many or too few is the usual cause.",
  },
  "not-csv": {
    severity: "error",
    means: "A text is not CSV: a quotation mark is opened and never closed, or there is no header.",
    remedy: "Save the table as CSV once more, with the names of its columns in the first row.",
  },
  "names-differ": {
    severity: "error",
    means: "A table gives one id with two different names.",
    remedy: "Correct the name in all its rows, or give the other record an id of its own.",
  },
  unreadable: {
    severity: "error",
    means: "A value throws an error when it is read; or, on the command line, a file cannot be read.",
    remedy: "Pass plain data, as JSON.parse gives it; look at what the message says of the file.",
  },
  cyclic: {
    severity: "error",
    means: "A value holds itself.",
    remedy: "Point at a record by its id instead of holding it.",
  },
  "too-deep": {
    severity: "error",
    means: "Values are nested deeper than the limit.",
    remedy: "Flatten what stands under extra.",
  },
  "too-large": {
    severity: "error",
    means: "The input holds more values than the limit.",
    remedy: "Split the case file.",
  },
  "limit-exceeded": {
    severity: "error",
    means: "The case file holds more events, text or statements than its reader allows.",
    remedy: "Split the case file, or raise the limit that the params name: limits of parseCaseFile.",
  },
  "forbidden-key": {
    severity: "error",
    means:
      "A field is named like the prototype of an object, or toString under length: it could change other objects, or make a check fail.",
    remedy: "Rename the field.",
  },
  "newer-format": {
    severity: "error",
    means: "The case file is of a later version of the format than this library reads.",
    remedy: "Use a newer version of the library.",
  },
  "unknown-format": {
    severity: "error",
    means: "A format names no version of case files that there is.",
    remedy: "Write case-chronology/1, where it is one.",
  },
  "event-type-taken": {
    severity: "error",
    means: "An event type of your own bears the name of one of the library's, or two of your own bear one name.",
    remedy: "Give each of your event types a name of its own.",
  },
  "event-type-throws": {
    severity: "error",
    means: "An event type of your own throws on the data, or a rule of its schema is asynchronous.",
    remedy: "Let its rules answer at once, and refuse what is wrong with an issue.",
  },
  "duplicate-id": {
    severity: "error",
    means: "Two records of the case file have one id.",
    remedy: "Give each record an id of its own; ids are unique in the whole case file, across kinds of record.",
  },
  "dangling-reference": {
    severity: "error",
    means: "An id points at no record of the case file.",
    remedy: "Check its spelling, or add the record.",
  },
  "wrong-kind-of-reference": {
    severity: "error",
    means: "An id points at a record of a kind that cannot stand there, such as a person where a place is meant.",
    remedy: "Point at a record of one of the kinds that the message names.",
  },
  "quote-not-in-body": {
    severity: "error",
    means: "A quote does not stand in its article's body word for word.",
    remedy:
      "Copy whole words from the body, unlawful and not lawful; white space and the shape of quotation marks, double or single, make no difference.",
  },
  "supports-absent-field": {
    severity: "error",
    means: "A source is said to support a field that the record does not have.",
    remedy: "Name a field that is there, or leave supports out where the source supports them all.",
  },
  "provision-of-other-text": {
    severity: "error",
    means: "A citation names a legal text and a provision that belongs to another.",
    remedy: "Point at the legal text that holds the provision, or leave it out.",
  },
  "until-on-moment": {
    severity: "error",
    means: "An event that is a moment has an until.",
    remedy: "Leave it out; what ends it, such as a release, is an event of its own.",
  },
  "until-before-when": {
    severity: "error",
    means:
      "An event's dates cannot both be true: it certainly ends before it starts, or its until lies outside the end that its when gives.",
    remedy: "Check both dates against the source.",
  },
  "died-before-born": {
    severity: "error",
    means: "A person certainly died before they were born.",
    remedy: "Check both dates against the source.",
  },
  "relation-to-itself": {
    severity: "error",
    means: "An event stands in a relation to itself.",
    remedy: "Point at the other event.",
  },
  "gap-not-allowed": {
    severity: "error",
    means: "A relation has a gap, but is neither before nor after.",
    remedy: "Use before or after, or leave the gap out.",
  },
  "gap-overstated": {
    severity: "error",
    means: "A gap is given exactly and within limits too.",
    remedy: "Give exactly, or atLeast and atMost.",
  },
  "gap-mixes-days-and-hours": {
    severity: "error",
    means: "A gap mixes days and larger, which are calendar dates, with hours and smaller, which are elapsed time.",
    remedy: "Give the gap in days and larger, or in hours and smaller.",
  },
  "gap-of-nothing": {
    severity: "error",
    means: "A gap is no time at all, though what is before or after is never at the same time.",
    remedy: "Write same-time, or same-day; P0D is the same day, on which one was before the other.",
  },
  "term-not-allowed": {
    severity: "error",
    means: "A term stands on a measure that has none, such as a fine.",
    remedy: "Leave the term out, or check the measure.",
  },
  "event-without-term": {
    severity: "error",
    means: "Something refers to the term of an event that carries none, or prolongs what can have none.",
    remedy: "Point at the order that carries the term, or add its term.",
  },
  "appeal-of-itself": {
    severity: "error",
    means: "An appeal is said to be against itself.",
    remedy: "Point at the decision that it is against.",
  },
  "filing-decides": {
    severity: "error",
    means: "The filing of an appeal has an outcome or a term, which only the decision on it gives.",
    remedy:
      "Write the decision as an event of its own, with the step decided. That it was withdrawn may stand on the filing.",
  },
  "term-cycle": {
    severity: "error",
    means: "Terms count from each other in a circle.",
    remedy: "Check which order prolongs or replaces which.",
  },
  "group-cycle": {
    severity: "error",
    means: "A group is part of itself, at once or through others.",
    remedy: "Check which group is part of which.",
  },
  "members-exceed-count": {
    severity: "error",
    means: "A group has more named members than its count allows.",
    remedy: "Check the count: it includes the named members.",
  },
  "place-cycle": {
    severity: "error",
    means: "A place lies within itself, at once or through others.",
    remedy: "Check which place lies within which.",
  },
  "copy-cycle": {
    severity: "error",
    means: "An article is derived from itself, at once or through others.",
    remedy: "Check which article is a copy of which; the original is derived from none.",
  },
  "match-too-small": {
    severity: "error",
    means: "A match names fewer than two events.",
    remedy: "Name at least two accounts, or leave the match out.",
  },
  "match-repeats-event": {
    severity: "error",
    means: "A match names one event twice: an event is matched to itself.",
    remedy: "Name each event once.",
  },
  "match-of-opposites": {
    severity: "error",
    means:
      "A match says of the end of someone's custody and of its beginning, or a word that it goes on, that they are one event.",
    remedy: "Match accounts of the same event; relate different ones with relations.",
  },
  "not-this-layout": {
    severity: "error",
    means: "A page is not one of the site that the importer reads, or has lost the part that tells.",
    remedy: "Save the whole page, or read it as schema.org data where it has some.",
  },
  "several-articles": {
    severity: "error",
    means: "A page holds several articles that differ, so which one is meant cannot be told.",
    remedy: "Save each article as a page of its own.",
  },
  "no-structured-data": {
    severity: "error",
    means: "An input holds no schema.org data of a kind that the library reads.",
    remedy: "Pass JSON-LD, or an HTML page with scripts of the type application/ld+json.",
  },
  "repeated-key": {
    severity: "warning",
    means: "A field is written twice in one object of a case file's JSON: all but the last are passed over.",
    remedy: "Keep the one that is meant. Only the command line finds it; JSON readers pass it over.",
  },
  "structured-data-not-read": {
    severity: "warning",
    means: "Part of schema.org data has no place in the records, or is not as it should be, and is left out.",
    remedy: "Look at the place that the path leads to; fill in by hand what matters.",
  },
  "text-not-recognised": {
    severity: "warning",
    means: "Lines of a page are neither the article's nor a card's, and stand in no record.",
    remedy: "Look at the lines of the file whose numbers the params list; copy by hand what matters.",
  },
  "part-missing": {
    severity: "warning",
    means:
      "A page lacks a part that its layout has, or has one in doubt: its dateline, headline, text, or what marks the end.",
    remedy: "Save the whole page, or fill the field in by hand.",
  },
  "key-too-short": {
    severity: "error",
    means: "The key that pseudonyms are made with is too short to keep them from being guessed.",
    remedy: "Make one of 32 random bytes, keep it secret, and use the same for all copies of a case file.",
  },
  "rule-names-nothing": {
    severity: "error",
    means: "A rule of a redaction profile has a path that no case file has: it would take nothing away.",
    remedy: "Write the path from the case file on, with dots, and * for any index: persons.*.born.",
  },
  "not-redactable": {
    severity: "error",
    means: "A case file cannot be redacted: what is left of it is no valid case file.",
    remedy: "Check the case file with parseCaseFile first, and pass the event types that it was parsed with.",
  },
  "timeline-of-other-case": {
    severity: "error",
    means: "A timeline was not built from the case file that is to leave: it could tell what that one keeps back.",
    remedy: "Build it with buildTimeline from the case file itself, after redaction.",
  },
  "restricted-facts": {
    severity: "error",
    means: "A case file that is to leave holds facts above the level that may.",
    remedy: "Redact it, say how far it may go with level, or let everything out with unredacted: true.",
  },
} as const satisfies Record<string, { severity: "error" | "warning"; means: string; remedy: string }>;

/** What kind of issue it is. Codes are stable; wording may change. */
export type IssueCode = keyof typeof issueCodes;

type WarningCode = {
  [Code in IssueCode]: (typeof issueCodes)[Code]["severity"] extends "warning" ? Code : never;
}[IssueCode];

/** The codes that warn, once more: what runs needs no more of the catalogue, whose texts would weigh on every bundle. */
const warningCodes: Readonly<Record<WarningCode, true>> = {
  "repeated-key": true,
  "structured-data-not-read": true,
  "text-not-recognised": true,
  "part-missing": true,
};

/** How much an issue of a code matters. */
export function severityOf(code: IssueCode): "error" | "warning" {
  return Object.hasOwn(warningCodes, code) ? "warning" : "error";
}

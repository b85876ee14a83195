import { describe, expect, test } from "vitest";
import { CaseFile } from "../../src/case-file/case-file.ts";
import { safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import { caseWith, validCase } from "./valid-case.ts";

/** What is wrong, what is changed, to what, and the issue that comes of it: its code and path. */
type Row = [what: string, path: string, value: unknown, code: string, issuePath: string];

const event = "events.1";
const sanction = "events.2";
const relation = "events.1.relations.0";

const filed = (more: object) => ({ id: "appeal", type: "appeal", step: "filed", of: ["sanction"], ...more });

const shape: Row[] = [
  ["no format", "format", undefined, "missing-field", "format"],
  ["a format of another name", "format", "timeline/1", "unknown-value", "format"],
  ["a later format", "format", "case-chronology/2", "newer-format", "format"],
  ["a much later format", "format", "case-chronology/10", "newer-format", "format"],
  ["no id", "id", undefined, "missing-field", "id"],
  ["an empty title", "title", "", "empty", "title"],
  ["no time zone", "timeZone", undefined, "missing-field", "timeZone"],
  ["a time zone that is none", "timeZone", "Asia/Bakoo", "unknown-time-zone", "timeZone"],
  ["an offset for a time zone", "timeZone", "+04:00", "unknown-time-zone", "timeZone"],
  ["events that are no list", "events", {}, "wrong-type", "events"],
  ["an event that is no object", "events.8", 5, "wrong-type", "events.8"],
  ["a key of an unknown name", "people", [], "unknown-key", "people"],
  ["an unknown key on an event", `${event}.legalbasis`, "remand", "unknown-key", `${event}.legalbasis`],
  ["an unknown key in a term", `${sanction}.term.days`, 15, "unknown-key", `${sanction}.term.days`],
  ["an unknown type of event", `${event}.type`, "arrest", "unknown-value", `${event}.type`],
  ["an event without a type", `${event}.type`, undefined, "missing-field", `${event}.type`],
  ["an id with white space", "events.8.id", "the trial", "wrong-format", "events.8.id"],
  ["a person without names", "persons.1.names", [], "empty", "persons.1.names"],
  ["a kind of organization that is none", "organizations.0.kind", "tribunal", "unknown-value", "organizations.0.kind"],
  ["a country that is no code", "places.0.country", "Azerbaijan", "wrong-format", "places.0.country"],
  ["a latitude past the pole", "places.1.latitude", 90.5, "out-of-range", "places.1.latitude"],
  ["a position by half", "places.1.longitude", undefined, "half-a-position", "places.1"],
  ["an article that nobody can find", "articles.1.url", undefined, "nothing-published", "articles.1"],
  ["an address that is none", "articles.1.url", "javascript:alert(1)", "wrong-format", "articles.1.url"],
  ["a count below zero", "groups.0.count", -1, "out-of-range", "groups.0.count"],
  ["a count backwards", "groups.0.count", { atLeast: 3, atMost: 2 }, "range-backwards", "groups.0.count"],
  ["a stage that is none", "legalTexts.0.stages.0.stage", "enacted", "unknown-value", "legalTexts.0.stages.0.stage"],
  ["a detention without a legal basis", `${event}.legalBasis`, undefined, "missing-field", `${event}.legalBasis`],
  ["a measure that is none", `${sanction}.measure`, "arrest", "unknown-value", `${sanction}.measure`],
  ["a sanction without a measure", `${sanction}.measure`, undefined, "missing-field", `${sanction}.measure`],
  ["a regime that is none", `${sanction}.regime`, "penal", "unknown-value", `${sanction}.regime`],
  ["a fine below zero", "events.4.amount.value", -5, "out-of-range", "events.4.amount.value"],
  ["a currency that is no code", "events.4.amount.currency", "manat", "wrong-format", "events.4.amount.currency"],
  ["a step of an appeal that is none", "events.5.step", "won", "unknown-value", "events.5.step"],
  ["an outcome of an appeal that is none", "events.5.outcome", "won", "unknown-value", "events.5.outcome"],
  ["another event without a title", "events.8", { id: "other", type: "other" }, "missing-field", "events.8.title"],
  ["a release without a kind", "events.8", { id: "free", type: "release" }, "missing-field", "events.8.kind"],
  ["a relation that is none", `${relation}.relation`, "until", "unknown-value", `${relation}.relation`],
  ["a point of an event that is none", `${relation}.at`, "middle", "unknown-value", `${relation}.at`],
  [
    "a role that is none",
    `${sanction}.participants.0.role`,
    "lawyer",
    "unknown-value",
    `${sanction}.participants.0.role`,
  ],
  ["a stance that is none", `${event}.sources.0.stance`, "sure", "unknown-value", `${event}.sources.0.stance`],
  ["a confidence that is none", "matches.0.confidence", "sure", "unknown-value", "matches.0.confidence"],
];

const dates: Row[] = [
  ["a date that is no EDTF", `${event}.when`, "17 April 2011", "not-edtf", `${event}.when`],
  ["a day that does not exist", `${event}.when`, "2011-02-29", "date-does-not-exist", `${event}.when`],
  ["a skipped time", `${event}.when`, "2011-03-27T04:30", "time-skipped-by-clock-change", `${event}.when`],
  [
    "a skipped day",
    `${event}.when`,
    { edtf: "2011-12-30", zone: "Pacific/Apia" },
    "time-skipped-by-clock-change",
    `${event}.when.edtf`,
  ],
  [
    "a date in a zone that is none",
    `${event}.when`,
    { edtf: "2011", zone: "Asia/X" },
    "unknown-time-zone",
    `${event}.when.zone`,
  ],
  [
    "a tolerance that is no duration",
    `${event}.when`,
    { edtf: "2011", tolerance: "2h" },
    "not-a-duration",
    `${event}.when.tolerance`,
  ],
  ["an interval backwards", "events.8.when", "2011-05-10/2011-05-01", "interval-backwards", "events.8.when"],
  [
    "a skipped time of publication",
    "articles.0.publishedAt",
    "2011-03-27T04:30",
    "time-skipped-by-clock-change",
    "articles.0.publishedAt",
  ],
  [
    "a skipped end of a term",
    `${sanction}.term.until`,
    "2011-03-27T04:30",
    "time-skipped-by-clock-change",
    `${sanction}.term.until`,
  ],
  ["a moment with an until", `${event}.until`, "2011-05-02", "until-on-moment", `${event}.until`],
  ["a span that ends before it starts", "events.0.until", "2011-04-17T16:59", "until-before-when", "events.0.until"],
  ["a state that ends before it starts", "events.7.until", "2011-04-19", "until-before-when", "events.7.until"],
  ["an until outside the stated end", "events.8.until", "2011-05-12", "until-before-when", "events.8.until"],
  ["died before born", "persons.0.died", "1980-04-30", "died-before-born", "persons.0.died"],
];

const ids: Row[] = [
  ["two events with one id", "events.8.id", "rally", "duplicate-id", "events.8.id"],
  ["a person and an event with one id", "events.8.id", "lawyer", "duplicate-id", "events.8.id"],
  [
    "a provision with an event's id",
    "legalTexts.1.provisions",
    [{ id: "trial", label: "1" }],
    "duplicate-id",
    "events.8.id",
  ],
  ["a match with a place's id", "matches.0.id", "town", "duplicate-id", "matches.0.id"],
  ["a place that is not there", "events.0.place", "twon", "dangling-reference", "events.0.place"],
  ["a person in custody who is not there", `${event}.who.0`, "nobody", "dangling-reference", `${event}.who.0`],
  [
    "an article that is not there",
    `${event}.sources.0.article`,
    "news",
    "dangling-reference",
    `${event}.sources.0.article`,
  ],
  [
    "a speaker who is not there",
    `${event}.sources.0.speaker`,
    "nobody",
    "dangling-reference",
    `${event}.sources.0.speaker`,
  ],
  ["a relation to nothing", `${relation}.to`, "march", "dangling-reference", `${relation}.to`],
  [
    "a term counted from nothing",
    `${sanction}.term.countedFrom.event`,
    "x",
    "dangling-reference",
    `${sanction}.term.countedFrom.event`,
  ],
  [
    "a provision that is not there",
    `${sanction}.citations.0.provision`,
    "code-311",
    "dangling-reference",
    `${sanction}.citations.0.provision`,
  ],
  [
    "a participant who is not there",
    `${sanction}.participants.0.who`,
    "nobody",
    "dangling-reference",
    `${sanction}.participants.0.who`,
  ],
  [
    "an employer that is not there",
    "persons.0.roles.0.organization",
    "firm",
    "dangling-reference",
    "persons.0.roles.0.organization",
  ],
  [
    "a relative who is not there",
    "persons.0.relationships.0.person",
    "x",
    "dangling-reference",
    "persons.0.relationships.0.person",
  ],
  ["a member who is not there", "groups.1.members.0", "nobody", "dangling-reference", "groups.1.members.0"],
  ["a matched event that is not there", "matches.0.events.1", "nothing", "dangling-reference", "matches.0.events.1"],
  ["a prolongation of nothing", "events.3.prolongs", "order", "dangling-reference", "events.3.prolongs"],
  ["a person for a place", "events.0.place", "lawyer", "wrong-kind-of-reference", "events.0.place"],
  ["a place for a person", `${event}.who.0`, "town", "wrong-kind-of-reference", `${event}.who.0`],
  ["a person for a court", `${sanction}.court`, "lawyer", "wrong-kind-of-reference", `${sanction}.court`],
  [
    "an event for an article",
    `${event}.sources.0.article`,
    "rally",
    "wrong-kind-of-reference",
    `${event}.sources.0.article`,
  ],
  ["a person for a member group", "groups.1.partOf", "lawyer", "wrong-kind-of-reference", "groups.1.partOf"],
  ["a group for a member", "groups.0.members.0", "beaten", "wrong-kind-of-reference", "groups.0.members.0"],
  ["an article matched", "matches.0.events.0", "report", "wrong-kind-of-reference", "matches.0.events.0"],
  [
    "a provision of another text",
    `${sanction}.citations.0.legalText`,
    "constitution",
    "provision-of-other-text",
    `${sanction}.citations.0.provision`,
  ],
];

const sources: Row[] = [
  [
    "a quote that is not in the body",
    `${event}.sources.0.quote`,
    "he was beaten",
    "quote-not-in-body",
    `${event}.sources.0.quote`,
  ],
  [
    "a quote in other words",
    `${event}.sources.0.quote`,
    "He was taken away",
    "quote-not-in-body",
    `${event}.sources.0.quote`,
  ],
  [
    "support of an absent field",
    `${event}.sources.0.supports.0`,
    "place",
    "supports-absent-field",
    `${event}.sources.0.supports.0`,
  ],
  [
    "support of no field",
    `${event}.sources.0.supports.1`,
    "facilty",
    "supports-absent-field",
    `${event}.sources.0.supports.1`,
  ],
  [
    "support of an absent field of a role",
    "persons.0.roles.0.sources.0.supports",
    ["names"],
    "supports-absent-field",
    "persons.0.roles.0.sources.0.supports.0",
  ],
];

const logic: Row[] = [
  ["a relation to itself", `${relation}.to`, "detention", "relation-to-itself", `${relation}.to`],
  ["a gap on the same day", `${relation}.relation`, "same-day", "gap-not-allowed", `${relation}.gap`],
  ["a gap during", `${relation}.relation`, "during", "gap-not-allowed", `${relation}.gap`],
  ["a gap exactly and at least", `${relation}.gap.atLeast`, "PT1H", "gap-overstated", `${relation}.gap`],
  ["a gap of days and hours", `${relation}.gap.exactly`, "P1DT2H", "gap-mixes-days-and-hours", `${relation}.gap`],
  [
    "a gap from days to hours",
    "events.6.relations.0.gap.atMost",
    "P1D",
    "gap-mixes-days-and-hours",
    "events.6.relations.0.gap",
  ],
  ["a gap backwards", "events.6.relations.0.gap.atMost", "PT30M", "range-backwards", "events.6.relations.0.gap"],
  ["a gap that is no duration", `${relation}.gap.exactly`, "2 hours", "not-a-duration", `${relation}.gap.exactly`],
  ["a gap of no time at all", `${relation}.gap.exactly`, "PT0S", "gap-of-nothing", `${relation}.gap.exactly`],
  [
    "a gap of no days and no hours at the most",
    "events.6.relations.0.gap",
    { atMost: "P0DT0H" },
    "gap-of-nothing",
    "events.6.relations.0.gap.atMost",
  ],
  ["an appeal against itself", "events.5.of.1", "appeal", "appeal-of-itself", "events.5.of.1"],
  [
    "an appeal that is filed and decided",
    "events.5",
    filed({ outcome: "reduced" }),
    "filing-decides",
    "events.5.outcome",
  ],
  ["the filing of an appeal with a term", "events.5", filed({ term: {} }), "filing-decides", "events.5.term"],
  ["a prolongation of a transfer", "events.3.prolongs", "transfer", "event-without-term", "events.3.prolongs"],
  [
    "a prolongation of a rally, of unknown length",
    "events.3",
    { id: "prolongation", type: "court-sanction", measure: "remand", prolongs: "rally" },
    "event-without-term",
    "events.3.prolongs",
  ],
  [
    "an order of unknown length that prolongs itself",
    "events.3",
    { id: "prolongation", type: "court-sanction", measure: "remand", prolongs: "prolongation" },
    "term-cycle",
    "events.3.prolongs",
  ],
  [
    "a detention matched to a release",
    "matches.0",
    { id: "match", events: ["rally", "detention", "release"], confidence: "certain" },
    "match-of-opposites",
    "matches.0.events.2",
  ],
  ["a term on a fine", "events.4.term", { duration: "P5D" }, "term-not-allowed", "events.4.term"],
  ["a term on a warning", "events.3.measure", "warning", "term-not-allowed", "events.3.term"],
  ["a term that is no duration", `${sanction}.term.duration`, "15 days", "not-a-duration", `${sanction}.term.duration`],
  ["a term backwards", "events.3.term.duration.atLeast", "P11D", "range-backwards", "events.3.term.duration"],
  ["a prolongation of a fine", "events.3.prolongs", "fine", "event-without-term", "events.3.prolongs"],
  ["an appeal that shortens a fine", "events.5.of.0", "fine", "event-without-term", "events.5.of.0"],
  [
    "a term from the end of a rally's",
    `${sanction}.term.countedFrom`,
    { event: "rally", at: "term-end" },
    "event-without-term",
    `${sanction}.term.countedFrom.event`,
  ],
  ["a relation to a rally's term end", `${relation}.at`, "term-end", "event-without-term", `${relation}.to`],
  ["an order that prolongs itself", "events.3.prolongs", "prolongation", "term-cycle", "events.3.prolongs"],
  ["orders that prolong each other", `${sanction}.prolongs`, "prolongation", "term-cycle", "events.3.prolongs"],
  ["a group that is part of itself", "groups.0.partOf", "detained", "group-cycle", "groups.0.partOf"],
  ["groups that are part of each other", "groups.0.partOf", "beaten", "group-cycle", "groups.1.partOf"],
  ["more members than people", "groups.0.count", 1, "members-exceed-count", "groups.0.count"],
  ["more members than at most", "groups.0.count", { atMost: 1 }, "members-exceed-count", "groups.0.count"],
  ["a place within itself", "places.0.within", "country", "place-cycle", "places.0.within"],
  ["places within each other", "places.0.within", "town", "place-cycle", "places.1.within"],
  ["a copy of itself", "articles.1.derivedFrom", "copy", "copy-cycle", "articles.1.derivedFrom"],
  ["copies of each other", "articles.0.derivedFrom", "copy", "copy-cycle", "articles.1.derivedFrom"],
  ["a match of one", "matches.0.events", ["rally"], "match-too-small", "matches.0.events"],
  ["a match of none", "matches.0.events", [], "match-too-small", "matches.0.events"],
  ["an event matched to itself", "matches.0.events.1", "detention", "match-repeats-event", "matches.0.events.1"],
  [
    "a limit on no measure",
    "legalTexts.0.provisions.0.limits.0.measure",
    "arrest",
    "unknown-value",
    "legalTexts.0.provisions.0.limits.0.measure",
  ],
  [
    "a limit backwards",
    "legalTexts.0.provisions.0.limits.0.atLeast",
    "P20D",
    "range-backwards",
    "legalTexts.0.provisions.0.limits.0",
  ],
];

test("the case file that they are made from is valid", () => {
  expect(safeParseCaseFile(validCase)).toEqual({ success: true, data: validCase, issues: [] });
});

describe.each([
  ["shape", shape],
  ["dates", dates],
  ["ids", ids],
  ["sources", sources],
  ["what records say of each other", logic],
])("%s", (_, rows) => {
  test.each(rows)("%s", (_what, path, value, code, issuePath) => {
    const input = caseWith(path, value);
    const { success, issues } = safeParseCaseFile(input);
    expect(success).toBe(false);
    expect(issues.map((issue) => [issue.code, issue.path.join(".")])).toEqual([[code, issuePath]]);
    expect(CaseFile.safeParse(input).success).toBe(false);
  });
});

test("there are no fewer than 80", () => {
  expect([shape, dates, ids, sources, logic].flat().length).toBeGreaterThanOrEqual(80);
});

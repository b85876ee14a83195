import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeFinding, type Timeline } from "../../src/index.ts";
import { days, type EventInput, timelineOf } from "./case-of.ts";

const who = ["person"];
const asOf = "2020-01-01";
type Order = Extract<EventInput, { type: "court-sanction" }>;

const detained = (when: string, more: object = {}): EventInput => ({
  id: "arrest",
  type: "detention",
  who,
  when,
  legalBasis: "police-custody",
  ...more,
});
const ordered = (id: string, when: string, more: Partial<Order> = {}): EventInput => ({
  id,
  type: "court-sanction",
  who,
  when,
  measure: "imprisonment",
  ...more,
});
const fifteenDays = { duration: "P15D", countedFrom: { event: "arrest" }, clock: "elapsed" } as const;
const arrestOf = (id: string, when: string, event: string): EventInput =>
  ordered(id, when, {
    measure: "administrative-arrest",
    term: { duration: "P15D", countedFrom: { event }, clock: "elapsed" },
  });
const held = (when: string, more: object = {}): EventInput => ({ id: "held", type: "held", who, when, ...more });
const moved = (when: string): EventInput => ({ id: "moved", type: "transfer", who, when });
const released = (id: string, when: string): EventInput => ({ id, type: "release", who, when, kind: "unknown" });
const died = (when: string, more: object = {}): EventInput => ({ id: "death", type: "death", who, when, ...more });
const overturned = (when: string, more: object = {}): EventInput => ({
  id: "appeal",
  type: "appeal",
  when,
  step: "decided",
  of: ["sentence"],
  outcome: "overturned",
  ...more,
});

const baku = (day: string, offset = "+04:00") => Date.parse(`${day}T00:00:00${offset}`);
const spellsOf = (events: EventInput[]) => timelineOf({ events }, { asOf }).custody;
const lastSpellOf = (events: EventInput[]) => {
  const spell = spellsOf(events).at(-1);
  if (spell === undefined) throw new Error("no spell");
  return spell;
};
const findingsOf = (events: EventInput[], code: Timeline["findings"][number]["code"]) =>
  timelineOf({ events }, { asOf }).findings.filter((finding) => finding.code === code);

describe("custody that an order opens", () => {
  const sentence = ordered("sentence", "2019-05-10");
  const bail = [detained("2019-01-10"), released("bail", "2019-01-12")];

  test.each([
    [
      "the word that the person is held",
      [...bail, sentence, held("2019-06-10"), released("end", "2019-12-10")],
      182,
      184,
    ],
    ["a transfer", [...bail, sentence, moved("2019-06-10"), released("end", "2019-12-10")], 182, 184],
    ["the release itself", [...bail, sentence, released("end", "2019-12-10")], 0, 1],
    ["the first of these words", [sentence, moved("2019-06-10"), held("2019-08-10")], 60, 62],
    ["the word, however many orders there were", [sentence, ordered("second", "2019-05-20"), held("2019-06-10")], 0, 1],
  ] as [string, EventInput[], number, number][])("had begun at the latest by %s", (_, events, least, leastDays) => {
    const spell = lastSpellOf(events);
    expect(spell.elapsed.min).toBe(least === 0 ? 0 : days(least) + 1);
    expect(spell.calendarDays.min).toBe(leastDays);
    expect(spell.nights.min).toBe(leastDays - 1);
  });

  test("is shown to begin up to then, not up to the order", () => {
    const [segment] = lastSpellOf([...bail, sentence, held("2019-06-10")]).segments;
    expect(segment?.from).toEqual({ earliest: baku("2019-01-12"), latest: baku("2019-06-11") });
  });

  test("begins with the detention, where there is one", () => {
    const spell = lastSpellOf([
      ...bail,
      sentence,
      detained("2019-06-10", { id: "again" }),
      released("end", "2019-12-10"),
    ]);
    expect(spell.elapsed.min).toBe(days(182) + 1);
  });

  test("may have come under any of its orders only with that word", () => {
    const remand = ordered("remand", "2019-05-10", { measure: "remand" });
    const [first, second] = lastSpellOf([remand, ordered("sentence", "2019-05-20"), held("2019-06-10")]).segments;
    expect(first).toMatchObject({ basis: "remand", elapsed: { min: 0 } });
    expect(second?.from).toEqual({ earliest: baku("2019-05-20"), latest: baku("2019-06-11") });
  });

  test("goes on by an order once a word showed it", () => {
    const spell = lastSpellOf([sentence, held("2019-06-10"), ordered("second", "2019-12-10")]);
    expect(spell.elapsed.min).toBe(days(182) + 1);
  });

  test("has no least time while nothing says that the person is held", () => {
    const spell = lastSpellOf([...bail, sentence, ordered("second", "2019-12-10")]);
    expect(spell.elapsed.min).toBe(0);
    expect([spell.nights.min, spell.calendarDays.min]).toEqual([0, 0]);
    expect(spell.segments[0]?.from).toEqual({ earliest: baku("2019-01-12"), latest: null });
  });

  test("lasts under a further basis from that order to the date of the timeline at most", () => {
    const orders = [sentence, ordered("remand", "2019-11-01", { measure: "remand" }), ordered("again", "2019-12-01")];
    const [, , ...rest] = lastSpellOf(orders).segments;
    expect(lastSpellOf(orders).segments[1]?.elapsed).toEqual({
      min: 0,
      max: baku("2020-01-02") - baku("2019-11-01") - 1,
    });
    expect(rest.map(({ elapsed }) => elapsed)).toEqual([{ min: 0, max: baku("2020-01-02") - baku("2019-12-01") - 1 }]);
  });

  test("is not shown to have been by a death", () => {
    const spell = lastSpellOf([sentence, died("2019-12-10")]);
    expect(spell).toMatchObject({ open: false, elapsed: { min: 0 }, calendarDays: { min: 0 } });
    expect(spell.segments[0]?.from).toEqual({ earliest: null, latest: baku("2019-12-11") });
  });

  test("law: by orders alone nobody is certainly held, for any time", () => {
    const order = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 2003, max: 2018 }),
      measure: fc.constantFrom("imprisonment" as const, "remand" as const, "administrative-arrest" as const),
      days: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 4 }), (orders) => {
        const events = orders.map(({ month, year, measure, days }, at): EventInput => {
          const term = { duration: `P${days}D`, countedFrom: { event: `o${at}` }, clock: "elapsed" } as const;
          const when = `${year}-${String(month).padStart(2, "0")}`;
          return ordered(`o${at}`, when, { measure, ...(days === undefined ? {} : { term }) });
        });
        const { custody, findings } = timelineOf({ events }, { asOf });
        for (const { elapsed, nights, calendarDays, segments } of custody) {
          expect([elapsed.min, nights.min, calendarDays.min]).toEqual([0, 0, 0]);
          for (const segment of segments) expect(segment.elapsed.min).toBe(0);
        }
        for (const { code, params, message } of findings) {
          expect(message).not.toMatch(/held at least/i);
          expect(code).not.toBe("basis-changed-before-term-end");
          if ("certainty" in params) expect(params.certainty).toBe("likely");
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("custody apart from that of orders which had ended is as sure as that they had", () => {
  const order = (more: Partial<Order>) => ordered("sentence", "2019-04-04", { measure: "remand", ...more });
  const ending: [string, EventInput[], string][] = [
    ["a dated decision", [order({}), overturned("2019-04-05")], "certain"],
    ["a decision of an approximate date", [order({}), overturned("2019-04-05~")], "likely"],
    ["a dated end of the term", [order({ term: { until: "2019-04-05" } })], "certain"],
    ["an approximate end of the term", [order({ term: { until: "2019-04-05", approximate: true } })], "likely"],
  ];

  test.each(ending)("by %s", (_, events, sureness) => {
    for (const next of [detained("2019-04-06"), ordered("next", "2019-04-06")]) {
      expect(spellsOf([...events, next]).map((spell) => spell.order)).toEqual([sureness, sureness]);
    }
  });
});

describe("no release is recorded", () => {
  const sentence = ordered("sentence", "2019-05-10");
  const short = ordered("sentence", "2019-05-10", {
    term: { duration: "P30D", countedFrom: { event: "sentence" }, clock: "elapsed" },
  });

  test.each([
    ["of an order that was lifted before anybody was held", [sentence, overturned("2019-07-10", { measure: "fine" })]],
    ["of an order whose term ended before anybody was held", [short]],
  ] as [string, EventInput[]][])("is not said %s", (_, events) => {
    expect(findingsOf(events, "no-release-recorded")).toEqual([]);
  });

  test.each([
    ["in force", [sentence]],
    ["given with another that was lifted", [sentence, ordered("second", "2019-05-20"), overturned("2019-07-10")]],
    [
      "whose lifting is only alleged",
      [sentence, overturned("2019-07-10", { sources: [{ article: "report", stance: "alleged" }] })],
    ],
  ] as [string, EventInput[]][])("is likely of an order alone that is %s", (_, events) => {
    const timeline = timelineOf({ events, articles: [{ id: "report", headline: "Report" }] }, { asOf });
    const found = timeline.findings.filter(({ code }) => code === "no-release-recorded");
    expect(found).toMatchObject([{ severity: "note", params: { certainty: "likely", elapsed: { min: 0 } } }]);
    expect(found.map((finding) => describeFinding(finding)).join()).not.toMatch(/held at least/i);
  });
});

describe("an order after the end of all orders before it", () => {
  const before = [detained("2013-03-09", { legalBasis: "administrative-arrest" })];
  const term = ordered("first", "2013-03-10", { measure: "administrative-arrest", term: fifteenDays });
  const second = arrestOf("second", "2016-05-10", "second");
  const lapse = [...before, term, second];

  test("leaves one spell, that it may go on in", () => {
    const spells = spellsOf(lapse);
    expect(spells).toHaveLength(1);
    expect(spells[0]).toMatchObject({ open: true, elapsed: { min: 1 } });
    expect(spells[0]?.segments[0]?.until).toEqual({ earliest: baku("2013-03-10"), latest: null });
  });

  test.each([
    ["by the order alone", lapse, "likely"],
    ["by that and an order after it", [...lapse, arrestOf("third", "2016-05-20", "third")], "likely"],
    ["by a word after the order", [...lapse, held("2016-05-20")], "certain"],
    ["by a release after the order", [...lapse, released("end", "2016-05-20")], "certain"],
    ["by a word between", [...before, term, held("2014"), second], "certain"],
  ] as [string, EventInput[], string][])("makes a lapse told %s", (_, events, certainty) => {
    const found = findingsOf(events, "no-order-recorded-after-term").filter(
      ({ params }) => "laterOrder" in params && params.laterOrder === "second",
    );
    expect(found).toMatchObject([{ params: { certainty } }]);
  });

  test.each([
    ["the last word before it", lapse, 1, "likely"],
    ["a word after it, where there is one", [...lapse, held("2016-05-20")], days(1167) + 1, "certain"],
    ["the order, where a word shows the lapse", [...before, term, held("2014"), second], days(1157) + 1, "certain"],
  ] as [string, EventInput[], number, string][])("the least time runs to %s", (_, events, least, certainty) => {
    expect(lastSpellOf(events).elapsed.min).toBe(least);
    expect(findingsOf(events, "no-release-recorded")).toMatchObject([{ params: { certainty } }]);
  });

  test.each([
    ["a detention", detained("2017-05-10", { id: "again" })],
    ["a death", died("2017-05-10")],
  ] as [string, EventInput][])("is no time in custody until %s either", (_, end) => {
    expect(spellsOf([...lapse, end])[0]).toMatchObject({ open: false, elapsed: { min: 1 } });
  });

  test("that is of another basis is no time in custody under the one before", () => {
    const remand = ordered("second", "2016-05-10", { measure: "remand" });
    const [first, other] = lastSpellOf([...before, term, remand]).segments;
    expect(first).toMatchObject({ basis: "administrative-arrest", elapsed: { min: 1 } });
    expect(other).toMatchObject({ basis: "remand", elapsed: { min: 0 } });
    expect(other?.from).toEqual({ earliest: baku("2016-05-10"), latest: baku("2016-05-11") });
  });
});

describe("the last word of an open custody", () => {
  const articles = [{ id: "report", headline: "Report", publishedAt: "2019-12-25" }];
  const arrest = detained("2019-06-03");
  const undated = { id: "held", type: "held", who } as const;

  test.each([
    ["undated", [arrest, undated], { earliest: baku("2019-06-03"), latest: null }, "not earlier than 3 June 2019"],
    [
      "undated, of a report",
      [arrest, { ...undated, sources: [{ article: "report" }] }],
      { earliest: baku("2019-06-03"), latest: baku("2019-12-26") },
      "between 3 June and 25 December 2019",
    ],
    [
      "of a month, with a day in it",
      [arrest, held("2019-06"), moved("2019-06-20")],
      { earliest: baku("2019-06-20"), latest: baku("2019-07-01") },
      "between 20 June and 30 June 2019",
    ],
  ] as [string, EventInput[], object, string][])("is no earlier than any word: %s", (_, events, lastWord, said) => {
    const { custody, findings } = timelineOf({ events, articles }, { asOf });
    expect(custody).toMatchObject([{ lastWord }]);
    const found = findings.filter(({ code }) => code === "no-release-recorded");
    expect(found.map((finding) => describeFinding(finding)).join()).toContain(said);
  });

  test("of one that was released is the release", () => {
    const [spell] = spellsOf([arrest, released("end", "2019-06-20"), held("2019-06")]);
    expect(spell?.lastWord).toEqual({ earliest: baku("2019-06-20"), latest: baku("2019-06-21") });
  });
});

describe("after a death", () => {
  const sentence = ordered("sentence", "2019-10-04");
  const gaps = (events: EventInput[]) =>
    findingsOf(events, "gap-in-custody").map(
      ({ params }) => "ending" in params && [params.ending, params.release, params.event],
    );

  test.each([
    ["an order", [detained("2019-06-03"), died("2019-07-04"), sentence], "sentence"],
    ["an order of someone who was free", [died("2019-07-04"), sentence], "sentence"],
    ["the word that they are held", [detained("2019-06-03"), died("2019-07-04"), held("2019-10-04")], "held"],
    [
      "the word that they are held, after their release",
      [detained("2019-06-03"), released("end", "2019-06-14"), died("2019-07-04"), held("2019-10-04")],
      "held",
    ],
    ["a detention", [died("2019-07-04"), detained("2019-10-04")], "arrest"],
    ["an order that leads to a detention", [died("2019-07-04"), sentence, detained("2019-11-04")], "arrest"],
  ] as [string, EventInput[], string][])("%s is told of as such", (_, events, event) => {
    expect(gaps(events)).toEqual([["death", "death", event]]);
  });

  test("orders alone are no time in custody", () => {
    const events = [detained("2019-06-03"), died("2019-07-04"), sentence, ordered("second", "2019-11-04")];
    expect(spellsOf(events)).toMatchObject([{ open: false, elapsed: { max: days(32) - 1 } }]);
    expect(findingsOf(events, "no-release-recorded")).toEqual([]);
    expect(spellsOf([...events, held("2019-12-04")])).toHaveLength(2);
  });

  test.each([
    ["only alleged", [{ article: "report", stance: "alleged" }]],
    ["disputed", [{ article: "report" }, { article: "other", stance: "denied" }]],
  ] as const)("that is %s, they may be", (_, sources) => {
    const articles = ["report", "other"].map((id) => ({ id, headline: "Report" }));
    const events = [died("2019-07-04", { sources }), sentence];
    expect(timelineOf({ events, articles }, { asOf }).custody).toMatchObject([{ open: true }]);
  });

  test("that may have been later than the order, they are", () => {
    expect(spellsOf([died("2019-10-04"), sentence])).toHaveLength(1);
  });
});

describe("a group held", () => {
  test("by orders alone is none that a member is detained in", () => {
    const events = [
      ordered("first", "2019-03-01", { who: ["group"] }),
      detained("2019-05-01"),
      ordered("last", "2019-06-01", { who: ["group"] }),
    ];
    const groups = [{ id: "group", description: "A group", members: ["person"] }];
    const codes = (more: EventInput[]) =>
      timelineOf({ groups, events: [...events, ...more] }, { asOf }).findings.map(({ code }) => code);
    expect(codes([])).not.toContain("overlapping-custody");
    const shown = ["2019-04-01", "2019-07-01"].map((when, at) => held(when, { id: `held-${at}`, who: ["group"] }));
    expect(codes(shown)).toContain("overlapping-custody");
  });
});

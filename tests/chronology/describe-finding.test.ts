import { describe, expect, test } from "vitest";
import { describeFinding, type Finding } from "../../src/index.ts";
import { type EventInput, timelineOf } from "./case-of.ts";

const who = ["person"];
const rally: EventInput = { id: "rally", type: "assembly", when: "2011-04-17" };
const detention: EventInput = {
  id: "detention",
  type: "detention",
  legalBasis: "administrative-arrest",
  who,
  when: "2011-04-17",
  relations: [{ relation: "before", to: "rally", gap: { exactly: "PT2H" } }],
};
const sanction: EventInput = {
  id: "sanction",
  type: "court-sanction",
  measure: "administrative-arrest",
  who,
  term: { duration: "P15D" },
  relations: [{ relation: "day-after", to: "detention" }],
};
const transfer: EventInput = {
  id: "transfer",
  type: "transfer",
  who,
  when: "2011-05-02T15:00",
  relations: [{ relation: "before", to: "sanction", at: "term-end", gap: { exactly: "PT2H" } }],
};
const held: EventInput = { id: "held", type: "held", who, when: "2011-05-03T23:40" };

const sentencesOf = (events: EventInput[], names: Record<string, string> = {}) =>
  timelineOf({ events }, { asOf: "2011-05-03T23:40" }).findings.map((finding) => describeFinding(finding, { names }));

describe("findings as sentences", () => {
  test("held at least so long, to the minute and rounded down", () => {
    expect(sentencesOf([rally, detention, held])).toContain(
      '"person": held at least 16 days 1 h 40 min, last word of custody: 3 May 2011, 23:40; no release is recorded.',
    );
  });

  test("with names for ids", () => {
    const names = { person: "A. Person", transfer: "Transfer", sanction: "Order of 15 days", held: "Word of counsel" };
    expect(sentencesOf([rally, detention, sanction, transfer, held], names)).toEqual([
      "No source says in full how the term of Order of 15 days is counted. The other statements leave: from the detention, " +
        "in periods of 24 hours or by the calendar.",
      "A. Person: transferred (Transfer) 2 h before the term of Order of 15 days ended.",
      "A. Person: still held (Word of counsel) between 1 day 6 h 39 min and 1 day 6 h 41 min after the term of " +
        "Order of 15 days ended; no later order is recorded.",
      "A. Person: likely held at least 16 days 6 h 39 min, last word of custody: 3 May 2011, 23:40; no release is recorded.",
    ]);
  });

  test("the message is the English sentence with ids", () => {
    const { findings } = timelineOf({ events: [rally, detention, sanction, transfer] });
    for (const finding of findings) expect(finding.message).toBe(describeFinding(finding));
  });

  test("a language without sentences gives English ones", () => {
    const [finding] = timelineOf({ events: [held] }).findings;
    if (finding === undefined) throw new Error("no finding");
    expect(describeFinding(finding, { locale: "fr-FR" })).toBe(describeFinding(finding));
    expect(describeFinding(finding, { locale: "no locale" })).toBe(describeFinding(finding));
  });

  test.each([
    ["en-GB", "a/when, b/when and c/when"],
    ["EN-gb", "a/when, b/when and c/when"],
    ["en-US", "a/when, b/when, and c/when"],
    ["fr-FR", "a/when, b/when, and c/when"],
  ])("lists what they name as a region does: %s", (locale, list) => {
    const statements = ["a/when", "b/when", "c/when"];
    const finding: Finding = {
      code: "contradiction",
      severity: "contradiction",
      records: [],
      statements: [],
      message: "",
      params: { statements, gaveWay: statements },
    };
    expect(describeFinding(finding, { locale })).toContain(`: ${list}. `);
  });

  test("one word of custody is not called a time", () => {
    expect(sentencesOf([held])).toEqual(['"person": last word of custody: 3 May 2011, 23:40; no release is recorded.']);
  });
});

/** What a kind of finding is said of. */
type Said = Finding extends infer One ? (One extends Finding ? Pick<One, "code" | "params"> : never) : never;

const sayingsOf = (said: Said, names: Record<string, string> = {}): string =>
  describeFinding({ ...said, severity: "note", records: [], statements: [], message: "" }, { names });

const long = { min: 7_200_000, max: 7_200_000 };
const day = { earliest: Date.UTC(2011, 3, 17), latest: Date.UTC(2011, 3, 18) };
const undated = { earliest: null, latest: null };
const term = {
  event: "order",
  measure: "remand",
  legalText: "code",
  provision: "Art. 157",
  inForce: "2000-09-01/..",
  certainty: "certain" as const,
};
const pastTerm = { who: "x", orders: ["o"], event: "h", laterOrder: null };

describe("each kind of finding", () => {
  test.each<[Said, string]>([
    [
      { code: "contradiction", params: { statements: ["a/when", "b/relations/0", "c/term"], gaveWay: ["c/term"] } },
      "These 3 statements cannot all be true, though they can without any one of them: a/when, b/relations/0, and " +
        "c/term. Left out of the bounds: c/term.",
    ],
    [
      { code: "contradictions-not-all-listed", params: { listed: 256 } },
      "256 contradictions are listed; there are more, or the search for them met its limit.",
    ],
    [
      { code: "terms-not-all-followed", params: { who: "x", followed: 16 } },
      '"x": more than 16 terms were in force at once; the 16 that were imposed last are followed.',
    ],
    [
      { code: "accounts-disagree", params: { field: "term", accounts: ["a", "b"] } },
      'The accounts "a" and "b" differ in "term".',
    ],
    [
      {
        code: "counting-rule-inferred",
        params: { terms: ["a", "b"], from: ["sanction"], clocks: ["elapsed", "calendar", "whole-days"] },
      },
      'No source says in full how the terms of "a" and "b" are counted. The other statements leave: from the order, ' +
        "in periods of 24 hours, by the calendar, or in whole days.",
    ],
    [
      { code: "counting-rules-differ", params: { terms: ["a", "b"] } },
      'No source says in full how the terms of "a" and "b" are counted, and no one rule fits them all.',
    ],
    [
      { code: "counting-rules-differ", params: { terms: ["a"] } },
      'No source says in full how the term of "a" is counted, and no rule fits what else is said.',
    ],
    [
      { code: "transferred-before-term-end", params: { who: "x", event: "t", order: "o", margin: long } },
      '"x": transferred ("t") 2 h before the term of "o" ended.',
    ],
    [
      {
        code: "basis-changed-before-term-end",
        params: { who: "x", event: "t", order: "o", margin: { min: 60_001, max: null } },
      },
      '"x": the basis of custody changed ("t") at least 1 min before the term of "o" ended.',
    ],
    [
      {
        code: "no-order-recorded-after-term",
        params: { who: "x", orders: ["o", "p"], event: "h", laterOrder: null, past: long, certainty: "certain" },
      },
      '"x": still held ("h") 2 h after the last of the terms of "o" and "p" ended; no later order is recorded.',
    ],
    [
      {
        code: "held-past-term",
        params: { ...pastTerm, orders: ["o", "p"], past: long, certainty: "certain", rule: null, said: ["none-given"] },
      },
      '"x": held ("h") 2 h past the last of the terms of "o" and "p"; the sources say that no basis was given.',
    ],
    [
      {
        code: "held-past-term",
        params: { ...pastTerm, past: long, certainty: "certain", rule: null, said: ["not-prolonged"] },
      },
      '"x": held ("h") 2 h past the term of "o"; the sources say that no order prolonged it.',
    ],
    [
      {
        code: "held-past-term",
        params: {
          ...pastTerm,
          past: { min: 3_600_000, max: 7_200_001 },
          certainty: "likely",
          rule: { from: "detention", clock: "whole-days" },
          said: ["not-prolonged"],
        },
      },
      '"x": likely held ("h") between 1 h and 2 h 1 min past the term of "o", counted from the detention in whole days; ' +
        "the sources say that no order prolonged it.",
    ],
    ...(
      [
        [["none-given"], "that no basis was given"],
        [["unacknowledged"], "that the custody is not acknowledged"],
        [["not-prolonged", "none-given"], "that no order prolonged it and that no basis was given"],
      ] as const
    ).map(([said, saying]): [Said, string] => [
      {
        code: "held-past-term",
        params: { ...pastTerm, past: long, certainty: "certain", rule: null, said: [...said] },
      },
      `"x": held ("h") 2 h past the term of "o"; the sources say ${saying}.`,
    ]),
    [
      {
        code: "no-release-recorded",
        params: {
          who: "x",
          elapsed: { min: 60_000, max: null },
          lastWord: { earliest: Date.UTC(2011, 3, 16, 19), latest: Date.UTC(2011, 3, 17, 19) },
          timeZone: "Asia/Baku",
          released: [],
          certainty: "certain",
        },
      },
      '"x": held at least 1 min, last word of custody: 17 April 2011; no release is recorded.',
    ],
    [
      {
        code: "no-release-recorded",
        params: {
          who: "x",
          elapsed: { min: 59_999, max: null },
          lastWord: { earliest: Date.UTC(2011, 3, 17), latest: Date.UTC(2011, 3, 18) },
          timeZone: "UTC",
          released: [],
          certainty: "certain",
        },
      },
      '"x": last word of custody: 17 April 2011; no release is recorded.',
    ],
    [
      {
        code: "detained-again-without-release",
        params: { who: "x", first: "a", firstKind: "detention", again: "b", released: [], certainty: "certain" },
      },
      '"x": detained ("a") and detained again ("b"); no release between them is recorded.',
    ],
    [
      {
        code: "detained-again-without-release",
        params: { who: "x", first: "a", firstKind: "detention", again: "b", released: ["m", "n"], certainty: "likely" },
      },
      '"x": likely detained ("a") and detained again ("b"); no release between them is recorded, save of "m" and "n".',
    ],
    [
      {
        code: "detained-again-without-release",
        params: { who: "x", first: "h", firstKind: "custody", again: "b", released: [], certainty: "certain" },
      },
      '"x": in custody ("h") and then detained ("b"); no release between them is recorded.',
    ],
    ...(
      [
        [
          60_000,
          undated,
          [],
          "certain",
          '"x": held at least 1 min, last word of custody: undated; no release is recorded.',
        ],
        [0, undated, [], "certain", '"x": last word of custody: undated; no release is recorded.'],
        [
          0,
          day,
          ["m"],
          "likely",
          '"x": last word of custody: likely 17 April 2011; no release is recorded, save of "m".',
        ],
        [
          60_000,
          { ...day, latest: null },
          [],
          "likely",
          '"x": likely held at least 1 min, last word of custody: not earlier than 17 April 2011; no release is recorded.',
        ],
      ] as const
    ).map(([min, lastWord, released, certainty, sentence]): [Said, string] => [
      {
        code: "no-release-recorded",
        params: {
          who: "x",
          elapsed: { min, max: null },
          lastWord,
          timeZone: "UTC",
          released: [...released],
          certainty,
        },
      },
      sentence,
    ]),
    ...(
      [
        [{ min: 1, max: null }, '"x": transferred ("t") before the term of "o" ended.'],
        [{ min: 59_999, max: 60_000 }, '"x": transferred ("t") at most 1 min before the term of "o" ended.'],
        [{ min: 60_000, max: null }, '"x": transferred ("t") at least 1 min before the term of "o" ended.'],
      ] as const
    ).map(([margin, sentence]): [Said, string] => [
      { code: "transferred-before-term-end", params: { who: "x", event: "t", order: "o", margin } },
      sentence,
    ]),
    [
      { code: "gap-in-custody", params: { who: "x", release: "d", ending: "death", event: "h", certainty: "likely" } },
      '"x": said to be in custody ("h") likely after the death ("d").',
    ],
    [
      {
        code: "gap-in-custody",
        params: { who: "x", release: "r", ending: "release", event: "h", certainty: "certain" },
      },
      '"x": in custody again ("h") after a release ("r"); no detention or order between them is recorded.',
    ],
    [
      { code: "gap-in-custody", params: { who: "x", release: "d", ending: "death", event: "h", certainty: "certain" } },
      '"x": said to be in custody ("h") after the death ("d").',
    ],
    [
      {
        code: "no-order-recorded-after-term",
        params: { who: "x", orders: ["o"], event: "p", laterOrder: "p", past: long, certainty: "likely" },
      },
      '"x": likely still held ("p") 2 h after the term of "o" ended; no order is recorded for the time between.',
    ],
    [
      { code: "overlapping-custody", params: { who: "x", group: "g", certainty: "certain" } },
      '"x": detained while the group "g", of which they are one, was held.',
    ],
    [
      { code: "exceeds-legal-limit", params: { ...term, term: "P3M", side: "atMost", limit: "P2M" } },
      'The term of "order" (3 months) is longer than the most that Art. 157 of "code" gives for the measure (2 months), ' +
        "in force from 1 September 2000 on.",
    ],
    [
      { code: "exceeds-legal-limit", params: { ...term, term: "P1M", side: "atLeast", limit: "P2M" } },
      'The term of "order" (1 month) is shorter than the least that Art. 157 of "code" gives for the measure (2 months), ' +
        "in force from 1 September 2000 on.",
    ],
    [
      {
        code: "exceeds-legal-limit",
        params: { ...term, term: "P3M", side: "atMost", limit: "P2M", certainty: "likely" },
      },
      'The term of "order" (3 months) is likely longer than the most that Art. 157 of "code" gives for the measure (2 months), ' +
        "in force from 1 September 2000 on.",
    ],
    [
      {
        code: "cites-law-not-in-force",
        params: { ...term, provision: null, inForce: "2012/2013", certainty: "likely" },
      },
      '"order" cites "code", which was in force between 2012 and 2013, likely not at the time of the event.',
    ],
    [
      { code: "cites-law-not-in-force", params: { ...term, provision: "Art. 1", inForce: "2012/2013" } },
      '"order" cites Art. 1 of "code", which was in force between 2012 and 2013, not at the time of the event.',
    ],
    [
      { code: "cites-law-not-in-force", params: { ...term, provision: null, inForce: "2012/2013" } },
      '"order" cites "code", which was in force between 2012 and 2013, not at the time of the event.',
    ],
    [
      { code: "announced-not-reported", params: { event: "e" } },
      '"e" was announced for a time that has passed; no source reports that it took place.',
    ],
    [
      { code: "only-copies", params: { event: "e", original: "o", copies: 1 } },
      'All articles that report "e" derive from "o": 1 copy, one voice.',
    ],
    [
      { code: "only-copies", params: { event: "e", original: "o", copies: 2 } },
      'All articles that report "e" derive from "o": 2 copies, one voice.',
    ],
    [{ code: "undated", params: { event: "e" } }, 'No source says when "e" was.'],
  ])("has its sentence: $code", (said, sentence) => {
    expect(sayingsOf(said)).toBe(sentence);
  });

  test("names the person, the records and their statements where they have names", () => {
    const names = { x: "A. Person", g: "The Fourteen", "order-1": "Order of 15 days" };
    expect(
      sayingsOf({ code: "overlapping-custody", params: { who: "x", group: "g", certainty: "certain" } }, names),
    ).toBe("A. Person: detained while the group The Fourteen, of which they are one, was held.");
    const contradiction: Said = {
      code: "contradiction",
      params: { statements: ["order-1/relations/0", "other/when"], gaveWay: ["other/when"] },
    };
    expect(sayingsOf(contradiction, names)).toContain(": Order of 15 days (relations/0) and other/when. ");
    expect(sayingsOf({ code: "undated", params: { event: "constructor" } }, names)).toBe(
      'No source says when "constructor" was.',
    );
  });
});

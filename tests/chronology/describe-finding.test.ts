import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeFinding } from "../../src/index.ts";
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
      "Held at least 16 days 1 h 40 min by 3 May 2011, 23:40; no release is recorded.",
    );
  });

  test("with names for ids", () => {
    const names = { person: "A. Person", transfer: "Transfer", sanction: "Order of 15 days", held: "Word of counsel" };
    expect(sentencesOf([rally, detention, sanction, transfer, held], names)).toEqual([
      "No source says how the terms of Order of 15 days are counted. The other statements leave: from the detention, " +
        "in periods of 24 hours or by the calendar.",
      "A. Person: transferred (Transfer) 2 h before the term of Order of 15 days ended.",
      "A. Person: still held (Word of counsel) between 1 day 6 h 39 min and 1 day 6 h 41 min after the term of " +
        "Order of 15 days ended; no later order is recorded.",
      "A. Person: held at least 16 days 6 h 39 min by 3 May 2011, 23:40; no release is recorded.",
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

  test("one word of custody is not called a time", () => {
    expect(sentencesOf([held])).toEqual(["Last word of custody: 3 May 2011, 23:40; no release is recorded."]);
  });
});

/** Words that judge. Findings state facts; whoever reads them judges. */
const verdicts = [
  "unlawful",
  "lawful",
  "illegal",
  "legally",
  "must be released",
  "should",
  "violat",
  "breach",
  "innocent",
  "guilty",
  "arbitrar",
  "unjust",
  "wrongful",
  "abuse",
  "crime",
  "fabricated",
  "false",
  "lie",
  "liar",
  "perpetrator",
  "culprit",
  "torture",
];

describe("facts, not verdicts", () => {
  const folder = new URL("../../src/chronology/text/", import.meta.url);
  const texts = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), "utf8")] as const);

  test.each(verdicts)("no sentence says %j", (verdict) => {
    const words = new RegExp(`\\b${verdict}`, "i");
    for (const [, text] of texts) {
      for (const [sentence] of text.matchAll(/`[^`]*`|"[^"\n]*"/g)) expect(sentence).not.toMatch(words);
    }
  });
});

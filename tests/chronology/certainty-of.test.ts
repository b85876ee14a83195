import { describe, expect, test } from "vitest";
import { buildTimeline, isChronologyError } from "../../src/index.ts";
import { bounds, caseOf, type EventInput, timelineOf } from "./case-of.ts";
import { detention, held, order, release } from "./custody-events.ts";

const articles = [{ id: "article", headline: "Reported" }];
const alleged = { sources: [{ article: "article", stance: "alleged" as const }] };
const rally: EventInput = { id: "rally", type: "assembly", when: "2011-04-17~" };
const dayAfter = { relations: [{ relation: "day-after" as const, to: "rally" }] };

describe("the bounds of an event are likely where they need an uncertain statement", () => {
  test.each<[string, "certain" | "likely", EventInput[], ("start" | "end" | "term-end")?]>([
    ["a date", "certain", [detention("of", "2011-04-17")]],
    ["a date in doubt", "likely", [detention("of", "2011-04-17?")]],
    ["a day after a date in doubt", "likely", [rally, detention("of", undefined, dayAfter)]],
    ["a date, and a day after one in doubt", "certain", [rally, detention("of", "2011-04-18", dayAfter)]],
    ["a month, and a day after a date in doubt", "likely", [rally, detention("of", "2011-04", dayAfter)]],
    ["an alleged date", "likely", [detention("of", "2011-04-17", alleged)]],
    ["no date", "certain", [detention("of")]],
    [
      "a day that an allegation gives",
      "likely",
      [
        detention("of", undefined, { relations: [{ relation: "same-day", to: "alleged" }] }),
        release("alleged", "2011-05-01", alleged),
      ],
    ],
    [
      "an end in doubt: the start",
      "certain",
      [{ id: "of", type: "hunger-strike", when: "2011-04-17", until: "2011-05-01~" }],
    ],
    [
      "an end in doubt: the end",
      "likely",
      [{ id: "of", type: "hunger-strike", when: "2011-04-17", until: "2011-05-01~" }],
      "end",
    ],
    [
      "a term's end by a rule that is inferred",
      "likely",
      [order("of", "2011-04-17", { measure: "administrative-arrest", term: { duration: "P15D" } })],
      "term-end",
    ],
    [
      "a term's end by its rule",
      "certain",
      [order("of", "2011-04-17", { term: { duration: "P2M", countedFrom: { event: "of" } } })],
      "term-end",
    ],
    ["no term's end", "certain", [detention("of", "2011-04-17?")], "term-end"],
  ])("%s: %s", (_, certainty, events, at) => {
    expect(timelineOf({ articles, events }).certaintyOf("of", at)).toBe(certainty);
  });

  test("those that are certain are the wider ones", () => {
    const events = [rally, detention("of", "2011-04", dayAfter)];
    const timeline = timelineOf({ events });
    expect(timeline.certainBounds("of")).toEqual(bounds("2011-04-01T00:00", "2011-05-01T00:00"));
    expect(timeline.entries.find(({ event }) => event === "of")?.start).toEqual(
      bounds("2011-04-18T00:00", "2011-04-19T00:00"),
    );
    expect(timeline.certainBounds("of", "term-end")).toEqual({ earliest: null, latest: null });
  });

  test("of an event that there is not, or at no point of it, it is refused", () => {
    const timeline = timelineOf({ events: [rally] });
    expect(() => timeline.certaintyOf("none")).toThrow("dangling-reference");
    expect(() => Reflect.apply(timeline.certaintyOf, timeline, ["rally", "middle"])).toThrow("unknown-value");
  });
});

describe("a part of a time in custody is likely where its ends need an uncertain statement", () => {
  test.each<[string, ("certain" | "likely")[], EventInput[]]>([
    ["dates", ["certain"], [detention("d", "2011-04-17"), release("r", "2011-05-01")]],
    ["a beginning in doubt", ["likely"], [detention("d", "2011-04-17?"), release("r", "2011-05-01")]],
    ["an end in doubt", ["likely"], [detention("d", "2011-04-17"), release("r", "2011-05-01?")]],
    ["an alleged beginning", ["likely"], [detention("d", "2011-04-17", alleged), release("r", "2011-05-01")]],
    ["no end", ["certain"], [detention("d", "2011-04-17"), held("h", "2011-05-01")]],
    ["no end, and a last word in doubt", ["likely"], [detention("d", "2011-04-17"), held("h", "2011-05-01?")]],
    [
      "no end, and a word that may be the last",
      ["likely"],
      [detention("d", "2011-04-17"), held("g", "2011-04-20?"), held("h", "2011-05-01")],
    ],
    [
      "a change in doubt between two sure ends",
      ["likely", "likely"],
      [detention("d", "2011-04-17"), order("o", "2011-04-20?"), release("r", "2011-05-01")],
    ],
    [
      "an end in doubt that may be before the change",
      ["likely", "likely"],
      [detention("d", "2011-04-17"), order("o", "2011-04-20"), release("r", "2011-05-01?")],
    ],
  ])("%s: %j", (_, certainty, events) => {
    const timeline = timelineOf({ articles, events });
    expect(timeline.custody.map((spell) => timeline.certaintyOfSegments(spell))).toEqual([certainty]);
  });

  test("of a spell of another timeline it is refused", () => {
    const caseFile = caseOf({ events: [detention("d", "2011-04-17")] });
    const [one, other] = [buildTimeline(caseFile), buildTimeline(caseFile)];
    for (const spell of other.custody) {
      expect(() => one.certaintyOfSegments(spell)).toThrow(expect.toSatisfy(isChronologyError));
    }
  });
});

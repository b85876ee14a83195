import { describe, expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";
import { appeal, detention, held, order, release, transfer } from "./custody-events.ts";

const detained = detention("detained", "2020-01-12", { legalBasis: "imprisonment" });
const served = (duration: string) => ({ duration, countedFrom: { event: "detained" } });
const sentence = (when: string, duration: string, id = "sentence") =>
  order(id, when, { measure: "imprisonment", term: served(duration) });
const decided = (when: string, more: object, id = "appeal") => appeal(id, when, { of: ["sentence"], ...more });
const remand = order("remand", "2020-01-13", { term: { until: "2021-04-01" } });
const inRemand = { ...detained, legalBasis: "remand" } as const;
const freed = (when: string) => release("freed", when);
const moved = transfer("moved", "2020-06-01");

const told = (events: EventInput[]) =>
  timelineOf({ events }, { asOf: "2022" }).findings.flatMap(({ code, message }) =>
    code === "no-order-recorded-after-term" || code === "held-past-term" ? [message] : [],
  );

describe("time past the end of a term counts neither before its order was given nor while another was in force", () => {
  test.each<[string, EventInput[], string[]]>([
    [
      "a sentence to time served, after a remand",
      [inRemand, remand, sentence("2021-03-01", "P6M"), freed("2021-03-02")],
      [
        '"person": still held ("freed") at most 2 days after "sentence" was given and its term ended; no later order is recorded.',
      ],
    ],
    [
      "the same, of someone who was held under no order",
      [detained, sentence("2021-03-01", "P6M"), freed("2021-03-04")],
      [
        '"person": still held ("freed") between 2 days and 4 days after "sentence" was given and its term ended; no later order is recorded.',
      ],
    ],
    [
      "one whose term ended on a day of which it is not known whether it was then given",
      [detained, sentence("2020-07-12", "P6M"), freed("2020-07-15")],
      [
        '"person": still held ("freed") between 2 days and 4 days after the term of "sentence" ended; no later order is recorded.',
      ],
    ],
    [
      "a further one while the first goes on",
      [detained, sentence("2020-02-01", "P1Y"), sentence("2020-08-01", "P6M", "other"), freed("2021-01-15")],
      [
        '"person": still held ("freed") between 2 days and 4 days after the term of "sentence" ended and "other" was given and its term ended; no later order is recorded.',
      ],
    ],
    [
      "a term that an appeal makes shorter than what was served",
      [detained, sentence("2020-02-08", "P2Y"), decided("2020-06-15", { term: served("P4M") }), freed("2020-06-18")],
      [
        '"person": still held ("freed") between 2 days and 4 days after "appeal" was given and its term ended; no later order is recorded.',
      ],
    ],
  ])("%s", (_, events, messages) => {
    expect(told(events)).toEqual(messages);
  });

  test("and a source that says that there is no order is told with the same time", () => {
    const without = held("without", "2021-03-05", { legalBasis: "none-given" });
    expect(told([inRemand, remand, sentence("2021-03-01", "P6M"), without])).toEqual([
      '"person": held ("without") between 3 days and 5 days after "sentence" was given and its term ended; the sources say that no basis was given.',
    ]);
  });

  test("an order after such a sentence does not say that custody went on", () => {
    const events = [inRemand, remand, sentence("2021-03-01", "P6M"), order("again", "2021-06-01")];
    const { custody } = timelineOf({ events }, { asOf: "2022" });
    expect(custody[0]?.calendarDays.min).toBe(415);
    expect(told(events)).toEqual([
      '"person": likely still held ("again") between 91 days and 93 days after "sentence" was given and its term ended; no order is recorded for the time between.',
    ]);
  });
});

describe("up to a decision on appeal the term counts that was in force until then", () => {
  const shorter = { outcome: "reduced", term: served("P4M") };
  const longer = { outcome: "increased", term: served("P9M") };
  const first = '"person": still held ("moved") between 19 days and 21 days after the term of "sentence" ended';

  test.each<[string, duration: string, more: object, string[]]>([
    ["none had ended before it", "P2Y", shorter, []],
    ["the first had ended, the second is shorter", "P4M", { ...shorter, term: served("P3M") }, [first]],
    ["the first had ended, the second is longer", "P4M", longer, [first]],
    ["the first had ended, how much longer the second is no source says", "P4M", { outcome: "increased" }, [first]],
  ])("%s", (_, duration, more, messages) => {
    const events = [detained, sentence("2020-02-08", duration), moved, decided("2020-06-15", more)];
    const between = messages.map((message) => `${message}; no order is recorded for the time between.`);
    expect(told(events)).toEqual(between);
    expect(told([...events, freed("2020-06-16")]).slice(0, between.length)).toEqual(between);
  });

  test("and nothing is told twice where a decision changes nothing", () => {
    const left = decided("2020-06-15", { outcome: "overturned" });
    expect(told([detained, sentence("2020-02-08", "P4M"), moved, left])).toEqual([
      `${first}; no later order is recorded.`,
    ]);
  });

  test("the later decision is among the records", () => {
    const events = [detained, sentence("2020-02-08", "P4M"), moved, decided("2020-06-15", longer)];
    expect(timelineOf({ events }).findings).toContainEqual(
      expect.objectContaining({
        records: ["person", "sentence", "moved", "appeal"],
        params: expect.objectContaining({ laterOrder: "appeal", event: "moved" }),
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, hours, minutes, timelineOf, toTheMinute } from "./case-of.ts";
import { held, order, release } from "./custody-events.ts";
import { codesOf, detained } from "./custody-under-order.ts";

describe("an order that counts on from the term in force", () => {
  const arrested = { ...detained, legalBasis: "administrative-arrest" } as const;
  const arrestFor = (term: object) => order("order", "2011-04-01T18:00", { measure: "administrative-arrest", term });
  const arrest = arrestFor({ until: "2011-04-20T10:00" });
  const next = order("next", "2011-04-10", {
    term: { duration: "P2M", countedFrom: { event: "order", at: "term-end" } },
  });
  const end = bounds("2011-04-20T10:00", "2011-04-20T10:01");
  const segmentsOf = (...events: EventInput[]) =>
    timelineOf({ events: [arrested, arrest, next, ...events] }, { asOf: "2011-06-01" }).custody.flatMap(
      ({ segments }) => segments,
    );

  test("begins at that term's end, and changes no basis before it", () => {
    const [before, after, ...others] = segmentsOf(held("kept", "2011-04-25"));
    expect(others).toEqual([]);
    expect(before).toMatchObject({ basis: "administrative-arrest", until: end, termEnd: end, imposedBy: ["order"] });
    expect(before?.elapsed).toEqual(toTheMinute(days(19)));
    expect(after).toMatchObject({ basis: "remand", from: end, imposedBy: ["next"] });
    expect(after?.termEnd).toEqual(bounds("2011-06-20T10:00", "2011-06-20T10:01"));
    expect(codesOf([arrested, arrest, next, held("kept", "2011-04-25")])).toEqual([]);
  });

  test("has not begun where the person was released before, or perhaps before", () => {
    for (const when of ["2011-04-15", "2011-04-20"]) {
      expect(segmentsOf(release("released", when)).map(({ basis }) => basis)).toEqual(["administrative-arrest"]);
    }
  });

  test("has begun where a word says so", () => {
    const kept = held("kept", "2011-04-20", { legalBasis: "remand" });
    expect(segmentsOf(kept).map(({ basis, from }) => [basis, from])).toEqual([
      ["administrative-arrest", bounds("2011-04-01T10:00", "2011-04-01T10:01")],
      ["remand", end],
    ]);
  });

  test("is shown where no word is later, though it is not known that it came to that", () => {
    const [before, after] = segmentsOf(held("kept", "2011-04-12"));
    expect(before?.until).toEqual(end);
    expect(before?.elapsed.min).toBe(days(10) + hours(14) - minutes(1) + 1);
    expect(before?.elapsed.max).toBe(days(19) + minutes(1) - 1);
    expect(after).toMatchObject({ basis: "remand", from: end, until: { earliest: end.earliest, latest: null } });
    expect(after?.elapsed.min).toBe(0);
    expect(after?.elapsed.max).toBe(bounds("2011-04-20T10:00", "2011-06-02T00:00").latest - end.earliest - 1);
  });

  test("has begun where a relation says that the term had ended before the next word", () => {
    const term = { until: "2011-04-18/2011-04-25" };
    const basesOf = (last: EventInput) =>
      timelineOf({ events: [arrested, arrestFor(term), next, last] }).custody.map(({ segments }) =>
        segments.map(({ basis, elapsed }) => [basis, elapsed.max]),
      );
    const free = release("free", "2011-04-20");
    const between = [
      ["administrative-arrest", days(19) + hours(14) - 2],
      ["remand", days(3) - 1],
    ];
    expect(basesOf({ ...free, relations: [{ relation: "after", to: "order", at: "term-end" }] })).toEqual([between]);
    expect(basesOf(free)).toEqual([[["administrative-arrest", days(19) + hours(14) - 1]]]);
  });

  test("begins when it is given, where a relation says that this is after the end of the other", () => {
    const term = { until: "2011-04-18/2011-04-25" };
    const relations = [{ relation: "after", to: "order", at: "term-end" }];
    const tardy = { ...next, when: "2011-04-20", relations } as EventInput;
    const { custody } = timelineOf({ events: [arrested, arrestFor(term), tardy] });
    expect(custody[0]?.segments.map(({ basis, from }) => [basis, from])).toEqual([
      ["administrative-arrest", bounds("2011-04-01T10:00", "2011-04-01T10:01")],
      ["remand", bounds("2011-04-20T00:00", "2011-04-21T00:00")],
    ]);
  });

  test("leaves the time before it no longer than to its beginning, though the last word may be later", () => {
    const term = { until: "2011-04-18/2011-04-25" };
    const { custody } = timelineOf({
      events: [arrested, arrestFor(term), next, held("kept", "2011-04-20")],
    });
    // The end may be as early as the 18th.
    expect(custody[0]?.segments[0]?.elapsed.min).toBe(days(16) + hours(14) - minutes(1) + 1);
  });

  test("gives way to a basis that comes before", () => {
    const sentence = order("sentence", "2011-04-15", { measure: "imprisonment" });
    expect(segmentsOf(sentence, held("kept", "2011-04-25")).map(({ basis }) => basis)).toEqual([
      "administrative-arrest",
      "imprisonment",
    ]);
  });

  test("begins at once where the term is not in force", () => {
    const events = [
      detained,
      { ...arrest, measure: "community-work" } as const,
      order("then", "2011-04-10", {
        measure: "imprisonment",
        term: { duration: "P2M", countedFrom: { event: "order", at: "term-end" } },
      }),
    ];
    const { custody } = timelineOf({ events });
    expect(custody[0]?.segments[1]?.from).toEqual(bounds("2011-04-10T00:00", "2011-04-11T00:00"));
  });
});

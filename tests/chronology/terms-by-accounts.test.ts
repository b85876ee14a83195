import { describe, expect, test } from "vitest";
import { type EventInput, entryOf, timelineOf } from "./case-of.ts";
import { detention, held, order, release } from "./custody-events.ts";

const asOf = "2023-12-31";
const match = (id: string, ...events: string[]) => ({ id, events, confidence: "certain" as const });
const months = (count: number, event: string, at?: "term-end") => ({
  duration: `P${count}M`,
  countedFrom: { event, ...(at && { at }) },
});
const longer = (id: string, when: string, of: string, more: object = {}) =>
  order(id, when, { prolongs: of, term: months(1, of, "term-end"), ...more });

const arrests = [detention("d", "2023-03-01"), detention("e", "2023-03-04")];
const orders = [
  detention("d", "2023-01-01"),
  order("o", "2023-01-03", { term: months(2, "d") }),
  order("p", "2023-01-03", { term: months(3, "d") }),
];
/** Counted from the end of what it prolongs, as nothing else is said. */
const goingOn = (id: string, when: string, of: string) => order(id, when, { prolongs: of, term: { duration: "P1M" } });
const withoutLength = [orders[0], orders[1], order("p", "2023-01-03")].flatMap((one) => one ?? []);

/** What is told of where the term of `last` ends, by whom it is named that it counts from. */
function toldOf(events: EventInput[], matches: ReturnType<typeof match>[], last: string) {
  const timeline = timelineOf({ events, matches }, { asOf });
  return {
    termEnd: entryOf(timeline, last).termEnd,
    certain: timeline.certainBounds(last, "term-end"),
    custody: timeline.custody,
    findings: timeline.findings.filter(({ code }) => code !== "contradiction").map(({ message }) => message),
  };
}

describe("a term that counts from an event of which two accounts differ", () => {
  test.each<
    [string, lapse: string | undefined, last: string, (named: string) => EventInput[], accounts: [string, string]]
  >([
    [
      "the day: released between the ends by the one and by the other",
      undefined,
      "x",
      (named) => [...arrests, order("x", "2023-03-05", { term: months(2, named) }), release("r", "2023-05-04T10:00")],
      ["d", "e"],
    ],
    [
      "the day: released after both ends",
      "between 5 days and 10 days",
      "x",
      (named) => [...arrests, order("x", "2023-03-05", { term: months(2, named) }), release("r", "2023-05-10")],
      ["d", "e"],
    ],
    [
      "the length: held between the ends",
      undefined,
      "x",
      (named) => [...orders, longer("x", "2023-02-27", named), held("h", "2023-04-20")],
      ["o", "p"],
    ],
    [
      "the length: held after both ends",
      "between 13 days and 45 days",
      "x",
      (named) => [...orders, longer("x", "2023-02-27", named), held("h", "2023-05-15")],
      ["o", "p"],
    ],
    [
      "the length, and what goes on from it in turn: held between the ends",
      undefined,
      "y",
      (named) => [...orders, longer("x", "2023-02-27", named), longer("y", "2023-03-20", "x"), held("h", "2023-05-15")],
      ["o", "p"],
    ],
    [
      "whether there is a length",
      "between 13 days and 15 days",
      "x",
      (named) => [...withoutLength, goingOn("x", "2023-02-27", named), held("h", "2023-04-15")],
      ["o", "p"],
    ],
  ])("%s", (_, lapse, last, eventsFrom, accounts) => {
    const matches = [match("m", ...accounts)];
    const [told, swapped] = accounts.map((named) => toldOf(eventsFrom(named), matches, last));
    expect(swapped).toEqual(told);
    const lapses = told?.findings.filter((message) => message.includes("after the term")) ?? [];
    expect(lapses.length).toBe(lapse === undefined ? 0 : 1);
    if (lapse !== undefined) expect(lapses[0]).toContain(lapse);
    expect(told?.certain).toEqual(told?.termEnd);
    expect(told?.termEnd?.earliest).not.toBeNull();
  });

  test("accounts that agree, and prolong each other in turn, leave one end", () => {
    const chain = (id: string) =>
      Array.from({ length: 24 }, (_, at) =>
        order(`${id}${at}`, `2023-01-${String(at + 2).padStart(2, "0")}`, {
          term:
            at === 0
              ? months(2, "d")
              : { duration: "P1D", clock: "calendar", countedFrom: { event: `${id}${at - 1}`, at: "term-end" } },
        }),
      );
    const matches = Array.from({ length: 24 }, (_, at) => match(`m${at}`, `a${at}`, `b${at}`));
    const events = [detention("d", "2023-01-01T10:00"), ...chain("a"), ...chain("b")];
    const { earliest, latest } = entryOf(timelineOf({ events, matches }, { asOf }), "a23").termEnd ?? {};
    expect([earliest, latest]).toEqual([Date.parse("2023-03-24T10:00+04:00"), Date.parse("2023-03-24T10:01+04:00")]);
  });

  test("more accounts than are kept apart bound nothing", () => {
    const endWith = (count: number) => {
      const accounts = Array.from({ length: count }, (_, at) =>
        detention(`d${at}`, `2023-03-${String(at + 1).padStart(2, "0")}`),
      );
      const events = [...accounts, order("x", "2023-04-05", { term: months(2, "d0") })];
      return entryOf(timelineOf({ events, matches: [match("m", ...accounts.map(({ id }) => id))] }, { asOf }), "x")
        .termEnd;
    };
    expect(endWith(16)).toEqual({
      earliest: Date.parse("2023-05-01T00:00+04:00"),
      latest: Date.parse("2023-05-17T00:00+04:00"),
    });
    expect(endWith(17)).toEqual({ earliest: null, latest: null });
  });
});

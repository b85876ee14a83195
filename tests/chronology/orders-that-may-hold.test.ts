import { describe, expect, test } from "vitest";
import { Measure, mayHold } from "../../src/events/measure.ts";
import { type EventInput, timelineOf } from "./case-of.ts";
import { detention, held as kept, order as ordered } from "./custody-events.ts";

type Parts = Parameters<typeof timelineOf>[0];

const who = ["person"];
const detained = detention("detained", "2011-04-01", { legalBasis: "remand" });
const remand = ordered("remand", "2011-04-02", { term: { until: "2011-04-20" } });
const held = kept("held", "2011-05-10");
const order = (when: string, more: object = {}) => ordered("order", when, { measure: "compulsory-treatment", ...more });
const isTold = (events: EventInput[], more: Parts = {}) => {
  const after = ["no-order-recorded-after-term", "held-past-term"];
  return timelineOf({ ...more, events: [detained, remand, ...events] }).findings.some(({ code }) =>
    after.includes(code),
  );
};

describe("that no order is recorded is not said beside one by which the person may be held", () => {
  test.each(Measure.options.filter(mayHold))("%s", (measure) => {
    expect(isTold([order("2011-04-10", { measure }), held])).toBe(false);
    expect(isTold([order("2011-04-10", { measure }), { ...held, legalBasis: "none-given" }])).toBe(false);
  });

  const groups = [{ id: "group", description: "Detained together", members: ["person"] }];
  test.each<[string, EventInput[]]>([
    ["after the term", [order("2011-05-01"), held]],
    ["perhaps before the word", [order("2011-05"), held]],
    ["of no day", [{ id: "order", type: "authority-order", measure: "deportation", who }, held]],
    ["on the day of the first order", [order("2011-04-02"), held]],
    ["before the detention, which may be for it", [order("2011-03-20"), held]],
    ["of a group", [order("2011-04-10", { who: ["group"] }), held]],
    ["on appeal", [order("2011-04-10", { id: "appeal", type: "appeal", step: "decided", of: ["remand"] }), held]],
    [
      "before the order that ends the time between",
      [order("2011-05-01"), { ...remand, id: "later", when: "2011-05-10" }],
    ],
  ])("%s", (_, events) => {
    expect(isTold(events, { groups })).toBe(false);
  });
});

describe("that no order is recorded is said", () => {
  const articles = [{ id: "paper", headline: "Reported" }];
  test.each<[string, EventInput[]]>([
    ["where there is none", [held]],
    ["beside a measure by which nobody is held", [order("2011-04-10", { measure: "fine" }), held]],
    ["beside the punishment cell of someone who is held", [order("2011-04-10", { measure: "punishment-cell" }), held]],
    ["of the time before such an order", [held, order("2011-06-01")]],
    ["where it was ordered in absentia", [order("2011-04-10", { inAbsentia: true }), held]],
    [
      "where all sources deny the order",
      [order("2011-04-10", { sources: [{ article: "paper", stance: "denied" }] }), held],
    ],
    [
      "where they were released after such an order and detained again",
      [order("2011-03-01"), { id: "freed", type: "release", kind: "unknown", who, when: "2011-03-20" }, held],
    ],
  ])("%s", (_, events) => {
    expect(isTold(events, { articles })).toBe(true);
  });
});

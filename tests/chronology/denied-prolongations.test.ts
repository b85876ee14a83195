import { expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";

const who = ["person"];
const articles = [{ id: "paper", headline: "Reported" }];
const order = (id: string, when: string, more: object = {}): EventInput => ({
  id,
  type: "court-sanction",
  measure: "remand",
  who,
  when,
  ...more,
});
const detained: EventInput = { id: "detained", type: "detention", legalBasis: "remand", who, when: "2011-04-01" };
const remand = order("remand", "2011-04-02", { term: { until: "2011-04-20" } });
const held: EventInput = { id: "held", type: "held", who, when: "2011-05-10" };
const denied = (prolongs: string, more: object = {}) =>
  order("denied", "2011-04-18", { prolongs, sources: [{ article: "paper", stance: "denied" }], ...more });

test.each<[string, EventInput[], code: string]>([
  ["none is spoken of", [], "no-order-recorded-after-term"],
  ["one with a term is denied", [denied("remand", { term: { until: "2011-06-20" } })], "held-past-term"],
  ["one without a term is denied", [denied("remand")], "held-past-term"],
  ["one of no day is denied", [denied("remand", { when: undefined })], "held-past-term"],
  [
    "one is denied of an order in whose place a term on appeal stands",
    [
      {
        id: "appeal",
        type: "appeal",
        step: "decided",
        of: ["remand"],
        outcome: "reduced",
        term: { until: "2011-04-15" },
        who,
        when: "2011-04-05",
      },
      denied("remand"),
    ],
    "held-past-term",
  ],
  [
    "one of another order is denied",
    [order("other", "2011-03-02", { measure: "imprisonment", inAbsentia: true }), denied("other")],
    "no-order-recorded-after-term",
  ],
])("custody past a term of which no prolongation is recorded: %s", (_, events, code) => {
  const { findings } = timelineOf({ articles, events: [detained, remand, ...events, held] });
  const codes = findings.map((finding) => finding.code);
  expect(codes.filter((each) => each.endsWith("-term"))).toEqual([code]);
});

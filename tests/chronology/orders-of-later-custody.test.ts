import { describe, expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";
import { appeal, detention, held, order, release } from "./custody-events.ts";

const first = detention("first", "2011-06-01");
const later = detention("later", "2011-09-10", { legalBasis: "remand" });
const remand = order("remand", "2011-08-05", { term: { duration: "P2M", countedFrom: { event: "later" } } });
const last = held("last", "2011-12-01");

/** The orders of each custody, and what is found of them. */
function toldOf(events: EventInput[]) {
  const { custody, findings } = timelineOf({ events });
  const past = findings.filter(({ code }) => code === "no-order-recorded-after-term");
  return {
    orders: custody.map(({ segments }) => segments.flatMap(({ imposedBy }) => imposedBy)),
    sure: custody.map((spell) => spell.order),
    past: past.flatMap(({ params }) => ("certainty" in params ? params.certainty : [])),
  };
}

describe("an order that counts from a later detention", () => {
  test.each<[string, EventInput[], told: object]>([
    ["given while the earlier custody goes on", [], { sure: ["certain", "certain"], past: ["certain"] }],
    ["given after a release", [release("released", "2011-07-01")], { sure: ["certain", "certain"], past: ["certain"] }],
    ["given before a release", [release("released", "2011-08-20")], { past: ["certain"] }],
    ["given before a word of the earlier custody", [held("kept", "2011-08-20")], { past: ["certain"] }],
  ])("is of the custody that this begins: %s", (_, more, told) => {
    expect(toldOf([first, remand, ...more, later, last])).toMatchObject({ orders: [[], ["remand"]], ...told });
  });

  test.each<[string, EventInput, told: object]>([
    [
      "what prolongs it",
      order("longer", "2011-08-10", { prolongs: "remand", term: { duration: "P2M" } }),
      {
        orders: [[], ["remand", "longer"]],
        past: [],
      },
    ],
    ["what overturns it", appeal("appeal", "2011-08-10", { of: ["remand"], outcome: "overturned" }), { past: [] }],
    ["no other order", order("other", "2011-08-10"), { orders: [["other"], ["remand"]], past: ["certain"] }],
  ])("takes with it %s", (_, more, told) => {
    expect(toldOf([first, remand, more, later, last])).toMatchObject(told);
  });

  test("leaves the earlier custody as long as words show", () => {
    const { custody } = timelineOf({ events: [first, remand, later, last] });
    expect(custody[0]).toMatchObject({ elapsed: { min: 0 }, segments: [{ basis: "police-custody" }] });
  });

  test("is alone in that: one of the later basis is of the custody that there was when it was given", () => {
    const counted = { term: { duration: "P2M", countedFrom: { event: "remand" } } };
    expect(toldOf([first, { ...remand, ...counted }, later, last]).orders).toEqual([["remand"], []]);
  });
});

import { describe, expect, test } from "vitest";
import { type AnyEventType, eventTypeName } from "../../src/events/define-event-type.ts";
import { eventTypes } from "../../src/events/event-types.ts";
import { parseEvent } from "../../src/events/parse-event.ts";

const types = new Map<string, AnyEventType>(eventTypes.map((type) => [eventTypeName(type), type]));

function effectOf(fields: { type: string }) {
  return types.get(fields.type)?.custody?.(parseEvent({ id: "e", ...fields }));
}

function termOf(fields: { type: string }) {
  return types.get(fields.type)?.term?.(parseEvent({ id: "e", ...fields }));
}

describe("custody", () => {
  const detention = { type: "detention", legalBasis: "unknown" };
  const order = { type: "court-sanction", measure: "remand" };
  test.each([
    ["a detention begins it", { ...detention, facility: "p" }, { effect: "begins", basis: "unknown", facility: "p" }],
    ["held confirms it", { type: "held", legalBasis: "remand" }, { effect: "confirms", basis: "remand" }],
    ["held without a basis confirms it", { type: "held" }, { effect: "confirms" }],
    ["a remand imposes its basis", order, { effect: "imposes", basis: "remand" }],
    [
      "a life sentence imposes imprisonment without an end",
      { ...order, measure: "life-imprisonment" },
      { effect: "imposes", basis: "imprisonment", forLife: true },
    ],
    [
      "an arrest by an authority imposes its basis",
      { ...order, type: "authority-order" },
      { effect: "imposes", basis: "remand" },
    ],
    ["an order in absentia does nothing", { ...order, inAbsentia: true }, undefined],
    ["a fine does nothing", { ...order, measure: "fine" }, undefined],
    ["police supervision does nothing", { ...order, measure: "police-supervision" }, undefined],
    [
      "an appeal with a custodial measure imposes it in the place of the order",
      { type: "appeal", step: "decided", of: ["other"], measure: "remand" },
      { effect: "imposes", basis: "remand", orders: { change: "lifts", orders: ["other"] } },
    ],
    ["an appeal that was filed does nothing", { type: "appeal", step: "filed", measure: "remand" }, undefined],
    ["an appeal without a measure does nothing", { type: "appeal", step: "decided" }, undefined],
    ["a transfer moves", { type: "transfer", from: "a", to: "b" }, { effect: "moves", facility: "b" }],
    ["a release ends it", { type: "release", kind: "unknown" }, { effect: "ends" }],
    [
      "a death ends the custody of who is held",
      { type: "death" },
      { effect: "ends", onlyIfHeld: true, ending: "death" },
    ],
    ["a verdict does nothing", { type: "verdict", outcome: "convicted" }, undefined],
  ])("%s", (_, fields, effect) => {
    expect(effectOf(fields)).toEqual(effect);
  });
});

describe("terms", () => {
  const term = { duration: "P15D" };
  test.each([
    [
      "a sanction carries its own",
      { type: "court-sanction", measure: "remand", term, prolongs: "other" },
      { term, measure: "remand", prolongs: "other" },
    ],
    ["an order carries its own", { type: "authority-order", measure: "bail", term }, { term, measure: "bail" }],
    ["a sanction without a term carries none", { type: "court-sanction", measure: "remand" }, undefined],
    [
      "a decision on appeal replaces that of what was appealed",
      { type: "appeal", step: "decided", of: ["other"], term },
      { term, replaces: ["other"] },
    ],
    ["the filing of an appeal replaces none", { type: "appeal", step: "filed", of: ["other"] }, undefined],
  ])("%s", (_, fields, carried) => {
    expect(termOf(fields)).toEqual(carried);
  });
});

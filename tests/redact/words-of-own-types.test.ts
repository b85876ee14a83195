import { expect, test } from "vitest";
import * as z from "zod";
import { type Rewriting, rebuildOf } from "../../src/redact/rebuild.ts";

/** Rewrites an object whose words all hold what goes, at a path. */
function rewrittenAt(path: (string | number)[], given: object): unknown {
  const by: Rewriting = {
    path: [...path],
    goes: () => undefined,
    ownId: (id) => id,
    reference: (id) => id,
    date: (date) => date,
    text: () => "x",
    address: (address) => address,
    keepsIsoDate: () => true,
    keepsNumber: () => true,
    extra: (value) => value,
    finish: (_before, after) => after,
    report: () => {},
  };
  // A schema of each time: what is made of one is kept.
  const Word = z.enum(["Rosalinda"]).optional();
  return rebuildOf(z.strictObject({ type: Word, kind: Word, measure: z.enum(["remand"]).optional() }))(given, by);
}

test.each<[string, (string | number)[], object, object]>([
  ["the name of an event's type stays", ["events", 0], { type: "Rosalinda" }, { type: "Rosalinda" }],
  ["another word of it goes", ["events", 0], { kind: "Rosalinda" }, {}],
  ["a type of a part of an event goes", ["events", 0, "more"], { type: "Rosalinda" }, {}],
  ["a type of all events goes", ["events"], { type: "Rosalinda" }, {}],
  ["a type of another record goes", ["persons", 0], { type: "Rosalinda" }, {}],
  ["a word of the library's stays", ["persons", 0], { measure: "remand" }, { measure: "remand" }],
])("words of a schema of one's own that hold what goes: %s", (_, path, given, left) => {
  expect(rewrittenAt(path, given)).toEqual(left);
});

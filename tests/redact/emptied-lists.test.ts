import { expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { publish, redact } from "../../src/redact/index.ts";

const key = "a key of sixteen bytes or more";
const hid = { sensitivity: { category: "health" } };
const person = { id: "p1", names: [{ full: "Samir" }] };

test.each<[string, object, object]>([
  ["a list of records", { events: [{ id: "e1", type: "search", ...hid }] }, {}],
  ["one within a record", { persons: [{ ...person, details: [{ category: "health", text: "x" }] }] }, { persons: {} }],
  [
    "not one that held nothing",
    { persons: [{ ...person, details: [] }], events: [] },
    { persons: { details: [] }, events: [] },
  ],
])("a list that lost all that stood in it goes: %s", (_, lists, expected) => {
  const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists };
  const { persons: [left] = [], events } = redact(parseCaseFile(given), publish, { key }).caseFile;
  const { id: _id, names: _names, ...fields } = Object(left);
  expect({ ...(left && { persons: fields }), ...(events && { events }) }).toEqual(expected);
});

import { describe, expect, test } from "vitest";
import { postalParts } from "../../src/redact/postal-addresses.ts";
import { noteBeside } from "./note-beside.ts";

test.each<[string, string[]]>([
  ["Lives at 12 Nizami Street, flat 7, Ganja", ["Lives at 12 Nizami Street", "12 Nizami Street", "flat 7"]],
  ["Lives at Nizami küçəsi 12", ["Lives at Nizami küçəsi 12", "Nizami küçəsi 12"]],
  ["Nizami küçəsi, 12", ["Nizami küçəsi 12"]],
  ["ул. Низами, д. 12, кв.7", ["д 12", "Низами д 12", "Низами 12", "кв 7"]],
  ["At 12 Long Street. She speaks little", ["At 12 Long Street", "12 Long Street"]],
  ["Baku, flat 7", ["flat 7", "Baku flat 7"]],
  ["Hid there in 2011, since 12 May, with 2 children", []],
  ["Lives in Ganja", []],
  ["", []],
])("the parts of %j", (text, parts) => {
  expect(postalParts(text)).toEqual(parts);
});

const address = "Lives at 12 Nizami Street, flat 7, Ganja";
const note = "They came to 12, Nizami Street, flat 7, in Ganja.";
const withDetail = (detail: object) => ({ persons: [{ id: "p1", names: [{ full: "Leyla" }], details: [detail] }] });

describe("a postal address goes in another cut", () => {
  test.each<[string, object]>([
    ["of a detail on location", withDetail({ category: "location", text: address })],
    ["on contact", withDetail({ category: "contact", text: address })],
    ["by its sensitivity", withDetail({ category: "other", text: address, sensitivity: { category: "location" } })],
    [
      "of a place that goes",
      {
        places: [
          { id: "x1", names: [{ full: "Hut" }], extra: { found: address }, sensitivity: { category: "family" } },
        ],
      },
    ],
    [
      "of an event",
      { events: [{ id: "e2", type: "search", note: `So it was. ${address}.`, sensitivity: { category: "location" } }] },
    ],
  ])("%s", (_, lists) => {
    expect(noteBeside(lists, note)).toBe("They came to ███, ███, in Ganja.");
  });

  test("in Russian", () => {
    const lists = withDetail({ category: "location", text: "ул. Низами, д. 12, кв. 7" });
    expect(noteBeside(lists, "пришли на улицу Низами, 12, кв. 7; Низами, д. 12")).toBe("пришли на улицу ███; ███");
  });
});

test("a detail on something else is no address", () => {
  const lists = withDetail({ category: "health", text: "Takes 12 Long Pills, from flat 7, at home" });
  expect(noteBeside(lists, "12 Long Pills; flat 7")).toBe("12 Long Pills; flat 7");
});

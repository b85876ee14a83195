import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { defineProfile, type Profile, publish, redact } from "../../src/redact/index.ts";

const key = "a key of sixteen bytes or more";

function redacted(lists: object, profile: Profile = publish) {
  const caseFile = parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
  return redact(caseFile, profile, { key });
}

describe("what would say where a removed place is goes", () => {
  const at = { latitude: 40.1, longitude: 49.1 };
  const safe = { id: "safe", names: [{ full: "Safe house" }], ...at, sensitivity: { category: "location" } };
  const town = { id: "town", names: [{ full: "Town" }], latitude: 40.2, longitude: 49.2 };
  const placeOf = (id: string, more: object) => ({ id, names: [{ full: `Named ${id}` }], ...at, ...more });
  const shelter = { id: "shelter", names: [{ full: "Hope" }], place: "safe" };

  /** The fields that a record of one name keeps. */
  const keptOf = (lists: object, name: string, profile?: Profile) => {
    const { caseFile } = redacted(lists, profile);
    const records = [...(caseFile.places ?? []), ...(caseFile.organizations ?? [])];
    return Object.keys(records.find(({ names }) => names[0]?.full === name) ?? {}).sort();
  };
  const whole = ["id", "latitude", "longitude", "names"];

  test.each<[string, object[], string, string[]]>([
    ["of a place within it", [placeOf("yard", { within: "safe" })], "Named yard", ["id", "names"]],
    [
      "of one within that, which still says what it lies in",
      [placeOf("yard", { within: "safe" }), placeOf("shed", { within: "yard" })],
      "Named shed",
      ["id", "names", "within"],
    ],
    [
      "not of one that lies elsewhere",
      [placeOf("mill", { within: "town" })],
      "Named mill",
      [...whole, "within"].sort(),
    ],
    ["nor of the one that it lies in", [], "Town", whole],
  ])("%s", (_, places, name, kept) => {
    expect(keptOf({ places: [{ ...safe, within: "town" }, town, ...places] }, name)).toEqual(kept);
  });

  test("an organization that is there says so no more", () => {
    expect(keptOf({ places: [safe], organizations: [shelter] }, "Hope")).toEqual(["id", "names"]);
    expect(keptOf({ places: [town], organizations: [{ ...shelter, place: "town" }] }, "Hope")).toEqual([
      ...["id", "names", "place"],
    ]);
  });

  test("one that is in a place for which a larger one stands is there", () => {
    const regions = defineProfile({ name: "regions", level: "public", places: "region" });
    const places = [town, placeOf("quarter", { within: "town" }), placeOf("house", { within: "quarter" })];
    const organizations = [{ ...shelter, place: "house" }];
    expect(keptOf({ places, organizations }, "Hope", regions)).toEqual(["id", "names", "place"]);
    expect(keptOf({ places: [...places, safe], organizations: [shelter] }, "Hope", regions)).toEqual(["id", "names"]);
  });

  test("the report says so", () => {
    const { report } = redacted({ places: [safe, placeOf("yard", { within: "safe" })], organizations: [shelter] });
    const led = report.changes.filter(({ reason }) => reason === "leads-to-removed").map(({ path }) => path.join("."));
    expect(led.sort()).toEqual([
      ...["organizations.0.place", "places.1.latitude", "places.1.longitude", "places.1.within"],
    ]);
  });
});

describe("of a citation of a removed law only its pseudonym stays", () => {
  const law = {
    id: "law",
    title: "Law on Something Else",
    kind: "statute",
    provisions: [{ id: "p1", label: "Article 151" }],
    sensitivity: { category: "sexuality" },
  };
  const path = ["151", "2"];
  const other = { id: "other", title: "Code", kind: "code", provisions: [{ id: "p2", label: "Article 7" }] };

  test.each<[string, object, RegExp, string[]]>([
    [
      "by its provision",
      { text: "Art. 151", legalText: "law", provision: "p1", path },
      /^legal-text-\w+$/,
      ["legalText", "text"],
    ],
    ["by its provision alone", { text: "Art. 151", provision: "p1", path }, /^legal-text-\w+$/, ["text"]],
    ["as a whole", { text: "The said law", legalText: "law" }, /^legal-text-\w+$/, ["legalText", "text"]],
    [
      "and all of one that stays",
      { text: "Art. 7", legalText: "other", provision: "p2", path },
      /^Art\. 7$/,
      ["legalText", "path", "provision", "text"],
    ],
    ["and of none", { text: "Art. 151", path }, /^Art\. 151$/, ["path", "text"]],
  ])("%s", (_, citation, text, fields) => {
    const event = { id: "e1", type: "charge", step: "charged", citations: [citation] };
    const [left] = redacted({ legalTexts: [law, other], events: [event] }).caseFile.events ?? [];
    const [cited]: object[] = Reflect.get(Object(left), "citations");
    expect(Object.keys(cited ?? {}).sort()).toEqual(fields);
    expect(Reflect.get(Object(cited), "text")).toMatch(text);
  });
});

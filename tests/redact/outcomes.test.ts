import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { defineProfile, type Profile, publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const health = { sensitivity: { category: "health" } };
const who = ["p1"];
const persons = ["p1", "p2"].map((id) => ({ id, names: [{ full: `Person ${id}` }] }));
const charged = { id: "e1", type: "charge", step: "charged", who };
const convicted = { id: "e1", type: "verdict", outcome: "convicted", who };
const ordered = (measure: string) => ({ id: "e1", type: "court-sanction", measure, who });
const dropped = { id: "e2", type: "charge", step: "dropped", who, ...health };
const appeal = { id: "e2", type: "appeal", step: "decided", outcome: "overturned", who, ...health };
const ofIt = { ...appeal, of: ["e1"] };
const stays = { sensitivity: undefined };

/** Which of the events that stay read as if they stood, by their place in the case file. */
function unrevised(events: object[], profile: Profile = publish): number[] {
  const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", persons, events };
  const { caseFile, report } = redact(parseCaseFile(given), profile, { key });
  const ids = caseFile.events?.map(({ id }) => id) ?? [];
  return report.risks.flatMap(({ code, record }) => (code === "outcome-reads-otherwise" ? [ids.indexOf(record)] : []));
}

describe("what reads as if it stood", () => {
  test.each<[string, object[], number[]]>([
    ["a charge that was dropped", [charged, dropped], [0]],
    ["one that was brought under another article", [charged, { ...dropped, step: "requalified" }], [0]],
    ["one that ended with an acquittal", [charged, { ...convicted, id: "e2", outcome: "acquitted", ...health }], [0]],
    ["a charge of somebody else", [{ ...charged, who: ["p2"] }, dropped], []],
    ["one after which another step is gone", [charged, { ...dropped, step: "indictment-filed" }], []],
    ["one whose end stays", [charged, { ...dropped, ...stays }], []],
    ["a verdict that was overturned", [convicted, ofIt], [0]],
    ["one that was sent back, where the appeal does not name it", [convicted, { ...appeal, outcome: "returned" }], [0]],
    ["one that was left in force", [convicted, { ...ofIt, outcome: "left-in-force" }], []],
    ["one of two that an appeal names", [convicted, { ...convicted, id: "e3" }, ofIt], [0]],
    ["one whose appeal stays", [convicted, { ...ofIt, ...stays }], []],
    ["a fine", [ordered("fine"), ofIt], [0]],
    ["a suspended sentence that was reduced", [ordered("suspended-sentence"), { ...ofIt, outcome: "reduced" }], [0]],
    ["a prosecutor's order", [{ ...ordered("travel-ban"), type: "authority-order" }, ofIt], [0]],
    ["what goes itself", [{ ...convicted, ...health }, ofIt], []],
  ])("%s", (_, events, expected) => {
    expect(unrevised(events)).toEqual(expected);
  });

  test.each(["events.*.outcome", "events.*.of"])("where only its %s is gone", (path) => {
    const profile = defineProfile({ name: "own", level: "public", rules: [{ path, level: "sealed" }] });
    expect(unrevised([ordered("fine"), { ...ofIt, ...stays }], profile)).toEqual([0]);
  });
});

import { expect, test } from "vitest";
import { collectionNames } from "../../src/case-file/case-records.ts";
import { parseCaseFile } from "../../src/index.ts";
import { publish, redact } from "../../src/redact/index.ts";
import { richCase } from "../formats/rich-case.ts";

const key = "a key of sixteen bytes or more";
const minor = { sensitivity: { category: "minor" } };
const names = ["Abbasov", "Aliyev", "Aliyeva", "Babayev"];
const persons = names.map((name) => ({ id: name, names: [{ full: name }], ...(name === "Aliyeva" && minor) }));
const event = { type: "detention", legalBasis: "unknown", who: names };
const given = {
  format: "case-chronology/1",
  id: "case",
  timeZone: "Asia/Baku",
  persons,
  groups: [{ id: "g1", description: "They", members: names }],
  events: [
    { ...event, id: "e1", when: "2011-04-02" },
    { ...event, id: "e2", type: "attack", legalBasis: undefined, by: names },
  ],
  matches: [{ id: "m1", events: ["e1", "e2"], confidence: "possible" }],
};
const idsOf = (records: readonly { id: string }[] = []) => records.map(({ id }) => id);

test("records and the ids of who it is stand in the order of pseudonyms, whatever the order of what was given", () => {
  const { caseFile: left } = redact(parseCaseFile(given), publish, { key });
  const inOrder = idsOf(left.persons).toSorted();
  expect(idsOf(left.persons)).toEqual(inOrder);
  expect(left.groups?.[0]?.members).toEqual(inOrder);
  expect(left.matches?.[0]?.events).toEqual(idsOf(left.events));
  for (const { who } of left.events ?? []) expect(who).toEqual(inOrder);

  const [persons, events] = [given.persons.toReversed(), given.events.toReversed()];
  const groups = given.groups.map((group) => ({ ...group, members: group.members.toReversed() }));
  const reversed = parseCaseFile({ ...given, persons, groups, events });
  expect(redact(reversed, publish, { key }).caseFile).toEqual(left);
});

test("every list does, and the report leads to where they stood", () => {
  const { caseFile: left, report } = redact(richCase, publish, { key });
  for (const list of collectionNames) expect(idsOf(left[list]), list).toEqual(idsOf(left[list]).toSorted());
  const { report: own } = redact(parseCaseFile(given), publish, { key });
  expect(own.changes).toContainEqual({ path: ["persons", 2], action: "removed", reason: "sensitive" });
  expect(report.changes.length).toBeGreaterThan(0);
});

import { describe, expect, test } from "vitest";
import { buildTimeline, isChronologyError, parseCaseFile, type Timeline } from "../../src/index.ts";
import { type EventInput, timelineOf } from "./case-of.ts";

const detention: EventInput = {
  id: "detention",
  type: "detention",
  legalBasis: "remand",
  who: ["person"],
  when: "2011-04-17",
};
const trial: EventInput = { id: "trial", type: "trial", when: "2011-05", until: "2011-06-10" };
const idsOf = (reasons: { id: string }[]) => reasons.map(({ id }) => id);

describe("a timeline", () => {
  const whole = () => timelineOf({ events: [detention, trial] });

  test.each<[string, (timeline: Timeline) => unknown]>([
    ["a relation", (timeline) => timeline.relation("trial", "private")],
    ["a relation, the other way round", (timeline) => timeline.relation("private", "trial")],
    ["an explanation", (timeline) => timeline.explain("private")],
  ])("refuses %s of an event that it does not know, and does not repeat its id", (_, ask) => {
    try {
      ask(whole());
      expect.unreachable();
    } catch (error) {
      const [issue] = isChronologyError(error) ? error.issues : [];
      expect(issue?.code).toBe("dangling-reference");
      expect(issue?.message).toBe("The id is not that of an event of the case file.");
    }
  });

  test("explains an event's start and end apart, and nothing of a term that it has not", () => {
    const timeline = whole();
    expect(idsOf(timeline.explain("trial").earliest)).toEqual(["trial/when"]);
    expect(idsOf(timeline.explain("trial", "end").latest)).toEqual(["trial/until"]);
    expect(timeline.explain("trial", "term-end")).toEqual({ earliest: [], latest: [] });
  });

  test("is plain data, with all that is worked out when asked for", () => {
    const timeline = whole();
    const data = JSON.parse(JSON.stringify(timeline));
    expect(Object.keys(data)).toEqual(["caseFile", "timeZone", "asOf", "entries", "custody", "findings"]);
    expect(data).toMatchObject({ caseFile: "case", timeZone: "Asia/Baku", asOf: { earliest: null, latest: null } });
    expect(data.custody[0].because).toEqual(timeline.custody[0]?.because);
    expect(data.findings[0].statements).toEqual(timeline.findings[0]?.statements);
    expect(data.findings[0].message).toEqual(timeline.findings[0]?.message);
  });
});

describe("a timeline is of", () => {
  const data = {
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    persons: [{ id: "leyla", names: [{ full: "Leyla Example" }] }],
    events: [{ id: "arrest", type: "detention", legalBasis: "unknown", when: "2011-04-17", who: ["leyla"] }],
  };
  const caseFile = parseCaseFile(data);
  const timeline = buildTimeline(caseFile, { who: "leyla" });

  test.each<[string, object, boolean]>([
    ["the case file it was built from", caseFile, true],
    ["one that was read again", parseCaseFile(data), true],
    ["one with its fields in another order", Object.fromEntries(Object.entries(caseFile).reverse()), true],
    ["one with a field more", { ...caseFile, title: "The arrest" }, false],
    ["one with a record less", { ...caseFile, events: [] }, false],
    ["one without records", parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" }), false],
  ])("%s: %#", (_, other, isOf) => {
    expect(Reflect.apply(timeline.isOf, timeline, [other])).toBe(isOf);
  });

  test("one of whose findings speaks of the whole", () => {
    const pairs = Array.from({ length: 257 }, (_, at) => [
      { id: `a${at}`, type: "threat", when: "2011-04-17" },
      { id: `b${at}`, type: "threat", when: "2011-04-18", relations: [{ relation: "before", to: `a${at}` }] },
    ]);
    const tangled = parseCaseFile({ ...data, events: pairs.flat() });
    expect(buildTimeline(tangled).isOf(tangled)).toBe(true);
  });

  test.each(["persons", "events"] as const)("the same no longer, once one of its %s was taken out", (list) => {
    const changed = parseCaseFile(data);
    const before = buildTimeline(changed);
    changed[list]?.pop();
    expect(before.isOf(changed)).toBe(false);
  });
});

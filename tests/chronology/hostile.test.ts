import { describe, expect, it } from "vitest";
import { buildTimeline, type CaseEvent } from "../../src/index.ts";
import { caseOf } from "./case-of.ts";

const many = 100_000;

/** Events each of which is before the next, and the last before the first. */
function ring(count: number): CaseEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    type: "transfer",
    relations: [{ relation: "before", to: `e${(index + 1) % count}` }],
  }));
}

describe("a hostile case file has an answer or a stated limit", () => {
  it("where 100,000 events are each before the next, and the last before the first", () => {
    const { entries, findings } = buildTimeline(caseOf({ events: ring(many) }));
    expect(entries).toHaveLength(many);
    expect(findings.filter(({ code }) => code === "contradiction")).toHaveLength(1);
  });

  it("where every event is denied", () => {
    const events = ring(1000).map((event) => ({
      ...event,
      sources: [{ article: "a", stance: "denied" as const }],
    }));
    const timeline = buildTimeline(caseOf({ articles: [{ id: "a", headline: "Denied" }], events }));
    expect(new Set(timeline.entries.map(({ status }) => status))).toEqual(new Set(["denied"]));
    expect(timeline.findings.filter(({ code }) => code === "contradiction")).toEqual([]);
  });

  it("where one part has 780 contradictions, of which some are listed, and it is said that there are more", () => {
    const dated: CaseEvent[] = Array.from({ length: 40 }, (_, at) => ({
      id: `e${at}`,
      type: "transfer",
      when: String(1971 + at),
      relations: [{ relation: "same-time", to: "all" }],
    }));
    const { findings } = buildTimeline(caseOf({ events: [{ id: "all", type: "transfer" }, ...dated] }));
    const contradictions = findings.filter(({ code }) => code === "contradiction");
    expect(contradictions.length).toBeGreaterThan(20);
    expect(contradictions.length).toBeLessThanOrEqual(256);
    expect(findings.some(({ code }) => code === "contradictions-not-all-listed")).toBe(true);
  });

  it("where everything is on the day before one event", () => {
    const eve: CaseEvent[] = Array.from({ length: many }, (_, at) => ({
      id: `e${at}`,
      type: "transfer",
      relations: [{ relation: "day-before", to: "all" }],
    }));
    expect(buildTimeline(caseOf({ events: [...eve, { id: "all", type: "assembly" }] })).entries).toHaveLength(many + 1);
  });

  it("where 10,000 orders keep one person in custody: the terms imposed last are followed, and it is said so", () => {
    const events: CaseEvent[] = Array.from({ length: 10_000 }, (_, at) => ({
      id: `e${at}`,
      type: "court-sanction",
      measure: "administrative-arrest",
      who: ["person"],
      when: `${1800 + Math.floor(at / 300)}`,
      term: { duration: "P15D" },
    }));
    const { custody, findings } = buildTimeline(caseOf({ events }));
    expect(custody.map(({ segments }) => segments[0]?.imposedBy.length)).toEqual([10_000]);
    expect(findings.find(({ code }) => code === "terms-not-all-followed")?.message).toBe(
      '"person": more than 16 terms were in force at once; the 16 that were imposed last are followed.',
    );
  });

  it.each([
    ["that are one instant by what is said", "certain", ["2011-04", "2011-05"]],
    ["that contradict each other", "certain", ["2011-04-01", "2011-04-02", "2011-05-01", "2011-05-02"]],
    ["that are likely one", "likely", ["2011-04", "2011-05"]],
  ] as const)("where a detention and a release have 1,000 accounts each %s", (_, confidence, [begun, ...others]) => {
    const ended = others.at(-1) ?? begun;
    const accounts = Array.from({ length: 1000 }, (_, at) => at);
    const detentions: CaseEvent[] = accounts.map((at) => ({
      id: `detention${at}`,
      type: "detention",
      legalBasis: "remand",
      who: ["person"],
      when: others.length > 1 && at === 0 ? others[0] : begun,
    }));
    const releases: CaseEvent[] = accounts.map((at) => ({
      id: `release${at}`,
      type: "release",
      kind: "unknown",
      who: ["person"],
      when: others.length > 1 && at === 0 ? others.at(-2) : ended,
    }));
    const matches = [detentions, releases].map((matched, at) => ({
      id: `m${at}`,
      events: matched.map(({ id }) => id),
      confidence,
    }));
    const timeline = buildTimeline(caseOf({ events: [...detentions, ...releases], matches }));
    expect(timeline.entries.map(({ accounts: { length } }) => length)).toEqual([1000, 1000]);
    expect(timeline.custody).toHaveLength(1);
  });
});

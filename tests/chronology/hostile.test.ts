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
});

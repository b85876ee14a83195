import { describe, expect, test } from "vitest";
import type { EventInput } from "./case-of.ts";
import { death, held, release } from "./custody-events.ts";
import { detained, findingsOf, late } from "./custody-under-order.ts";

describe("a word of custody after a death", () => {
  const dead = death("dead", "2011-04-10");

  test("is said as that", () => {
    const [finding] = findingsOf({ events: [detained, dead, late] });
    expect(finding).toMatchObject({
      code: "gap-in-custody",
      params: { release: "dead", ending: "death", event: "late" },
    });
    expect(finding?.message).toBe('"person": said to be in custody ("late") after the death ("dead").');
  });
});

describe("what carries an order of words", () => {
  const undated = (event: EventInput, after: string): EventInput => ({
    ...event,
    when: undefined,
    relations: [{ relation: "after", to: after }],
  });
  const reasonsOf = (code: string, events: EventInput[]) =>
    findingsOf({ events })
      .find((finding) => finding.code === code)
      ?.statements.map(({ id }) => id);

  test("is named by a gap and by a second detention", () => {
    const start = { ...detained, when: undefined };
    const free = undated(release("released"), "detained");
    expect(reasonsOf("gap-in-custody", [start, free, undated(held("kept", ""), "released")])).toEqual([
      "kept/relations/0",
    ]);
    const again = undated({ ...detained, id: "again" }, "detained");
    expect(reasonsOf("detained-again-without-release", [start, again])).toEqual(["again/relations/0"]);
  });
});

import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { packLanes } from "../../../src/view/chart/pack-lanes.ts";

const stretches = fc.array(
  fc
    .record({ left: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 1, max: 100 }) })
    .map(({ left, length }) => ({ left, right: left + length })),
);

test.prop([stretches])("no two stretches in one lane overlap, and each lane begins with one", (all) => {
  const lanes = packLanes(all);
  for (const [index, { left, right }] of all.entries()) {
    const others = all.filter((_, other) => other !== index && lanes[other] === lanes[index]);
    expect(others.every((other) => other.right <= left || other.left >= right)).toBe(true);
  }
  expect(new Set(lanes).size).toBe(Math.max(-1, ...lanes) + 1);
});

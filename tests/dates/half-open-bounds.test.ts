import { expect, test } from "vitest";
import { boundsOfRange } from "../../src/dates/half-open-bounds.ts";

const last = 8.64e15;

test.each<[string, [number, number], earliest: number | null, latest: number | null]>([
  ["all that can be written", [-last, last], -last, last],
  ["more than can be written", [-last - 1, last + 1], null, null],
  ["what lies before it", [-last - 9, -last - 5], null, -last],
  ["what lies after it", [last + 5, last + 9], last, null],
  ["all time", [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], null, null],
])("the tightest bounds that can be written of %s", (_, range, earliest, latest) => {
  expect(boundsOfRange(range)).toEqual({ earliest, latest });
});

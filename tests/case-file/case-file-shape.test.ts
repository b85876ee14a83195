import { expect, test } from "vitest";
import { caseFileShapeOf } from "../../src/case-file/case-file-shape.ts";

test("case files without event types of one's own share one schema, which is made and compiled once", () => {
  expect(caseFileShapeOf([])).toBe(caseFileShapeOf([]));
});

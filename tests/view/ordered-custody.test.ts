import { expect, test } from "vitest";
import { buildTimeline, parseCaseFile } from "../../src/index.ts";
import { toHtml, toSvg } from "../../src/view/index.ts";

test.each([
  ["picture", toSvg],
  ["page", toHtml],
] as const)("a %s of someone whom only an order puts in custody does not say that they were held", (_, view) => {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "ordered",
    timeZone: "Asia/Baku",
    persons: [{ id: "person", names: [{ full: "A. Person" }] }],
    events: [{ id: "sentence", type: "court-sanction", who: ["person"], when: "2019-05-10", measure: "imprisonment" }],
  });
  const { output } = view(caseFile, buildTimeline(caseFile, { asOf: "2020" }));
  expect(output).toContain("By order alone; last word 10 May 2019");
  expect(output).not.toMatch(/>\s*Held/);
});

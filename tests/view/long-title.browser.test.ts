import { expect, test } from "vitest";
import { buildTimeline, parseCaseFile } from "../../src/index.ts";
import { toSvg } from "../../src/view/index.ts";
import { describeInChromium } from "./chromium.ts";

describeInChromium("a picture in the browser", (open) => {
  test.each([
    ["Latin", "A very long title "],
    ["Latin capitals", "A VERY LONG TITLE "],
    ["Cyrillic", "очень длинное слово "],
    ["Armenian", "շատ երկար վերնագիր "],
    ["Georgian", "ძალიან გრძელი სათაური "],
    ["digits", "0123456789"],
  ])("shortens a title and a name that have no room, in %s", async (_, words) => {
    const text = words.repeat(20);
    const caseFile = parseCaseFile({
      format: "case-chronology/1",
      id: "long",
      title: text,
      timeZone: "Asia/Baku",
      persons: [{ id: "person", names: [{ full: text }] }],
      events: [{ id: "event", type: "search", who: ["person"], when: "2011-04-17" }],
    });
    const { page } = await open(toSvg(caseFile, buildTimeline(caseFile), { width: 900 }).output);
    for (const style of ["cc-title", "cc-name"]) {
      expect(await page.locator(`.${style}`).textContent()).toMatch(/…\u2069$/);
      const length = page.evaluate<number>(`document.querySelector(".${style}").getComputedTextLength()`);
      expect(await length).toBeLessThanOrEqual(852);
    }
  });
});

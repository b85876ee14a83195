import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { buildTimeline, parseCaseFile } from "../../src/index.ts";
import { toHtml, toSvg } from "../../src/view/index.ts";
import { describeInChromium } from "./chromium.ts";
import {
  contradictedCase,
  foreignCase,
  foreignNames,
  hostileCase,
  hostileTexts,
  largeCase,
  referenceCase,
  type ViewCase,
} from "./view-cases.ts";

const pageOf = ({ caseFile, timeline }: ViewCase) => toHtml(caseFile, timeline).output;
const titleOf = (page: Page) => page.locator("#details h3").textContent();
const focused = (page: Page) =>
  page.evaluate<string>(
    "document.activeElement?.querySelector('title')?.textContent ?? document.activeElement?.id ?? ''",
  );
const eventAt = (page: Page, event: number) => page.locator(`#rows a[data-event="${event}"]`).first();

describeInChromium("a page in the browser", (open) => {
  test("opens from disk, asks for nothing and complains of nothing", async () => {
    const { page, complaints } = await open(pageOf(referenceCase()));
    await page.locator("#zoom-in").click();
    await eventAt(page, 9).waitFor();
    expect(complaints).toEqual([]);
  });

  test("a click on an event shows its statement, its bounds, why, and the findings; Escape closes it", async () => {
    const { page } = await open(pageOf(referenceCase()));
    await eventAt(page, 9).click();
    expect(await titleOf(page)).toContain("Detention of Iskenderov on 17 April");
    const text = await page.locator("#details").textContent();
    expect(text).toContain("17 April 2011, 17:00");
    expect(text).toContain("17 April 2011 [2011-04-17]");
    expect(text).toContain("exactly 2 h before “Protest rally of 17 April”");
    expect(text).toContain("exactly 2 h before the end of the term of “Order of 15 days of administrative arrest”");
    expect(text).toContain("detained again");
    await page.keyboard.press("Escape");
    expect(await page.locator("#details").isVisible()).toBe(false);
    expect(await focused(page)).toContain("Detention of Iskenderov on 17 April");
  });

  test("dates that no calendar of the browser holds are shown as far as it goes", async () => {
    const caseFile = parseCaseFile({
      format: "case-chronology/1",
      id: "far",
      timeZone: "Asia/Baku",
      events: ["Y170000002", "Y-170000002"].map((when) => ({ id: when, type: "other", title: when, when })),
    });
    const { page, complaints } = await open(toHtml(caseFile, buildTimeline(caseFile)).output);
    await eventAt(page, 0).click();
    expect(await titleOf(page)).toContain("Y-170000002");
    expect(complaints).toEqual([]);
  });

  test("quotes stand with the statements, and sources lead to their articles", async () => {
    const { page } = await open(pageOf(contradictedCase()));
    await eventAt(page, 0).click();
    expect(await page.locator("#details q").first().textContent()).toContain("taken away on the second");
    expect(await page.locator("#details").textContent()).toContain("“on the second”");
    expect(await page.locator("ol.sources a").first().getAttribute("href")).toBe("https://example.org/1");
  });

  test("keys go from event to event, between rows, open, close and zoom", async () => {
    const { page } = await open(pageOf(referenceCase()));
    await page.locator("#rows a[tabindex='0']").focus();
    expect(await focused(page)).toContain("Exposure of election fraud");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toContain("Anonymous threats");
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toContain("Exposure of election fraud");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("Arrest of Elnur Israfilov");
    await page.keyboard.press("End");
    expect(await focused(page)).toContain("Iskenderov in custody");
    await page.keyboard.press("Enter");
    expect(await titleOf(page)).toContain("Iskenderov in custody");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toContain("Iskenderov in custody");
    const before = await page.locator("#shown").textContent();
    await page.keyboard.press("+");
    await expect.poll(() => page.locator("#shown").textContent()).not.toBe(before);
    await page.keyboard.press("0");
    await expect.poll(() => page.locator("#shown").textContent()).toBe(before);
    expect(await page.locator("#rows a[tabindex='0']").count()).toBe(1);
  });

  test("an event out of sight is brought into sight when the keyboard goes to it", async () => {
    const { page } = await open(pageOf(referenceCase()));
    await page.locator("#rows a[tabindex='0']").focus();
    for (let times = 0; times < 8; times += 1) await page.keyboard.press("+");
    await page.keyboard.press("End");
    expect(await focused(page)).toContain("Iskenderov in custody");
    expect(await page.locator("#shown").textContent()).toMatch(/May 2011/);
  });

  test("dragging, the wheel and the buttons pan and zoom", async () => {
    const { page } = await open(pageOf(referenceCase()));
    const shown = () => page.locator("#shown").textContent();
    const moves = [
      async () => {
        await page.mouse.move(300, 620);
        await page.mouse.down();
        await page.mouse.move(700, 620, { steps: 4 });
        await page.mouse.up();
      },
      async () => {
        await page.mouse.move(600, 620);
        await page.keyboard.down("Control");
        await page.mouse.wheel(0, -300);
        await page.keyboard.up("Control");
      },
      () => page.mouse.wheel(200, 0),
      () => page.locator("#earlier").click(),
      () => page.locator("#later").click(),
      () => page.locator("#zoom-out").click(),
    ];
    for (const move of moves) {
      const before = await shown();
      await move();
      await expect.poll(shown).not.toBe(before);
    }
    expect(await page.locator("#details").isVisible()).toBe(false);
    await page.locator("#whole").click();
    await expect.poll(shown).toBe("26 Feb – 5 May 2011");
  });

  test("a link to another event within the panel opens that one", async () => {
    const { page } = await open(pageOf(referenceCase()));
    await eventAt(page, 9).click();
    await page.locator("#details .why a", { hasText: "Transfer to the Investigatory Department" }).first().click();
    expect(await titleOf(page)).toContain("Transfer to the Investigatory Department");
  });

  test("without scripts the picture is there and its events lead to the list", async () => {
    const { page } = await open(pageOf(referenceCase()), { javaScriptEnabled: false });
    expect(await page.locator("#rows a").count()).toBe(19);
    expect(await page.locator("#tools").isVisible()).toBe(false);
    await eventAt(page, 9).click();
    expect(page.url()).toMatch(/#event-10$/);
  });

  test("contradictions are drawn between the accounts", async () => {
    const { page } = await open(pageOf(contradictedCase()));
    expect(await page.locator("#rows .cc-contradiction .cc-curve").count()).toBeGreaterThan(0);
    expect(await page.locator("#rows .cc-same .cc-curve").count()).toBe(1);
    expect(await page.locator("#rows .cc-denied .cc-strike").count()).toBe(1);
  });

  test.each(["light", "dark"] as const)("axe finds nothing against it in %s, closed and open", async (colorScheme) => {
    for (const viewCase of [referenceCase(), contradictedCase()]) {
      const { page } = await open(pageOf(viewCase), { colorScheme });
      await page.evaluate(axe.source);
      const violations = () =>
        page.evaluate<string[]>(
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 200)))",
        );
      expect(await violations()).toEqual([]);
      await eventAt(page, 0).click();
      expect(await violations()).toEqual([]);
    }
  });

  test("hostile text stays text", async () => {
    const { caseFile, timeline } = hostileCase();
    const { page, complaints } = await open(toHtml(caseFile, timeline).output);
    for (const [index] of hostileTexts.entries()) {
      await page.locator("#rows a[tabindex='0']").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      expect(await page.locator("#details h3").count(), `text ${index}`).toBe(1);
      await page.keyboard.press("Escape");
    }
    expect(await page.evaluate("globalThis.pwned")).toBeUndefined();
    expect(await page.locator("img, iframe, object, [onload], [onerror], [onfocus], [onmouseover]").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(2);
    expect(complaints).toEqual([]);
    expect(await page.locator("h1").textContent()).toContain(hostileTexts[0]);
  });

  test("a picture with hostile text is well-formed and runs nothing", async () => {
    const { caseFile, timeline } = hostileCase();
    const { page, complaints } = await open("<!doctype html><title>x</title>");
    const svg = toSvg(caseFile, timeline).output;
    const names = await page.evaluate<string[]>(
      `[...new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml").querySelectorAll("*")].map((element) => element.localName)`,
    );
    expect(names).not.toContain("parsererror");
    expect(names).not.toContain("script");
    expect(names).not.toContain("img");
    expect(complaints).toEqual([]);
  });

  test("names from right to left and in other scripts are shown as they are", async () => {
    const { page, complaints } = await open(pageOf(foreignCase()));
    const text = await page.locator("#rows").textContent();
    for (const name of foreignNames) expect(text).toContain(name);
    expect(complaints).toEqual([]);
  });

  test.each([320, 1280, 4000])("nothing is wider than a window of %i pixels", async (width) => {
    for (const viewCase of [referenceCase(), foreignCase(), hostileCase()]) {
      const { page } = await open(pageOf(viewCase), { viewport: { width, height: 800 } });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await eventAt(page, 0).click();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
  });

  test("all rows are printed, and every list with what is folded away", async () => {
    const { page } = await open(pageOf(largeCase(500)));
    const drawn = () => page.locator("#rows .cc-name").count();
    expect(await drawn()).toBeLessThan(20);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(new Set(await page.locator("#rows .cc-name").allTextContents()).size).toBe(20);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await drawn()).toBeLessThan(20);
  });

  test("5,000 events stay usable", async () => {
    const drawn = (on: Page) => on.evaluate<number>("document.querySelectorAll('#rows *').length");
    const few = await drawn((await open(pageOf(largeCase(500)))).page);
    const { page } = await open(pageOf(largeCase(5000)));
    for (const tool of ["zoom-in", "later", "zoom-out", "whole"]) {
      expect(await drawn(page), "only what is in sight is drawn").toBeLessThan(1.5 * few);
      await page.locator(`#${tool}`).click();
    }
    await page.locator("#rows a[tabindex='0']").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    expect(await page.locator("#details h3").count()).toBe(1);
  });
});

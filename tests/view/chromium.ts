import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens a page from a file, with all that it reports against itself: errors, refusals, requests, dialogs. */
export type OpenPage = (html: string, options?: BrowserContextOptions) => Promise<{ page: Page; complaints: string[] }>;

/** Tests in a real browser; they are skipped, and the reason shown, where there is none. */
export function describeInChromium(name: string, tests: (open: OpenPage) => void): void {
  describe.skipIf(executablePath === undefined)(`${name} (needs Chromium: apt-get install chromium)`, () => {
    let browser: Browser;
    const folder = mkdtempSync(join(tmpdir(), "view-"));
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? "", args: flags });
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });
    let opened = 0;
    tests(async (html, options = {}) => {
      opened += 1;
      const file = join(folder, `${opened}.html`);
      writeFileSync(file, html);
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", ({ message }) => complaints.push(`error: ${message}`));
      page.on("console", (message) => complaints.push(`console: ${message.text()}`));
      page.on("dialog", (dialog) => {
        complaints.push("dialog");
        void dialog.dismiss();
      });
      page.on("request", (request) => {
        if (request.url() !== pathToFileURL(file).href) complaints.push(`request: ${request.url()}`);
      });
      await page.goto(pathToFileURL(file).href);
      return { page, complaints };
    });
  });
}

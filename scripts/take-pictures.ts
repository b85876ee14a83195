// Takes the pictures of docs/view.md in Debian's Chromium: `node scripts/run.mjs scripts/take-pictures.ts`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { buildTimeline, parseCaseFile } from "../src/index.ts";
import { toHtml } from "../src/view/index.ts";

const file = join(tmpdir(), "case-chronology-pictures.html");
const caseFile = parseCaseFile(JSON.parse(readFileSync("examples/iskenderov/case.json", "utf8")));
writeFileSync(file, toHtml(caseFile, buildTimeline(caseFile)).output);
mkdirSync("docs/images", { recursive: true });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});

const pictures = [
  { name: "page-1280", viewport: { width: 1280, height: 1080 }, colorScheme: "light", opens: false },
  { name: "page-1280-event", viewport: { width: 1280, height: 800 }, colorScheme: "light", opens: true },
  { name: "page-320-dark", viewport: { width: 320, height: 1180 }, colorScheme: "dark", opens: false },
] as const;
for (const { name, viewport, colorScheme, opens } of pictures) {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.goto(pathToFileURL(file).href);
  if (opens) await page.locator("#rows a[data-event='9']").click();
  await page.screenshot({ path: `docs/images/${name}.png` });
}

// A sheet of paper, as grey as a cheap printer makes it.
const sheet = await browser.newPage({ viewport: { width: 800, height: 1130 } });
await sheet.goto(pathToFileURL(file).href);
await sheet.emulateMedia({ media: "print" });
await sheet.evaluate("dispatchEvent(new Event('beforeprint')); document.documentElement.style.filter = 'grayscale(1)'");
await sheet.screenshot({ path: "docs/images/page-print.png" });
await browser.close();
rmSync(file);

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageAssets } from "../../scripts/page-assets.ts";
import { pageScript, pageScriptHash, pageStyle, pageStyleHash } from "../../src/view/page-assets.ts";

test("src/view/page-assets.ts is current (node scripts/run.mjs scripts/write-page-assets.ts)", async () => {
  expect(readFileSync("src/view/page-assets.ts", "utf8")).toBe(await pageAssets());
});

test.each([
  ["script", pageScript, pageScriptHash],
  ["style", pageStyle, pageStyleHash],
])("the hash is that of the %s, which cannot end its element", (name, text, hash) => {
  expect(hash).toBe(`sha256-${createHash("sha256").update(text).digest("base64")}`);
  expect(text.toLowerCase()).not.toMatch(new RegExp(`</${name}|<!--`));
});

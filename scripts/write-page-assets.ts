// Writes src/view/page-assets.ts out of the page's script and styles: `node scripts/run.mjs scripts/write-page-assets.ts`.
import { writeFileSync } from "node:fs";
import { pageAssets } from "./page-assets.ts";

writeFileSync("src/view/page-assets.ts", await pageAssets());

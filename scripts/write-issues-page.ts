// Writes docs/issues.md out of the catalogue of issue codes: `node scripts/run.mjs scripts/write-issues-page.ts`.
import { writeFileSync } from "node:fs";
import { issuesPage } from "./issues-page.ts";

writeFileSync("docs/issues.md", issuesPage());

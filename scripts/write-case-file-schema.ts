// Writes schema/case-file-1.json, the published JSON Schema of case files: `node scripts/run.mjs scripts/write-case-file-schema.ts`.
import { writeFileSync } from "node:fs";
import { caseFileSchemaText } from "./case-file-schema.ts";

writeFileSync("schema/case-file-1.json", caseFileSchemaText());

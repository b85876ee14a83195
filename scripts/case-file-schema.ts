import { caseFileJsonSchema } from "../src/case-file/case-file-json-schema.ts";

/** The text of the published JSON Schema of case files. */
export function caseFileSchemaText(): string {
  return `${JSON.stringify(caseFileJsonSchema(), null, 2)}\n`;
}

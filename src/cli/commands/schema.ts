import { caseFileJsonSchema } from "../../case-file/case-file-json-schema.ts";
import type { PlainCommand } from "../command.ts";
import { out } from "../option.ts";
import { WrongUsage } from "../wrong-usage.ts";

/** Prints the JSON Schema of case files. */
export const schema: PlainCommand = {
  name: "schema",
  summary: "Write the JSON Schema of case files, for editors and other languages.",
  operands: "",
  reads: "nothing",
  options: [out],
  examples: [
    ["case-chronology schema", "print it"],
    ["case-chronology schema --out case-file.schema.json", "write it to a file"],
  ],
  run: (operands) => {
    if (operands.length > 0) throw new WrongUsage("schema takes no file; --out says where to write it");
    return { output: `${JSON.stringify(caseFileJsonSchema(), null, 2)}\n`, messages: "", exit: 0 };
  },
};

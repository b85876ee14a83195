import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    dates: "src/dates/index.ts",
    network: "src/network/index.ts",
    redact: "src/redact/index.ts",
    view: "src/view/index.ts",
    cli: "src/cli/main.ts",
    "formats/case-file": "src/formats/case-file.ts",
    "formats/csv": "src/formats/csv.ts",
    "formats/jsonl": "src/formats/jsonl.ts",
    "formats/markdown": "src/formats/markdown.ts",
    "formats/uwazi-csv": "src/formats/uwazi-csv.ts",
    "formats/icalendar": "src/formats/icalendar.ts",
    "formats/timelinejs": "src/formats/timelinejs.ts",
    "formats/follow-the-money": "src/formats/follow-the-money.ts",
    "formats/schema-org": "src/formats/schema-org.ts",
    "formats/caucasian-knot": "src/formats/caucasian-knot.ts",
  },
  format: "esm",
  target: "node20",
  splitting: true,
  treeshake: true,
  clean: true,
  sourcemap: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});

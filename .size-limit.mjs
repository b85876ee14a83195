// Sizes in brotli, without zod, of what a bundler makes: an ES module in UTF-8.
const asModule = { modifyEsbuildConfig: (config) => ({ ...config, format: "esm", charset: "utf8" }) };

/** What a user's import of the built package costs. */
function ofPackage(name, path, limit, names) {
  return { name, path, ignore: ["zod"], limit, ...(names && { import: names }), ...asModule };
}

/** A part's own code, and the lines that import the rest: what it stands on is shared with other imports. */
function ofOwnCode(part, path, limit, { names, without = [] } = {}) {
  const shared = ["core", "case-file", "chronology", "events", "dates", "records"].flatMap((folder) => [
    `../${folder}/*`,
    `../../${folder}/*`,
  ]);
  const name = `${part}: its own code, and the lines that import the rest`;
  return { name, path, ignore: ["zod", ...without, ...shared], limit, ...(names && { import: names }), ...asModule };
}

function ofFormat(format, limit, options) {
  return ofOwnCode([format, options?.names].filter(Boolean).join(", "), `src/formats/${format}.ts`, limit, options);
}

export default [
  ofPackage("a case file checked whole: { parseCaseFile }", "dist/index.js", "28 kB", "{ parseCaseFile }"),
  ofPackage(
    "a case file and its timeline: { parseCaseFile, buildTimeline }",
    "dist/index.js",
    "71 kB",
    "{ parseCaseFile, buildTimeline }",
  ),
  ofPackage("everything in the root, the timeline's network and words included", "dist/index.js", "78 kB"),
  ofPackage("one record with its dates", "dist/index.js", "8 kB", "{ parseArticle }"),
  ofPackage("the view with its page, dates and words", "dist/view.js", "38 kB"),
  ofOwnCode("view", "src/view/index.ts", "20 kB"),
  ofPackage("redact with all that it stands on", "dist/redact.js", "62 kB"),
  ofFormat("case-file", "3 kB"),
  ofFormat("csv", "3 kB", { names: "{ toCsv }", without: ["papaparse"] }),
  ofFormat("csv", "3 kB", { names: "{ fromCsv }", without: ["papaparse"] }),
  ofFormat("jsonl", "3 kB"),
  ofFormat("markdown", "3 kB"),
  ofFormat("uwazi-csv", "3 kB", { without: ["papaparse"] }),
  ofFormat("icalendar", "3 kB"),
  ofFormat("timelinejs", "3 kB"),
  ofFormat("follow-the-money", "3 kB", { without: ["@noble/hashes"] }),
  ofFormat("schema-org", "3 kB", { names: "{ toSchemaOrg }", without: ["parse5"] }),
  ofFormat("schema-org", "3 kB", { names: "{ fromSchemaOrg }", without: ["parse5"] }),
  ofFormat("caucasian-knot", "6.1 kB", { without: ["parse5"] }),
  ofOwnCode("caucasian-knot without its reader of HTML", "src/formats/caucasian-knot.ts", "5.3 kB", {
    without: ["./caucasian-knot/read-html.ts"],
  }),
];

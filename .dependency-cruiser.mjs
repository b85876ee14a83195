// @ts-check

/** Who may import whom: each folder of src/, and what it stands on. What is not named here is refused. */
export const arrows = {
  core: [],
  dates: ["core"],
  records: ["core", "dates"],
  events: ["core", "dates", "records"],
  "case-file": ["core", "dates", "records", "events"],
  network: ["core", "dates"],
  chronology: ["core", "dates", "records", "events", "case-file", "network"],
  redact: ["core", "dates", "records", "events", "case-file"],
  formats: ["core", "dates", "records", "events", "case-file"],
  view: ["core", "dates", "records", "events", "case-file"],
  cli: ["core", "dates", "records", "events", "case-file", "network", "chronology", "redact", "formats", "view"],
};

/** Folders that may take types, and only types, from src/chronology; findings they may put in words. */
const readersOfTimelines = ["formats", "view"];

/** @type {import("dependency-cruiser").IRegularForbiddenRuleType[]} */
const layers = Object.entries(arrows).map(([folder, standsOn]) => ({
  name: `arrow-${folder}`,
  comment: `src/${folder} stands on ${standsOn.join(", ") || "nothing"}.`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: {
    path: "^src/",
    pathNot: [folder, ...standsOn, ...(readersOfTimelines.includes(folder) ? ["chronology"] : [])].map(
      (allowed) => `^src/${allowed}/`,
    ),
  },
}));

/** @type {import("dependency-cruiser").IRegularForbiddenRuleType[]} */
const typesOnly = readersOfTimelines.map((folder) => ({
  name: `types-only-${folder}`,
  comment: `src/${folder} reads timelines; it does not build them.`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/chronology/", pathNot: "^src/chronology/text/", dependencyTypesNot: ["type-only"] },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
const configuration = {
  forbidden: [
    ...layers,
    ...typesOnly,
    {
      name: "formats-apart",
      comment:
        "A format is one file, with a folder of its name at most, that knows no other; only the registry knows them all.",
      severity: "error",
      from: { path: "^src/formats/([a-z0-9-]+)", pathNot: "^src/formats/registry[.]ts$" },
      to: { path: "^src/formats/", pathNot: "^src/formats/$1([.]ts$|/)" },
    },
    {
      name: "cli-on-top",
      comment: "The command line stands on the library; nothing of the library knows it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "no-cycles",
      comment: "Two files that run each other's code are one file, or three. Types may refer to each other.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "src-stands-alone",
      comment: "What is shipped imports nothing from tests, benchmarks, examples or scripts.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|bench|examples|scripts)/" },
    },
    {
      name: "not-shipped",
      comment: "What is shipped imports only dependencies that consumers get.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm-peer"] },
    },
    {
      name: "resolvable",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};

// biome-ignore lint/style/noDefaultExport: dependency-cruiser reads its configuration from the default export.
export default configuration;

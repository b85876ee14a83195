// A zone whose clocks change, so that the tests find out what takes the process's own zone for the one that is meant.
process.env.TZ = "America/New_York";
const folder = process.env.FOLDER ?? "{dates,network,chronology}";

// What the tests would not notice: `npm run mutation`, or of one folder of src/ `FOLDER=dates npx stryker run`.
// biome-ignore lint/style/noDefaultExport: Stryker reads the default export
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  mutate: [`src/${folder}/**/*.ts`],
  coverageAnalysis: "perTest",
  ignoreStatic: true, // a constant is tried by running every test anew: a fifth of the mutants, two thirds of the time
  timeoutMS: 10_000,
  timeoutFactor: 2,
  incremental: true,
  incrementalFile: `reports/mutation/${folder}.json`,
  ignorePatterns: ["dist", "demo", "docs", "examples", "bench", "coverage", "reports", "*.tgz"],
  reporters: ["clear-text", "progress-append-only", "json"],
  clearTextReporter: { allowColor: false, reportTests: false },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
};

// What the tests would not notice: `npm run mutation`, or of some files alone `npm run mutation -- -m "src/dates/**"`.
// biome-ignore lint/style/noDefaultExport: Stryker reads the default export
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  mutate: ["src/{dates,network,chronology}/**/*.ts"],
  coverageAnalysis: "perTest",
  incremental: true,
  ignorePatterns: ["dist", "demo", "docs", "examples", "bench", "coverage", "reports", "*.tgz"],
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
};

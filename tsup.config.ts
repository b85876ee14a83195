import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    dates: "src/dates/index.ts",
    network: "src/network/index.ts",
    redact: "src/redact/index.ts",
    view: "src/view/index.ts",
    cli: "src/cli/main.ts",
  },
  format: "esm",
  target: "node20",
  splitting: true,
  treeshake: true,
  clean: true,
  sourcemap: true,
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});

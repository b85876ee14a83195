// @ts-check
// Runs TypeScript files of this project without a build: `node scripts/run.mjs examples/iskenderov/demo.ts`.
// Each is bundled (tsconfig.json's paths lead "case-chronology" to src/) and run in a process of its own, one after the other.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { build } from "esbuild";

// Inside node_modules, so that a bundle finds the packages it imports.
const folder = "node_modules/.cache/case-chronology";
mkdirSync(folder, { recursive: true });

for (const file of process.argv.slice(2)) {
  const outfile = `${folder}/${file.replaceAll(/[^a-z0-9]+/gi, "-")}.mjs`;
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    logLevel: "warning",
  });
  const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--expose-gc", outfile], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

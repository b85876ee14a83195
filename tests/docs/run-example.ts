import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Check } from "./example-program.ts";

/** Bundles a program made by `exampleProgram`, runs it and gives its checks. */
export async function runExample(program: string, name: string): Promise<Check[]> {
  // Inside node_modules, so that the bundle finds the packages it imports.
  const outfile = resolve(`node_modules/.cache/case-chronology/examples/${name}.mjs`);
  await build({
    stdin: { contents: program, resolveDir: resolve("."), sourcefile: `${name}.ts`, loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  const { checks }: { checks: Check[] } = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  return checks;
}

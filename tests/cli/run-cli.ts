import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";

/** What a call of the command line gave. */
export interface Called {
  exit: number | null;
  output: string;
  messages: string;
}

/** Bundles the command line for the tests of one file; gives the path of the program. */
export async function bundleCli(name: string): Promise<string> {
  const folder = resolve("node_modules/.cache/case-chronology"); // inside node_modules, so that it finds its packages
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/cli-${name}.mjs`;
  await build({
    entryPoints: ["src/cli/main.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return outfile;
}

/** Runs the command line as a process of its own. */
export function runCli(program: string, words: readonly string[], input = "", cwd?: string): Promise<Called> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...words], { cwd, env: { PATH: process.env.PATH, TZ: "UTC" } });
    let [output, messages] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (messages += text));
    child.stdin.on("error", () => undefined); // it may end before it has read all
    child.stdin.end(input);
    child.on("error", fail).on("close", (exit) => done({ exit, output, messages }));
  });
}

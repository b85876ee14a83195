#!/usr/bin/env node
/**
 * The command line: `case-chronology validate | timeline | convert | redact | schema | completion`.
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import description from "../../package.json" with { type: "json" };
import { serveLines } from "./lines/serve-lines.ts";
import { runCommandLine } from "./run-command-line.ts";

// Each write says itself whether it failed; without a listener, a closed pipe would end the process with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
// Where a file may not grow (ulimit -f), the write is to fail instead of the process ending.
process.on("SIGXFSZ", () => undefined);

if (parentPort === null) {
  const program = { version: description.version, file: new URL(import.meta.url) };
  process.exitCode = await runCommandLine(process.argv.slice(2), program);
} else serveLines(parentPort);

#!/usr/bin/env node
/**
 * The command line: `case-chronology validate | timeline | convert | redact | schema | completion`.
 *
 * @module
 */
import description from "../../package.json" with { type: "json" };
import { runCommandLine } from "./run-command-line.ts";

// Each write says itself whether it failed; without a listener, a closed pipe would end the process with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
// Where a file may not grow (ulimit -f), the write is to fail instead of the process ending.
process.on("SIGXFSZ", () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), description.version);

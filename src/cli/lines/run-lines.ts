import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Call, FileCommand } from "../command.ts";
import { nameOfInput, standardInput } from "../input/read-text.ts";
import { textOf, threads } from "../option.ts";
import { type ExitCode, worstOf } from "../outcome.ts";
import { escapeControls } from "../output/escape-controls.ts";
import { writeTo } from "../output/standard-output.ts";
import type { Sink } from "../output/whole-file.ts";
import { UnusableFile } from "../unusable-file.ts";
import { batchesOf } from "./batch.ts";
import { type ProgressBar, progressBar } from "./progress-bar.ts";
import { startThreads } from "./thread-pool.ts";
import type { LinesOutcome } from "./work-on-lines.ts";

/** Batches that each thread has before it, so that it never waits. */
const batchesAhead = 3;

/**
 * Does a command's work on a file of case files, one a line, on several threads. Output and messages come in the order
 * of the lines; memory does not grow with their number.
 *
 * @param program - the program that a thread runs.
 */
export async function runLines(
  command: FileCommand,
  call: Call,
  file: string,
  program: URL,
  sink: Sink,
): Promise<ExitCode> {
  const name = nameOfInput(file);
  const count = Number(textOf(call.values, threads) ?? availableParallelism());
  const pool = startThreads(count, program, { command: command.name, call, name });
  const bar = progressBar(process.stderr);
  const size = await sizeOf(file);
  const total: Omit<LinesOutcome, "output" | "messages"> & { bytes: number } = { exit: 0, lines: 0, bad: 0, bytes: 0 };
  const pending: Promise<LinesOutcome & { bytes: number }>[] = [];

  async function writeNext(): Promise<void> {
    const done = await pending.shift();
    if (done === undefined) return;
    if (done.messages !== "") {
      bar.clear();
      await writeTo(process.stderr, done.messages);
    }
    await sink.write(done.output);
    total.exit = worstOf(total.exit, done.exit);
    total.lines += done.lines;
    total.bad += done.bad;
    total.bytes += done.bytes;
    if (size > 0) bar.show(Math.min(1, total.bytes / size));
  }

  try {
    for await (const batch of batchesOf(chunksOf(file))) {
      const bytes = batch.bytes.length;
      const work = pool.work(batch).then((outcome) => ({ ...outcome, bytes }));
      work.catch(() => undefined); // it is awaited in its turn
      pending.push(work);
      if (pending.length >= count * batchesAhead) await writeNext();
    }
    while (pending.length > 0) await writeNext();
    await sink.finish();
    await say(
      bar,
      `${escapeControls(name)}: ${total.lines} lines${total.bad === 0 ? "" : `, ${total.bad} of them bad`}`,
    );
    return total.exit;
  } catch (error) {
    await sink.abandon();
    await say(bar, `${escapeControls(name)}: stopped after ${total.lines} lines were done`);
    throw error;
  } finally {
    await pool.end();
  }
}

async function say(bar: ProgressBar, text: string): Promise<void> {
  bar.clear();
  await writeTo(process.stderr, `${text}\n`);
}

async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* file === standardInput ? process.stdin : createReadStream(file, { highWaterMark: 256 * 1024 });
  } catch (error) {
    throw new UnusableFile(nameOfInput(file), "read", error);
  }
}

/** The size of a file in bytes; 0 where it is not known. */
async function sizeOf(file: string): Promise<number> {
  if (file === standardInput) return 0;
  const found = await stat(file).catch(() => undefined); // reading it says what is wrong
  return found?.isFile() ? found.size : 0;
}

import { issueOf } from "../core/issue.ts";
import { suggest } from "../core/suggest.ts";
import type { Call, FileCommand } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelpText, helpText } from "./help-text.ts";
import { from } from "./input/read-case-file.ts";
import { nameOfInput, readText, standardInput } from "./input/read-text.ts";
import { runLines } from "./lines/run-lines.ts";
import { help, isGiven, jsonl, level, type OptionValues, out, textOf, threads, unredacted } from "./option.ts";
import { type ExitCode, type Outcome, worstOf } from "./outcome.ts";
import { takesColours } from "./output/colours.ts";
import { standardOutput, writeTo } from "./output/standard-output.ts";
import { openWholeFile, type Sink } from "./output/whole-file.ts";
import { readCall } from "./read-call.ts";
import { systemCodeOf, UnusableFile } from "./unusable-file.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** The program that runs. */
export interface Program {
  readonly version: string;
  /** Its file, which threads run too. */
  readonly file: URL;
}

/**
 * Runs the command line.
 *
 * @param words - what stands after the program's name.
 * @returns the exit code; nothing is thrown for anything that input, usage or the system can do.
 */
export async function runCommandLine(words: readonly string[], program: Program): Promise<ExitCode> {
  try {
    return await run(words, program);
  } catch (error) {
    if (error instanceof WrongUsage) return await fail(`case-chronology: ${error.message}`, 3);
    if (!(error instanceof UnusableFile)) throw error;
    // Whoever reads the output has gone: there is nobody to tell.
    return systemCodeOf(error.cause) === "EPIPE" ? 2 : await fail(`case-chronology: ${error.message}`, 2);
  }
}

async function fail(message: string, exit: ExitCode): Promise<ExitCode> {
  await writeTo(process.stderr, `${message}\n`).catch(() => undefined);
  return exit;
}

async function run([name, ...rest]: readonly string[], program: Program): Promise<ExitCode> {
  if (name === "--version") return await print(`${program.version}\n`);
  if (name === "help" && rest.length > 0) return await run([...rest, "--help"], program);
  if (name === "--help" || name === "-h" || name === "help") return await print(helpText());
  if (name === undefined) throw new WrongUsage("a command is needed; case-chronology --help lists them");
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const near = suggest(
      name,
      commands.map((one) => one.name),
    );
    throw new WrongUsage(
      `no such command; ${near === undefined ? "case-chronology --help lists them" : `did you mean ${near}?`}`,
    );
  }
  const { values, operands } = readCall(command, rest);
  if (isGiven(values, help)) return await print(commandHelpText(command));
  checkTogether(values);
  const colour = {
    output: [undefined, standardInput].includes(textOf(values, out)) && takesColours(process.stdout, process.env),
    messages: takesColours(process.stderr, process.env),
  };
  const call = { values, colour };
  if (command.reads === "nothing") return await writeOutcome(command.run(operands), call);
  return await runOnFiles(command, call, operands, program);
}

/** Throws `WrongUsage` where options do not go together. */
function checkTogether(values: OptionValues): void {
  if (isGiven(values, unredacted) && isGiven(values, level))
    throw new WrongUsage("--unredacted writes every fact: no --level goes with it");
  if (!isGiven(values, jsonl)) {
    if (isGiven(values, threads)) throw new WrongUsage("--threads goes with --jsonl only");
  } else if (![undefined, "case-file"].includes(textOf(values, from))) {
    throw new WrongUsage("--jsonl reads case files, one a line: no other --from goes with it");
  }
}

async function print(text: string): Promise<ExitCode> {
  await standardOutput.write(text);
  return 0;
}

async function runOnFiles(
  command: FileCommand,
  call: Call,
  operands: readonly string[],
  program: Program,
): Promise<ExitCode> {
  const files = operands.length === 0 ? [standardInput] : operands;
  if (command.reads === "one-file" && files.length > 1) throw new WrongUsage(`${command.name} takes one file`);
  command.check?.(call);
  const alsoRead = command.options.flatMap((option) => (option.isRead ? (textOf(call.values, option) ?? []) : []));
  let worst: ExitCode = 0;
  for (const file of files) {
    const inputs = [file, ...alsoRead];
    const exit = isGiven(call.values, jsonl)
      ? await runLines(command, call, file, program.file, await sinkOf(call, inputs))
      : await runOnFile(command, call, file, inputs);
    worst = worstOf(worst, exit);
  }
  return worst;
}

/** A file that cannot be read is named, and those after it are done. */
async function runOnFile(command: FileCommand, call: Call, file: string, inputs: readonly string[]): Promise<ExitCode> {
  const name = nameOfInput(file);
  const text = await readText(file).catch((error: unknown) => {
    if (error instanceof UnusableFile) return error;
    throw error;
  });
  if (typeof text === "string") {
    return await writeOutcome(command.work({ name, text, firstLine: 1, isLine: false }, call), call, inputs);
  }
  const output = command.reportBad?.({ name }, issueOf("unreadable", text.message), call) ?? "";
  return await writeOutcome({ output, messages: `case-chronology: ${text.message}\n`, exit: 2 }, call, inputs);
}

/** Writes an outcome; of input that gave none, a file that stands there stays. */
async function writeOutcome({ output, messages, exit }: Outcome, call: Call, inputs: readonly string[] = []) {
  if (output !== "" || exit < 2) await writeWhole(await sinkOf(call, inputs), output);
  await writeTo(process.stderr, messages);
  return exit;
}

async function writeWhole(sink: Sink, text: string): Promise<void> {
  try {
    await sink.write(text);
    await sink.finish();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

async function sinkOf({ values }: Call, inputs: readonly string[]): Promise<Sink> {
  const file = textOf(values, out);
  return file === undefined || file === standardInput ? standardOutput : await openWholeFile(file, inputs);
}

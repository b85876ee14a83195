import { issueOf } from "../../core/issue.ts";
import type { IssueCode } from "../../core/issue-codes.ts";
import type { Call, FileCommand } from "../command.ts";
import { decoded } from "../input/decoded.ts";
import { type Outcome, worstOf } from "../outcome.ts";
import { escapeControls } from "../output/escape-controls.ts";
import { WrongUsage } from "../wrong-usage.ts";
import { type Batch, longestLine } from "./batch.ts";

/** What came of the lines of a batch, in their order. */
export interface LinesOutcome extends Outcome {
  /** How many lines were worked on, blank ones aside. */
  lines: number;
  /** How many of them were wrong input. */
  bad: number;
}

/** Does a command's work on each line of a batch, each a case file of its own. A bad line is named; the rest is done. */
export function workOnLines(command: FileCommand, call: Call, name: string, batch: Batch): LinesOutcome {
  const whole: LinesOutcome = { output: "", messages: "", exit: 0, lines: 0, bad: 0 };
  for (const { line, bytes } of linesOf(batch)) {
    const { output, messages, exit } = workOnLine(command, call, { name, line, bytes });
    whole.output += output;
    whole.messages += messages;
    whole.exit = worstOf(whole.exit, exit);
    whole.lines++;
    if (exit >= 2) whole.bad++;
  }
  return whole;
}

interface Line {
  line: number;
  /** Undefined where it is too long. */
  bytes: Uint8Array | undefined;
}

/** The lines that are not blank. */
function* linesOf({ firstLine, bytes, isTooLong }: Batch): Generator<Line> {
  if (isTooLong) yield { line: firstLine, bytes: undefined };
  for (let line = firstLine, start = 0; start < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, start);
    const end = next === -1 ? bytes.length : next;
    if (bytes.subarray(start, end).some((byte) => byte > 0x20)) yield { line, bytes: bytes.subarray(start, end) };
    start = end + 1;
  }
}

function workOnLine(command: FileCommand, call: Call, { name, line, bytes }: Line & { name: string }): Outcome {
  const bad = (code: IssueCode, why: string): Outcome => ({
    output: command.reportBad?.({ name, line }, issueOf(code, why), call) ?? "",
    messages: `${escapeControls(name)}:${line}: error: ${why}\n`,
    exit: 2,
  });
  const limit = longestLine / 1024 / 1024;
  if (bytes === undefined) return bad("too-long", `the line is longer than ${limit} MiB`);
  const { text, why } = { text: undefined, ...decoded(bytes) };
  if (text === undefined) return bad("not-json-text", `the line cannot be read: ${why}`);
  try {
    return command.work({ name, text, firstLine: line, isLine: true }, call);
  } catch (error) {
    if (error instanceof WrongUsage) return bad("unreadable", error.message);
    // Whatever it is, the other lines are still to be done; its own words might repeat data.
    return bad("unreadable", `the line cannot be worked on (${error instanceof Error ? error.name : "unknown"})`);
  }
}

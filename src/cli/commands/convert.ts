import { buildTimeline } from "../../chronology/index.ts";
import type { Loss } from "../../core/loss.ts";
import { isChronologyError } from "../../core/result.ts";
import type { Call, FileCommand, Input } from "../command.ts";
import { leaving } from "../input/leaving.ts";
import { from, issuesText, readCaseFile } from "../input/read-case-file.ts";
import { timelineOptions } from "../input/timeline-options.ts";
import * as option from "../option.ts";
import type { Outcome } from "../outcome.ts";
import { escapeControls } from "../output/escape-controls.ts";
import { jsonText } from "../output/json-text.ts";
import { refusalText } from "../output/refusal-text.ts";
import { type Target, targets } from "../output/targets.ts";
import { WrongUsage } from "../wrong-usage.ts";

const to: option.Option = {
  name: "to",
  value: "FORMAT",
  choices: targets.map(({ name }) => name),
  help: "What to write. Default: what the ending of --out says.",
};

/** Writes a case file in another format and says what that format leaves out. */
export const convert: FileCommand = {
  name: "convert",
  summary: "Write a case file in another format, and say what that format leaves out.",
  operands: "[FILE]",
  reads: "one-file",
  options: [
    from,
    to,
    option.out,
    option.level,
    option.unredacted,
    option.person,
    option.asOf,
    option.locale,
    option.zone,
    option.json,
    option.jsonl,
    option.threads,
  ],
  examples: [
    ["case-chronology convert --out case.html case.json", "a page to look at"],
    ["case-chronology convert --to csv case.json", "a table, on standard output"],
    ["case-chronology convert --from csv --zone Asia/Baku --to case-file events.csv", "a table as a case file"],
    ["case-chronology convert --to markdown --level restricted case.json", "with restricted facts"],
  ],
  check: (call) => void targetOf(call),
  work: convertOne,
};

function convertOne(input: Input, call: Call): Outcome {
  const { values } = call;
  const { result, issues } = readCaseFile(input, call);
  const messages = issuesText(issues, input.name, call.colour.messages);
  if (!result.success) return { output: "", messages, exit: 2 };
  const timeline = buildTimeline(result.data, timelineOptions(result.data, call));
  const target = targetOf(call);
  try {
    const options = { ...leaving(call), locale: option.textOf(values, option.locale) };
    const { output, losses } = target.to(result.data, timeline, options);
    const said = option.isGiven(values, option.json) ? `${jsonText(losses)}\n` : lossesText(losses, target.name);
    if (!input.isLine) return { output, messages: messages + said, exit: 0 };
    const line = target.name === "jsonl" ? output : `${jsonText({ line: input.firstLine, output, losses })}\n`;
    return { output: line, messages, exit: 0 };
  } catch (error) {
    if (!isChronologyError(error)) throw error;
    return { output: "", messages: messages + refusalText(error.issues, input), exit: 2 };
  }
}

function targetOf({ values }: Call): Target {
  const name = option.textOf(values, to);
  const file = option.textOf(values, option.out)?.toLowerCase() ?? "";
  const target = targets.find((one) => (name === undefined ? file.endsWith(`.${one.extension}`) : one.name === name));
  if (target === undefined) throw new WrongUsage("--to is needed: the format to write");
  return target;
}

/** How many losses are listed one by one. */
const listed = 20;

function lossesText(losses: readonly Loss[], format: string): string {
  if (losses.length === 0) return "";
  const lines = losses
    .slice(0, listed)
    .map(
      ({ record, field, message }) =>
        `  ${escapeControls([record, field].filter(Boolean).join("/"))}: ${escapeControls(message)}`,
    );
  const more = losses.length > listed ? [`  and ${losses.length - listed} more; --json lists all`] : [];
  return `${[`Not carried by ${format}:`, ...lines, ...more].join("\n")}\n`;
}

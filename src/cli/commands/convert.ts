import { buildTimeline } from "../../chronology/index.ts";
import type { Loss } from "../../core/loss.ts";
import { isChronologyError } from "../../core/result.ts";
import type { Call, FileCommand, Input } from "../command.ts";
import { leaving } from "../input/leaving.ts";
import { from, issuePlacesText, needsZone, readCaseFile } from "../input/read-case-file.ts";
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

/** An option, with the formats that it makes a difference to in its help. */
function onlyFor(name: Target["heeds"][number], given: option.Option): option.Option {
  return { ...given, help: `${given.help} For --to ${targetsHeeding(name)}.` };
}

function targetsHeeding(name: Target["heeds"][number]): string {
  return targets.flatMap((target) => (target.heeds.includes(name) ? [target.name] : [])).join(", ");
}

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
    onlyFor("person", option.person),
    onlyFor("as-of", option.asOf),
    onlyFor("locale", option.locale),
    onlyFor("zone", option.zone),
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
  check: checkHeeded,
  work: convertOne,
};

/** Refuses options that would make no difference: what they ask for would not have been done. */
function checkHeeded(call: Call): void {
  const { name, heeds } = targetOf(call);
  for (const one of ["person", "as-of", "locale"] as const) {
    if (call.values[one] !== undefined && !heeds.includes(one)) throw changesNothing(one, name);
  }
}

function changesNothing(name: Target["heeds"][number], target: string): WrongUsage {
  return new WrongUsage(`--${name} changes nothing in ${target}; it goes with --to ${targetsHeeding(name)}`);
}

function convertOne(input: Input, call: Call): Outcome {
  const { values } = call;
  const { result, issues } = readCaseFile(input, call);
  const messages = issuePlacesText(issues, input.name, call.colour.messages);
  if (!result.success) return { output: "", messages, exit: 2 };
  const timeline = buildTimeline(result.data, timelineOptions(result.data, call));
  const target = targetOf(call);
  if (
    option.isGiven(values, option.zone) &&
    !target.heeds.includes("zone") &&
    !needsZone(input, call) &&
    !option.isGiven(values, option.asOf)
  ) {
    throw changesNothing("zone", target.name);
  }
  try {
    const options = {
      ...leaving(call),
      locale: target.heeds.includes("locale") ? option.textOf(values, option.locale) : undefined,
      zone: target.heeds.includes("zone") ? option.textOf(values, option.zone) : undefined,
    };
    const { output, losses } = target.to(result.data, timeline, options);
    const said = option.isGiven(values, option.json) ? `${jsonText(losses)}\n` : lossesText(losses, call, target.name);
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

function lossesText(losses: readonly Loss[], { values }: Call, format: string): string {
  if (losses.length === 0) return "";
  const lines = losses
    .slice(0, listed)
    .map(
      ({ record, field, message }) =>
        `  ${escapeControls([record, field].filter(Boolean).join("/"))}: ${escapeControls(message)}`,
    );
  const more = losses.length > listed ? [`  and ${losses.length - listed} more; --json lists all`] : [];
  const why = option.isGiven(values, option.person)
    ? `Not carried by ${format}, or not about the person asked for:`
    : `Not carried by ${format}:`;
  return `${[why, ...lines, ...more].join("\n")}\n`;
}

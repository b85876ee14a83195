import { guardRestricted } from "../../case-file/guard-restricted.ts";
import { buildTimeline } from "../../chronology/index.ts";
import { isChronologyError } from "../../core/result.ts";
import type { Call, FileCommand, Input } from "../command.ts";
import { leaving } from "../input/leaving.ts";
import { from, issuePlacesText, readCaseFile } from "../input/read-case-file.ts";
import { timelineOptions } from "../input/timeline-options.ts";
import {
  asOf,
  isGiven,
  json,
  jsonl,
  level,
  locale,
  person,
  severityOption,
  textOf,
  threads,
  unredacted,
  zone,
} from "../option.ts";
import type { Outcome } from "../outcome.ts";
import { chronologyText } from "../output/chronology-text.ts";
import { jsonText } from "../output/json-text.ts";
import { refusalText } from "../output/refusal-text.ts";
import { WrongUsage } from "../wrong-usage.ts";

const severities = ["contradiction", "warning", "note"];

const severity = severityOption(
  severities,
  "Exit with 1 where there is a finding of this severity or a worse one. Default: never.",
);

/** Works out a chronology and prints it: events in order, custody, findings. */
export const timeline: FileCommand = {
  name: "timeline",
  summary: "Work out the chronology of a case file: events in order, custody, findings, each with its bounds.",
  operands: "[FILE]",
  reads: "one-file",
  options: [from, level, unredacted, person, asOf, locale, zone, severity, json, jsonl, threads],
  examples: [
    ["case-chronology timeline case.json", "print the chronology"],
    ["case-chronology timeline --locale ru --zone Europe/Moscow case.json", "in Russian dates and Moscow time"],
    [
      "case-chronology timeline --person leyla --as-of 2011-05-03 --json case.json",
      "what concerns one person, as JSON",
    ],
    ["case-chronology timeline --unredacted case.json", "with every sensitive fact, for your own screen"],
    [
      "case-chronology timeline --severity contradiction case.json",
      "exit with 1 where statements contradict each other",
    ],
  ],
  check: ({ values }) => {
    if (isGiven(values, locale) && (isGiven(values, json) || isGiven(values, jsonl)))
      throw new WrongUsage("--locale changes nothing in JSON, which has no words for dates");
  },
  work: timelineOf,
};

function timelineOf(input: Input, call: Call): Outcome {
  const { result, issues } = readCaseFile(input, call);
  const messages = issuePlacesText(issues, input.name, call.colour.messages);
  if (!result.success) return { output: "", messages, exit: 2 };
  try {
    guardRestricted(result.data, leaving(call));
  } catch (error) {
    if (!isChronologyError(error)) throw error;
    return { output: "", messages: messages + refusalText(error.issues, input), exit: 2 };
  }
  const built = buildTimeline(result.data, timelineOptions(result.data, call));
  const asked = severities.slice(0, severities.indexOf(textOf(call.values, severity) ?? "") + 1);
  const exit = built.findings.some((finding) => asked.includes(finding.severity)) ? 1 : 0;
  if (isGiven(call.values, json) || input.isLine)
    return { output: `${jsonText(built, input.isLine ? 0 : 2)}\n`, messages, exit };
  const options = { locale: textOf(call.values, locale), zone: textOf(call.values, zone), colour: call.colour.output };
  return { output: chronologyText(result.data, built, options), messages, exit };
}

import { readFileSync } from "node:fs";
import { buildTimeline } from "../../chronology/index.ts";
import { isChronologyError } from "../../core/result.ts";
import { toCaseFileJson } from "../../formats/case-file.ts";
import {
  type Change,
  internal,
  partner,
  publish,
  type RedactionReport,
  redact as redactCaseFile,
} from "../../redact/index.ts";
import { shortestKey } from "../../redact/pseudonyms.ts";
import type { Call, FileCommand, Input } from "../command.ts";
import { from, issuePlacesText, readCaseFile } from "../input/read-case-file.ts";
import { isGiven, json, jsonl, type Option, out, tableZone, textOf, threads } from "../option.ts";
import type { Outcome } from "../outcome.ts";
import { escapeControls } from "../output/escape-controls.ts";
import { jsonText, tameJson } from "../output/json-text.ts";
import { refusalText } from "../output/refusal-text.ts";
import { UnusableFile } from "../unusable-file.ts";
import { WrongUsage } from "../wrong-usage.ts";

const profiles = [publish, partner, internal];

const profile: Option = {
  name: "profile",
  value: "NAME",
  choices: profiles.map(({ name }) => name),
  help: "For whom the copy is. Default: publish, in which only public facts stay.",
};

const keyFile: Option = {
  name: "key-file",
  value: "FILE",
  isRead: true,
  help: "A file with at least 16 secret bytes, from which pseudonyms are made; the same key gives the same ones. Needed.",
};

/** Writes a copy of a case file in which only what may be seen is left. */
export const redact: FileCommand = {
  name: "redact",
  summary: "Write a copy of a case file in which only what may be seen is left, with pseudonyms for ids.",
  operands: "[FILE]",
  reads: "one-file",
  options: [from, profile, keyFile, out, tableZone, json, jsonl, threads],
  examples: [
    ["case-chronology redact --key-file key.txt --out public.json case.json", "a copy to publish"],
    [
      "case-chronology redact --key-file key.txt --profile partner --json case.json",
      "for partners, with the whole report",
    ],
  ],
  check: (call) => void keyOf(call),
  work: redactOne,
};

function redactOne(input: Input, call: Call): Outcome {
  const { result, issues } = readCaseFile(input, call);
  const messages = issuePlacesText(issues, input.name, call.colour.messages);
  if (!result.success) return { output: "", messages, exit: 2 };
  const chosen = profiles.find(({ name }) => name === textOf(call.values, profile)) ?? publish;
  try {
    const { caseFile, report } = redactCaseFile(result.data, chosen, { key: keyOf(call) });
    const indent = input.isLine ? 0 : 2;
    // The profile has said what may leave: nothing above it is left.
    const { output } = toCaseFileJson(caseFile, buildTimeline(caseFile), { indent, unredacted: true });
    return { output: tameJson(output), messages: messages + said(report, input, call), exit: 0 };
  } catch (error) {
    if (!isChronologyError(error)) throw error;
    return { output: "", messages: messages + refusalText(error.issues, input), exit: 2 };
  }
}

/** The key, without the line break that an editor leaves at its end. */
function keyOf({ values }: Call): Uint8Array {
  const file = textOf(values, keyFile);
  if (file === undefined) throw new WrongUsage("--key-file is needed: a file with at least 16 secret bytes");
  const bytes = bytesOf(file);
  let end = bytes.length;
  while (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d) end--;
  if (end < shortestKey) throw new UnusableFile(file, "read", `a key has at least ${shortestKey} bytes`);
  return bytes.subarray(0, end);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UnusableFile(file, "read", error);
  }
}

/** What is said of a redaction: of one line of several, all that there is in one line. */
function said(report: RedactionReport, { name, firstLine, isLine }: Input, { values }: Call): string {
  if (isGiven(values, json)) return `${jsonText(isLine ? { line: firstLine, ...report } : report)}\n`;
  return isLine ? lineText(report, `${escapeControls(name)}:${firstLine}`) : reportText(report);
}

/** How much was done, and how much is to be looked at; nothing where there is none of it. */
function lineText({ changes, risks }: RedactionReport, where: string): string {
  if (changes.length + risks.length === 0) return "";
  const kept = risks.length === 0 ? "" : `; ${risks.length} kept that could give it away, or mislead`;
  return `${where}: ${countOf(changes, "removed")} removed, ${countOf(changes, "replaced")} replaced${kept}\n`;
}

function countOf(changes: readonly Change[], action: Change["action"]): number {
  return changes.filter((change) => change.action === action).length;
}

function reportText({ profile, changes, risks }: RedactionReport): string {
  const kept = risks.map(({ code, record }) => `  ${record}: ${code.replaceAll("-", " ")}`);
  return [
    `Profile ${profile}: ${countOf(changes, "removed")} removed, ${countOf(changes, "replaced")} replaced; --json lists them.`,
    ...(kept.length === 0 ? [] : ["Kept, though it could give away what was removed, or mislead:", ...kept]),
    "",
  ].join("\n");
}

import type { Call, FileCommand, Input } from "../command.ts";
import { from, issuesText, readCaseFile } from "../input/read-case-file.ts";
import { isGiven, json, jsonl, severityOption, tableZone, textOf, threads } from "../option.ts";
import type { Outcome } from "../outcome.ts";
import { escapeControls } from "../output/escape-controls.ts";
import { jsonText } from "../output/json-text.ts";

const severity = severityOption(["error", "warning"], "Exit with 1 from this severity on. Default: error.");

/** Checks case files and shows every issue in its place. */
export const validate: FileCommand = {
  name: "validate",
  summary: "Check case files and show every issue in its place.",
  operands: "[FILE...]",
  reads: "files",
  options: [from, tableZone, severity, json, jsonl, threads],
  examples: [
    ["case-chronology validate case.json", "check a case file"],
    ["case-chronology validate --severity warning --json case.json", "the same for a program, warnings included"],
    ["case-chronology validate --jsonl cases.jsonl", "check one case file a line"],
  ],
  reportBad: ({ name, line }, issue, { values }) => {
    const issues = [{ line: line ?? 1, column: 1, ...issue }];
    return isGiven(values, json) ? `${jsonText({ file: name, line, valid: false, issues })}\n` : "";
  },
  work: validateOne,
};

function validateOne(input: Input, call: Call): Outcome {
  const { result, issues } = readCaseFile(input, call);
  const asked = textOf(call.values, severity) === "warning" ? issues : issues.filter(isError);
  const exit = issues.some(({ issue }) => unreadable.has(issue.code)) ? 2 : asked.length > 0 ? 1 : 0;
  if (isGiven(call.values, json)) {
    const placed = issues.map(({ issue, place }) => ({ line: place?.line, column: place?.column, ...issue }));
    const line = input.isLine ? input.firstLine : undefined;
    const report = { file: input.name, line, valid: result.success, issues: placed };
    return { output: `${jsonText(report)}\n`, messages: "", exit };
  }
  const output = issuesText(issues, input.name, call.colour.output);
  return { output, messages: input.isLine ? "" : summary(input.name, issues.length, result.success), exit };
}

/** What is no case file at all, but wrong input. */
const unreadable: ReadonlySet<string> = new Set(["not-json-text", "not-csv"]);

function isError({ issue }: { issue: { severity: string } }): boolean {
  return issue.severity === "error";
}

function summary(file: string, count: number, isValid: boolean): string {
  const issues = count === 0 ? "" : `, ${count} ${count === 1 ? "issue" : "issues"}`;
  return `${escapeControls(file)}: ${isValid ? "valid" : "not valid"}${issues}\n`;
}

import type { AnyCaseFile } from "../../case-file/case-file.ts";
import type { Result } from "../../core/result.ts";
import { type Format, formats } from "../../formats/registry.ts";
import type { Call, Input } from "../command.ts";
import { type Option, textOf, zone } from "../option.ts";
import { issueHead, issueText, type PlacedIssue, placeInTable, placeIssues } from "../output/issue-text.ts";
import { WrongUsage } from "../wrong-usage.ts";

type Readable = Format & Required<Pick<Format, "from">>;

const readable = formats.filter((format): format is Readable => format.from !== undefined);

/** The option that says what an input is written in. */
export const from: Option = {
  name: "from",
  value: "FORMAT",
  choices: readable.map(({ name }) => name),
  help: "What the input is written in. Default: what the ending of its name says, else case-file.",
};

/** An input as a case file, or what is wrong with it, with its places in the text. */
export interface CaseFileReading {
  result: Result<AnyCaseFile>;
  issues: PlacedIssue[];
}

/** Whether only whoever reads an input can tell the zone of its dates. */
export function needsZone({ name }: Input, { values }: Call): boolean {
  return formatOf(name, textOf(values, from)).needsZone === true;
}

/** Reads an input in the format that was asked for, or that its name tells. */
export function readCaseFile(input: Input, { values }: Call): CaseFileReading {
  const format = formatOf(input.name, textOf(values, from));
  if (format.needsZone && textOf(values, zone) === undefined)
    throw new WrongUsage(`--zone is needed to read ${format.name}: the IANA time zone of its dates, such as Asia/Baku`);
  const result = format.from(input.text, { timeZone: textOf(values, zone) });
  const place = format.mediaType === "application/json" ? placeIssues : placeInTable;
  return { result, issues: place(input, result.issues) };
}

/** The issues of an input as people read them, each with its line. */
export function issuesText(issues: readonly PlacedIssue[], file: string, colour: boolean): string {
  return issues.map((issue) => issueText(issue, file, colour)).join("");
}

/** The same without the lines, which may hold what is not to be shown. */
export function issuePlacesText(issues: readonly PlacedIssue[], file: string, colour: boolean): string {
  return issues.map((issue) => issueHead(issue, file, colour)).join("");
}

function endingsOf({ extension, otherExtension }: Format): string[] {
  return otherExtension === undefined ? [extension] : [extension, otherExtension];
}

function formatOf(file: string, name: string | undefined): Readable {
  const [caseFile] = readable;
  const asked = readable.find((format) => format.name === name);
  const found =
    asked ??
    readable.find((format) => endingsOf(format).some((ending) => file.toLowerCase().endsWith(`.${ending}`))) ??
    caseFile;
  if (found === undefined) throw new Error("No format can be read");
  return found;
}

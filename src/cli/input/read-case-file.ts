import type { AnyCaseFile } from "../../case-file/case-file.ts";
import type { Result } from "../../core/result.ts";
import { type Format, formats } from "../../formats/registry.ts";
import type { Call, Input } from "../command.ts";
import { type Option, textOf, zone } from "../option.ts";
import { issueText, type PlacedIssue, placeIssues } from "../output/issue-text.ts";
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

/** Reads an input in the format that was asked for, or that its name tells. */
export function readCaseFile(input: Input, { values }: Call): CaseFileReading {
  const format = formatOf(input.name, textOf(values, from));
  if (format.needsZone && textOf(values, zone) === undefined)
    throw new WrongUsage(`--zone is needed to read ${format.name}: the IANA time zone of its dates, such as Asia/Baku`);
  const result = format.from(input.text, { timeZone: textOf(values, zone) });
  const issues =
    format.mediaType === "application/json"
      ? placeIssues(input, result.issues)
      : result.issues.map((issue) => ({ issue, place: undefined }));
  return { result, issues };
}

/** The issues of an input as people read them. */
export function issuesText(issues: readonly PlacedIssue[], file: string, colour: boolean): string {
  return issues.map((issue) => issueText(issue, file, colour)).join("");
}

function formatOf(file: string, name: string | undefined): Readable {
  const [caseFile] = readable;
  const asked = readable.find((format) => format.name === name);
  const found = asked ?? readable.find(({ extension }) => file.toLowerCase().endsWith(`.${extension}`)) ?? caseFile;
  if (found === undefined) throw new Error("No format can be read");
  return found;
}

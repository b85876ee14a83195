import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { help, type Option } from "./option.ts";

/** The help of the whole: commands, exit codes. */
export function helpText(): string {
  return `case-chronology: case files checked, put in order, and written in other formats

Usage: case-chronology COMMAND [OPTIONS] [FILE]

Commands:
${columns(commands.map(({ name, summary }) => [name, summary]))}

Files are JSON case files where nothing else is said; without a file, or with -, standard input is read.
case-chronology COMMAND --help tells more of a command; --version says which version this is.

${exitCodes}`;
}

/** The help of one command: its options, examples. */
export function commandHelpText({ name, summary, operands, options, examples }: Command): string {
  return `${summary}

Usage: case-chronology ${[name, "[OPTIONS]", operands].filter(Boolean).join(" ")}

Options:
${columns([...options, help].map((option) => [optionText(option), explanation(option)]))}

Examples:
${examples.map(([call, does]) => `  ${call}\n      ${does}`).join("\n")}

${exitCodes}`;
}

const exitCodes = `Exit codes: 0 fine; 1 issues or findings of the asked severity; 2 wrong input, or a file that cannot be read
or written; 3 wrong usage.
`;

function optionText({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function explanation({ help, choices }: Option): string {
  return choices === undefined ? help : `${help} One of: ${choices.join(", ")}.`;
}

/** Two columns; what is long in the second goes on below. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${wrapped(second, width + 4)}`).join("\n");
}

function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line.length + word.length + indent >= 100) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${" ".repeat(indent)}`);
}

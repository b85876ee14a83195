import { parseArgs } from "node:util";
import { suggest } from "../core/suggest.ts";
import type { Command } from "./command.ts";
import { help, type Option, type OptionValues } from "./option.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** Reads what stands after a command: options, then files. Throws `WrongUsage`. */
export function readCall(command: Command, words: string[]): { values: OptionValues; operands: string[] } {
  const options = new Map([...command.options, help].map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: words,
    options: Object.fromEntries([
      ...[...options.values()].map(({ name, value }) => [name, { type: typeOf(value) }]),
      [help.name, { type: "boolean", short: "h" }],
    ]),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = options.get(token.name);
    if (option === undefined) throw new WrongUsage(unknownOption(command, [...options.keys()], token.name));
    if (option.value !== undefined && values[option.name] !== undefined)
      throw new WrongUsage(`--${option.name} is given twice`);
    values[option.name] = givenValue(option, token.value);
  }
  return { values, operands };
}

function typeOf(value: string | undefined): "string" | "boolean" {
  return value === undefined ? "boolean" : "string";
}

function unknownOption({ name }: Command, known: readonly string[], written: string): string {
  const near = suggest(written, known);
  const hint = near === undefined ? `; case-chronology ${name} --help lists them` : `; did you mean --${near}?`;
  return `${name} has no such option${hint}`;
}

function givenValue({ name, value, choices, check }: Option, given: string | undefined): string | true {
  if (value === undefined) {
    if (given !== undefined) throw new WrongUsage(`--${name} takes no value`);
    return true;
  }
  if (given === undefined || given === "") throw new WrongUsage(`--${name} needs a value: ${value}`);
  if (choices !== undefined && !choices.includes(given)) {
    const near = suggest(given, choices);
    const hint = near === undefined ? `one of: ${choices.join(", ")}` : `did you mean ${near}?`;
    throw new WrongUsage(`--${name} is none that there is; ${hint}`);
  }
  const problem = check?.(given);
  if (problem !== undefined) throw new WrongUsage(`--${name} ${problem}`);
  return given;
}

import type { Command, PlainCommand } from "../command.ts";
import { help, type Option } from "../option.ts";
import { WrongUsage } from "../wrong-usage.ts";

/** Makes the command that prints completion for a shell, of the commands given and its own. */
export function completionOf(others: readonly Command[]): PlainCommand {
  const completion: PlainCommand = {
    name: "completion",
    summary: "Write a script that completes commands and options in bash, zsh or fish.",
    operands: "bash|zsh|fish",
    reads: "nothing",
    options: [],
    examples: [
      ["case-chronology completion bash", "for ~/.bashrc, as: source <(case-chronology completion bash)"],
      ["case-chronology completion zsh", "for a file _case-chronology in a folder of fpath"],
      ["case-chronology completion fish", "for ~/.config/fish/completions/case-chronology.fish"],
    ],
    run: ([shell, ...more]) => {
      const script = shells.get(shell ?? "");
      if (script === undefined || more.length > 0) throw new WrongUsage("completion takes a shell: bash, zsh or fish");
      return { output: script([...others, completion]), messages: "", exit: 0 };
    },
  };
  return completion;
}

const shells: ReadonlyMap<string, (commands: readonly Command[]) => string> = new Map([
  ["bash", bash],
  ["zsh", zsh],
  ["fish", fish],
]);

function optionsOf({ options }: Command): readonly Option[] {
  return [...options, help];
}

function bash(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const options = optionsOf(command);
    const choices = options.flatMap(({ name, choices }) =>
      choices === undefined
        ? []
        : [`      --${name}) COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$word")); return;;`],
    );
    return `    ${command.name})
      case "$before" in
${[...choices, "      *) ;;"].join("\n")}
      esac
      options="${options.map(({ name }) => `--${name}`).join(" ")}";;`;
  });
  return `_case_chronology() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    *) return;;
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word"));;
    *) COMPREPLY=($(compgen -f -- "$word"));;
  esac
}
complete -o filenames -F _case_chronology case-chronology
`;
}

function zsh(commands: readonly Command[]): string {
  const escaped = (text: string) => text.replaceAll("'", "'\\''").replaceAll(/[[\]:]/g, "\\$&");
  const value = ({ value, choices }: Option) =>
    value === undefined
      ? ""
      : `:${value}:${choices === undefined ? (value === "FILE" ? "_files" : "") : `(${choices.join(" ")})`}`;
  const cases = commands.map((command) => {
    const options = optionsOf(command).map((option) => `'--${option.name}[${escaped(option.help)}]${value(option)}'`);
    return `    ${command.name}) _arguments ${options.join(" ")} '*:file:_files';;`;
  });
  return `#compdef case-chronology
_case_chronology() {
  if (( CURRENT == 2 )); then
    local commands=(${commands.map(({ name, summary }) => `'${name}:${escaped(summary)}'`).join(" ")})
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
compdef _case_chronology case-chronology
`;
}

function fish(commands: readonly Command[]): string {
  const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  const lines = commands.flatMap((command) => [
    `complete -c case-chronology -n __fish_use_subcommand -f -a ${command.name} -d '${escaped(command.summary)}'`,
    ...optionsOf(command).map(({ name, value, choices, help }) => {
      const words = choices === undefined ? "" : ` -f -a '${choices.join(" ")}'`;
      return `complete -c case-chronology -n '__fish_seen_subcommand_from ${command.name}' -l ${name}${value === undefined ? "" : " -r"}${words} -d '${escaped(help)}'`;
    }),
  ]);
  return `${lines.join("\n")}\n`;
}

const codes = { error: "31", contradiction: "31", warning: "33", note: "36", strong: "1", faint: "2" };

/** Colours a word by what it means; leaves it as it is where colours are off. */
export function inColour(text: string, meaning: keyof typeof codes, colour: boolean): string {
  return colour ? `\u001b[${codes[meaning]}m${text}\u001b[0m` : text;
}

/** Whether a stream takes colours: a terminal that can, unless `NO_COLOR` is set to anything (see no-color.org). */
export function takesColours(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb";
}

import type { Issue } from "../../core/issue.ts";
import type { Input } from "../command.ts";
import { escapeControls } from "./escape-controls.ts";

/** Why the library refused a case file, with the names of options here instead of the library's. */
export function refusalText(issues: readonly Issue[], { name, firstLine, isLine }: Input): string {
  const where = escapeControls(name) + (isLine ? `:${firstLine}` : "");
  const inOptions = (message: string) =>
    message.replace('with "level"', "with --level").replace('with "unredacted: true"', "with --unredacted");
  return issues.map(({ message, code }) => `${where}: error: ${inOptions(message)} (${code})\n`).join("");
}

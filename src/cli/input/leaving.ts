import type { ExportLevel } from "../../case-file/guard-restricted.ts";
import { sensitivityLevels } from "../../records/sensitivity.ts";
import type { Call } from "../command.ts";
import { isGiven, level, textOf, unredacted } from "../option.ts";

/** How far the facts of a case file may go, by the options of a call: no further than `public` where none is given. */
export function leaving({ values }: Call): ExportLevel {
  return {
    level: sensitivityLevels.find((one) => one === textOf(values, level)),
    unredacted: isGiven(values, unredacted),
  };
}

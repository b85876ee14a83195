import type { PlainCommand } from "../command.ts";
import { WrongUsage } from "../wrong-usage.ts";

/** Says that this version redacts nothing, so that nobody takes another command for it. */
export const redact: PlainCommand = {
  name: "redact",
  summary: "Remove what can put people at risk. This version cannot do that yet; convert refuses such case files.",
  operands: "",
  reads: "nothing",
  options: [],
  examples: [["case-chronology convert --to csv case.json", "is refused where the case file holds sensitive facts"]],
  run: () => {
    throw new WrongUsage("this version cannot redact; it comes with the module case-chronology/redact");
  },
};

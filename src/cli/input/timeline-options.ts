import type { AnyCaseFile } from "../../case-file/case-file.ts";
import type { TimelineOptions } from "../../chronology/index.ts";
import { suggest } from "../../core/suggest.ts";
import type { Call } from "../command.ts";
import { asOf, person, textOf, zone } from "../option.ts";
import { WrongUsage } from "../wrong-usage.ts";

/** How the timeline of a case file was asked for. Throws `WrongUsage` where the person is none of its people. */
export function timelineOptions(
  { persons = [], groups = [], timeZone }: AnyCaseFile,
  { values }: Call,
): TimelineOptions {
  const who = textOf(values, person);
  const date = textOf(values, asOf);
  if (who !== undefined) {
    const ids = [...persons, ...groups].map(({ id }) => id);
    if (!ids.includes(who)) {
      const near = suggest(who, ids);
      const hint = near === undefined ? "" : `; did you mean "${near}"?`;
      throw new WrongUsage(`--person is not the id of a person or group of the case file${hint}`);
    }
  }
  return { who, asOf: date === undefined ? undefined : { edtf: date, zone: textOf(values, zone) ?? timeZone } };
}

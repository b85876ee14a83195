import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { recordNames } from "../../case-file/record-names.ts";
import type { Bounds } from "../../dates/bounds.ts";
import { formatBounds } from "../../dates/format-bounds.ts";
import type { Source } from "../../records/source.ts";
import { escapeText } from "./escape-text.ts";
import { footnotesOf } from "./footnotes.ts";

/** What all parts of a page write with. */
export interface Page {
  locale: string;
  timeZone: string;
  /** The name of a record, escaped; notes that it stands on the page. */
  name(id: string): string;
  time(bounds: Bounds): string;
  /** The marks of the footnotes for sources, to be put behind what they report. */
  cite(sources: readonly Source[] | undefined): string;
  /** The footnotes that were cited. */
  footnotes(): string[];
  /** What to call each record, not escaped. */
  names: ReadonlyMap<string, string>;
  /** Ids of the records that stand on the page. */
  shown: Set<string>;
}

/** Makes what a page of a case file is written with. */
export function pageOf(caseFile: AnyCaseFile, locale: string): Page {
  const { timeZone } = caseFile;
  const names = recordNames(caseFile);
  const shown = new Set<string>();
  const name = (id: string) => {
    shown.add(id);
    return escapeText(names.get(id) ?? id);
  };
  const time = (bounds: Bounds) => formatBounds(bounds, { locale, zone: timeZone });
  return { locale, timeZone, names, name, time, shown, ...footnotesOf(caseFile, { locale, name }) };
}

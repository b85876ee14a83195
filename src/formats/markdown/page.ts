import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { type RecordNames, recordNames } from "../../case-file/record-names.ts";
import type { Bounds } from "../../dates/bounds.ts";
import { formatBounds } from "../../dates/format-bounds.ts";
import type { Source } from "../../records/source.ts";
import { escapeText } from "./escape-text.ts";
import { footnotesOf } from "./footnotes.ts";

/** What all parts of a page write with. */
export interface Page {
  locale: string;
  /** The zone of dates that name none. */
  timeZone: string;
  /** The zone that times are shown in. */
  shownIn: string;
  /** The name of a record, escaped; notes that it stands on the page. */
  nameOf(id: string): string;
  time(bounds: Bounds): string;
  /** The marks of the footnotes for sources, to be put behind what they report. */
  cite(sources: readonly Source[] | undefined): string;
  /** The footnotes that were cited. */
  footnotes(): string[];
  /** The names of records, not escaped. */
  names: RecordNames;
}

/** Makes what a page of a case file is written with. */
export function pageOf(caseFile: AnyCaseFile, locale: string, zone?: string): Page {
  const { timeZone } = caseFile;
  const shownIn = zone ?? timeZone;
  const names = recordNames(caseFile);
  const nameOf = (id: string) => escapeText(names.nameOf(id));
  const time = (bounds: Bounds) => formatBounds(bounds, { locale, zone: shownIn });
  return { locale, timeZone, shownIn, names, nameOf, time, ...footnotesOf(caseFile, { locale, shownIn, nameOf }) };
}

import type { ExportLevel } from "../case-file/guard-restricted.ts";
import type { WhenInput } from "../dates/when.ts";

/** What a picture of a timeline may show, and how. */
export interface ViewOptions extends ExportLevel {
  /** A BCP 47 language tag for dates and durations; `en` by default. The page's own words are English. */
  locale?: string | undefined;
  /** The IANA time zone to show times in; the case file's, if absent. Dates as stated stay in their own. */
  zone?: string | undefined;
  /** What stands above it; the case file's title, if absent. */
  title?: string | undefined;
  /** The time that is shown at first: its earliest and latest instant. All that has a date, if absent. */
  period?: WhenInput | undefined;
  /** The width of the picture in pixels, 1200 by default. A page draws it again at the reader's own width. */
  width?: number | undefined;
}

/** Those of them that a view has of its own. */
export const viewOptions: readonly string[] = [
  "locale",
  "zone",
  "title",
  "period",
  "width",
] satisfies (keyof ViewOptions)[];

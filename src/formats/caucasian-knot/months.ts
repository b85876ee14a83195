/** How the names of months start, in English and in Russian, January first. */
const stems =
  "jan|янв feb|фев mar|мар apr|апр may|мая|май jun|июн jul|июл aug|авг sep|сен oct|окт nov|ноя dec|дек".split(" ");

/** What names of months look like, as the source of a regular expression without groups. */
const monthPattern = `(?:${stems.join("|")})\\p{L}*`;

/** The number of a month by a name that `monthPattern` matched, from 1. */
export function monthNamed(name: string): number {
  return stems.findIndex((stem) => stem.includes(name.slice(0, 3).toLowerCase())) + 1;
}

/** A day as texts write it, `August 8, 2025` or `8 August 2025`, as the source of a regular expression without groups. */
export const dayPattern = `(?:${monthPattern} \\d\\d?, \\d{4}|\\d\\d? ${monthPattern} \\d{4})`;

/** The first three letters of the months' names, January first: in English, then in Russian. */
const stems = "janfebmaraprmayjunjulaugsepoctnovdecянвфевмарапрмаяиюниюлавгсеноктноядек";

/** The number of the month that a text names first, from 1; no whole number where no month is called so. */
export function monthIn(text: string): number {
  return ((stems.indexOf((/\p{L}{3}/u.exec(text)?.[0] ?? "-").toLowerCase()) / 3) % 12) + 1;
}

/** A day as texts write it, `August 8, 2025` or `8 August 2025`, as the source of a regular expression without groups. */
export const dayPattern = "(?:\\p{L}+ \\d\\d?, \\d{4}|\\d\\d? \\p{L}+ \\d{4})";

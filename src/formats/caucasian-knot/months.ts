/** The first three letters of the months' names, January first: in English, then in Russian. */
const stems: readonly string[] =
  "janfebmaraprmayjunjulaugsepoctnovdecянвфевмарапрмаяиюниюлавгсеноктноядек".match(/.../gu) ?? [];

/** The number of a month by its name, from 1; 0 where no month is called so. */
export function monthNamed(name: string): number {
  return (stems.indexOf(name.slice(0, 3).toLowerCase()) % 12) + 1;
}

/** A day as texts write it, `August 8, 2025` or `8 August 2025`, as the source of a regular expression without groups. */
export const dayPattern = "(?:\\p{L}+ \\d\\d?, \\d{4}|\\d\\d? \\p{L}+ \\d{4})";

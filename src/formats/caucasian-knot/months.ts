/** The first three letters of the months' names, January first: in English, then in Russian. */
const stems: readonly string[] =
  "janfebmaraprmayjunjulaugsepoctnovdecянвфевмарапрмаяиюниюлавгсеноктноядек".match(/.../gu) ?? [];

/** What names of months look like, as the source of a regular expression without groups. */
const monthPattern = `(?:${stems.join("|")})\\p{L}*`;

/** The number of a month by a name that `monthPattern` matched, from 1. */
export function monthNamed(name: string): number {
  return (stems.indexOf(name.slice(0, 3).toLowerCase()) % 12) + 1;
}

/** A day as texts write it, `August 8, 2025` or `8 August 2025`, as the source of a regular expression without groups. */
export const dayPattern = `(?:${monthPattern} \\d\\d?, \\d{4}|\\d\\d? ${monthPattern} \\d{4})`;

/** Stems of the names of months, in English and in Russian, January first. */
const stems: readonly RegExp[] = [
  /^(?:jan|янв)/iu,
  /^(?:feb|фев)/iu,
  /^(?:mar|мар)/iu,
  /^(?:apr|апр)/iu,
  /^(?:may|ма[йя]$)/iu,
  /^(?:jun|июн)/iu,
  /^(?:jul|июл)/iu,
  /^(?:aug|авг)/iu,
  /^(?:sep|сен)/iu,
  /^(?:oct|окт)/iu,
  /^(?:nov|ноя)/iu,
  /^(?:dec|дек)/iu,
];

/** What names of months look like, as the source of a regular expression. */
export const monthPattern =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|" +
  "январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])";

/** The number of a month by its name, from 1; 0 where it is none. */
export function monthNamed(name: string): number {
  return stems.findIndex((stem) => stem.test(name)) + 1;
}

/** A day as texts write it, `August 8, 2025` or `8 August 2025`, as the source of a regular expression without groups. */
export const dayPattern = `(?:${monthPattern} \\d{1,2}, \\d{4}|\\d{1,2} ${monthPattern} \\d{4})`;

/** The EDTF of a day that `dayPattern` matched; undefined where there is no such day. */
export function dayIn(text: string): string | undefined {
  const month = monthNamed(/\p{L}+/u.exec(text)?.[0] ?? "");
  const [first = "", second = ""] = text.match(/\d+/gu) ?? [];
  const edtf = `${second}-${String(month).padStart(2, "0")}-${first.padStart(2, "0")}`;
  return Number(first) >= 1 && Number(first) <= 31 && month > 0 ? edtf : undefined;
}

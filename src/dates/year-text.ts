import type { DateWords } from "./words/date-words.ts";

/** The number of a year as it is read: year 0 is 1 BC, year -1 is 2 BC. */
export function yearText(year: number | bigint, words: DateWords): string {
  return year > 0 ? `${year}` : words.bc(`${1n - BigInt(year)}`);
}

/**
 * The months of the parts of a year, by their code: the first month, which may lie in the next year, and how many there are.
 * Seasons without a hemisphere (21 to 24) are those of the northern one; winter begins in December of its year.
 *
 * @see ISO 8601-2:2019, 4.8, "Divisions of a year".
 */
const monthsByCode = new Map<string, readonly [first: number, count: number]>([
  ["21", [3, 3]], // spring
  ["22", [6, 3]], // summer
  ["23", [9, 3]], // autumn
  ["24", [12, 3]], // winter
  ["25", [3, 3]], // the same four, of the northern hemisphere
  ["26", [6, 3]],
  ["27", [9, 3]],
  ["28", [12, 3]],
  ["29", [9, 3]], // the same four, of the southern hemisphere
  ["30", [12, 3]],
  ["31", [3, 3]],
  ["32", [6, 3]],
  ["33", [1, 3]], // quarters
  ["34", [4, 3]],
  ["35", [7, 3]],
  ["36", [10, 3]],
  ["37", [1, 4]], // quadrimesters
  ["38", [5, 4]],
  ["39", [9, 4]],
  ["40", [1, 6]], // semesters
  ["41", [7, 6]],
]);

/** Tells whether two digits in a month's place stand for a part of the year. */
export function isSeasonCode(digits: string): boolean {
  return /^(?:2[1-9]|3\d|4[01])$/.test(digits);
}

/** The first month (1 to 12) of a part of the year, and how many it has. */
export function seasonMonths(code: string): readonly [first: number, count: number] {
  return monthsByCode.get(code) ?? [1, 12];
}

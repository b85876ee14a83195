/**
 * Compares names of columns: by their field, in the order of the fields given, then items by number and the rest by
 * code unit, so that `sources.2.quote` stands before `sources.10.article`.
 */
export function compareColumns(fields: readonly string[]): (a: string, b: string) => number {
  const ranks = new Map(fields.map((field, rank) => [field, rank]));
  return (a, b) => {
    const [left, right] = [a.split("."), b.split(".")];
    const byField = (ranks.get(left[0] ?? "") ?? fields.length) - (ranks.get(right[0] ?? "") ?? fields.length);
    if (byField !== 0) return byField;
    for (const [index, part] of left.entries()) {
      const other = right[index] ?? "";
      if (part !== other) return Number(part) - Number(other) || (part < other ? -1 : 1);
    }
    return left.length - right.length;
  };
}

/**
 * Finds where cells of a table begin in its text: each at its offset in UTF-16 units, or at that of its row where it has no
 * such cell. Rows and columns count from 1, as a spreadsheet counts. Reads the text once; quotation marks are taken as
 * `withLineFeeds` takes them.
 *
 * @param wanted - rows and columns; column 0 is the row itself.
 * @example
 * findInTable('a,b\n"c\nd",e\n', [{ row: 2, column: 2 }]) // => [10]
 */
export function findInTable(text: string, wanted: readonly { row: number; column: number }[]): number[] {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const delimiter = /[,;\t]/.exec(text)?.[0] ?? ",";
  const cells = new Set(wanted.flatMap(({ row, column }) => [`${row} ${column}`, `${row} 0`]));
  const offsets = new Map<string, number>();
  let [row, column] = [1, 1];
  let [isQuoted, next, cell] = [false, -1, mark];
  const begin = (at: number) => {
    cell = at;
    for (const key of column === 1 ? [`${row} 0`, `${row} 1`] : [`${row} ${column}`]) {
      if (cells.has(key)) offsets.set(key, at);
    }
  };
  begin(mark);
  for (const found of text.matchAll(/["\n,;\t]|\r\n?/g)) {
    const { index: at, 0: sign } = found;
    if (sign === '"') {
      const wasQuoted = isQuoted;
      isQuoted = !wasQuoted && (at === next || at === cell);
      next = wasQuoted ? at + 1 : -1;
    } else if (!isQuoted && (sign === delimiter || !/[,;\t]/.test(sign))) {
      [row, column] = sign === delimiter ? [row, column + 1] : [row + 1, 1];
      begin(at + sign.length);
    }
  }
  return wanted.map(({ row, column }) => offsets.get(`${row} ${column}`) ?? offsets.get(`${row} 0`) ?? mark);
}

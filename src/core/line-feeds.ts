/**
 * The text of a table with line feeds where its lines end, however each does, and without a byte order mark. Cells in
 * quotation marks stay as they are.
 *
 * @param delimiter - what stands between cells.
 * @example withLineFeeds('a,"b\r\nc"\r\nd', ",") // => 'a,"b\r\nc"\nd'
 */
export function withLineFeeds(table: string, delimiter: string): string {
  const text = table.replace(/^\uFEFF/, "");
  const before = `\r\n${delimiter}`;
  let [isQuoted, next] = [false, -1];
  return text.replace(/"|\r\n?/g, (found, at: number) => {
    if (found !== '"') return isQuoted ? found : "\n";
    const wasQuoted = isQuoted;
    // A mark opens at the start of a cell, and right behind one that closes: two stand for one within the cell.
    isQuoted = !wasQuoted && (at === next || before.includes(text.charAt(at - 1)));
    next = wasQuoted ? at + 1 : -1;
    return found;
  });
}

/**
 * Several texts as one, with ` | ` between them; a backslash stands before a bar, a backslash or a line break in one.
 *
 * @example joinList(["a", "b|c"]) // => "a | b\\|c"
 */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[\\|\r\n]/g, "\\$&")).join(" | ");
}

/** The texts that `joinList` joined; also of a list written by hand, without spaces around the bars or a text a line. */
export function splitList(text: string): string[] {
  const items = text.match(/(?:[^\\|\r\n]|\\[\s\S])+/g) ?? [];
  const last = items.length - 1;
  return items.map((item, index) => {
    const from = index > 0 && item.startsWith(" ") ? 1 : 0;
    const to = index < last && item.endsWith(" ") ? -1 : undefined;
    return item.slice(from, to).replaceAll(/\\([\\|\r\n])/g, "$1");
  });
}
